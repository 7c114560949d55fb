import { beijingStamp, type Instant } from '../../../../shared/base/instant.ts';
import type { Text } from '../../../../shared/base/text.ts';
import type { Band, BandSpan } from '../../../../shared/review/timeline/chart.ts';
import { now } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import type { Window } from './window.ts';

/** A stretch or a moment on a band. Without `to` it lasts to the end of the chart; `isMark` where it has no length at all. */
export interface BandItem {
  readonly from: Instant;
  readonly to?: Instant;
  readonly isMark: boolean;
  readonly label: Text;
  readonly state: string;
  readonly key: string;
}

/** What of a band falls into the window, in the order of time. */
export function itemsIn(band: Band, window: Window): readonly BandItem[] {
  const spans = band.spans.flatMap((span) => untilMissed(span, band));
  const marks = band.marks.map(({ at, ...mark }): BandItem => ({ ...mark, from: at, isMark: true }));
  return [...spans, ...marks]
    .filter(({ from, to, isMark }) => from <= window.to && (isMark ? from : (to ?? Infinity)) >= window.from)
    .sort((a, b) => a.from - b.from);
}

/** A deadline that passed ran until then like any other: its time is cut where it passed. */
function untilMissed(span: BandSpan, { kind, marks }: Band): readonly BandItem[] {
  const { from, to = Infinity, state } = span;
  const isOver = kind === 'due' && (state === 'missed' || state === 'late');
  const passed = isOver ? marks.find(({ at }) => at > from && at < to)?.at : undefined;
  if (passed === undefined) return [{ ...span, isMark: false }];
  return [
    { ...span, to: passed, state: 'running', isMark: false },
    { ...span, from: passed, isMark: false },
  ];
}

/** An item in a sentence: what, from when to when, how long. */
export function useItemWords(): (item: BandItem) => string {
  const { t, pick } = useText();
  return ({ from, to, isMark, label, state }) => {
    const what = isDueState(state) ? `${pick(label)} · ${t(`review.chart.due.${state}`)}` : pick(label);
    const at = beijingStamp(from, now());
    if (isMark) return t('review.chart.mark', { what, at });
    if (to === undefined) return t('review.chart.open', { what, from: at });
    return t('review.chart.span', { what, from: at, to: beijingStamp(to, from), time: lengthWords(t, to - from) });
  };
}

const DUE_STATES = ['met', 'late', 'missed', 'dropped'] as const;
const isDueState = (state: string): state is (typeof DUE_STATES)[number] =>
  (DUE_STATES as readonly string[]).includes(state);
