import { instantOf } from '../../shared/drill/inject.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import type { RunCommand } from '../../shared/drill/run/commands.ts';
import { decideRun } from '../../shared/drill/run/decide.ts';
import { RUN_STREAM, type NewRunEvent, type RunEvent, type RunShapes } from '../../shared/drill/run/events.ts';
import { evolveRun, foldRun } from '../../shared/drill/run/evolve.ts';
import type { RunState } from '../../shared/drill/run/run-state.ts';
import { injectsDue } from '../../shared/drill/run/schedule.ts';
import { seenOf, type Seen } from '../../shared/drill/run/seen.ts';
import type { Scenario } from '../../shared/drill/scenario-schema.ts';
import type { Response } from '../../shared/response/state.ts';
import { scenario, scenarioText, type ScenarioSource } from './scenario-builder.ts';

/** The scenario of scenario-builder.ts, changed as a test needs. */
export function testScenario(change: (source: ScenarioSource) => void = () => {}): Scenario {
  const source = scenario();
  change(source);
  const { edition, findings } = parseScenario(scenarioText(source), 'test.yaml');
  if (!edition) throw new Error(JSON.stringify(findings));
  return edition.scenario;
}

/** A run without a backend, with a simulated clock that the test moves. Its players' responses are what the test puts in. */
export function pureRun(script: Scenario, created: Partial<RunShapes['RunCreated']> = {}) {
  const events: RunEvent[] = [];
  let run: RunState | undefined;
  let responses: readonly Response[] = [];
  let now = instantOf(script.start);
  let wall = 1_000_000;
  let nextDueAt: number | undefined;

  function write(decided: readonly NewRunEvent[]): void {
    for (const event of decided) {
      const stored = {
        stream: RUN_STREAM,
        version: events.length + 1,
        recordedAt: event.at,
        byPerson: '导调员',
        byPost: 'controller',
        workstation: 'w1',
        mode: 'drill',
        commandId: `c${events.length}`,
        ...event,
      } as RunEvent;
      events.push(stored);
      run = evolveRun(run, stored);
      if (stored.type === 'TimeJumped') now = stored.data.to;
    }
  }

  const state = (): RunState => {
    if (!run) throw new Error('The run has not been created');
    return run;
  };
  const seen = (): Seen => seenOf(responses, state());

  write([
    {
      type: 'RunCreated',
      at: now,
      data: { run: 'run-1', title: '演练', team: '一组', startAt: now, station: 'east', plans: [], wall, ...created },
    },
  ]);

  return {
    events,
    get state() {
      return state();
    },
    get now() {
      return now;
    },
    seen,
    act(command: RunCommand) {
      wall += 1000;
      const actor = { person: '导调员', post: 'controller', workstation: 'w1' };
      const meta = { id: 'c', now, at: now, actor };
      const ground = { scenario: script, seen: seen(), wall, ...(nextDueAt === undefined ? {} : { nextDueAt }) };
      const decision = decideRun(state(), command, meta, ground);
      if (decision.ok) write(decision.value);
      return decision;
    },
    /** Lets simulated time pass and plays what is due on the way, as the backend does: gives the ids in the order they were played. */
    wait(ms: number): readonly string[] {
      const until = now + ms;
      const played: string[] = [];
      for (;;) {
        const next = injectsDue(state(), script, seen(), until)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        write([{ type: 'InjectDelivered', at: now, data: { wall, inject: next.inject.id, how: next.how } }]);
        played.push(next.inject.id);
      }
      now = until;
      return played;
    },
    playersHave(...ones: readonly Response[]) {
      responses = ones;
    },
    dueAt(at: number) {
      nextDueAt = at;
    },
    refold: () => foldRun(events),
  };
}
