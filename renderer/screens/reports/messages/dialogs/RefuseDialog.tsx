import { useState } from 'react';
import { actOn } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { UnitField, usualUnit } from './UnitFields.tsx';

/** Who did not agree, and why: the next draft has to answer it. */
export function RefuseDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const [unit, setUnit] = useState(usualUnit(response, one));
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const commit = async () => {
    if (unit === undefined) return false;
    const answer = await actOn(
      response.id,
      { type: 'RefuseMessage', message: one.message, unit, by: by.trim(), reason: reason.trim() },
      at ?? undefined,
    );
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      canCommit={unit !== undefined && by.trim() !== '' && reason.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField label={t('publicMessages.dialog.refusedBy')} value={by} onChange={setBy} required />
      <UnitField
        response={response}
        value={unit}
        only={[...new Set(one.requests.map((request) => request.unit))]}
        onChange={setUnit}
      />
      <TextField label={t('publicMessages.dialog.reason')} value={reason} onChange={setReason} rows={2} required />
      <TimeField label={t('publicMessages.dialog.refusedAt')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
