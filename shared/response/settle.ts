import { answerKey, missedKey, sharedKey, stepKey, type Known } from '../machines/conditions.ts';
import type { LaneEvent, Phase } from '../machines/lane-machine.ts';
import { standingOf, stepLane, type LaneState } from '../machines/step-machine.ts';
import { isMissed } from './due-keys.ts';
import type { Response } from './state.ts';

/**
 * One fold step over the lanes of all tiers.
 *
 * An event goes to the lane that takes it; whatever changes there is announced to every lane, of any plan, that has asked for it, until
 * nothing changes any more. Plans are served in their fixed order (general, station, specials as they joined), so the
 * outcome depends on the events alone.
 */
export interface Settling {
  /** Sends an event to one lane and lets the others learn what changed. */
  readonly send: (plan: number, lane: number, event: LaneEvent) => void;
  /** Opens or retires the lanes of a block. */
  readonly open: (plan: number, lane: number) => void;
  /** Tells every lane that asked for it the value of a key that is not a step's. */
  readonly announce: (key: string, value: string | undefined) => void;
  /** Tells every lane that asked for it how a key stands now. */
  readonly retell: (key: string) => void;
  readonly lanes: readonly (readonly LaneState[])[];
  readonly shared: Readonly<Record<string, string>>;
  /** Lanes touched, as plan index and lane index. */
  readonly touched: ReadonlySet<number>;
}

/** More announcements than this in one step means two conditions chase each other: a bug, or a plan that passed no gate. */
const LIMIT = 20_000;

const LANES = 10_000;
const laneCode = (plan: number, lane: number) => plan * LANES + lane;

/** The lane that a code of `touched` stands for, if it is one of this plan's. */
export function laneOfCode(plan: number, code: number): number | undefined {
  const lane = code - plan * LANES;
  return lane >= 0 && lane < LANES ? lane : undefined;
}

export function settle(response: Response): Settling {
  const lanes: (readonly LaneState[] | LaneState[])[] = response.plans.map((plan) => plan.lanes);
  const touched = new Set<number>();
  let shared = response.shared as Record<string, string>;
  const queue: (readonly [key: string, value: string | undefined])[] = [];
  let spent = 0;

  function put(plan: number, lane: number, state: LaneState): void {
    if (lanes[plan] === response.plans[plan]?.lanes) lanes[plan] = [...(lanes[plan] ?? [])];
    (lanes[plan] as LaneState[])[lane] = state;
    touched.add(laneCode(plan, lane));
  }

  function deliver(planIndex: number, laneIndex: number, event: LaneEvent): void {
    const compiled = response.plans[planIndex]?.compiled;
    const program = compiled?.lanes[laneIndex];
    const before = lanes[planIndex]?.[laneIndex];
    if (!compiled || !program || !before) throw new Error(`No lane ${laneIndex} in plan ${planIndex}`);
    const after = stepLane(program, before, event);
    if (after === before) return;
    put(planIndex, laneIndex, after);
    // Something was learned that moved nothing: there is nothing to pass on.
    if (after.value === before.value) return;
    for (const stepIndex of program.steps) {
      const step = compiled.steps[stepIndex];
      if (!step) continue;
      const standing = standingOf(after, step.step.id);
      if (standing === standingOf(before, step.step.id)) continue;
      if (step.step.shared !== undefined) carry(step.step.shared, step.ref, standing);
      const shown = standing === 'elsewhere' ? carrierStanding(step.step.shared) : standing;
      queue.push([step.key, shown]);
    }
  }

  /** Gives a shared measure to the first step that opens; takes it back when that step no longer carries it. */
  function carry(measure: string, ref: string, standing: string | undefined): void {
    const carrier = shared[measure];
    const carries =
      standing !== undefined && standing !== 'waiting' && standing !== 'passed' && standing !== 'elsewhere';
    if (carrier === undefined && carries) {
      shared = { ...shared, [measure]: ref };
      queue.push([sharedKey(measure), ref]);
    } else if (carrier === ref && !carries) {
      const { [measure]: _, ...others } = shared;
      shared = others;
      queue.push([sharedKey(measure), undefined]);
    } else if (carrier === ref) {
      for (const sharer of sharers(measure)) {
        if (sharer.standing === 'elsewhere') queue.push([stepKey(sharer.ref), carrierStanding(measure)]);
      }
    }
  }

  /** What steps that wait for a sharer learn: the carrier's end once it has one, `elsewhere` until then. */
  function carrierStanding(measure: string | undefined): string {
    const ref = measure === undefined ? undefined : shared[measure];
    const carrier = sharers(measure ?? '').find((sharer) => sharer.ref === ref);
    const standing = carrier?.standing;
    return standing === undefined || ['open', 'acting', 'issued', 'received', 'reported'].includes(standing)
      ? 'elsewhere'
      : standing;
  }

  function sharers(measure: string): { readonly ref: string; readonly standing: string | undefined }[] {
    return response.plans.flatMap((plan, planIndex) =>
      plan.left !== undefined
        ? []
        : (plan.compiled.shared.get(measure) ?? []).flatMap((index) => {
            const step = plan.compiled.steps[index];
            const state = step && lanes[planIndex]?.[step.lane];
            return step && state ? [{ ref: step.ref, standing: standingOf(state, step.step.id) }] : [];
          }),
    );
  }

  function drain(): void {
    for (let at = 0; at < queue.length; at += 1) {
      if (spent++ > LIMIT) throw new Error('The lanes do not settle: conditions of these plans chase each other');
      const [key, value] = queue[at] ?? ['', undefined];
      for (let planIndex = 0; planIndex < response.plans.length; planIndex += 1) {
        const plan = response.plans[planIndex];
        const listeners = plan?.left === undefined ? plan?.compiled.listeners.get(key) : undefined;
        if (!listeners) continue;
        for (const laneIndex of listeners) {
          // A lane that was never opened learns everything at its opening.
          if (isAsleep(lanes[planIndex]?.[laneIndex])) continue;
          deliver(planIndex, laneIndex, { type: 'LEARN', key, value });
        }
      }
    }
    queue.length = 0;
  }

  /** Everything a lane's conditions look at, as it stands now. */
  function knownTo(listens: readonly string[]): Known {
    const known: Record<string, string> = {};
    for (const key of listens) {
      const value = lookUp(key);
      if (value !== undefined) known[key] = value;
    }
    return known;
  }

  function lookUp(key: string): string | undefined {
    const colon = key.indexOf(':');
    const kind = key.slice(0, colon + 1);
    const ref = key.slice(colon + 1);
    if (kind === 'shared:') return shared[ref];
    const slash = ref.indexOf('/');
    const planKey = ref.slice(0, slash);
    const planIndex = response.plans.findIndex((plan) => plan.pinned.key === planKey && plan.left === undefined);
    const plan = response.plans[planIndex];
    const index = plan?.compiled.indexOf.get(ref.slice(slash + 1));
    const step = index === undefined ? undefined : plan?.compiled.steps[index];
    if (!plan || !step) return undefined;
    if (key === answerKey(ref)) return plan.steps[step.index]?.answer?.option;
    if (key === missedKey(ref)) return isMissed(response, ref) ? 'yes' : undefined;
    const state = lanes[planIndex]?.[step.lane];
    const standing = state && standingOf(state, step.step.id);
    return standing === 'elsewhere' ? carrierStanding(step.step.shared) : standing;
  }

  return {
    send(plan, lane, event) {
      deliver(plan, lane, event);
      drain();
    },
    open(planIndex, laneIndex) {
      const listens = response.plans[planIndex]?.compiled.lanes[laneIndex]?.listens ?? [];
      deliver(planIndex, laneIndex, { type: 'OPEN', known: knownTo(listens) });
      drain();
    },
    announce(key, value) {
      queue.push([key, value]);
      drain();
    },
    retell(key) {
      queue.push([key, lookUp(key)]);
      drain();
    },
    get lanes() {
      return lanes;
    },
    get shared() {
      return shared;
    },
    touched,
  };
}

/** A lane whose block is not open and in which nothing has happened. */
function isAsleep(state: LaneState | undefined): boolean {
  if (state === undefined) return true;
  if (state.context.open) return false;
  const phases = state.value as Readonly<Record<string, Phase>>;
  for (const step in phases) if (phases[step] !== 'closed') return false;
  return true;
}
