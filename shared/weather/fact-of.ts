import { beijingStamp, type Instant } from '../base/instant.ts';
import type { SpecialPlan } from '../plan/schema.ts';
import type { Warning } from './state.ts';

/** A warning as a reading for the fact board of a response: what a RecordFact command needs, for the screen to send. */
export interface WarningFact {
  /** `<plan>/<fact>` */
  readonly fact: string;
  readonly value: string;
  readonly certainty: 'known';
  readonly source: string;
  readonly channel: 'import';
}

/**
 * What a running response records of a warning in the words of one of its plans; undefined where that plan has no fact for this hazard or colour.
 * `stands` false: the warning is over, and the value is `none`.
 */
export function factOf(warning: Warning, plan: SpecialPlan, now: Instant, stands = true): WarningFact | undefined {
  const meaning = plan.warnings?.find(({ hazard }) => hazard === warning.hazard);
  const value = stands ? warning.colour : 'none';
  const choices = plan.facts.find(({ id }) => id === meaning?.fact)?.choices;
  if (!meaning || !choices?.some(({ id }) => id === value)) return undefined;
  const source =
    `${warning.senderName ?? warning.sender} ${beijingStamp(warning.issuedAt, now)} ${warning.headline}`.slice(0, 400);
  return { fact: `${plan.id}/${meaning.fact}`, value, certainty: 'known', source, channel: 'import' };
}
