import type { PlanEntry } from '../../../shared/contract/shapes.ts';
import { pinnedEditions } from '../../../shared/response/pinned-editions.ts';
import type { Response } from '../../../shared/response/state.ts';

const made = new Map<string, readonly PlanEntry[]>();

/** The library of a replay: the editions that the response ran on at that moment, and no other. The same list as long as they are the same. */
export function entriesOf(response: Response): readonly PlanEntry[] {
  const running = new Set(response.plans.flatMap(({ pinned, left }) => (left === undefined ? [pinned.hash] : [])));
  const pinned = pinnedEditions(response).filter(({ hash }) => running.has(hash));
  const key = pinned.map(({ hash }) => hash).join();
  const held = made.get(key);
  if (held) return held;
  const entries = pinned.map(({ id, tier, title, edition, hash }): PlanEntry => {
    const compiled = response.plans.find((plan) => plan.pinned.hash === hash)?.compiled;
    const steps = compiled?.steps ?? [];
    return {
      file: `${id}.yaml`,
      inForce: true,
      id,
      ...(tier === 'unplanned' ? {} : { tier }),
      title,
      short: compiled?.plan.short ?? title,
      edition,
      hash,
      steps: steps.length,
      questions: steps.filter(({ step }) => step.kind === 'question').length,
      findings: [],
    };
  });
  made.set(key, entries);
  return entries;
}
