import { useMemo, useState } from 'react';
import { LEVELS, type Level } from '../../../../shared/plan/schema.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { levelChange } from '../model/level-change.ts';
import { useAct } from '../use-act.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { LevelGrounds } from './LevelGrounds.tsx';
import { Refused } from './Refused.tsx';
import './dialogs.css';
import { sentences } from '../parts/join-words.ts';

/** 启动响应, 调整级别: the level, what the rules propose and why, what opens and retires, the ground, and who decides. */
export function LevelDialog(props: { readonly mode: 'start' | 'level'; readonly onClose: () => void }) {
  const { mode, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t } = useText();
  const { refusal, act } = useAct(id);
  const proposal = useMemo(() => levelProposal(response), [response]);
  const general = generalPlanOf(response);
  const [level, setLevel] = useState<Level>();
  const [basis, setBasis] = useState('');
  const [ticked, setTicked] = useState('');
  const [authority, setAuthority] = useState<string>();
  const [at, setAt] = useState<TimeValue>(undefined);
  const decides = authority ?? general?.levels.find((one) => one.id === level)?.authority;
  const knownPost = general?.posts.some((post) => post.id === decides) ? decides : undefined;
  const change = useMemo(() => (level === undefined ? undefined : levelChange(response, level)), [response, level]);
  const lowers =
    level !== undefined && response.level !== undefined && LEVELS.indexOf(level) < LEVELS.indexOf(response.level);
  const ground = sentences(t, [basis.trim(), lowers ? ticked : '']);
  const commit = () => {
    if (level === undefined || knownPost === undefined) return false;
    return act(
      {
        type: mode === 'start' ? 'StartResponse' : 'SetLevel',
        level,
        basis: ground,
        authority: knownPost,
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
      {change ? <ChangePreview change={change} /> : null}
      <LevelGrounds proposal={proposal} onQuote={(text) => setBasis(sentences(t, [basis, text]))} />
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
      {lowers ? <CriteriaList onSaid={setTicked} /> : null}
    </CommandDialog>
  );
}
