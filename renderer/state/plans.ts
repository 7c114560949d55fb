import { compilePlan, type CompiledPlan } from '../../shared/machines/compile.ts';
import type { GeneralPlan, Plan, StationPlan } from '../../shared/plan/schema.ts';
import type { PlanSource } from '../../shared/response/evolve.ts';
import { request } from '../client/request.ts';
import { store, type State } from './store.ts';

const compiled = new Map<string, CompiledPlan>();
const asked = new Map<string, Promise<Plan | undefined>>();

export function keepTexts(texts: readonly { readonly hash: string; readonly plan: Plan }[]): void {
  const fresh = texts.filter((one) => !store.getState().texts.has(one.hash));
  if (fresh.length === 0) return;
  store.setState((state) => ({
    texts: new Map([...state.texts, ...fresh.map((one) => [one.hash, one.plan] as const)]),
  }));
}

/** The text of an edition, read once. Undefined when the backend could not give it; asking again tries again. */
export function readPlan(hash: string): Promise<Plan | undefined> {
  const held = store.getState().texts.get(hash);
  if (held) return Promise.resolve(held);
  const running = asked.get(hash);
  if (running) return running;
  const reading = request('readPlan', { hash }).then((answer) => {
    asked.delete(hash);
    if (answer.kind !== 'done') return undefined;
    keepTexts([answer.value]);
    return answer.value.plan;
  });
  asked.set(hash, reading);
  return reading;
}

/** The compiled form of an edition at a station, from texts that have been read; compiled once. */
export function compiledPlan(hash: string, stationHash?: string): CompiledPlan | undefined {
  const key = `${hash}|${stationHash ?? ''}`;
  const held = compiled.get(key);
  if (held) return held;
  const { texts } = store.getState();
  const plan = texts.get(hash);
  const station = stationHash === undefined ? undefined : texts.get(stationHash);
  if (!plan || (stationHash !== undefined && station?.tier !== 'station')) return undefined;
  const made = compilePlan({ hash, plan }, station?.tier === 'station' ? station : undefined);
  compiled.set(key, made);
  return made;
}

/** Compiled plans for a fold. Every text must have been read before. */
export const planSource: PlanSource = (pinned, station) => {
  const made = compiledPlan(pinned.hash, pinned.tier === 'special' ? station?.hash : undefined);
  if (!made) throw new Error(`The text of ${pinned.id} (${pinned.hash.slice(0, 12)}) has not been read`);
  return made;
};

/** Plans in force, as far as their texts have been read. */
export function inForce(state: State): readonly { readonly hash: string; readonly plan: Plan }[] {
  return state.plans.flatMap(({ inForce: counts, hash }) => {
    const plan = hash === undefined ? undefined : state.texts.get(hash);
    return counts && hash !== undefined && plan ? [{ hash, plan }] : [];
  });
}

export function generalInForce(state: State): GeneralPlan | undefined {
  for (const { plan } of inForce(state)) if (plan.tier === 'general') return plan;
  return undefined;
}

/** The order in which the committee lists its station areas; others follow. */
const STATION_ORDER = [
  'beijing',
  'beijing-west',
  'beijing-south',
  'beijing-north',
  'qinghe',
  'beijing-chaoyang',
  'beijing-fengtai',
];

export function stationsInForce(state: State): readonly StationPlan[] {
  const place = (plan: StationPlan) => {
    const at = STATION_ORDER.indexOf(plan.station.id);
    return at < 0 ? STATION_ORDER.length : at;
  };
  return inForce(state)
    .flatMap(({ plan }) => (plan.tier === 'station' ? [plan] : []))
    .sort((a, b) => place(a) - place(b));
}

/** Reads the texts that every screen needs: the general plan and the stations. Specials are read when asked for. */
export async function readFrame(): Promise<void> {
  const { plans } = store.getState();
  const wanted = plans.flatMap(({ inForce: counts, tier, hash }) =>
    counts && tier !== 'special' && hash !== undefined ? [hash] : [],
  );
  await Promise.all(wanted.map(readPlan));
}
