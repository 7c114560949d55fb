import type { Instant } from '../base/instant.ts';
import type { Fact, Plan, StationPlan } from '../plan/schema.ts';
import type { ReportingShapes } from '../reporting/events.ts';
import { isStale, observedAt } from '../reporting/stale.ts';
import { factKey, linesOf, type FactEntry, type FactLine, type Reporting } from '../reporting/state.ts';

/** What the journal is to say of a fact that has been worked out. */
export type DerivedFact = ReportingShapes['FactRecorded'] & {
  readonly channel: 'derived';
  readonly from: readonly number[];
};

/** The facts of one plan as they stand, for working out others of the same plan. */
export interface FactsAtHand {
  /** How the journal names a fact of this plan. */
  readonly named: (id: string) => string;
  readonly input: (id: string) => FactInput | undefined;
  /** Whether a value speaks now: a number, neither unknown nor stale. */
  readonly speaks: (fact: Fact, entry: FactEntry) => boolean;
  /** All values of one line so far, oldest first. */
  readonly entries: (id: string, about?: string) => readonly FactEntry[];
  readonly station: StationPlan | undefined;
}

/** A fact that another hangs on, with its lines: one, or one for each place or train. */
export interface FactInput {
  readonly fact: Fact;
  readonly lines: readonly FactLine[];
  /** The newest value of each line. */
  readonly newest: readonly FactEntry[];
  /** All of them speak, and there is one at least. */
  readonly isUsable: boolean;
  /** The fact as a source names it, in Chinese. */
  readonly words: string;
}

export function boardOf(
  plan: Plan,
  key: string,
  reporting: Reporting,
  station: StationPlan | undefined,
  now: Instant,
): FactsAtHand {
  const named = (id: string) => `${key}/${id}`;
  const speaks = (fact: Fact, entry: FactEntry) => isNumeric(entry) && !isStale(fact, entry, now);
  return {
    named,
    speaks,
    station,
    entries: (id, about) => reporting.facts[factKey(named(id), about)]?.entries ?? [],
    input: (id) => {
      const fact = plan.facts.find((one) => one.id === id);
      if (!fact) return undefined;
      const lines = linesOf(reporting, named(id));
      const newest = lines.flatMap((line) => line.entries.at(-1) ?? []);
      const isUsable = newest.length > 0 && newest.every((entry) => speaks(fact, entry));
      return { fact, lines, newest, isUsable, words: inputWords(fact, lines) };
    },
  };
}

const isNumeric = ({ value, certainty }: FactEntry) =>
  certainty !== 'unknown' && (typeof value === 'number' || typeof value === 'object');

/** More places or trains than this are counted, not named. */
const NAMED = 4;

function inputWords(fact: Fact, lines: readonly FactLine[]): string {
  const abouts = lines.flatMap((line) => line.about ?? []);
  if (abouts.length === 0) return `“${fact.title.zh}”`;
  const rest = abouts.length > NAMED ? `等 ${abouts.length} ${fact.per === 'train' ? '列' : '处'}` : '';
  return `“${fact.title.zh}”（${abouts.slice(0, NAMED).join('、')}${rest}）`;
}

/** A value as a range; one figure is a range with two like ends. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export function spanOf({ value }: FactEntry): Span {
  return typeof value === 'object' ? value : { low: Number(value), high: Number(value) };
}

/** The widest sum that the ranges allow. */
export function plus(spans: readonly Span[]): Span {
  const total = (end: keyof Span) => tidy(spans.reduce((sum, span) => sum + span[end], 0));
  return { low: total('low'), high: total('high') };
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3 on a fact board. */
export const tidy = (sum: number) => Number(sum.toPrecision(12));

/** A result as the journal keeps it: an estimate where an input is one or where it is a range, as old as the oldest input. */
export function derivedValue({ low, high }: Span, entries: readonly FactEntry[]) {
  const estimated = low !== high || entries.some((entry) => entry.certainty === 'estimated');
  return {
    value: low === high ? low : { low, high },
    certainty: estimated ? ('estimated' as const) : ('known' as const),
    channel: 'derived' as const,
    from: entries.map((entry) => entry.version),
    asOf: Math.min(...entries.map(observedAt)),
  };
}

/** An unknown in place of the figure that had been worked out before; nothing where there was none, or a person has put a value over it. */
export function noLonger(
  before: readonly FactEntry[],
  fact: { readonly fact: string; readonly about?: string },
  source: string,
  entries: readonly FactEntry[],
): readonly DerivedFact[] {
  const last = before.at(-1);
  if (last?.channel !== 'derived' || last.certainty === 'unknown') return [];
  return [{ ...fact, certainty: 'unknown', source, channel: 'derived', from: entries.map((entry) => entry.version) }];
}
