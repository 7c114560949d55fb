import { canonicalJson } from '../base/canonical-json.ts';
import { contentHash } from '../base/content-hash.ts';
import { laneJson } from '../machines/step-machine.ts';
import type { Response } from './state.ts';

/** A response's state as plain JSON: everything that evolve keeps, plans by their hash. */
export function stateJson(response: Response): unknown {
  const { lifeCycle, plans, former, ...rest } = response;
  return {
    ...rest,
    lifeCycle: lifeCycle.value,
    plans: plans.map(({ compiled: _, lanes, ...plan }) => ({ ...plan, lanes: lanes.map(laneJson) })),
    ...(former ? { former: former.map(({ compiled: _, ...one }) => one) } : {}),
  };
}

/** One hash for everything a state holds, as this console keeps it: two folds agree when their hashes do. What stands in the journal is stateHash. */
export function wholeStateHash(response: Response): string {
  return contentHash(canonicalJson(stateJson(response)));
}
