import { durationOf, MINUTE } from '../../../../shared/base/instant.ts';
import type { Language } from '../../../../shared/base/text.ts';
import type { Plan, Step } from '../../../../shared/plan/schema.ts';
import type { LaneId } from '../../../../shared/plan/vocabulary.ts';
import type { ResponseAct } from '../../../state/index.ts';
import { placedSteps } from '../../../../shared/plan/steps.ts';

/** A step that only a newer edition has, and the act that takes it over as a measure of its own. */
export interface AddedStep {
  readonly step: Step;
  readonly command: (language: Language, reason: string) => ResponseAct;
}

const TITLE_LENGTH = 60;

export function addedSteps(before: Plan, after: Plan): readonly AddedStep[] {
  const known = new Set(placedSteps(before).map(({ step }) => step.id));
  return placedSteps(after).flatMap(({ step, lane }) =>
    known.has(step.id) ? [] : [{ step, command: (language, reason) => commandOf(step, lane, language, reason) }],
  );
}

/** The step as a measure no plan of this response foresaw: its deadline counts from when it is taken over. */
function commandOf(step: Step, lane: LaneId, language: Language, reason: string): ResponseAct {
  const back = step.back?.[language];
  const within = step.due && step.due.within !== 'rule-set' ? durationOf(step.due.within) : undefined;
  return {
    type: 'AddStep',
    title: step.title[language].slice(0, TITLE_LENGTH),
    do: back === undefined ? step.do[language] : `${step.do[language]}\n${back}`,
    owner: step.owner,
    lane,
    kind: step.kind === 'order' || step.kind === 'watch' ? step.kind : 'action',
    ...(step.to === undefined ? {} : { to: step.to }),
    ...(within === undefined ? {} : { withinMinutes: minutes(within) }),
    ...(step.every === undefined ? {} : { everyMinutes: minutes(durationOf(step.every.time)) }),
    ...(step.critical ? { critical: true as const } : {}),
    reason,
  };
}

const minutes = (duration: number) => Math.max(1, Math.round(duration / MINUTE));
