import { useState } from 'react';
import type { MessageChannel } from '../../../../../shared/messages/events.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { ChannelField, UnitField } from './UnitFields.tsx';
import { useUnitAct } from './use-unit-act.ts';

/** Whom the desk has asked to send it, how and when. From then on the words are frozen. */
export function RequestDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const { unit, setUnit, at, setAt, isReady, write } = useUnitAct({ response, one });
  const [channel, setChannel] = useState<MessageChannel>(act === 'remind' ? 'phone' : 'written');
  const [takenBy, setTakenBy] = useState('');
  const taken = takenBy.trim();
  const commit = () =>
    write((about) => ({ type: 'RequestMessage', ...about, channel, ...(taken === '' ? {} : { takenBy: taken }) }));
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      canCommit={isReady}
      onCommit={commit}
      onClose={onClose}
    >
      <pre className="src-message-dialog__words">{one.text}</pre>
      <UnitField response={response} value={unit} onChange={setUnit} />
      <ChannelField value={channel} choices={['written', 'phone', 'system', 'in-person']} onChange={setChannel} />
      <TextField label={t('publicMessages.dialog.takenBy')} value={takenBy} onChange={setTakenBy} />
      <TimeField label={t('publicMessages.dialog.askedAt')} value={at} onChange={setAt} />
      <p className="src-muted">
        {act === 'request' ? t('publicMessages.dialog.frozen') : null} {t('publicMessages.dialog.notSent')}
      </p>
    </CommandDialog>
  );
}
