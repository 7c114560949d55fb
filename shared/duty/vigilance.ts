import { assertNever } from '../base/assert-never.ts';
import { DAY, MINUTE, type Instant } from '../base/instant.ts';
import type { EventOf } from '../base/journal-event.ts';
import { drawMoment } from './draw.ts';

/** How often the desk is asked whether somebody is there, and how long there is to answer. */
export interface VigilanceRhythm {
  readonly everyMinutes: number;
  readonly answerWithinMinutes: number;
}

/** The moment of a check and what it was drawn from: with this, draw.ts gives the same moment again. */
export interface VigilanceMoment {
  readonly at: Instant;
  readonly from: Instant;
  readonly until: Instant;
  readonly seed: string;
}

/** Why a check was taken back: nobody could or had to answer it. */
export type VigilanceDrop = 'response' | 'off' | 'clock' | 'stopped';

/** A check of the desk. Off until a duty leader sets it; everybody sees each check and what came of it. */
export interface VigilanceShapes {
  VigilanceSet: { readonly rhythm: VigilanceRhythm | 'off' };
  /** Written by the console. `at` of the line is when it asked, at its first look after the moment drawn. */
  VigilanceAsked: { readonly ask: string; readonly drawn: VigilanceMoment; readonly answerBy: Instant };
  VigilanceAnswered: { readonly ask: string };
  /** Nobody answered in time. Written by the console; `at` is when the time was over. */
  VigilanceMissed: { readonly ask: string };
  /** Written by the console: such a check counts neither way. */
  VigilanceDropped: { readonly ask: string; readonly why: VigilanceDrop };
}

/** A check, and what came of it; without an end it waits for an answer. */
export interface VigilanceCheck {
  readonly ask: string;
  readonly askedAt: Instant;
  readonly answerBy: Instant;
  readonly end?:
    | { readonly how: 'answered'; readonly at: Instant; readonly by: string; readonly post: string }
    | { readonly how: 'missed'; readonly at: Instant }
    | { readonly how: 'dropped'; readonly at: Instant; readonly why: VigilanceDrop };
}

export interface Vigilance {
  /** Absent while it is off. */
  readonly rhythm?: VigilanceRhythm;
  readonly setAt?: Instant;
  readonly setBy?: string;
  /** Oldest first. */
  readonly checks: readonly VigilanceCheck[];
}

export const noVigilance: Vigilance = { checks: [] };

/** The check that waits for an answer. */
export const openCheck = ({ checks }: Vigilance = noVigilance): VigilanceCheck | undefined =>
  checks.find(({ end }) => !end);

/** When the desk is asked in the interval that begins at `from`. */
export function drawCheck(seed: string, from: Instant, { everyMinutes }: VigilanceRhythm): VigilanceMoment {
  const until = from + everyMinutes * MINUTE;
  return { at: drawMoment(seed, from, until), from, until, seed };
}

/** What a new day takes over: the setting, and the checks of the last twenty-four hours, so that a night shift sees all of its own. */
export function carriedVigilance(vigilance: Vigilance | undefined, at: Instant): Vigilance | undefined {
  if (!vigilance) return undefined;
  const checks = vigilance.checks.filter(({ askedAt, end }) => !end || askedAt > at - DAY);
  return vigilance.rhythm || checks.length > 0 ? { ...vigilance, checks } : undefined;
}

export function evolveVigilance(vigilance: Vigilance = noVigilance, event: EventOf<VigilanceShapes>): Vigilance {
  const { at, byPerson: by, byPost: post } = event;
  switch (event.type) {
    case 'VigilanceSet': {
      const { rhythm } = event.data;
      return { ...(rhythm === 'off' ? {} : { rhythm }), setAt: at, setBy: by, checks: vigilance.checks };
    }
    case 'VigilanceAsked': {
      const { ask, answerBy } = event.data;
      return { ...vigilance, checks: [...vigilance.checks, { ask, askedAt: at, answerBy }] };
    }
    case 'VigilanceAnswered':
      return ended(vigilance, event.data.ask, { how: 'answered', at, by, post });
    case 'VigilanceMissed':
      return ended(vigilance, event.data.ask, { how: 'missed', at });
    case 'VigilanceDropped':
      return ended(vigilance, event.data.ask, { how: 'dropped', at, why: event.data.why });
    default:
      return assertNever(event, 'vigilance event');
  }
}

function ended(vigilance: Vigilance, ask: string, end: NonNullable<VigilanceCheck['end']>): Vigilance {
  return { ...vigilance, checks: vigilance.checks.map((one) => (one.ask === ask ? { ...one, end } : one)) };
}
