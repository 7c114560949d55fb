import { defined } from '../../base/defined.ts';
import type { CommandMeta } from '../../base/journal-event.ts';
import { ok, refuse } from '../../base/result.ts';
import type { Of, RunDecision, RunGround } from './ground.ts';
import { injectsOf, type RunState } from './run-state.ts';

/** Observers judge from the start on, and after the end. */
export function decideJudge(
  run: RunState,
  command: Of<'Judge'>,
  { now: at }: CommandMeta,
  { scenario, wall }: RunGround,
): RunDecision {
  if (run.phase === 'ready') {
    return refuse(
      'not-started',
      '演练还没有开始，没有可评判的',
      'The run has not begun: there is nothing to judge yet',
    );
  }
  const { type: _, ...judged } = command;
  if (!scenario?.objectives.some(({ id }) => id === judged.objective)) return unknownObjective(judged.objective);
  return ok([{ type: 'ObjectiveJudged', at, data: { wall, ...defined(judged) } }]);
}

export function decideNote(
  run: RunState,
  command: Of<'Note'>,
  { now: at }: CommandMeta,
  { scenario, wall }: RunGround,
): RunDecision {
  const { type: _, ...noted } = command;
  const { about } = noted;
  if (about && 'objective' in about && !scenario?.objectives.some(({ id }) => id === about.objective)) {
    return unknownObjective(about.objective);
  }
  if (about && 'inject' in about && !injectsOf(run, scenario).some(({ id }) => id === about.inject)) {
    return refuse(
      'unknown-inject',
      `本场演练没有情况“${about.inject}”，请核对编号`,
      `This run has no inject "${about.inject}": check the id`,
    );
  }
  return ok([{ type: 'ObservationNoted', at, data: { wall, ...defined(noted) } }]);
}

function unknownObjective(id: string): RunDecision {
  return refuse(
    'unknown-objective',
    `本场演练没有目标“${id}”，请核对编号`,
    `This run has no objective "${id}": check the id`,
  );
}
