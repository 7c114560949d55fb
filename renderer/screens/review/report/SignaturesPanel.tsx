import { Button } from '@blueprintjs/core';
import { EndorsedIcon } from '@blueprintjs/icons';
import { isCurrent, type ReviewNotes } from '../../../../shared/review-notes/state.ts';
import { reviewNoteAct, useBusy, usePostTitle, type Reviewed } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Stamp } from '../../../ui/index.ts';

/** Who signed the review, up to which line, and whether anything has changed since. */
export function SignaturesPanel(props: {
  readonly notes: ReviewNotes | undefined;
  readonly reviewed: Reviewed;
  /** The last line of the record that is shown. */
  readonly seen: number;
}) {
  const { notes, reviewed, seen } = props;
  const { t, pick } = useText();
  const postTitle = usePostTitle();
  const { busy, run } = useBusy();
  const signatures = notes?.signatures ?? [];
  const sign = () => run(async () => void (await reviewNoteAct(reviewed, { type: 'SignReview', record: seen })));
  return (
    <Panel
      title={t('reviewReport.sign.title')}
      actions={
        <Button size="small" icon={<EndorsedIcon />} disabled={busy || seen === 0} onClick={() => void sign()}>
          {t('reviewReport.sign.act', { n: seen })}
        </Button>
      }
    >
      {signatures.length === 0 ? <p className="src-muted">{t('reviewReport.sign.none')}</p> : null}
      <ul className="src-review-report__notes">
        {signatures.map((one) => (
          <li key={`${one.by} ${one.at}`}>
            {pick(postTitle(one.post))} {one.by} <Stamp at={one.at} /> {t('reviewReport.sign.upTo', { n: one.record })}
            {notes && isCurrent(one, notes, seen) ? '' : ` · ${t('reviewReport.sign.stale')}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
