import type { Instant } from '../base/instant.ts';
import { duesOf, type Due } from '../response/dues.ts';
import { findStep, type Response } from '../response/state.ts';

/** What became of one deadline. `late`: done after it had passed; `running` while it had neither passed nor ended; `dropped` when it fell away unasked. */
export interface DueCourse {
  readonly key: string;
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly state: 'running' | 'met' | 'missed' | 'late' | 'dropped';
  /** When it was met, or met late. */
  readonly doneAt?: Instant;
}

/** Follows the deadlines of one fold from state to state. A deadline that a fact moves is one deadline; what comes again is another each time. */
export function followDues() {
  const held = new Map<string, DueCourse & { readonly due: Due }>();
  const over: DueCourse[] = [];

  return {
    /** `at` is when the newest event happened. Gives the deadlines that ended with it. */
    look(response: Response, at: Instant): readonly DueCourse[] {
      const ended: DueCourse[] = [];
      const running = new Map(duesOf(response).map((due) => [due.key, due]));
      for (const [key, course] of held) {
        const due = running.get(key);
        const isMoved = due !== undefined && due.dueAt !== course.dueAt && due.kind === 'step';
        if (due !== undefined && (due.dueAt === course.dueAt || isMoved)) continue;
        held.delete(key);
        ended.push(endOf(response, course, at));
      }
      over.push(...ended);
      for (const due of running.values()) {
        const { key, from, dueAt, missed } = due;
        held.set(key, { key, from, dueAt, state: missed ? 'missed' : 'running', due });
      }
      return ended;
    },
    /** In the order in which they ended, then those that still run. */
    courses: (): readonly DueCourse[] => [...over, ...[...held.values()].map(({ due: _, ...course }) => course)],
  };
}

function endOf(response: Response, { due, ...course }: DueCourse & { readonly due: Due }, at: Instant): DueCourse {
  const wasMissed = course.state === 'missed';
  const step = due.step === undefined ? undefined : findStep(response, due.step)?.record;
  const isOfStep = due.step !== undefined;
  const isDone = !isOfStep || step?.phase === 'ended' || step?.phase === 'acting' || step?.phase === 'reported';
  if (!isDone) return wasMissed ? course : { ...course, state: 'dropped' };
  const doneAt = isOfStep ? (step?.ending?.at ?? at) : at;
  return { ...course, state: wasMissed || doneAt > course.dueAt ? 'late' : 'met', doneAt };
}
