import { useState } from 'react';
import { standingNotes } from '../../../../shared/response/notes.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, ReasonDialog, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { Refused } from '../../../ui/Refused.tsx';
import './dialogs.css';

/** 常备提示: one sentence that every post keeps in mind, until a time or until it is struck. */
export function NoteDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { t } = useText();
  const { refusal, act } = useAct(id);
  const [text, setText] = useState('');
  const [until, setUntil] = useState<TimeValue>(undefined);
  return (
    <CommandDialog
      title={t('desk.note.title')}
      commit={t('desk.note.commit')}
      canCommit={text.trim() !== '' && until !== null}
      onCommit={() => act({ type: 'PinNote', text: text.trim(), ...(typeof until === 'number' ? { until } : {}) })}
      onClose={props.onClose}
    >
      <Refused refusal={refusal} />
      <TextField
        label={t('desk.note.text')}
        value={text}
        onChange={setText}
        placeholder={t('desk.note.textHint')}
        required
        rows={2}
      />
      <TimeField
        label={t('desk.note.until')}
        hint={t('desk.note.untilHint')}
        value={until}
        onChange={setUntil}
        optional
        future
      />
    </CommandDialog>
  );
}

/** 撤下: a standing note holds no more. It stays in the record. */
export function StrikeNoteDialog(props: { readonly note: number | string; readonly onClose: () => void }) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { refusal, act } = useAct(id);
  const note = standingNotes(response).find((one) => one.id === props.note);
  return (
    <ReasonDialog
      title={t('desk.note.strikeTitle')}
      commit={t('desk.note.strike')}
      onCommit={({ reason, at }) => act({ type: 'StrikeNote', note: props.note, reason }, at)}
      onClose={props.onClose}
    >
      <Refused refusal={refusal} />
      {note ? <p>{pick(note.text)}</p> : null}
    </ReasonDialog>
  );
}
