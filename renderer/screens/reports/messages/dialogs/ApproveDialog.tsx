import { useState } from 'react';
import type { MessageChannel } from '../../../../../shared/messages/events.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField } from '../../../../ui/index.ts';
import { LengthLine } from '../LengthLine.tsx';
import type { MessageDialogProps } from '../message-dialog.ts';
import { ChannelField, UnitField } from './UnitFields.tsx';
import { useUnitAct } from './use-unit-act.ts';

/** Who agreed, how and when, and the words that were agreed to. What has gone before cannot be changed here. */
export function ApproveDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const asked = [...new Set(one.requests.map((request) => request.unit))];
  const { unit, setUnit, at, setAt, isReady, write } = useUnitAct({ response, one });
  const [by, setBy] = useState('');
  const [channel, setChannel] = useState<MessageChannel>('phone');
  const [words, setWords] = useState(one.text);
  const [english, setEnglish] = useState(one.textEn ?? '');
  const isByWord = act === 'approveByWord';
  const commit = () =>
    write((about) => ({
      type: 'ApproveMessage',
      ...about,
      by: by.trim(),
      channel,
      text: words.trim(),
      ...(english.trim() === '' ? {} : { textEn: english.trim() }),
    }));
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      canCommit={isReady && by.trim() !== '' && words.trim() !== ''}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField label={t('publicMessages.dialog.by')} value={by} onChange={setBy} required />
      <UnitField response={response} value={unit} onChange={setUnit} {...(asked.length > 0 ? { only: asked } : {})} />
      <ChannelField
        value={channel}
        choices={isByWord ? ['phone', 'in-person'] : ['phone', 'written', 'system', 'in-person']}
        onChange={setChannel}
      />
      {act === 'approveLater' ? (
        <pre className="src-message-dialog__words">{one.text}</pre>
      ) : (
        <>
          <TextField
            label={t('publicMessages.dialog.words')}
            hint={t('publicMessages.dialog.wordsHint')}
            value={words}
            onChange={setWords}
            rows={4}
            required
          />
          <LengthLine id="message-approved-length" words={words} kind={one.drafted.kind} most={undefined} />
          {one.textEn === undefined ? null : (
            <TextField label={t('publicMessages.dialog.wordsEn')} value={english} onChange={setEnglish} rows={3} />
          )}
        </>
      )}
      <TimeField label={t('publicMessages.dialog.approvedAt')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
