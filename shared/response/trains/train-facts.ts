import type { Instant } from '../../base/instant.ts';
import type { Fact } from '../../plan/schema.ts';
import type { TrainRole } from '../../plan/vocabulary.ts';
import { factKey, type FactEntry, type FactLine } from '../../reporting/state.ts';
import { observedAt } from '../../reporting/stale.ts';
import type { Outstanding } from '../../transport/events.ts';
import { settledSources } from '../../reporting/conflict.ts';
import type { Response } from '../state.ts';
import type { TrainPlan } from './train-plan.ts';

/** The fact of a role about one train, as it stands on the board. */
export function trainLine(
  { reporting }: Response,
  plan: TrainPlan,
  role: TrainRole,
  train: string,
): FactLine | undefined {
  const fact = plan.facts.get(role);
  return fact && lineOf(reporting.facts, plan, fact, train);
}

export function lineOf(
  facts: Response['reporting']['facts'],
  plan: TrainPlan,
  fact: Pick<Fact, 'id'>,
  train: string,
): FactLine | undefined {
  const key = factKey(`${plan.key}/${fact.id}`, train);
  return Object.hasOwn(facts, key) ? facts[key] : undefined;
}

const latestOf = (line: FactLine | undefined): FactEntry | undefined => line?.entries.at(-1);

/** The newest time that a fact of this role gives; undefined where it gives none. */
export function toldTime(response: Response, plan: TrainPlan, role: TrainRole, train: string): Instant | undefined {
  const value = latestOf(trainLine(response, plan, role, train))?.value;
  return typeof value === 'number' ? value : undefined;
}

/** When what lasts for so many hours runs out: hours left when it was observed, counted on. A span counts by its low end. */
export function runsOut(entry: FactEntry | undefined): { readonly hours: number; readonly from: Instant } | undefined {
  const value = entry?.certainty === 'unknown' ? undefined : entry?.value;
  const hours = typeof value === 'object' ? value.low : value;
  return entry === undefined || typeof hours !== 'number' ? undefined : { hours, from: observedAt(entry) };
}

/** People aboard by every source that stands: from the lowest figure to the highest; undefined where nobody gave one. */
export function aboardOf(response: Response, plan: TrainPlan, train: string): Outstanding | undefined {
  const line = trainLine(response, plan, 'people', train);
  const spans = settledSources(line).flatMap(({ value }) =>
    typeof value === 'number' ? [{ low: value, high: value }] : typeof value === 'object' ? [value] : [],
  );
  if (spans.length === 0) return undefined;
  return { low: Math.min(...spans.map(({ low }) => low)), high: Math.max(...spans.map(({ high }) => high)) };
}
