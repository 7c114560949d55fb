import type { Instant } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import { responseStream } from '../../response/events.ts';
import { cardsOf, type Train } from '../../transport/state.ts';
import type { Reviewed } from './reviewed.ts';
import type { MeasureCase, MeasureValue } from './shape.ts';
import { spanGroups, spanValue } from './values.ts';

/** Contact with held trains: how long it was judged lost, and the longest time without any. Trains without a card are not measured. */
export function contactMeasures({ course, end }: Reviewed): readonly MeasureValue[] {
  const { response, id, events } = course;
  const first = events[0]?.version ?? Infinity;
  const trains = response.trains ? cardsOf(response.trains) : [];
  const caseOf = (train: Train, value: number, stretches: readonly Stretch[], why?: Text): MeasureCase => ({
    key: train.train,
    subject: text(train.train, train.train),
    value,
    ...(why ? { why } : {}),
    train: train.train,
    lines: stretches
      .flatMap(({ lines }) => lines)
      .filter((version) => version >= first)
      .map((version) => ({ stream: responseStream(id), version })),
  });
  const lost = trains.flatMap((train): readonly MeasureCase[] => {
    const stretches = lostStretches(train, end);
    const last = stretches.at(-1);
    if (!last) return [];
    const total = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    return [caseOf(train, total, stretches, last.isOpen ? STILL_LOST : undefined)];
  });
  const gaps = trains.flatMap((train): readonly MeasureCase[] => {
    const gap = longestGap(train, end);
    return gap ? [caseOf(train, gap.to - gap.from, [gap])] : [];
  });
  const byTrain = {
    by: 'train',
    keyOf: ({ train }: MeasureCase) => train,
    titleOf: (train: string) => text(train, train),
  } as const;
  return [
    spanValue('contact-lost', lost, spanGroups(lost, byTrain), longest),
    spanValue('contact-gap', gaps, spanGroups(gaps, byTrain), longest),
  ];
}

const STILL_LOST = text('还没有恢复', 'not restored yet');
const longest = (spans: readonly number[]) => (spans.length === 0 ? undefined : Math.max(...spans));

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  /** Journal versions of what began it and what ended it. */
  readonly lines: readonly number[];
  readonly isOpen?: boolean;
}

/** From each judgement that contact is lost to what ended that; a second judgement while it is lost changes nothing. */
function lostStretches({ judged, tries, released }: Train, end: Instant): readonly Stretch[] {
  const marks = [
    ...judged.map(({ at, version, state }) => ({ at, version, isLost: state === 'lost' })),
    ...tries.flatMap(({ at, version, outcome }) => (outcome === 'reached' ? [{ at, version, isLost: false }] : [])),
    ...(released ? [{ at: released.at, version: released.version, isLost: false }] : []),
  ].toSorted((a, b) => a.at - b.at || a.version - b.version);
  const stretches: Stretch[] = [];
  let since: (typeof marks)[number] | undefined;
  for (const mark of marks) {
    if (mark.isLost) since ??= mark;
    else if (since) {
      stretches.push({ from: since.at, to: mark.at, lines: [since.version, mark.version] });
      since = undefined;
    }
  }
  return since && since.at <= end
    ? [...stretches, { from: since.at, to: end, lines: [since.version], isOpen: true }]
    : stretches;
}

/** Undefined for a train that was listed and released at one moment. */
function longestGap({ listed, tries, released }: Train, end: Instant): Stretch | undefined {
  const points = [
    listed,
    ...tries.filter(({ outcome }) => outcome === 'reached'),
    ...(released ? [released] : [{ at: end, version: undefined }]),
  ].toSorted((a, b) => a.at - b.at);
  const gaps = points.slice(1).map((to, index): Stretch => {
    const from = points[index] ?? to;
    return { from: from.at, to: to.at, lines: [from, to].flatMap(({ version }) => version ?? []) };
  });
  const [gap] = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return gap && gap.to > gap.from ? gap : undefined;
}
