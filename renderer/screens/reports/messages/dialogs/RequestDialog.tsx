import { useState } from 'react';
import type { MessageChannel } from '../../../../../shared/messages/events.ts';
import { actOn } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { ChannelField, UnitField, usualUnit } from './UnitFields.tsx';

/** Whom the desk has asked to send it, how and when. From then on the words are frozen. */
export function RequestDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const [unit, setUnit] = useState(usualUnit(response, one));
  const [channel, setChannel] = useState<MessageChannel>(act === 'remind' ? 'phone' : 'written');
  const [takenBy, setTakenBy] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const commit = async () => {
    if (unit === undefined) return false;
    const taken = takenBy.trim();
    const answer = await actOn(
      response.id,
      {
        type: 'RequestMessage',
        message: one.message,
        unit,
        channel,
        ...(taken === '' ? {} : { takenBy: taken }),
      },
      at ?? undefined,
    );
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      canCommit={unit !== undefined && at !== null}
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
