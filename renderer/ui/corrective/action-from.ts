import type { ResponseEvent } from '../../../shared/response/events.ts';
import type { ActionStart } from '../../state/index.ts';

/** What an action opened from a line of a response begins with; `run` where that is a drill's. */
export function actionFrom(event: ResponseEvent, words: string, run?: string): ActionStart {
  const { stream, version, at, data } = event;
  const step = 'step' in data && typeof data.step === 'string' ? stepOf(data.step) : undefined;
  const origin = { stream, version, at, words };
  return {
    origin: run === undefined ? { mode: 'live', ...origin } : { mode: 'drill', run, ...origin },
    ...(step ? { step } : {}),
  };
}

/** A step by its ref, `<plan>/<id>`; of a plan in force as the library names it. Added steps are of no plan. */
export function stepOf(ref: string): ActionStart['step'] {
  const cut = ref.indexOf('/');
  return cut < 0 ? undefined : { plan: ref.slice(0, cut), id: ref.slice(cut + 1) };
}
