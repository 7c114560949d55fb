import type { CompiledStep } from '../../../../shared/machines/compile.ts';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { stationName } from '../../../../shared/review/names.ts';
import { namesOf } from './names.ts';
import type { NowItem } from './now-item.ts';
import { bothWords } from './now-view.ts';
import type { DeskStep } from './steps.ts';

const cache = new WeakMap<CompiledStep, string>();

/** What a step can be found by: number, title, post, plan. */
export function wordsOfStep(response: Response, { ref, compiled, plan }: DeskStep): string {
  const post = namesOf(response).post(compiled.step.owner);
  const words = cache.get(compiled) ?? bothWords(compiled.step.title, post, plan.plan.short, plan.plan.title);
  cache.set(compiled, words);
  // The same plan can stand at another place in another response.
  return `${stepNumber(response, ref) ?? ''} ${words}`;
}

export function wordsOfItem({ response, step, due, owner }: NowItem): string {
  const station = bothWords(stationName(response));
  if (step) return `${wordsOfStep(response, step)} ${station}`;
  return `${bothWords(due?.title, namesOf(response).post(owner))} ${station}`;
}
