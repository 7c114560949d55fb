import { useMemo, useState } from 'react';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import { LEVELS, type Level } from '../../../../shared/plan/vocabulary.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import { useAct, useNow, useWhatIf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { ChangePreview } from './ChangePreview.tsx';
import type { CriterionMark } from '../../../../shared/response/events.ts';
import { CriteriaList, criteriaWords } from './CriteriaList.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { LevelGrounds } from './LevelGrounds.tsx';
import { SilentIndicators } from './SilentIndicators.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import './dialogs.css';
import { sentences } from '../parts/join-words.ts';

/** 启动响应, 调整级别: the level, what the rules propose and why, what opens and retires, the ground, and who decides. */
export function LevelDialog(props: {
  readonly mode: 'start' | 'level';
  /** What was proposed and why, to begin with; the person may decide otherwise. */
  readonly level?: Level | undefined;
  readonly basis?: string | undefined;
  readonly onClose: () => void;
}) {
  const { mode, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { refusal, act } = useAct(id);
  const now = useNow(60_000);
  const proposal = useMemo(() => levelProposal(response, now), [response, now]);
  const general = generalPlanOf(response);
  const [level, setLevel] = useState(props.level);
  const [basis, setBasis] = useState(props.basis ?? '');
  const [criteria, setCriteria] = useState<readonly CriterionMark[]>([]);
  const [authority, setAuthority] = useState<string>();
  const [at, setAt] = useState<TimeValue>(undefined);
  const decides = authority ?? general?.levels.find((one) => one.id === level)?.authority;
  const knownPost = general?.posts.some((post) => post.id === decides) ? decides : undefined;
  const tried = useMemo(
    (): ResponseCommand | undefined =>
      level === undefined
        ? undefined
        : { type: actOf(mode), level, basis: '-', authority: general?.posts[0]?.id ?? '' },
    [level, mode, general],
  );
  const what = useWhatIf(response, tried);
  const lowers =
    level !== undefined && response.level !== undefined && LEVELS.indexOf(level) < LEVELS.indexOf(response.level);
  const ground = sentences(t, [basis.trim(), lowers ? criteriaWords(t, pick, response, criteria) : '']);
  const commit = () => {
    if (level === undefined || knownPost === undefined) return false;
    return act(
      {
        type: actOf(mode),
        level,
        basis: ground,
        authority: knownPost,
        ...(lowers ? { criteria: [...criteria] } : {}),
      },
      at ?? undefined,
    );
  };
  return (
    <CommandDialog
      wide
      title={t(`response.act.${mode}`)}
      commit={
        level === undefined
          ? t(`response.act.${mode}`)
          : t('response.level.commit', { level: t(`common.level.${level}`) })
      }
      canCommit={
        level !== undefined && level !== response.level && basis.trim() !== '' && knownPost !== undefined && at !== null
      }
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <LevelChoice value={level} current={response.level} proposed={proposal.level} onChange={setLevel} />
      <LevelGrounds proposal={proposal} onQuote={(text) => setBasis(sentences(t, [basis, text]))} />
      <SilentIndicators now={now} />
      <div className="src-fields-2">
        <TextField
          label={t('response.form.basis')}
          value={basis}
          onChange={setBasis}
          placeholder={t('response.level.basisHint')}
          required
          rows={2}
        />
        <div>
          <PostSelect label={t('response.level.authority')} value={knownPost} onChange={setAuthority} required />
          <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
        </div>
      </div>
      {what ? <ChangePreview what={what} /> : null}
      {lowers ? <CriteriaList value={criteria} onChange={setCriteria} /> : null}
    </CommandDialog>
  );
}

const actOf = (mode: 'start' | 'level') => (mode === 'start' ? 'StartResponse' : 'SetLevel');
