import { Button } from '@blueprintjs/core';
import { AddIcon, LinkIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { groupBy } from '../../../../shared/base/group-by.ts';
import { percent } from '../../../../shared/base/percent.ts';
import { LANES } from '../../../../shared/plan/vocabulary.ts';
import { CONFORMANCE_DEFINITION } from '../../../../shared/review/deviations/conformance.ts';
import { DEVIATIONS_DEFINITION } from '../../../../shared/review/deviations/deviation-words.ts';
import { deviationsOf, type Deviations } from '../../../../shared/review/deviations/deviations.ts';
import type { Deviation } from '../../../../shared/review/deviations/shape.ts';
import { LANE_NAMES } from '../../../../shared/review/plan-words.ts';
import { recordedPlans } from '../../../../shared/review/recorded-plans.ts';
import { rowKey } from '../../../../shared/review/timeline/row.ts';
import { responseStream, type ResponseEvent } from '../../../../shared/response/events.ts';
import { goToReview, type Reviewed, type ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { RaiseAction } from '../../../ui/corrective/index.ts';
import { stepOf } from '../../../ui/corrective/action-from.ts';
import { EmptyState, Panel, Stamp } from '../../../ui/index.ts';
import { NoteDialog } from '../report/NoteDialog.tsx';
import { WithResponse } from '../WithResponse.tsx';
import './deviations.css';

/** Where the response left its plans: by plan and lane, each with its reason, its lines, and the way to a note and a corrective action. */
export function DeviationsPage() {
  return <WithResponse>{(record, reviewed) => <DeviationLists record={record} reviewed={reviewed} />}</WithResponse>;
}

function readDeviations({ source, readAt, subject }: ReviewRecord): Deviations | undefined {
  const own = source.streams.find(({ stream }) => stream.startsWith(responseStream('')));
  const events = (own?.events ?? []) as readonly ResponseEvent[];
  const last = events.at(-1);
  if (!last) return undefined;
  // A drill and a package stand still; only a live response has gone on since its last line.
  const isLive = last.mode === 'live' && subject.kind === 'response';
  const isOver = events.some(({ type }) => type === 'ResponseClosed');
  try {
    return deviationsOf(events, recordedPlans(source.plans).source, { now: isLive ? readAt : last.recordedAt, isOver });
  } catch {
    // A plan text is missing: the timeline says so too, and shows the lines without titles.
    return undefined;
  }
}

function DeviationLists(props: { readonly record: ReviewRecord; readonly reviewed: Reviewed | undefined }) {
  const { record, reviewed } = props;
  const { t, pick } = useText();
  const found = useMemo(() => readDeviations(record), [record]);
  const [noted, setNoted] = useState<Deviation>();
  if (!found) return <EmptyState title={t('reviewReport.deviations.unreadable')} />;
  const groups = [...groupBy(found.deviations, ({ plan = '', lane = '' }) => `${plan} ${lane}`)];
  const planTitle = (key: string | undefined) => {
    const named = found.conformance.find(({ plan }) => plan.key === key)?.plan;
    return named ? pick(named.title) : (key ?? t('reviewReport.deviations.noPlan'));
  };
  return (
    <div className="src-review-deviations">
      <p className="src-muted">{pick(DEVIATIONS_DEFINITION)}</p>
      <Panel title={t('reviewReport.deviations.conformance')}>
        <ul>
          {found.conformance.map(({ plan, from, numerator, denominator, share }) => (
            <li key={`${plan.hash} ${from}`}>
              {share === undefined
                ? t('reviewReport.deviations.nothingDue', { plan: pick(plan.title), edition: plan.edition })
                : t('reviewReport.deviations.doneOf', {
                    plan: pick(plan.title),
                    edition: plan.edition,
                    share: percent(share),
                    n: numerator,
                    of: denominator,
                  })}
            </li>
          ))}
        </ul>
        <p className="src-muted">{pick(CONFORMANCE_DEFINITION)}</p>
      </Panel>
      {groups.length === 0 ? <EmptyState title={t('reviewReport.deviations.none')} /> : null}
      {groups.map(([key, members]) => {
        const [{ plan, lane } = {}] = members;
        const strand = LANES.find((one) => one === lane);
        const title = `${planTitle(plan)}${strand ? ` · ${pick(LANE_NAMES[strand])}` : ''} (${members.length})`;
        return (
          <Panel key={key} title={title} flush>
            <table className="src-table" aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">{t('reviewReport.deviations.when')}</th>
                  <th scope="col">{t('reviewReport.deviations.what')}</th>
                  <th scope="col">{t('reviewReport.deviations.reason')}</th>
                  <th scope="col">{t('reviewReport.deviations.lines')}</th>
                </tr>
              </thead>
              <tbody>
                {members.map((one) => (
                  <DeviationRow
                    key={one.key}
                    one={one}
                    record={record}
                    reviewed={reviewed}
                    onNote={() => setNoted(one)}
                  />
                ))}
              </tbody>
            </table>
          </Panel>
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

function DeviationRow(props: {
  readonly one: Deviation;
  readonly record: ReviewRecord;
  readonly reviewed: Reviewed | undefined;
  readonly onNote: () => void;
}) {
  const { one, record, reviewed, onNote } = props;
  const { t, pick } = useText();
  const { at, words, reason, lines } = one;
  const [line] = lines;
  const step = one.step === undefined ? undefined : stepOf(one.step);
  const run = reviewed?.run;
  return (
    <tr>
      <td className="src-num">
        <Stamp at={at} />
      </td>
      <td>{pick(words)}</td>
      <td>{reason ?? <span className="src-muted">{t('reviewReport.deviations.noReason')}</span>}</td>
      <td>
        {lines.map(({ stream, version }) => (
          <Button
            key={version}
            size="small"
            variant="minimal"
            icon={<LinkIcon size={12} />}
            aria-label={t('reviewReport.deviations.toLine', { n: version })}
            onClick={() => goToReview(record.subject, { tab: 'timeline', row: rowKey(stream, version) })}
          >
            {version}
          </Button>
        ))}
        {reviewed ? (
          <Button
            size="small"
            variant="minimal"
            icon={<AddIcon />}
            aria-label={t('reviewReport.deviations.noteOn', { what: pick(words) })}
            onClick={onNote}
          >
            {t('reviewReport.note.write')}
          </Button>
        ) : null}
        {reviewed && line ? (
          <RaiseAction
            start={{
              origin: {
                ...(run === undefined ? { mode: 'live' } : { mode: 'drill', run }),
                ...line,
                at,
                words: pick(words),
              },
              ...(step ? { step } : {}),
            }}
            label={t('corrective.raiseFinding', { what: pick(words) })}
          />
        ) : null}
      </td>
    </tr>
  );
}
