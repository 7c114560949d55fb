import { Button, Callout } from '@blueprintjs/core';
import { useEffect, type ReactNode } from 'react';
import {
  cancelReviewReading,
  chooseReview,
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

/** For a tab that looks at a record: asks for a subject while there is none, and says how the reading goes, or why it did not. */
export function WithRecord(props: { readonly children: (record: ReviewRecord) => ReactNode }) {
  return (
    <WithSubject>
      {(subject) =>
        subject.kind === 'package' ? (
          <OfPackage subject={subject}>{props.children}</OfPackage>
        ) : (
          <OfSubject subject={subject}>{props.children}</OfSubject>
        )
      }
    </WithSubject>
  );
}

interface Part {
  readonly subject: ReviewSubject;
  readonly children: (record: ReviewRecord) => ReactNode;
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

function OfSubject({ subject, children }: Part) {
  const { t, pick } = useText();
  const reading = useReviewRecord(subject);
  if (reading.state === 'open') return children(reading.record);
  if (reading.state === 'reading') return <Reading job={reading.job} built={reading.built} />;
  return (
    <Callout intent="warning" title={t('review.refused')}>
      <p>{pick(reading.why)}</p>
      <Button onClick={chooseReview}>{t('review.choose.other')}</Button>
    </Callout>
  );
}

function Reading(props: {
  readonly job: string | undefined;
  readonly built: { readonly done: number; readonly total: number } | undefined;
}) {
  const { job, built } = props;
  const { t } = useText();
  const read = useView((state) => (job === undefined ? undefined : state.progress.get(job)));
  return (
    <JobProgress
      progress={built ?? read}
      words={built ? t('review.building', built) : t('review.reading')}
      cancel={t('review.stop')}
      cancelling={false}
      onCancel={() => (built ? chooseReview() : void cancelReviewReading())}
    />
  );
}
