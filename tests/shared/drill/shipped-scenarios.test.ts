import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, durationOf, MINUTE } from '../../../shared/base/instant.ts';
import { isAssumed, triggerOf } from '../../../shared/drill/inject.ts';
import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import type { Inject } from '../../../shared/drill/schema-injects.ts';
import { readArrivalText } from '../../../shared/flow/read-arrivals.ts';
import { valuesOf } from '../../../shared/plan/plan-path.ts';
import { hazardIn } from '../../../shared/weather/tables.ts';
import { shippedTables } from '../../support/cap-message.ts';
import { pureRun } from '../../support/pure-run.ts';
import { shipped } from '../../support/real-plans.ts';
import { resourcesFolder } from '../../support/real-plans-folder.ts';

const plans = [...shipped.byHash.values()].map(({ plan }) => plan);
const stationPlans = plans.flatMap((plan) => (plan.tier === 'station' ? [plan] : []));
const general = the(plans.flatMap((plan) => (plan.tier === 'general' ? [plan] : []))[0], 'general plan');
const rule = the(
  general.reportRules.find(({ id }) => id === general.reportRule),
  'report rule in force',
);

const folder = join(resourcesFolder, 'scenarios');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
const read = files.map((file) => {
  const { edition, findings } = parseScenario(readFileSync(join(folder, file), 'utf8'), file, plans);
  return { file, name: basename(file, '.yaml'), scenario: edition?.scenario, findings };
});

/** Scenarios made for playing. 23·7 re-enacts what is on record: nothing in it waits for the players. */
const made = read.flatMap(({ name, file, scenario }) =>
  scenario && name !== '23-7' && !file.includes('five-minutes') ? [{ name, scenario }] : [],
);

/** How long a step has by its plan, in ms; undefined without a due. The report rule's own clock counts for the first report. */
function dueOf(ref: string, station: string): number | undefined {
  const [prefix, id] = ref.split('/');
  const steps = plans.flatMap((plan) => {
    if (plan.tier === 'station' && plan.station.id !== station) return [];
    const added = plan.tier === 'station' ? plan.additions.filter((one) => one.plan === prefix) : [];
    const own = (plan.tier === 'special' ? plan.id : plan.tier) === prefix;
    const blocks = own ? plan.blocks.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.steps)) : [];
    return [...blocks, ...added.map(({ step }) => step)];
  });
  const within = steps.find((step) => step.id === id)?.due?.within;
  if (within === undefined) return undefined;
  return durationOf(within === 'rule-set' ? rule.firstPhone : within);
}

/** The steps whose log lines show that an act was done. */
function stepsOf(act: Inject['expect'][number]): readonly string[] {
  if (typeof act === 'string') return [act];
  if ('step' in act) return [act.step];
  if ('link' in act) return [act.link];
  return 'report' in act ? [`general/${act.report === 'follow-up' ? act.report : `${act.report}-report`}`] : [];
}

/** What is overdue already is asked for faster than the plan would: injects that come because something was not done. */
const isReminder = ({ when }: Inject) => when !== undefined && 'not' in when;

const timesOf = (words: string) => [...new Set(words.match(/\b\d\d:\d\d\b/g))].sort();

describe('every shipped scenario', () => {
  it.each(read)('$file is read without error or doubt', ({ scenario, findings }) => {
    expect(findings).toEqual([]);
    expect(scenario).toBeDefined();
  });

  it('has an id of its own', () => {
    const ids = read.map(({ scenario }) => scenario?.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(read)('$file is complete in both languages and names posts and units only', ({ scenario }) => {
    for (const { path, value } of valuesOf(scenario)) {
      if (typeof value !== 'string') continue;
      if (path.at(-1) === 'en') expect(value, path.join('.')).not.toMatch(/\p{Script=Han}/u);
      if (path.at(-1) === 'zh') expect(value, path.join('.')).toMatch(/\p{Script=Han}|^[\d:]+$/u);
      expect(value, path.join('.')).not.toMatch(/(?<![一两几]位)(先生|女士)|记者[\p{Script=Han}]{2,3}(报道|说)/u);
    }
  });

  it.each(read)('$file brings warnings that the intake takes', ({ scenario }) => {
    for (const { id, at, heard, warning } of scenario?.injects ?? []) {
      if (!warning) continue;
      expect(hazardIn(shippedTables, warning.hazard), `${id}: ${warning.hazard}`).toBeDefined();
      const heardAt = heard ?? at;
      const { expires } = warning;
      if (expires && heardAt?.time)
        expect(`${expires.date} ${expires.time}` > `${heardAt.date} ${heardAt.time}`, id).toBe(true);
    }
  });

  it.each(read)('$file brings tables of arrivals that the intake takes', ({ scenario }) => {
    for (const { id, arrivals } of scenario?.injects ?? []) {
      if (!arrivals) continue;
      const { tables, findings } = readArrivalText(arrivals.table, {
        day: arrivals.date,
        station: arrivals.station,
        stations: stationPlans,
      });
      expect(findings, id).toEqual([]);
      expect(tables.map(({ station }) => station)).toEqual([arrivals.station]);
    }
  });
});

describe.each(made)('the scenario $name', ({ scenario }) => {
  const { injects, objectives, station } = scenario;
  const playedBy = (trigger: ReturnType<typeof triggerOf>) => injects.filter((one) => triggerOf(one) === trigger);

  it('has news enough for its hours, some that waits for the players and some for the controller', () => {
    expect(injects.length).toBeGreaterThanOrEqual(14);
    expect(injects.length).toBeLessThanOrEqual(22);
    expect(playedBy('condition').length).toBeGreaterThanOrEqual(2);
    expect(playedBy('controller').length).toBeGreaterThanOrEqual(2);
  });

  it('has sources that disagree, every value with the one who says it', () => {
    expect(injects.filter(({ conflicts }) => conflicts.length > 0).length).toBeGreaterThanOrEqual(2);
  });

  it('tells evaluators what to look for at every inject and under every objective', () => {
    // A roll call or a plain reminder can speak for itself; most news cannot.
    expect(injects.filter(({ hint }) => !hint).length).toBeLessThanOrEqual(injects.length / 3);
    expect(objectives.filter(({ item, criteria }) => !item || criteria.length === 0).map(({ id }) => id)).toEqual([]);
    expect(injects.filter(({ expect: acts }) => acts.length === 0).map(({ id }) => id)).toEqual([]);
    expect(objectives.length).toBeGreaterThanOrEqual(5);
    expect(objectives.length).toBeLessThanOrEqual(8);
  });

  it('asks for every step that an objective rests on with some piece of news', () => {
    const asked = new Set(injects.flatMap(({ expect: acts }) => acts.flatMap(stepsOf)));
    expect(objectives.flatMap(({ steps }) => steps.filter((step) => !asked.has(step)))).toEqual([]);
  });

  it('marks what it invents: no inject of it has happened', () => {
    expect(injects.filter((one) => !isAssumed(one)).map(({ id }) => id)).toEqual([]);
    expect(scenario.notice.zh).toContain('演练假定');
  });

  it('expects the first report by the rule of the general plan, from the inject that makes the desk aware', () => {
    const aware = the(
      scenario.moments.find(({ id }) => id === 'awareness'),
      'moment awareness',
    );
    const told = injects.find(({ id }) => id === aware.inject);
    const heard = told?.heard ?? told?.at;
    expect({ date: heard?.date, time: heard?.time }).toEqual(aware.at);
    expect(told?.expect).toContainEqual({ report: 'first', within: rule.firstPhone });
  });

  it('has somebody call when the first report is still missing after that', () => {
    const reminders = injects.flatMap(({ when }) =>
      when && 'not' in when && when.not === 'first-report' ? [durationOf(when.by)] : [],
    );
    expect(reminders.filter((by) => by > durationOf(rule.firstPhone))).toHaveLength(1);
  });

  it('allows for a step what its plan allows, and to roll calls and reports what the general plan allows', () => {
    const windows = Object.fromEntries(general.rollCall.map(({ channel, window }) => [channel, window]));
    const rhythm = Object.values(rule.followUp);
    for (const inject of injects.filter((one) => !isReminder(one))) {
      for (const act of inject.expect) {
        if (typeof act === 'string' || !('within' in act) || act.within === undefined) continue;
        const where = `${inject.id}: ${JSON.stringify(act)}`;
        if ('step' in act) expect(durationOf(act.within), where).toBeGreaterThanOrEqual(dueOf(act.step, station) ?? 0);
        if ('rollCall' in act) expect(act.within, where).toBe(windows[inject.channel]);
        if ('report' in act && act.report === 'follow-up') expect(rhythm, where).toContain(act.within);
        // In force when the response starts, or joined to it.
        if ('plan' in act)
          expect([dueOf('general/start-q', station), dueOf('general/join-q', station)], where).toContain(
            durationOf(act.within),
          );
        // Set when the response starts, or by the question after it.
        if ('level' in act)
          expect([dueOf('general/start-q', station), dueOf('general/level-q', station)], where).toContain(
            durationOf(act.within),
          );
      }
    }
  });

  it('plays to its end with nobody at the desk: all news in order, the reminders, nothing that answers an act', () => {
    const run = pureRun(scenario);
    run.act({ type: 'Start' });
    const played = run.wait((scenario.minutes ?? DAY / MINUTE) * MINUTE);
    const ids = (wanted: (one: Inject) => boolean) => injects.filter(wanted).map(({ id }) => id);
    const timed = ids((one) => triggerOf(one) === 'time');
    expect(played.filter((id) => timed.includes(id))).toEqual(timed);
    expect(new Set(played)).toEqual(new Set([...timed, ...ids(isReminder)]));
  });

  it('says the same times of day in both languages', () => {
    for (const { id, content, hint } of injects) {
      expect(timesOf(content.en), id).toEqual(expect.arrayContaining(timesOf(content.zh)));
      expect(timesOf(hint?.en ?? ''), id).toEqual(expect.arrayContaining(timesOf(hint?.zh ?? '')));
    }
  });
});

function the<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`Not found: ${what}`);
  return found;
}
