import { useEffect, useMemo, useState } from 'react';
import type { SliceProgress } from '../../../shared/base/slices.ts';
import type { RunSummary } from '../../../shared/contract/drills.ts';
import { pinnedPlans, responseStream, type PinnedPlan, type ResponseEvent } from '../../../shared/response/events.ts';
import type { Deviations } from '../../../shared/review/deviations/deviations.ts';
import { reviewedInSlices, type ReviewedAt } from '../../../shared/review/measures/reviewed.ts';
import { recordedPlans } from '../../../shared/review/recorded-plans.ts';
import { useRuns } from '../drills/runs.ts';
import { inSlices } from './in-slices.ts';
import type { ReviewRecord } from './record.ts';

type DeviationsReading =
  | { readonly is: 'reading'; readonly progress?: SliceProgress }
  | { readonly is: 'read'; readonly found: Deviations }
  /** Texts that the record was worked on and that are not there: nothing is compared by guesswork. */
  | { readonly is: 'no-text'; readonly plans: readonly PinnedPlan[] }
  | { readonly is: 'failed'; readonly detail: string };

/** Where the response of a record left its plans, compared a piece at a time. Of a run, what counts begins after its fork. */
export function useDeviations(record: ReviewRecord): DeviationsReading {
  const { source, subject } = record;
  const runs = useRuns();
  const run = subject.kind === 'response' ? subject.run : undefined;
  const summary = runs?.runs.find((one) => one.run === run);
  const isKnown = run === undefined || runs !== undefined;
  const events = useMemo(() => eventsOf(record), [record]);
  const at = reviewedAt(record, events, summary);
  const { now, isOver = false, after = 0 } = at;
  const [reading, setReading] = useState<DeviationsReading>(READING);
  useEffect(() => {
    if (!isKnown) return undefined;
    let isShown = true;
    const tell = (one: DeviationsReading) => {
      if (isShown) setReading(one);
    };
    void compare(source.plans, events, { now, isOver, after }, () => isShown, tell);
    return () => {
      isShown = false;
    };
  }, [source, events, isKnown, now, isOver, after]);
  return reading;
}

const READING: DeviationsReading = { is: 'reading' };

function eventsOf({ source }: ReviewRecord): readonly ResponseEvent[] {
  const own = source.streams.find(({ stream }) => stream.startsWith(responseStream('')));
  return (own?.events ?? []) as readonly ResponseEvent[];
}

/** A package stands still, and a run that is under way is judged as it was read; only a live response has gone on since its last line. */
export function reviewedAt(
  { subject, readAt }: Pick<ReviewRecord, 'subject' | 'readAt'>,
  events: readonly ResponseEvent[],
  run: Pick<RunSummary, 'phase' | 'now' | 'fork'> | undefined,
): ReviewedAt {
  const last = events.at(-1);
  if (subject.kind !== 'response' || !last) return { now: last?.recordedAt ?? readAt };
  if (subject.run === undefined) return { now: last.mode === 'live' ? readAt : last.recordedAt };
  const isOver = run?.phase === 'ended';
  return {
    now: isOver && run ? Math.max(run.now, last.recordedAt) : last.recordedAt,
    isOver,
    after: run?.fork?.response === subject.response ? run.fork.version : 0,
  };
}

async function compare(
  texts: ReviewRecord['source']['plans'],
  events: readonly ResponseEvent[],
  at: ReviewedAt,
  isShown: () => boolean,
  tell: (reading: DeviationsReading) => void,
): Promise<void> {
  tell(READING);
  const there = new Set(texts.map(({ hash }) => hash));
  const missing = events.flatMap(pinnedPlans).filter(({ hash }) => !there.has(hash));
  if (missing.length > 0) {
    const once = new Map(missing.map((plan) => [plan.hash, plan]));
    return tell({ is: 'no-text', plans: [...once.values()] });
  }
  try {
    const slices = reviewedInSlices(events, recordedPlans(texts).source, at);
    const found = await inSlices(slices, isShown, (progress) => tell({ is: 'reading', progress }));
    if (found) tell({ is: 'read', found });
  } catch (error) {
    tell({ is: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
