import type { GateReport, Place } from './gate-report.ts';
import { nameOf, type SetStep } from './plan-set.ts';
import type { Block } from './schema.ts';
import { LEVELS, STAGES } from './vocabulary.ts';
import type { StepRef } from './step-refs.ts';

/** Waiting for what comes later in the life cycle. Blocks of handling retire at stand-down, so across that border it is certainly wrong. */
export function checkLater(at: Place, ref: StepRef, here: SetStep, target: SetStep, report: GateReport): void {
  if (ref.use === 'missed' || rankOf(target.opens) <= rankOf(here.opens)) return;
  const certain = 'stage' in target.opens && (target.opens.stage === 'stand-down' || target.opens.stage === 'recovery');
  const name = nameOf(target, here.source);
  if (certain) {
    report.error(
      at.input,
      at.path,
      'waits-for-later',
      `“${name}”要到更晚的阶段才出现，等不到；请改等本阶段或更早的步骤`,
      `"${name}" belongs to a later stage and cannot be waited for here: wait for a step of this or an earlier stage`,
    );
  } else {
    report.doubt(
      at.input,
      at.path,
      'waits-for-later',
      `“${name}”在更晚的阶段或更高的级别才出现，在那之前这一条件${ref.use === 'after' ? '不起作用' : '不会成立'}；请确认确要如此`,
      `"${name}" belongs to a later stage or higher level, and until then this condition ${ref.use === 'after' ? 'has no effect' : 'cannot hold'}: make sure that is meant`,
    );
  }
}

function rankOf(opens: Block['opens']): number {
  const stage = STAGES.indexOf('stage' in opens ? opens.stage : 'graded');
  return stage * 10 + ('level' in opens ? LEVELS.indexOf(opens.level) : 0);
}
