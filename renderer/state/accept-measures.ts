import type { StationPlan } from '../../shared/plan/schema.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { acceptedOrder, type PlannedTrial } from '../../shared/review/accepted-order.ts';
import { actOn } from './act.ts';
import { actOnFlow } from './flow.ts';
import { store } from './store.ts';

/**
 * Takes measures that were tried on the forecast for decided: each becomes an order of the response, if one is given, and is then kept with its reason. Gives how many
 * went through, in order; what stopped the next one has been told to the person.
 */
export async function acceptMeasures(given: {
  readonly day: string;
  readonly station: StationPlan;
  readonly measures: readonly PlannedTrial[];
  readonly reason: string;
  /** The running response that orders them. */
  readonly response: string | undefined;
}): Promise<number> {
  const { day, station, measures, reason, response } = given;
  for (const [done, measure] of measures.entries()) {
    const { plan, trial } = measure;
    const decided = {
      type: 'AcceptMeasure',
      day,
      station: station.station.id,
      trial: `${plan.id}/${trial.id}`,
      reason,
    } as const;
    // The order first: a decision that names it must not stand in the record before there is one.
    const step = response === undefined ? undefined : await order(response, measure, station);
    if (step === null) return done;
    const ordered = response === undefined || step === undefined ? {} : { response, step };
    if (!(await actOnFlow({ ...decided, ...ordered }))) return done;
  }
  return measures.length;
}

/** The step that now carries the measure; null when it could not be ordered. Each order is made on what the one before has left. */
async function order(response: string, measure: PlannedTrial, station: StationPlan): Promise<string | null> {
  const folded = store.getState().folded.get(response);
  if (!folded) return null;
  const answer = await actOn(response, acceptedOrder(folded.response, measure, station));
  if (answer.kind !== 'done') return null;
  const events = answer.value.events as readonly ResponseEvent[];
  const carrying = events.find(({ type }) => type === 'OrderAdvanced' || type === 'StepAdded');
  return carrying && 'step' in carrying.data ? (carrying.data.step ?? null) : null;
}
