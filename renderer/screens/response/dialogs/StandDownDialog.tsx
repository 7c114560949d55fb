import { useMemo, useState } from 'react';
import { useIdentity } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stageChange } from '../model/level-change.ts';
import { useAct } from '../use-act.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import { Refused } from './Refused.tsx';
import './dialogs.css';
import { sentences } from '../parts/join-words.ts';

/** 终止响应: the criteria with the facts, the ground, and who decides. Unmet criteria do not stop it; they go on record. */
export function StandDownDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t } = useText();
  const identity = useIdentity();
  const { refusal, act } = useAct(id);
  const [basis, setBasis] = useState('');
  const [ticked, setTicked] = useState('');
  const [authority, setAuthority] = useState(identity?.post === 'duty-leader' ? 'duty-leader' : undefined);
  const [at, setAt] = useState<TimeValue>(undefined);
  const change = useMemo(() => stageChange(response, 'stand-down'), [response]);
  const ground = sentences(t, [basis.trim(), ticked]);
  return (
    <CommandDialog
      wide
      title={t('response.act.stand-down')}
      commit={t('response.act.stand-down')}
      intent="warning"
      canCommit={basis.trim() !== '' && authority !== undefined && at !== null}
      onCommit={() =>
        authority === undefined ? false : act({ type: 'StandDown', basis: ground, authority }, at ?? undefined)
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
      <CriteriaList onSaid={setTicked} />
      <ChangePreview change={change} />
    </CommandDialog>
  );
}
