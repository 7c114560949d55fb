import { Button } from '@blueprintjs/core';
import { EditIcon, UndoIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ReviewNote } from '../../../../shared/review-notes/state.ts';
import { reviewNoteAct, usePostTitle, type Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog, Stamp } from '../../../ui/index.ts';
import { CorrectDialog } from './CorrectDialog.tsx';

/** One note with its author; corrections and a withdrawal leave the earlier words struck through and legible. */
export function NoteItem({ note, reviewed }: { readonly note: ReviewNote; readonly reviewed: Reviewed }) {
  const { t, pick } = useText();
  const postTitle = usePostTitle();
  const [open, setOpen] = useState<'correct' | 'withdraw'>();
  const close = () => setOpen(undefined);
  const { words, about, written, earlier, withdrawn } = note;
  return (
    <li className="src-review-note">
      {about ? <div className="src-muted">{t('reviewReport.note.about', { what: about.words })}</div> : null}
      {earlier.map((one) => (
        <div key={one.at}>
          <s>{one.words}</s>{' '}
          <span className="src-muted">
            {t('reviewReport.note.corrected', { reason: one.reason })} <Stamp at={one.at} />
          </span>
        </div>
      ))}
      <div className="src-review-note__words">{withdrawn ? <s>{words}</s> : words}</div>
      <div className="src-muted">
        {pick(postTitle(written.post))} {written.by} <Stamp at={written.at} />
        {withdrawn ? ` · ${t('reviewReport.note.withdrawn', { reason: withdrawn.reason })}` : ''}
      </div>
      {withdrawn ? null : (
        <div>
          <Button size="small" variant="minimal" icon={<EditIcon />} onClick={() => setOpen('correct')}>
            {t('reviewReport.note.correct')}
          </Button>
          <Button size="small" variant="minimal" icon={<UndoIcon />} onClick={() => setOpen('withdraw')}>
            {t('reviewReport.note.withdraw')}
          </Button>
        </div>
      )}
      {open === 'correct' ? <CorrectDialog reviewed={reviewed} note={note} onClose={close} /> : null}
      {open === 'withdraw' ? (
        <ReasonDialog
          title={t('reviewReport.note.withdraw')}
          commit={t('reviewReport.note.withdraw')}
          withTime={false}
          onCommit={({ reason }) => reviewNoteAct(reviewed, { type: 'WithdrawNote', id: note.id, reason })}
          onClose={close}
        />
      ) : null}
    </li>
  );
}
