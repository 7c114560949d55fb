import { useState } from 'react';
import type { ReviewNote } from '../../../../shared/review-notes/state.ts';
import { reviewNoteAct, type Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../ui/index.ts';

/** Corrects a note: its words stand in the field, and what stood there before stays legible. */
export function CorrectDialog(props: {
  readonly reviewed: Reviewed;
  readonly note: ReviewNote;
  readonly onClose: () => void;
}) {
  const { reviewed, note, onClose } = props;
  const { t } = useText();
  const [words, setWords] = useState(note.words);
  const [reason, setReason] = useState('');
  const given = { words: words.trim(), reason: reason.trim() };
  return (
    <CommandDialog
      title={t('reviewReport.note.correct')}
      commit={t('reviewReport.note.correctCommit')}
      canCommit={given.words !== '' && given.reason !== ''}
      onCommit={() => reviewNoteAct(reviewed, { type: 'CorrectNote', id: note.id, ...given })}
      onClose={onClose}
      wide
    >
      <TextField label={t('reviewReport.note.words')} value={words} onChange={setWords} rows={4} required />
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} rows={2} required />
    </CommandDialog>
  );
}
