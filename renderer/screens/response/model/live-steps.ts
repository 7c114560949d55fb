import { isLive, type Response } from '../../../../shared/response/state.ts';
import { stepByNumber } from '../../../../shared/response/step-number.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** More would not be read. */
const MOST = 6;

/** Steps still to be ended that a typed number or part of a title may mean, other than the step itself. */
export function findLiveSteps(response: Response, typed: string, except: string): readonly DeskStep[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [];
  const live = [...stepsOf(response).values()].filter((step) => step.ref !== except && isLive(step.record.phase));
  const numbered = stepByNumber(response, text)?.compiled.ref;
  if (numbered !== undefined) return live.filter((step) => step.ref === numbered);
  return live
    .filter(({ compiled }) => {
      const { zh, en } = compiled.step.title;
      return zh.toLowerCase().includes(text) || en.toLowerCase().includes(text);
    })
    .slice(0, MOST);
}
