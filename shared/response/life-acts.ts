import { lifeCycleTakes } from '../machines/step-machine.ts';
import { isRunning, type Response } from './state.ts';

/** Acts on the life cycle, in the order of the ribbon. */
export const LIFE_ACTS = ['early', 'start', 'level', 'stand-down', 'recovery', 'close'] as const;
export type LifeAct = (typeof LIFE_ACTS)[number];

/** The acts that are possible now. */
export function lifeActs(response: Response): readonly LifeAct[] {
  if (!isRunning(response)) return [];
  return LIFE_ACTS.filter((act) => {
    switch (act) {
      case 'early':
      case 'stand-down':
      case 'recovery':
        return lifeCycleTakes(response.lifeCycle, { type: `stage.${act}` });
      case 'start':
        return lifeCycleTakes(response.lifeCycle, { type: 'stage.graded' });
      case 'level':
        return response.stage === 'graded';
      case 'close':
        return lifeCycleTakes(response.lifeCycle, { type: 'stage.closed' });
    }
  });
}
