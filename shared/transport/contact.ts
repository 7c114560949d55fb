import { durationOf, type Instant } from '../base/instant.ts';
import type { TrainCare } from '../plan/schema.ts';
import { newest, type Train } from './state.ts';

/** How the contact with a train stands by the clock; what a person has judged of it stands beside this. */
export interface ContactClock {
  /** When somebody was last reached, or told of contact; undefined when never. */
  readonly reached: Instant | undefined;
  /** When the train is to be asked again: counted from the last contact or try, or the next window of a channel that opens now and then. */
  readonly next: Instant;
  /** What `next` is counted from. */
  readonly from: Instant;
  /** Windows in a row that have passed without an answer. */
  readonly silent: number;
  /** When the first of these windows was; undefined while there is none. */
  readonly silentSince: Instant | undefined;
  /** Ids of the channels tried since the last contact, and of those not yet tried; in the order of the plan. */
  readonly tried: readonly string[];
  readonly untried: readonly string[];
}

/** When a train is to be asked again, and since when that runs. `told`: the newest time of contact on the fact board. */
export function nextContact(
  { tries, listed, again }: Train,
  care: TrainCare,
  told: Instant | undefined,
): { readonly from: Instant; readonly next: Instant } {
  const last = newest(tries);
  const from = latest(listed.at, again?.at, told, last?.at) ?? listed.at;
  // A window holds until there is newer word from the train; that knows of no window.
  return last !== undefined && last.at === from
    ? { from, next: nextAfter(last, care) }
    : { from, next: from + durationOf(care.contact.rhythm.time) };
}

/** A train not reached since its card was opened, or opened again, is counted from then. */
export function contactClock(train: Train, care: TrainCare, told: Instant | undefined, now: Instant): ContactClock {
  const { rhythm, channels } = care.contact;
  const answered = newest(train.tries.filter(({ outcome }) => outcome === 'reached'));
  const reached = latest(answered?.at, told);
  const opened = train.again?.at ?? train.listed.at;
  const counted = latest(reached, opened);
  const isAnswer = answered !== undefined && answered.at === counted;
  const first = isAnswer ? nextAfter(answered, care) : (counted ?? opened) + durationOf(rhythm.time);
  const every = (isAnswer ? windowOf(answered.channel, care) : undefined) ?? durationOf(rhythm.time);
  const silent = now <= first ? 0 : Math.ceil((now - first) / every);
  const tried = new Set(
    train.tries.flatMap(({ at, channel }) => (reached === undefined || at > reached ? [channel] : [])),
  );
  const ids = channels.map(({ id }) => id);
  return {
    reached,
    ...nextContact(train, care, told),
    silent,
    silentSince: silent === 0 ? undefined : first,
    tried: ids.filter((id) => tried.has(id)),
    untried: ids.filter((id) => !tried.has(id)),
  };
}

function nextAfter(one: Train['tries'][number], care: TrainCare): Instant {
  return one.nextWindow ?? one.at + (windowOf(one.channel, care) ?? durationOf(care.contact.rhythm.time));
}

function windowOf(channel: string, { contact }: TrainCare) {
  const time = contact.channels.find(({ id }) => id === channel)?.window?.time;
  return time === undefined ? undefined : durationOf(time);
}

function latest(...times: readonly (Instant | undefined)[]): Instant | undefined {
  const known = times.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
