import type { Instant } from '../../../../shared/base/instant.ts';
import type { CompiledStep } from '../../../../shared/machines/compile.ts';
import { duesOf } from '../../../../shared/response/dues.ts';
import type { PlanState, Response, StepRecord } from '../../../../shared/response/state.ts';

/** A step as it stands in one of two editions of its plan. */
export interface StepStanding {
  readonly compiled: CompiledStep;
  readonly record: StepRecord;
  readonly dueAt: Instant | undefined;
}

/** One step that a move to another edition touches, as it stands now and as it would stand. */
export interface MoveRow {
  readonly ref: string;
  readonly kind: 'gone' | 'new' | 'changed';
  readonly before: StepStanding | undefined;
  readonly after: StepStanding | undefined;
}

export interface EditionMove {
  readonly rows: readonly MoveRow[];
  /** New steps in blocks that are not open. */
  readonly later: number;
  /** Steps that stand and are due as before. */
  readonly untouched: number;
}

/** What a move does to a run, step by step: the plan itself, and with a station plan the special plans it changes. */
export function editionMove(before: Response, after: Response): EditionMove {
  const rows: MoveRow[] = [];
  let later = 0;
  let untouched = 0;
  for (const was of before.plans) {
    const now = after.plans.find((plan) => plan.pinned.key === was.pinned.key && plan.left === undefined);
    if (!now || was.left !== undefined || now.compiled === was.compiled) continue;
    const [old, next] = [standings(before, was), standings(after, now)];
    for (const ref of new Set([...old.keys(), ...next.keys()])) {
      const [one, other] = [old.get(ref), next.get(ref)];
      if (one && other) {
        if (one.record.phase === other.record.phase && one.dueAt === other.dueAt) untouched += 1;
        else rows.push({ ref, kind: 'changed', before: one, after: other });
      } else if (other?.record.phase === 'closed') {
        later += 1;
      } else {
        rows.push({ ref, kind: one ? 'gone' : 'new', before: one, after: other });
      }
    }
  }
  const order = { gone: 0, changed: 1, new: 2 };
  return { rows: rows.toSorted((a, b) => order[a.kind] - order[b.kind]), later, untouched };
}

function standings(response: Response, plan: PlanState): ReadonlyMap<string, StepStanding> {
  const dues = new Map(
    duesOf(response).flatMap((due) => (due.kind === 'step' && due.step !== undefined ? [[due.step, due.dueAt]] : [])),
  );
  return new Map(
    plan.compiled.steps.flatMap((compiled) => {
      const record = plan.steps[compiled.index];
      return record ? [[compiled.ref, { compiled, record, dueAt: dues.get(compiled.ref) }] as const] : [];
    }),
  );
}
