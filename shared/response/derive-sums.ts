import { derivedFrom } from '../plan/derived.ts';
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

/** Facts that are others added up, taken off or totalled over places and trains. */
export function putTogether(board: FactsAtHand, fact: Fact): readonly DerivedFact[] {
  const named = board.named(fact.id);
  const inputs = derivedFrom(fact).map(board.input);
  const entries = inputs.flatMap((input) => input?.newest ?? []);
  const source = `由${inputs.map((input) => input?.words ?? '').join('、')}推算`;
  const before = board.entries(fact.id);
  if (!inputs.every((input) => input?.isUsable === true)) return noLonger(before, { fact: named }, source, entries);
  // The total of one train is that train's count again: it says nothing until there is a second, or once there was one.
  const isAlone = fact.derive !== undefined && 'total' in fact.derive && entries.length < 2;
  if (isAlone && before.length === 0) return [];
  const span = reckon(
    fact,
    inputs.map((input) => input?.newest ?? []),
  );
  return [{ fact: named, source, ...derivedValue(span, entries) }];
}

/** Interval arithmetic: the widest result that the inputs allow. */
function reckon({ derive }: Fact, inputs: readonly (readonly FactEntry[])[]): Span {
  const spans = inputs.map((entries) => plus(entries.map(spanOf)));
  const [first, second] = spans;
  if (derive && 'minus' in derive && first && second) {
    return { low: tidy(first.low - second.high), high: tidy(first.high - second.low) };
  }
  return plus(spans);
}
