import type { CompiledPlan } from '../machines/compile.ts';
import { lifeCycleAt, type LifeCycle } from '../machines/step-machine.ts';
import { withUnplannedStep } from '../machines/unplanned.ts';
import type { Step } from '../plan/schema.ts';
import type { LaneId } from '../plan/vocabulary.ts';
import type { PlanSource } from './evolve.ts';
import { emptyResponse, type FormerPlan, type PlanState, type Response } from './state.ts';

/** Raised whenever the shape of the state changes, so that a snapshot of another shape is thrown away and the journal folded instead. */
const FORMAT = 1;

type KeptFormer = Omit<FormerPlan, 'compiled'>;

type KeptPlan = Omit<PlanState, 'compiled' | 'blocks'> & {
  readonly blocks: readonly (number | null)[];
  /** Unplanned steps: they stand in no edition, so their texts are kept. */
  readonly texts?: readonly { readonly lane: LaneId; readonly step: Step }[];
};

interface Kept extends Omit<Response, 'lifeCycle' | 'plans' | 'former'> {
  readonly format: number;
  readonly lifeCycle: LifeCycle['value'];
  readonly plans: readonly KeptPlan[];
  readonly former?: readonly KeptFormer[];
}

/** A response's state as JSON text. A cache: the journal is the truth, and a snapshot may be thrown away at any time. */
export function snapshotOf(response: Response): string {
  const { lifeCycle, plans, former, ...rest } = response;
  const kept: Kept = {
    ...rest,
    format: FORMAT,
    lifeCycle: lifeCycle.value,
    plans: plans.map(({ compiled, blocks, ...plan }) => ({
      ...plan,
      blocks: blocks.map((since) => since ?? null),
      ...(plan.pinned.tier === 'unplanned'
        ? { texts: compiled.steps.map(({ laneId, step }) => ({ lane: laneId, step })) }
        : {}),
    })),
    ...(former ? { former: former.map(({ compiled: _, ...one }) => one) } : {}),
  };
  return JSON.stringify(kept);
}

/** The state that a snapshot keeps, ready to be folded on; undefined when it is of another format. */
export function responseFrom(snapshot: string, source: PlanSource): Response | undefined {
  const { format, lifeCycle, plans, former, ...rest } = JSON.parse(snapshot) as Kept;
  if (format !== FORMAT) return undefined;
  const station = plans.find((plan) => plan.pinned.tier === 'station')?.pinned;
  return {
    ...emptyResponse(rest.id),
    ...rest,
    lifeCycle: lifeCycleAt(lifeCycle),
    plans: plans.map(({ texts, blocks, ...plan }) => ({
      ...plan,
      compiled: unplanned(texts) ?? source(plan.pinned, plan.station ?? station),
      blocks: blocks.map((since) => since ?? undefined),
    })),
    ...(former ? { former: former.map((one) => ({ ...one, compiled: source(one.pinned, one.station) })) } : {}),
  };
}

function unplanned(texts: KeptPlan['texts']): CompiledPlan | undefined {
  return texts?.reduce<CompiledPlan | undefined>(
    (compiled, { lane, step }) => withUnplannedStep(compiled, lane, step),
    undefined,
  );
}
