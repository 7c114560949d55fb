import type { ScenarioPlace, ScreenParams } from '../../../state/index.ts';

/** Where on the screen a scenario is read. */
export function scenarioParams({ file, own }: ScenarioPlace): ScreenParams {
  return { tab: 'scenarios', file, ...(own ? { own: '' } : {}) };
}
