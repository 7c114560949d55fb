import type { Instant } from '../base/instant.ts';
import { derivedFrom } from '../plan/derived.ts';
import type { Fact, Plan } from '../plan/schema.ts';
import type { ReportingShapes } from '../reporting/events.ts';
import { isStale, observedAt } from '../reporting/stale.ts';
import { linesOf, type FactEntry, type FactLine, type Reporting } from '../reporting/state.ts';
import type { Response } from './state.ts';

/** What the journal is to say of a fact that has been worked out. */
export type DerivedFact = ReportingShapes['FactRecorded'] & {
  readonly channel: 'derived';
  readonly from: readonly number[];
};

/**
 * The derived facts of the plans in force that have to be worked out anew because facts in `changed` (`<plan>/<id>`) have.
 *
 * The newest values count. Out of a stale or unknown value nothing is worked out: what had been derived before is then unknown, so that no old
 * figure passes for a new one. A value that a person has put over a derived one stands until the inputs change to something known.
 *
 * One round: a fact that hangs on another derived one is left for the next call, with what this one gave as `changed`; so nothing is
 * worked out twice from a half-renewed board.
 */
export function derivedFacts(
  response: Response,
  reporting: Reporting,
  changed: readonly string[],
  now: Instant,
): readonly DerivedFact[] {
  const touched = new Set(changed);
  return response.plans.flatMap((plan) => {
    if (plan.left !== undefined) return [];
    const given = new Map<string, DerivedFact | 'later' | undefined>();
    for (const fact of plan.compiled.plan.facts) visit(fact);
    return [...given.values()].filter((one) => typeof one === 'object');

    function visit(fact: Fact): DerivedFact | 'later' | undefined {
      if (given.has(fact.id)) return given.get(fact.id);
      given.set(fact.id, undefined);
      const { facts } = plan.compiled.plan;
      const inputs = derivedFrom(fact).flatMap((id) => facts.find((one) => one.id === id) ?? []);
      const waits = inputs.some((input) => visit(input) !== undefined);
      const isTouched = inputs.some((input) => touched.has(`${plan.pinned.key}/${input.id}`));
      const result = waits ? 'later' : isTouched ? derive(plan.compiled.plan, plan.pinned.key, fact) : undefined;
      given.set(fact.id, result);
      return result;
    }
  });

  function derive(plan: Plan, key: string, fact: Fact): DerivedFact | undefined {
    const named = `${key}/${fact.id}`;
    const inputs = derivedFrom(fact).map((id) => inputOf(plan, key, id));
    const entries = inputs.flatMap((input) => input?.entries ?? []);
    const source = `由${inputs.map((input) => input?.words ?? '').join('、')}推算`;
    const from = entries.map((entry) => entry.version);
    const known = inputs.every((input) => input?.isUsable === true);
    if (!known) {
      const last = reporting.facts[named]?.entries.at(-1);
      const stands = last?.channel === 'derived' && last.certainty !== 'unknown';
      return stands ? { fact: named, certainty: 'unknown', source, channel: 'derived', from } : undefined;
    }
    // The total of one train is that train's count again: it says nothing until there is a second, or once there was one.
    const isAlone = fact.derive !== undefined && 'total' in fact.derive && entries.length < 2;
    if (isAlone && !reporting.facts[named]) return undefined;
    const { low, high } = reckon(
      fact,
      inputs.map((input) => input?.entries ?? []),
    );
    const estimated = low !== high || entries.some((entry) => entry.certainty === 'estimated');
    return {
      fact: named,
      value: low === high ? low : { low, high },
      certainty: estimated ? 'estimated' : 'known',
      source,
      channel: 'derived',
      from,
      asOf: Math.min(...entries.map(observedAt)),
    };
  }

  function inputOf(plan: Plan, key: string, id: string) {
    const fact = plan.facts.find((one) => one.id === id);
    if (!fact) return undefined;
    const lines = linesOf(reporting, `${key}/${id}`);
    const entries = lines.flatMap((line) => line.entries.at(-1) ?? []);
    const isUsable = entries.length > 0 && entries.every((entry) => isNumeric(entry) && !isStale(fact, entry, now));
    return { entries, isUsable, words: inputWords(fact, lines) };
  }
}

const isNumeric = ({ value, certainty }: FactEntry) =>
  certainty !== 'unknown' && (typeof value === 'number' || typeof value === 'object');

interface Span {
  readonly low: number;
  readonly high: number;
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

function plus(spans: readonly Span[]): Span {
  const total = (end: keyof Span) => tidy(spans.reduce((sum, span) => sum + span[end], 0));
  return { low: total('low'), high: total('high') };
}

function spanOf({ value }: FactEntry): Span {
  return typeof value === 'object' ? value : { low: Number(value), high: Number(value) };
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3 on a fact board. */
const tidy = (sum: number) => Number(sum.toPrecision(12));

/** More places or trains than this are counted, not named. */
const NAMED = 4;

function inputWords(fact: Fact, lines: readonly FactLine[]): string {
  const abouts = lines.flatMap((line) => line.about ?? []);
  if (abouts.length === 0) return `“${fact.title.zh}”`;
  const rest = abouts.length > NAMED ? `等 ${abouts.length} ${fact.per === 'train' ? '列' : '处'}` : '';
  return `“${fact.title.zh}”（${abouts.slice(0, NAMED).join('、')}${rest}）`;
}
