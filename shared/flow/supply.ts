import { durationOf, HOUR, MINUTE } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import type { Onward, OnwardCapacity, Trial } from '../plan/schema-onward.ts';
import type { OnwardMode } from '../plan/vocabulary.ts';
import { quantise, type Supply } from './forecast.ts';
import { SLICES, sliceAt, sliceOfClock } from './operating-day.ts';
import type { CapacityChange } from './state.ts';

/** A measure on trial: its id for the reader, and what it changes. */
export type Tried = Pick<Trial, 'id' | 'mode' | 'change' | 'from' | 'until'>;

/** Why a measure counts for nothing: its mode is not there, has no known capacity, or the extension was refused. */
export type Uncounted = 'no-such-mode' | 'unknown-capacity' | 'refused';

/** What the ways onward of a station can take over a day. */
export interface SupplyOfDay {
  readonly supplies: readonly Supply[];
  /** Ways onward that count for nothing because nobody knows what they carry. */
  readonly unknown: readonly { readonly id: string; readonly mode: OnwardMode; readonly title: Text }[];
  readonly uncounted: readonly { readonly trial: string; readonly why: Uncounted }[];
  /** The slice in which the last metro has gone, extensions included; absent where the plan names no metro. */
  readonly lastMetro?: number;
}

/** One way onward while it is being worked out. */
interface Line {
  readonly id: string;
  readonly mode: OnwardMode;
  readonly walk: number;
  /** People an hour; undefined while unknown. */
  readonly perHour: number | undefined;
  readonly headway: Pick<Extract<OnwardCapacity, { every: string }>, 'load' | 'share'> | undefined;
  readonly from: number;
  /** Slice of the last departure by the plan. */
  readonly planned: number;
  /** Slice of the last departure. */
  last: number;
  isRefused: boolean;
  readonly perSlice: Float64Array;
  /** Somebody told figures for some slices: these are known, whatever the plan says. */
  isTold: boolean;
}

/**
 * The capacity of a station over an operating day: what its plan gives, changed by what is known to run otherwise, with measures on trial on top. Who walks to a vehicle
 * has to set out before it leaves, so each entry takes people `walk` earlier than its clock times.
 *
 * Measures only ever add: with one more of them no slice has less room. In which order they are named changes nothing; extensions count from the timetable, so that 30
 * and 60 minutes together are 60, and one that was granted already is not counted a second time.
 */
export function supplyOfDay(
  day: string,
  entries: readonly Onward[],
  changes: readonly CapacityChange[],
  trials: readonly Tried[] = [],
): SupplyOfDay {
  const lines = entries.map(lineOf);
  const added: Supply[] = [];
  for (const one of changes) applyChange(day, lines, added, one);
  // A denser service runs for as long as its line does: extensions first.
  const outcomes = new Map(
    [...trials.filter(isExtension), ...trials.filter((trial) => !isExtension(trial))].map((trial) => [
      trial,
      applyTrial(lines, added, trial),
    ]),
  );
  const uncounted = trials.flatMap((trial) => {
    const why = outcomes.get(trial);
    return why === undefined ? [] : [{ trial: trial.id, why }];
  });
  for (const one of changes) if (one.change.kind === 'suspended') suspend(day, lines, one);
  const isKnown = (line: Line) => line.perHour !== undefined || line.isTold;
  const metros = lines.filter(({ mode }) => mode === 'metro').map(({ last }) => last);
  return {
    supplies: [...lines.filter(isKnown).map(({ id, mode, perSlice }) => ({ id, mode, perSlice })), ...added],
    unknown: lines.flatMap((line) => {
      const entry = entries.find(({ id }) => id === line.id);
      return isKnown(line) || !entry ? [] : [{ id: line.id, mode: line.mode, title: entry.title }];
    }),
    uncounted,
    ...(metros.length === 0 ? {} : { lastMetro: Math.max(...metros) }),
  };
}

/** People an hour that a way onward can take; undefined while unknown. */
export function perHourOf(capacity: OnwardCapacity): number | undefined {
  if (capacity === 'unknown') return undefined;
  if ('perHour' in capacity) return capacity.perHour;
  if ('every' in capacity) return (HOUR / durationOf(capacity.every)) * capacity.load * capacity.share;
  return capacity.vehicles * capacity.load * capacity.tripsPerHour;
}

function lineOf({ id, mode, capacity, from, until, walk }: Onward): Line {
  const perHour = perHourOf(capacity);
  const line: Line = {
    id,
    mode,
    walk: walk === undefined ? 0 : Math.round(durationOf(walk) / MINUTE),
    perHour,
    headway: capacity !== 'unknown' && 'every' in capacity ? capacity : undefined,
    from: sliceOfClock(from),
    planned: sliceOfClock(until, 'end'),
    last: sliceOfClock(until, 'end'),
    isRefused: false,
    perSlice: new Float64Array(SLICES),
    isTold: false,
  };
  raise(line.perSlice, perHour ?? 0, line.from - line.walk, line.last - line.walk);
  return line;
}

function applyChange(day: string, lines: readonly Line[], added: Supply[], one: CapacityChange): void {
  const { change, mode } = one;
  const [from, until] = [sliceAt(day, one.from), sliceAt(day, one.until)];
  const mine = lines.filter((line) => line.mode === mode && (one.entry === undefined || line.id === one.entry));
  if (change.kind === 'carries') {
    const target = mine[0];
    if (!target) added.push({ id: one.entry ?? mode, mode, perSlice: rated(change.perHour, from, until) });
    // Told for a whole mode, it stands for all entries of that mode together.
    for (const line of mine) {
      line.isTold = true;
      set(line.perSlice, line === target ? change.perHour : 0, from - line.walk, until - line.walk);
    }
  } else if (change.kind === 'more') {
    const perHour = change.vehicles * change.load * change.tripsPerHour;
    added.push({ id: `${one.entry ?? mode}+`, mode, perSlice: rated(perHour, from, until) });
  } else if (change.kind === 'refused') {
    for (const line of mine) line.isRefused = true;
  } else if (change.kind === 'extended') {
    for (const line of mine) extend(line, Math.min(SLICES, sliceAt(day, change.last)));
  }
}

function suspend(day: string, lines: readonly Line[], one: CapacityChange): void {
  for (const line of lines) {
    if (line.mode !== one.mode || (one.entry !== undefined && line.id !== one.entry)) continue;
    set(line.perSlice, 0, sliceAt(day, one.from) - line.walk, sliceAt(day, one.until) - line.walk);
  }
}

const isExtension = ({ change }: Tried): boolean => 'extend' in change;

function applyTrial(
  lines: readonly Line[],
  added: Supply[],
  { id, mode, change, ...trial }: Tried,
): Uncounted | undefined {
  const from = trial.from === undefined ? 0 : sliceOfClock(trial.from);
  const until = trial.until === undefined ? SLICES : sliceOfClock(trial.until, 'end');
  if ('addVehicles' in change || 'perHour' in change) {
    const perHour = 'perHour' in change ? change.perHour : change.addVehicles * change.load * change.tripsPerHour;
    added.push({ id, mode, perSlice: rated(perHour, from, until) });
    return undefined;
  }
  const mine = lines.filter((line) => line.mode === mode);
  if (mine.length === 0) return 'no-such-mode';
  if ('headway' in change) return denser(mine, durationOf(change.headway), from, until);
  const willing = mine.filter(({ isRefused }) => !isRefused);
  if (willing.length === 0) return 'refused';
  const known = willing.filter(({ perHour }) => perHour !== undefined);
  for (const line of willing)
    extend(line, Math.min(SLICES, line.planned + Math.round(durationOf(change.extend) / MINUTE)));
  return known.length === 0 ? 'unknown-capacity' : undefined;
}

function denser(lines: readonly Line[], headway: number, from: number, until: number): Uncounted | undefined {
  let counted = false;
  for (const { headway: full, perSlice, walk, from: first, last } of lines) {
    if (!full) continue;
    counted = true;
    const perHour = (HOUR / headway) * full.load * full.share;
    raise(perSlice, perHour, Math.max(first, from) - walk, Math.min(last, until) - walk);
  }
  return counted ? undefined : 'unknown-capacity';
}

/** Runs on at its ordinary pace after the last departure. */
function extend(line: Line, last: number): void {
  if (last <= line.last) return;
  raise(line.perSlice, line.perHour ?? 0, line.last - line.walk, last - line.walk);
  line.last = last;
}

const rated = (perHour: number, from: number, until: number): Float64Array =>
  raise(new Float64Array(SLICES), perHour, from, until);

/** At least so many people an hour between two slices. */
function raise(perSlice: Float64Array, perHour: number, from: number, until: number): Float64Array {
  const room = quantise(perHour / 60);
  for (let t = Math.max(0, from); t < Math.min(SLICES, until); t += 1) perSlice[t] = Math.max(perSlice[t] ?? 0, room);
  return perSlice;
}

function set(perSlice: Float64Array, perHour: number, from: number, until: number): void {
  perSlice.fill(quantise(perHour / 60), Math.max(0, from), Math.max(0, Math.min(SLICES, until)));
}
