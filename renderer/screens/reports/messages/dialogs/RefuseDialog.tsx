import { useState } from 'react';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { UnitField } from './UnitFields.tsx';
import { useUnitAct } from './use-unit-act.ts';

/** Who did not agree, and why: the next draft has to answer it. */
export function RefuseDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const { unit, setUnit, at, setAt, isReady, write } = useUnitAct({ response, one });
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const commit = () => write((about) => ({ type: 'RefuseMessage', ...about, by: by.trim(), reason: reason.trim() }));
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      canCommit={isReady && by.trim() !== '' && reason.trim() !== ''}
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
