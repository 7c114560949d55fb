import type { Duration } from '../../base/instant.ts';

/** How briskly a scripted duty room works. `slow` lets deadlines pass, so that conditions of a scenario and misses can be seen. */
export const PACES = ['good', 'slow'] as const;
export type Pace = (typeof PACES)[number];

/** What kind of act it is, as far as the time it takes goes. */
export type ActKind =
  | 'sign-on'
  | 'take-news'
  | 'note'
  | 'decide'
  | 'report'
  | 'step'
  | 'answer-of-others'
  | 'effect-of-order'
  | 'rhythm'
  | 'wind-down';

/** Seconds from the moment an act is called for until somebody sets to it. */
type Range = readonly [from: number, to: number];

/**
 * Reaction times of a good duty room, drawn evenly from each range. ASSUMPTION: no source gives such times for the customer's duty rooms; they are set so that
 * the clocks of the plans (first report within 10 min, roll call within 3 min) can be kept, and say nothing about what people will need.
 */
const GOOD: Readonly<Record<ActKind, Range>> = {
  'sign-on': [0, 5],
  'take-news': [10, 30],
  note: [15, 60],
  decide: [45, 150],
  report: [90, 240],
  step: [20, 90],
  'answer-of-others': [30, 90],
  'effect-of-order': [60, 300],
  rhythm: [0, 40],
  'wind-down': [300, 600],
};

/** ASSUMPTION: a slow room takes so many times as long. */
const SLOWER: Readonly<Record<Pace, number>> = { good: 1, slow: 6 };

/** ASSUMPTION: seconds for which an act keeps its post from anything else. */
const HANDS_FULL: Range = [5, 20];

/** How long until somebody sets to an act, in whole seconds (milliseconds). */
export function reactionTo(kind: ActKind, pace: Pace, random: () => number): Duration {
  return drawn(GOOD[kind], random) * (kind === 'sign-on' ? 1 : SLOWER[pace]);
}

/** How long an act keeps its post busy (milliseconds). */
export function busyFor(random: () => number): Duration {
  return drawn(HANDS_FULL, random);
}

function drawn([from, to]: Range, random: () => number): Duration {
  return Math.round(from + (to - from) * random()) * 1000;
}
