import type { ReactNode } from 'react';
import type { LibraryMark } from '../../../../shared/library/state.ts';
import { usePostTitle } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import type { EditionRow } from './model.ts';

interface Line {
  readonly id: string;
  readonly mark: LibraryMark;
  readonly what: string;
  readonly note?: string | undefined;
}

/** What has happened to an edition, oldest first: who, when, in what words. */
export function EditionCourse(props: { readonly row: EditionRow }) {
  const { row } = props;
  const { t } = useText();
  if (row.kind === 'shipped') return <p className="src-muted">{t('editions.course.noCourse')}</p>;
  if (row.kind === 'draft') {
    return (
      <p className="src-muted">
        {t('editions.course.saved')} <Stamp at={row.draft.savedAt} />
      </p>
    );
  }
  const { submitted, reviews, approved, inForce, replaced, withdrawn } = row.edition;
  const lines: readonly (Line | undefined)[] = [
    { id: 'submitted', mark: submitted, what: t('editions.course.submitted'), note: submitted.note },
    ...reviews.map((review) => ({
      id: `review-${review.at}`,
      mark: review,
      what: t(`editions.course.${review.verdict}`),
      note: review.note,
    })),
    approved && {
      id: 'approved',
      mark: approved,
      what: t('editions.course.approved', { document: approved.document, approver: approved.approver }),
    },
    inForce && { id: 'in-force', mark: inForce, what: t('editions.course.inForce'), note: inForce.note },
    replaced && { id: 'replaced', mark: replaced, what: t('editions.course.replaced') },
    withdrawn && {
      id: 'withdrawn',
      mark: withdrawn,
      what: t('editions.course.withdrawn'),
      note: withdrawn.reason,
    },
  ];
  return (
    <section aria-label={t('editions.course.title')}>
      <ol className="src-editions__course">
        {lines.map((line) => (line ? <CourseLine key={line.id} line={line} /> : null))}
      </ol>
      <p className="src-muted">{t('editions.course.effective', { date: submitted.effective })}</p>
    </section>
  );
}

function CourseLine(props: { readonly line: Line }): ReactNode {
  const { mark, what, note } = props.line;
  const { pick } = useText();
  const title = usePostTitle();
  return (
    <li>
      <span className="src-muted">
        <Stamp at={mark.at} />
      </span>
      <span>
        <strong>{what}</strong>
        <span className="src-muted">
          {' '}
          {mark.person} · {pick(title(mark.post))}
        </span>
        {note === undefined ? null : <span className="src-editions__note">{note}</span>}
      </span>
    </li>
  );
}
