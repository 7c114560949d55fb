import type { Text } from '../../../shared/base/text.ts';
import { stepByNumber, type NumberedStep } from '../../../shared/response/step-number.ts';
import { stationName } from '../../../shared/review/names.ts';
import { type Folded } from '../../state/index.ts';

export interface StepJump extends NumberedStep {
  readonly response: string;
  readonly station: Text;
}

/** The steps that a number typed into the command list can mean, one for each running response that has it. */
export function stepJumps(running: readonly Folded[], query: string): readonly StepJump[] {
  return running.flatMap(({ response }) => {
    const found = stepByNumber(response, query);
    if (!found || found.plan.left !== undefined) return [];
    return { ...found, response: response.id, station: stationName(response) };
  });
}
