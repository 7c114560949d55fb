import { beijingStamp } from '../../../shared/base/instant.ts';
import {
  now,
  useReviewPackage,
  useRunResponses,
  useRunSummary,
  useSummaries,
  type ReviewSubject,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';
import { useStationName } from './use-station-name.ts';

/** What is reviewed, in a line. */
export function SubjectLine({ subject }: { readonly subject: ReviewSubject }) {
  const { t } = useText();
  switch (subject.kind) {
    case 'response':
      return <ResponseLine response={subject.response} run={subject.run} />;
    case 'days':
      return (
        <span className="src-review__subject">
          {t(subject.from === subject.to ? 'review.subject.day' : 'review.subject.days', {
            from: subject.from,
            to: subject.to,
          })}
        </span>
      );
    case 'package':
      return <PackageLine />;
  }
}

function ResponseLine(props: { readonly response: string; readonly run: string | undefined }) {
  const { response, run } = props;
  const { t } = useText();
  const live = useSummaries();
  const ofRun = useRunResponses(run);
  const summary = useRunSummary(run);
  const stationName = useStationName();
  const one = (run === undefined ? live : ofRun)?.find(({ id }) => id === response);
  if (!one) return null;
  const from = beijingStamp(one.awareAt, now());
  return (
    <span className="src-review__subject">
      {run === undefined ? null : <Tag tone="drill">{t('common.mode.drill')}</Tag>}
      {summary ? `${summary.title} · ` : ''}
      {stationName(one.station)} · {one.what}{' '}
      <span className="src-muted">
        {one.closedAt === undefined
          ? t('review.subject.running', { from })
          : t('review.subject.span', { from, to: beijingStamp(one.closedAt, one.awareAt) })}
      </span>
    </span>
  );
}

function PackageLine() {
  const { t } = useText();
  const held = useReviewPackage();
  if (!held) return null;
  const isDrill = held.state === 'open' && held.record.mode === 'drill';
  return (
    <span className="src-review__subject">
      {isDrill ? <Tag tone="drill">{t('common.mode.drill')}</Tag> : null}
      {t('review.subject.package', { name: held.name })}
    </span>
  );
}
