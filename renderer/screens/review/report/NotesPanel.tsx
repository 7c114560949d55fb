import { Button } from '@blueprintjs/core';
import { AddIcon } from '@blueprintjs/icons';
import type { NotePart } from '../../../../shared/review-notes/events.ts';
import type { ReviewNotes } from '../../../../shared/review-notes/state.ts';
import type { Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { NoteItem } from './NoteItem.tsx';

/** What reviewers wrote on one of the four questions, with the way to write more. */
export function NotesPanel(props: {
  readonly part: NotePart;
  /** Undefined while they are read. */
  readonly notes: ReviewNotes | undefined;
  readonly reviewed: Reviewed;
  readonly onWrite: () => void;
}) {
  const { part, notes, reviewed, onWrite } = props;
  const { t } = useText();
  const mine = Object.values(notes?.notes ?? {}).filter((note) => note.part === part);
  const title = t(`reviewReport.parts.${part}`);
  return (
    <Panel
      title={title}
      actions={
        <Button
          size="small"
          icon={<AddIcon />}
          aria-label={t('reviewReport.note.writeOn', { part: title })}
          onClick={onWrite}
        >
          {t('reviewReport.note.write')}
        </Button>
      }
    >
      {mine.length === 0 ? (
        <p className="src-muted">{t('reviewReport.note.none')}</p>
      ) : (
        <ul className="src-review-report__notes">
          {mine.map((note) => (
            <NoteItem key={note.id} note={note} reviewed={reviewed} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
