import type { Text } from '../../../../shared/base/text.ts';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { CalledFor } from '../../../../shared/response/record-events.ts';
import { LEVEL_NAMES } from '../../../../shared/review/names.ts';
import type { Translate } from '../../../text/use-text.ts';
import type { Speaking } from '../model/proposals.ts';
import { factWords, valueWords } from '../../../ui/facts/fact-words.ts';
import { inParens } from '../parts/join-words.ts';

type Pick = (text: Text) => string;

/** The level or plan that is called for, by the name people use. */
export function calledWords(pick: Pick, plans: readonly PlanEntry[], calls: CalledFor): string {
  if ('level' in calls) return pick(LEVEL_NAMES[calls.level]);
  const title = plans.find((one) => one.tier === 'special' && one.id === calls.plan)?.short;
  return title ? pick(title) : calls.plan;
}

/** `候车区占用率 112 %`, with its place or train. */
export function readingWords(t: Translate, pick: Pick, { fact, about, entry }: Speaking, now: number): string {
  const title = about === undefined ? pick(fact.title) : inParens(t, pick(fact.title), about);
  return `${title} ${factWords(t, pick, fact, entry, now)}`;
}

/** `≥ 100 %` */
export function ruleWords(pick: Pick, { fact, threshold }: Speaking, now: number): string {
  return `≥ ${valueWords(pick, fact, threshold, now)}`;
}
