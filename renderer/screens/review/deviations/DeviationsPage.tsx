import { useState } from 'react';
import { groupBy } from '../../../../shared/base/group-by.ts';
import { LANES } from '../../../../shared/plan/vocabulary.ts';
import { DEVIATIONS_DEFINITION } from '../../../../shared/review/deviations/deviation-words.ts';
import type { Deviations } from '../../../../shared/review/deviations/deviations.ts';
import type { Deviation } from '../../../../shared/review/deviations/shape.ts';
import { LANE_NAMES } from '../../../../shared/review/plan-words.ts';
import { chooseReview, useDeviations, type Reviewed, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, JobProgress } from '../../../ui/index.ts';
import { NoteDialog } from '../report/NoteDialog.tsx';
import { WithResponse } from '../WithResponse.tsx';
import { ConformancePanel } from './ConformancePanel.tsx';
import { DeviationTable } from './DeviationTable.tsx';

/** Where the response left its plans: by plan and lane, each with its reason, its lines, and the way to a note and a corrective action. */
export function DeviationsPage() {
  return <WithResponse>{(record, reviewed) => <Compared record={record} reviewed={reviewed} />}</WithResponse>;
}

interface Shown {
  readonly record: ReviewRecord;
  /** Absent for a package, which can only be read. */
  readonly reviewed: Reviewed | undefined;
}

function Compared({ record, reviewed }: Shown) {
  const { t, pick } = useText();
  const reading = useDeviations(record);
  switch (reading.is) {
    case 'read':
      return <DeviationLists found={reading.found} record={record} reviewed={reviewed} />;
    case 'no-text': {
      const plans = reading.plans.map(({ title, edition }) => `${pick(title)} ${edition}`).join(' / ');
      return <EmptyState title={t('reviewReport.deviations.noText', { plans })} />;
    }
    case 'failed':
      return <EmptyState title={t('reviewReport.deviations.unreadable', { detail: reading.detail })} />;
    case 'reading':
      return (
        <JobProgress
          progress={reading.progress}
          words={t('reviewReport.deviations.comparing')}
          cancel={t('review.stop')}
          cancelling={false}
          onCancel={() => chooseReview()}
        />
      );
  }
}

function DeviationLists({ found, record, reviewed }: Shown & { readonly found: Deviations }) {
  const { t, pick } = useText();
  const [noted, setNoted] = useState<Deviation>();
  const groups = [...groupBy(found.deviations, ({ plan = '', lane = '' }) => `${plan} ${lane}`)];
  const planTitle = (key: string | undefined) => {
    const named = found.conformance.find(({ plan }) => plan.key === key)?.plan;
    return named ? pick(named.title) : (key ?? t('reviewReport.deviations.noPlan'));
  };
  return (
    <div className="src-review-deviations">
      <p className="src-muted">{pick(DEVIATIONS_DEFINITION)}</p>
      <ConformancePanel conformance={found.conformance} />
      {groups.length === 0 ? <EmptyState title={t('reviewReport.deviations.none')} /> : null}
      {groups.map(([key, members]) => {
        const [{ plan, lane } = {}] = members;
        const strand = LANES.find((one) => one === lane);
        return (
          <DeviationTable
            key={key}
            title={`${planTitle(plan)}${strand ? ` · ${pick(LANE_NAMES[strand])}` : ''} (${members.length})`}
            members={members}
            subject={record.subject}
            reviewed={reviewed}
            onNote={setNoted}
          />
        );
      })}
      {noted && reviewed ? (
        <NoteDialog
          reviewed={reviewed}
          part="why"
          about={{ kind: 'deviation', id: noted.key.slice(0, 200), words: pick(noted.words), lines: noted.lines }}
          onClose={() => setNoted(undefined)}
        />
      ) : null}
    </div>
  );
}
