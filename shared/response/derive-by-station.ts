import { placeArea, waitingCapacity, type StationFigure } from '../plan/station-capacity.ts';
import type { Fact } from '../plan/schema.ts';
import type { FactEntry } from '../reporting/state.ts';
import {
  derivedValue,
  noLonger,
  plus,
  spanOf,
  tidy,
  type DerivedFact,
  type FactsAtHand,
  type Span,
} from './facts-at-hand.ts';

/**
 * People as per cent of the waiting capacity that the station plan gives. Temporary areas that were opened come on top only where somebody recorded what
 * they hold; one whose capacity is unknown or stale adds nothing, so that the share errs to the safe side.
 */
export function shareOfCapacity(
  board: FactsAtHand,
  fact: Fact,
  derive: { readonly share: string; readonly opened?: string | undefined },
): readonly DerivedFact[] {
  const people = board.input(derive.share);
  if (!people) return [];
  const named = { fact: board.named(fact.id) };
  const before = board.entries(fact.id);
  const source = `由${people.words}推算`;
  if (!people.isUsable) return noLonger(before, named, source, people.newest);
  const capacity = stationFigure(board, waitingCapacity);
  if ('unknown' in capacity) return unknownBecause(before, named, capacity.unknown.zh, people.newest);
  const opened = openedAreas(board, derive.opened);
  const all = plus([{ low: capacity.value, high: capacity.value }, ...opened.map(spanOf)]);
  const span = quotient(plus(people.newest.map(spanOf)), all, 100);
  const more = opened.length === 0 ? '' : `、已启用临时候车区${opened.length}处`;
  return [
    {
      ...named,
      source: `由${people.words}、候车容量${capacity.value}人（分预案）${more}推算`,
      ...derivedValue(span, [...people.newest, ...opened]),
    },
  ];
}

/** People at each place over its area in the station plan; only for places whose count has changed. */
export function densities(board: FactsAtHand, fact: Fact, from: string): readonly DerivedFact[] {
  const people = board.input(from);
  if (!people) return [];
  return people.lines.flatMap(({ about, entries }): readonly DerivedFact[] => {
    const entry = entries.at(-1);
    if (about === undefined || !entry) return [];
    const named = { fact: board.named(fact.id), about };
    const before = board.entries(fact.id, about);
    const source = `由“${people.fact.title.zh}”（${about}）推算`;
    if (!board.speaks(people.fact, entry)) return noLonger(before, named, source, [entry]);
    if (before.findLast((one) => one.channel === 'derived')?.from?.at(0) === entry.version) return [];
    const area = stationFigure(board, (plan) => placeArea(plan, about));
    if ('unknown' in area) return unknownBecause(before, named, area.unknown.zh, [entry]);
    const span = quotient(spanOf(entry), { low: area.value, high: area.value }, 1);
    return [
      { ...named, source: `${source.slice(0, -2)}、面积${area.value}㎡（分预案）推算`, ...derivedValue(span, [entry]) },
    ];
  });
}

function stationFigure(
  { station }: FactsAtHand,
  figure: (plan: NonNullable<FactsAtHand['station']>) => StationFigure,
): StationFigure {
  return station ? figure(station) : { unknown: NO_STATION };
}

const NO_STATION = {
  zh: '没有分预案在用，容量不明；请先并入该站分预案',
  en: 'No station plan is in force, so the capacity is unknown: join the station plan first',
};

/** What each opened area holds, as far as somebody has said it lately. */
function openedAreas(board: FactsAtHand, id: string | undefined): readonly FactEntry[] {
  const input = id === undefined ? undefined : board.input(id);
  if (!input) return [];
  return input.newest.filter((entry) => board.speaks(input.fact, entry) && spanOf(entry).low > 0);
}

/**
 * The capacity is not known, so the result is not, and says why. A value that a person has put there stands; the same reason is not written twice.
 */
function unknownBecause(
  before: readonly FactEntry[],
  named: { readonly fact: string; readonly about?: string },
  source: string,
  entries: readonly FactEntry[],
): readonly DerivedFact[] {
  const last = before.at(-1);
  const isByHand = last !== undefined && last.channel !== 'derived';
  if (isByHand || (last?.certainty === 'unknown' && last.source === source)) return [];
  return [{ ...named, certainty: 'unknown', source, channel: 'derived', from: entries.map((entry) => entry.version) }];
}

/**
 * The widest range of a division; a divisor is always above nought. Cut after two digits, never rounded up: no threshold is reached that the figures do
 * not reach.
 */
function quotient(people: Span, by: Span, times: number): Span {
  const cut = (value: number) => Math.floor(tidy(value * 100)) / 100;
  return { low: cut((times * people.low) / by.high), high: cut((times * people.high) / by.low) };
}
