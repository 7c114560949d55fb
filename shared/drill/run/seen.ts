import type { Instant } from '../../base/instant.ts';
import { LEVELS, type Level, type StepEnd } from '../../plan/vocabulary.ts';
import type { PlanState, Response, StepRecord } from '../../response/state.ts';
import type { RunState } from './run-state.ts';

/** A step that was ended as done, or a question that was answered: when, and with which answer. */
export interface SeenStep {
  readonly at: Instant;
  readonly option?: string;
}

/** What the run's own events say so far, as far as an inject can wait for it. Times are simulated time. */
export interface Seen {
  readonly awareness?: Instant;
  readonly firstReport?: Instant;
  /** By ref, such as `stranding/train-card`. */
  readonly steps: ReadonlyMap<string, SeenStep>;
  /** When this level, or a higher one, was first reached. */
  readonly levels: ReadonlyMap<Level, Instant>;
  /** Special plans, by id: when they came into force. */
  readonly plans: ReadonlyMap<string, Instant>;
  /** Injects that have been played. */
  readonly injects: ReadonlyMap<string, Instant>;
}

/** Of several responses what came first counts. An answer or an end that was taken back is not seen. */
export function seenOf(responses: readonly Response[], run: Pick<RunState, 'injects'>): Seen {
  const steps = new Map<string, SeenStep>();
  const levels = new Map<Level, Instant>();
  const plans = new Map<string, Instant>();
  const injects = new Map<string, Instant>();
  for (const response of responses) {
    for (const { at, level } of response.course) {
      if (level !== undefined)
        for (const lower of LEVELS.slice(0, LEVELS.indexOf(level) + 1)) keepFirst(levels, lower, at);
    }
    for (const plan of response.plans) {
      if (plan.pinned.tier === 'special') keepFirst(plans, plan.pinned.id, plan.joinedAt);
      for (const [ref, done] of doneIn(plan)) if (done.at < (steps.get(ref)?.at ?? Infinity)) steps.set(ref, done);
    }
  }
  for (const [id, { state, at }] of Object.entries(run.injects)) if (state === 'delivered') injects.set(id, at);
  const awareness = earliest(responses.map((response) => response.awareness?.at));
  const firstReport = earliest(
    responses.flatMap(({ reporting }) => reporting.sent.map(({ kind, at }) => (kind === 'first' ? at : undefined))),
  );
  return {
    ...(awareness === undefined ? {} : { awareness }),
    ...(firstReport === undefined ? {} : { firstReport }),
    steps,
    levels,
    plans,
    injects,
  };
}

/** Worked out once for each state of a plan: a driver asks at every look, and most looks find the same. */
const doneBefore = new WeakMap<PlanState, readonly (readonly [string, SeenStep])[]>();

function doneIn(plan: PlanState): readonly (readonly [string, SeenStep])[] {
  const known = doneBefore.get(plan);
  if (known) return known;
  const found = plan.compiled.steps.flatMap(({ ref, index }) => {
    const record = plan.steps[index];
    const done = record && doneAt(record);
    return done ? [[ref, done] as const] : [];
  });
  doneBefore.set(plan, found);
  return found;
}

const DONE: readonly StepEnd[] = ['done', 'previously-done'];

function doneAt({ answer, ending }: StepRecord): SeenStep | undefined {
  if (answer) return { at: answer.at, option: answer.option };
  return ending && DONE.includes(ending.end) ? { at: ending.at } : undefined;
}

function keepFirst<K>(map: Map<K, Instant>, key: K, at: Instant): void {
  if (at < (map.get(key) ?? Infinity)) map.set(key, at);
}

function earliest(times: readonly (Instant | undefined)[]): Instant | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
