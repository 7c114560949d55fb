import { useState } from 'react';
import type { CorrectiveAction } from '../../../../../shared/corrective/state.ts';
import { correctiveAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { OwnerField } from '../../../../ui/corrective/index.ts';
import { DayField, readDay } from '../../../../ui/DayField.tsx';
import { CommandDialog, TextField } from '../../../../ui/index.ts';

/** Another owner, another day, or both; only what is other is written. */
export function ChangeDialog({ action, onClose }: { readonly action: CorrectiveAction; readonly onClose: () => void }) {
  const { t } = useText();
  const [owner, setOwner] = useState(action.owner);
  const [due, setDue] = useState(action.dueOn);
  const [reason, setReason] = useState('');
  const dueOn = readDay(due);
  const isOther = owner.trim() !== action.owner || dueOn !== action.dueOn;
  const change = () =>
    correctiveAct({
      type: 'ChangeAction',
      id: action.id,
      reason: reason.trim(),
      ...(owner.trim() === action.owner ? {} : { owner: owner.trim() }),
      ...(dueOn === undefined || dueOn === action.dueOn ? {} : { dueOn }),
    });
  return (
    <CommandDialog
      title={t('corrective.change.title')}
      commit={t('corrective.change.commit')}
      canCommit={isOther && owner.trim() !== '' && dueOn !== undefined && reason.trim() !== ''}
      onCommit={change}
      onClose={onClose}
    >
      <OwnerField value={owner} onChange={setOwner} />
      <DayField label={t('corrective.dueOn')} value={due} onChange={setDue} required />
      <TextField label={t('corrective.reason')} value={reason} onChange={setReason} required rows={2} />
    </CommandDialog>
  );
}
