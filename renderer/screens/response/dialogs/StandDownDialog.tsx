import { useMemo, useState } from 'react';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import { useAct, useIdentity, useWhatIf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { ChangePreview } from './ChangePreview.tsx';
import type { CriterionMark } from '../../../../shared/response/events.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { CriteriaList, criteriaWords } from './CriteriaList.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import './dialogs.css';
import { sentences } from '../parts/join-words.ts';

/** 终止响应: the criteria with the facts, the ground, and who decides. Unmet criteria do not stop it; they go on record. */
export function StandDownDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const identity = useIdentity();
  const { refusal, act } = useAct(id);
  const [basis, setBasis] = useState('');
  const [criteria, setCriteria] = useState<readonly CriterionMark[]>([]);
  const [authority, setAuthority] = useState(identity?.post === 'duty-leader' ? 'duty-leader' : undefined);
  const [at, setAt] = useState<TimeValue>(undefined);
  const general = generalPlanOf(response);
  const tried = useMemo(
    (): ResponseCommand => ({ type: 'StandDown', basis: '-', authority: general?.posts[0]?.id ?? '' }),
    [general],
  );
  const what = useWhatIf(response, tried);
  const ground = sentences(t, [basis.trim(), criteriaWords(t, pick, response, criteria)]);
  return (
    <CommandDialog
      wide
      title={t('response.act.stand-down')}
      commit={t('response.act.stand-down')}
      intent="warning"
      canCommit={basis.trim() !== '' && authority !== undefined && at !== null}
      onCommit={() =>
        authority === undefined
          ? false
          : act({ type: 'StandDown', basis: ground, authority, criteria: [...criteria] }, at ?? undefined)
      }
      onClose={props.onClose}
    >
      <Refused refusal={refusal} />
      <div className="src-fields-2">
        <TextField label={t('response.form.basis')} value={basis} onChange={setBasis} required rows={2} />
        <div>
          <PostSelect label={t('response.level.authority')} value={authority} onChange={setAuthority} required />
          <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
        </div>
      </div>
      <CriteriaList value={criteria} onChange={setCriteria} />
      {what ? <ChangePreview what={what} /> : null}
    </CommandDialog>
  );
}
