import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { durationOf, MINUTE } from '../../../shared/base/instant.ts';
import { heardAt, instantOf, triggerOf } from '../../../shared/drill/inject.ts';
import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import type { Expectation } from '../../../shared/drill/schema-expectations.ts';
import { openStepsOf } from '../../../shared/drill/player/open-steps.ts';
import { nextAct } from '../../support/next-act.ts';
import { pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { pureRun } from '../../support/pure-run.ts';
import { shipped, shippedSource, shippedSpecials } from '../../support/real-plans.ts';
import { resourcesFolder } from '../../support/real-plans-folder.ts';

const folder = join(resourcesFolder, 'scenarios/five-minutes');
const files = readdirSync(folder).sort();
const plans = [...shipped.byHash.values()].map(({ plan }) => plan);
const stations = plans.flatMap((plan) => (plan.tier === 'station' ? [plan.station.id] : []));
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

function scenarioOf(file: string): Scenario {
  const { edition, findings } = parseScenario(textOf(file), file, plans);
  if (!edition) throw new Error(JSON.stringify(findings, undefined, 2));
  return edition.scenario;
}

/** The step that an expectation asks for; undefined for words and for what is no step. */
function stepOf(one: Expectation): string | undefined {
  if (typeof one === 'string') return one;
  if ('step' in one) return one.step;
  if ('link' in one) return one.link;
  return 'report' in one && one.report === 'first' ? 'general/first-report' : undefined;
}

/** How long the step's own plan gives, counted from awareness; undefined where its clock starts elsewhere or by a rule set. */
function dueOf(ref: string): number | undefined {
  const [key, id] = ref.split('/');
  const steps = plans
    .filter((plan) => (plan.tier === 'special' ? plan.id : plan.tier) === key)
    .flatMap(({ blocks }) => blocks.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.steps)));
  const due = steps.find((step) => step.id === id)?.due;
  return due?.from === 'awareness' && due.within !== 'rule-set' ? durationOf(due.within) : undefined;
}

/** A desk that has just taken the call. */
function deskAt(station: string, specials: readonly string[]): PureDesk {
  const desk = pureDesk(shipped.inForce, shippedSource);
  const call = { what: '五分钟演练', source: '值班站长', channel: 'phone' } as const;
  desk.must({ type: 'RecordAwareness', station, ...call, specials: [...specials] });
  return desk;
}

/**
 * Every step that comes open without the clock moving, while the response is still being verified: what stands open is carried out
 * as somebody alone at the desk would, and every question is given each of its answers. Whether to start is left to the duty leader.
 */
function withinReach(station: string, specials: readonly string[]): ReadonlySet<string> {
  const desk = deskAt(station, specials);
  const seen = new Set<string>();
  const acted = new Set<string>();
  for (;;) {
    const open = openStepsOf(desk.response);
    for (const { placed } of open) seen.add(placed.ref);
    const next = open.find(({ placed: { ref, step } }) => {
      const isLeft = step.kind === 'report' || step.kind === 'watch' || ref === 'general/start-q';
      return !isLeft && !acted.has(ref);
    });
    if (!next) return seen;
    const { ref, step } = next.placed;
    acted.add(ref);
    if (step.kind === 'question') {
      for (const { id } of step.options ?? []) {
        desk.must({ type: 'AnswerQuestion', step: ref, option: id, basis: '按来电先答' });
        for (const { placed } of openStepsOf(desk.response)) seen.add(placed.ref);
      }
    } else desk.must(nextAct(next, desk.now, 1));
  }
}

describe('the five-minute drills', () => {
  it('are one for each special plan, named after it', () => {
    expect(files).toEqual(shippedSpecials.map((id) => `${id}.yaml`).sort());
    for (const file of files) expect(`${scenarioOf(file).plans.join()}.yaml`).toBe(file);
  });

  it.each(files)('%s has no errors and no doubts, whichever station it is run at', (file) => {
    const text = textOf(file);
    for (const station of stations) {
      const moved = text.replace(/^station: .*$/m, `station: ${station}`);
      expect(parseScenario(moved, file, plans).findings, station).toEqual([]);
    }
  });

  it.each(files)(
    '%s is for one officer, two to four pieces of news within five minutes, one of them by what is done',
    (file) => {
      const { anyStation, minutes, posts, injects, objectives, start } = scenarioOf(file);
      expect({ anyStation, minutes, posts }).toEqual({ anyStation: true, minutes: 5, posts: ['duty-officer'] });
      expect(injects.length).toBeGreaterThanOrEqual(2);
      expect(injects.length).toBeLessThanOrEqual(4);
      expect(injects.filter((one) => triggerOf(one) === 'condition')).toHaveLength(1);
      expect(objectives.length).toBeLessThanOrEqual(2);
      for (const one of injects) {
        const heard = heardAt(one);
        if (heard !== undefined) expect(heard - instantOf(start), one.id).toBeLessThan(5 * MINUTE);
      }
    },
  );

  it.each(files)('%s asks for nothing later than its five minutes, nor later than the plan does', (file) => {
    const { injects, start } = scenarioOf(file);
    for (const { id, when, expect: expected, ...inject } of injects) {
      const waits = when && 'by' in when ? durationOf(when.by) : 0;
      const after = (heardAt(inject) ?? instantOf(start) + waits) - instantOf(start);
      for (const one of expected) {
        if (typeof one === 'string' || !('within' in one) || one.within === undefined) continue;
        const asked = after + durationOf(one.within);
        expect(asked, `${id} ${JSON.stringify(one)}`).toBeLessThanOrEqual(
          Math.min(5 * MINUTE, dueOf(stepOf(one) ?? '') ?? Infinity),
        );
      }
    }
  });

  it.each(files)(
    '%s can be finished at every station: all it asks for opens while the call is being verified',
    (file) => {
      const { injects, objectives, plans: specials } = scenarioOf(file);
      const asked = [
        ...injects.flatMap(({ expect: expected }) => expected.flatMap((one) => stepOf(one) ?? [])),
        ...injects.flatMap(({ when }) => (when && 'done' in when ? [when.done] : [])),
        ...objectives.flatMap(({ steps }) => steps),
      ];
      for (const station of stations) {
        const open = withinReach(station, specials);
        expect(
          asked.filter((ref) => !open.has(ref)),
          station,
        ).toEqual([]);
      }
    },
  );

  it.each(files)('%s lets all its news come to an idle officer, and the call about what he has not done', (file) => {
    const scenario = scenarioOf(file);
    const run = pureRun(scenario);
    run.act({ type: 'Start' });
    const comes = scenario.injects.filter(({ when }) => !when || 'not' in when).map(({ id }) => id);
    expect(new Set(run.wait(5 * MINUTE - 1))).toEqual(new Set(comes));
  });

  const answering = files.filter((file) => scenarioOf(file).injects.some(({ when }) => when && 'done' in when));
  it.each(answering)('%s answers what the officer does', (file) => {
    const scenario = scenarioOf(file);
    const waiting = scenario.injects.find(({ when }) => when && 'done' in when);
    if (!waiting?.when || !('done' in waiting.when)) throw new Error('Chosen for it');
    const { done, answer } = waiting.when;
    const run = pureRun(scenario);
    run.act({ type: 'Start' });
    expect(run.wait(MINUTE)).not.toContain(waiting.id);
    const desk = deskAt(scenario.station, scenario.plans);
    desk.must(
      answer === undefined
        ? { type: 'EndStep', step: done, end: 'done' }
        : { type: 'AnswerQuestion', step: done, option: answer, basis: '按来电先答' },
    );
    run.playersHave(desk.response);
    expect(run.wait(MINUTE)).toContain(waiting.id);
  });
});
