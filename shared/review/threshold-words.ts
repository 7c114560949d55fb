import { text, type Text } from '../base/text.ts';
import type { Plan } from '../plan/schema.ts';

/** A threshold as people read it: a number with the unit of its fact, or the title of a choice. */
export function thresholdText(plan: Pick<Plan, 'facts'>, fact: string, at: number | string): Text {
  const { unit, choices } = plan.facts.find((one) => one.id === fact) ?? {};
  if (typeof at === 'string') return choices?.find((one) => one.id === at)?.title ?? text(at, at);
  const number = at.toLocaleString('en');
  return text(`${number}${unit ? ` ${unit.zh}` : ''}`, `${number}${unit ? ` ${unit.en}` : ''}`);
}
