import { assertNever } from '../../base/assert-never.ts';
import type { RunEvent } from './events.ts';
import type { InjectRecord, RunMark, RunState } from './run-state.ts';

/** The run after one more event of its log. `run` is undefined before the first, which is RunCreated. */
export function evolveRun(run: RunState | undefined, event: RunEvent): RunState {
  const mark = markOf(event);
  if (event.type === 'RunCreated') {
    const { wall: _, ...created } = event.data;
    return {
      ...created,
      version: event.version,
      phase: 'ready',
      speed: 1,
      created: mark,
      injects: {},
      added: [],
      judgements: {},
      notes: [],
    };
  }
  if (!run) throw new Error(`A run's log begins with ${event.type}`);
  return { ...apply(run, event, mark), version: event.version };
}

export function foldRun(events: readonly RunEvent[]): RunState | undefined {
  return events.reduce<RunState | undefined>(evolveRun, undefined);
}

function apply(run: RunState, event: Exclude<RunEvent, { type: 'RunCreated' }>, mark: RunMark): RunState {
  switch (event.type) {
    case 'RunStarted': {
      const { paused: _, ...going } = run;
      return { ...going, phase: 'running', started: run.started ?? mark };
    }
    case 'RunPaused':
      return { ...run, phase: 'paused', paused: { ...mark, why: event.data.why } };
    case 'SpeedSet':
      return { ...run, speed: event.data.speed };
    case 'TimeJumped':
      return run;
    case 'InjectDelivered':
      return withInject(run, event.data.inject, { ...mark, state: 'delivered', how: event.data.how });
    case 'InjectSkipped':
      return withInject(run, event.data.inject, { ...mark, state: 'skipped', reason: event.data.reason });
    case 'InjectHeld':
      return withInject(run, event.data.inject, { ...mark, state: 'held' });
    case 'InjectReleased':
      return withInject(run, event.data.inject, { ...mark, state: 'waiting' });
    case 'InjectAdded':
      return { ...run, added: [...run.added, event.data.inject] };
    case 'RunEnded': {
      const { paused: _, ...over } = run;
      return { ...over, phase: 'ended', ended: { ...mark, reason: event.data.reason } };
    }
    case 'ObjectiveJudged': {
      const { wall: _, ...judged } = event.data;
      const before = Object.hasOwn(run.judgements, judged.objective) ? run.judgements[judged.objective] : undefined;
      const all = [...(before ?? []), { ...mark, ...judged }];
      return { ...run, judgements: { ...run.judgements, [judged.objective]: all } };
    }
    case 'ObservationNoted': {
      const { wall: _, ...noted } = event.data;
      return { ...run, notes: [...run.notes, { ...mark, ...noted }] };
    }
    default:
      return assertNever(event, 'run event');
  }
}

function withInject(run: RunState, id: string, record: InjectRecord): RunState {
  return { ...run, injects: { ...run.injects, [id]: record } };
}

function markOf({ at, version, byPerson, data }: RunEvent): RunMark {
  return { at, version, wall: data.wall, person: byPerson };
}
