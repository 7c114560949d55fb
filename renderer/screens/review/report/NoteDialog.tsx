import { useState } from 'react';
import { v7 } from 'uuid';
import { NOTE_PARTS, type NotePart, type NoteSubject } from '../../../../shared/review-notes/events.ts';
import { reviewNoteAct, type Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../ui/index.ts';

/** A note of a reviewer on one of the four questions; `about` names the deviation or measure it comes from. */
export function NoteDialog(props: {
  readonly reviewed: Reviewed;
  readonly part: NotePart;
  readonly about?: NoteSubject;
  readonly onClose: () => void;
}) {
  const { reviewed, about, onClose } = props;
  const { t } = useText();
  const [id] = useState(() => v7());
  const [part, setPart] = useState(props.part);
  const [words, setWords] = useState('');
  const write = () =>
    reviewNoteAct(reviewed, { type: 'WriteNote', id, part, words: words.trim(), ...(about ? { about } : {}) });
  return (
    <CommandDialog
      title={t('reviewReport.note.write')}
      commit={t('reviewReport.note.commit')}
      canCommit={words.trim() !== ''}
      onCommit={write}
      onClose={onClose}
      wide
    >
      {about ? <p className="src-muted">{t('reviewReport.note.about', { what: about.words })}</p> : null}
      <TextField label={t('reviewReport.note.words')} value={words} onChange={setWords} rows={4} required />
      <SelectField
        label={t('reviewReport.note.part')}
        value={part}
        choices={NOTE_PARTS.map((value) => ({ value, label: t(`reviewReport.parts.${value}`) }))}
        onChange={setPart}
      />
    </CommandDialog>
  );
}
