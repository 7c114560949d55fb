import type { Plan, StationPlan, Step } from './schema.ts';

/** Which plan a step's text comes from: its own, or (replaced or added) the station plan. */
export type Layer = 'own' | 'replaced' | 'added';

/**
 * A special plan as it reads at one station: the station plan may replace fields of a step, or add steps to a lane of a block.
 * What names no step or block of this plan changes nothing here; the gate reports it.
 */
export function overlayPlan(
  plan: Plan,
  station: StationPlan | undefined,
): { readonly plan: Plan; readonly layerOf: (step: string) => Layer } {
  const overlays = station?.overlays.filter((overlay) => overlay.plan === plan.id) ?? [];
  const additions = station?.additions.filter((addition) => addition.plan === plan.id) ?? [];
  if (overlays.length === 0 && additions.length === 0) return { plan, layerOf: () => 'own' };
  const replaced = new Map(overlays.map((overlay) => [overlay.step, overlay.set]));
  const added = new Set(additions.map((addition) => addition.step.id));
  const blocks = plan.blocks.map((block) => {
    const here = additions.filter((addition) => addition.block === block.id);
    const lanes = block.lanes.map((lane) => ({
      ...lane,
      steps: [
        ...lane.steps.map((step) => withOverlay(step, replaced.get(step.id))),
        ...here.filter((addition) => addition.lane === lane.lane).map((addition) => addition.step),
      ],
    }));
    const missing = [...new Set(here.map((addition) => addition.lane))].filter(
      (lane) => !block.lanes.some((existing) => existing.lane === lane),
    );
    const extra = missing.map((lane) => ({
      lane,
      order: 'any' as const,
      steps: here.filter((addition) => addition.lane === lane).map((addition) => addition.step),
    }));
    return { ...block, lanes: [...lanes, ...extra] };
  });
  return {
    plan: { ...plan, blocks },
    layerOf: (step) => (added.has(step) ? 'added' : replaced.has(step) ? 'replaced' : 'own'),
  };
}

function withOverlay(step: Step, set: StationPlan['overlays'][number]['set'] | undefined): Step {
  if (!set) return step;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { ...step, ...given };
}
