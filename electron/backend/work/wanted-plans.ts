import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import { pinnedPlans, type ResponseEvent } from '../../../shared/response/events.ts';

/**
 * Which of the editions of a run an evaluation reads: reading a plan takes a tenth of a second, and a run is made with all of them. Wanted are the general
 * plan, that of its station, and the special plans that its scenario names or its responses joined.
 */
export function wantedPlans(
  { plans, station, added }: RunState,
  scenario: Scenario | undefined,
  responses: readonly (readonly ResponseEvent[])[],
  textOf: (hash: string) => string | undefined,
): readonly string[] {
  const injects = [...(scenario?.injects ?? []), ...added];
  const specials = new Set([
    ...(scenario?.plans ?? []),
    ...(scenario?.objectives ?? []).flatMap(({ steps }) => steps.map(planOf)),
    ...injects.flatMap(({ expect }) => expect.flatMap(namedIn)),
    ...responses.flatMap((events) => events.flatMap((event) => pinnedPlans(event).map(({ id }) => id))),
  ]);
  return plans.flatMap(({ id, hash }) => {
    const text = textOf(hash);
    const tier = text === undefined ? undefined : TIER.exec(text)?.[1];
    if (tier === 'special') return specials.has(id) ? [hash] : [];
    if (tier === 'station') return text?.includes(`id: ${station}`) ? [hash] : [];
    // The general plan, and whatever cannot be told from its first lines.
    return [hash];
  });
}

const TIER = /^tier:\s*["']?(general|station|special)\b/mu;

const planOf = (ref: string) => ref.slice(0, Math.max(0, ref.indexOf('/')));

type Expected = Scenario['injects'][number]['expect'][number];

function namedIn(expected: Expected): readonly string[] {
  if (typeof expected === 'string') return [planOf(expected)];
  if ('step' in expected) return [planOf(expected.step)];
  if ('link' in expected) return [planOf(expected.link)];
  if ('fact' in expected) return [planOf(expected.fact)];
  return 'plan' in expected ? [expected.plan] : [];
}
