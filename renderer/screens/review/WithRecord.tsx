import { Button, Callout } from '@blueprintjs/core';
import { useEffect, type ReactNode } from 'react';
import {
  cancelReviewReading,
  chooseReview,
  go,
  useReviewPackage,
  useReviewRecord,
  useView,
  type ReviewRecord,
  type ReviewSubject,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState, JobProgress } from '../../ui/index.ts';
import { RefusedPackage } from './choose/RefusedPackage.tsx';
import { WithSubject } from './WithSubject.tsx';

/**
 * For a tab that looks at a record: asks for a subject while there is none, and says how the reading goes, or why it did not. A tab that can show a part of a long record gets
 * what there is of it while the rest is being put in order.
 */
export function WithRecord(props: { readonly inParts?: true; readonly children: Part['children'] }) {
  return (
    <WithSubject>
      {(subject) =>
        subject.kind === 'package' ? (
          <OfPackage subject={subject} {...props} />
        ) : (
          <OfSubject subject={subject} {...props} />
        )
      }
    </WithSubject>
  );
}

interface Part {
  readonly subject: ReviewSubject;
  readonly inParts?: true;
  readonly children: (record: ReviewRecord, isWhole: boolean) => ReactNode;
}

function OfPackage(props: Part) {
  const { t } = useText();
  const held = useReviewPackage();
  // After a reload the address still says "package", and the page no longer holds it.
  useEffect(() => {
    if (!held) chooseReview();
  }, [held]);
  if (held?.state === 'open') return <OfSubject {...props} />;
  return held?.state === 'refused' ? <RefusedPackage held={held} /> : <EmptyState title={t('review.reading')} />;
}

function OfSubject({ subject, inParts, children }: Part) {
  const { t, pick } = useText();
  const reading = useReviewRecord(subject);
  if (reading.state !== 'refused') {
    const isWhole = reading.state === 'open';
    const record = isWhole ? reading.record : inParts ? reading.soFar : undefined;
    return (
      <>
        {isWhole ? null : <Reading job={reading.job} built={reading.built} isShown={record !== undefined} />}
        {record ? <Unread streams={record.unread} /> : null}
        {record ? children(record, isWhole) : null}
      </>
    );
  }
  return (
    <Callout intent="warning" title={t('review.refused')}>
      <p>{pick(reading.why)}</p>
      <Button onClick={() => chooseReview()}>{t('review.choose.other')}</Button>
    </Callout>
  );
}

function Reading(props: {
  readonly job: string | undefined;
  readonly built: { readonly done: number; readonly total: number } | undefined;
  readonly isShown: boolean;
}) {
  const { job, built, isShown } = props;
  const { t } = useText();
  const read = useView((state) => (job === undefined ? undefined : state.progress.get(job)));
  return (
    <JobProgress
      progress={built ?? read}
      words={built ? t(isShown ? 'review.buildingOn' : 'review.building', built) : t('review.reading')}
      cancel={t('review.stop')}
      cancelling={false}
      onCancel={built ? () => chooseReview() : job === undefined ? undefined : () => void cancelReviewReading()}
    />
  );
}

/** What is missing because it is not sound, and what to do about it. */
function Unread({ streams }: { readonly streams: readonly string[] }) {
  const { t } = useText();
  if (streams.length === 0) return null;
  return (
    <Callout className="src-review__unread" intent="warning" title={t('review.unread', { n: streams.length })}>
      <p>{t('review.unreadBody', { streams: streams.join(t('review.filter.comma')) })}</p>
      <Button size="small" onClick={() => go('settings')}>
        {t('review.unreadGo')}
      </Button>
    </Callout>
  );
}
