import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { CorrectiveEvent, Origin } from '../../shared/corrective/events.ts';
import { emptyCorrective, evolveCorrective, type Corrective } from '../../shared/corrective/state.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { sayWhy } from './messages.ts';
import { openDialog } from './navigation.ts';
import type { ScreenParams } from './place.ts';

const store = createStore<Corrective>(() => emptyCorrective);

/** The corrective actions of the duty room. */
export const useCorrective = () => useStore(store);

/** Reads every line anew: at the start, and when some were missed. */
export async function readCorrective(): Promise<void> {
  const answer = await request('readCorrective', {});
  if (answer.kind !== 'done') return sayWhy(answer);
  store.setState((answer.value.events as readonly CorrectiveEvent[]).reduce(evolveCorrective, emptyCorrective), true);
}

/** Takes journal lines of the corrective actions; those known already are passed over. */
export async function extendCorrective(events: readonly JournalEvent[]): Promise<void> {
  const fresh = (events as readonly CorrectiveEvent[]).filter(({ version }) => version > store.getState().version);
  if (fresh.length === 0) return;
  if (fresh[0]?.version === store.getState().version + 1)
    store.setState((before) => fresh.reduce(evolveCorrective, before), true);
  else await readCorrective();
}

/** Acts on a corrective action. When this gives true, it is in the journal and on screen; anything else has been told to the person already. */
export async function correctiveAct(command: RequestInput<'correctiveAct'>['command']): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const input = { commandId: v7(), as, command };
  const answer = await persist(() => request('correctiveAct', input));
  if (answer.kind === 'done') await extendCorrective(answer.value.events);
  else sayWhy(answer);
  return answer.kind === 'done';
}

/** What an action begins with: the journal line it comes from, and the step that line is about. */
export interface ActionStart {
  readonly origin: Origin;
  readonly step?: { readonly plan: string; readonly id: string };
}

/** Opens the dialog for a new action over whatever screen there is. */
export function openCorrective({ origin, step }: ActionStart): void {
  const { version, at, ...named } = origin;
  const about: ScreenParams = step ? { plan: step.plan, step: step.id } : {};
  openDialog('corrective', { ...named, ...about, version: String(version), at: String(at) });
}

/** What openCorrective was given, from the parameters of its dialog; undefined where they name no line. */
export function actionStart(params: ScreenParams): ActionStart | undefined {
  const { mode, run, stream, words, plan, step } = params;
  const [version, at] = [Number(params['version']), Number(params['at'])];
  if (stream === undefined || words === undefined || !Number.isSafeInteger(version) || !Number.isSafeInteger(at)) {
    return undefined;
  }
  return {
    origin: {
      mode: mode === 'drill' ? 'drill' : 'live',
      ...(run === undefined ? {} : { run }),
      stream,
      version,
      at,
      words,
    },
    ...(plan === undefined || step === undefined ? {} : { step: { plan, id: step } }),
  };
}
