import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { evaluate } from '../../../../shared/drill/score/evaluate.ts';
import { evaluation as evaluationShape, type Evaluation } from '../../../../shared/drill/score/evaluation-shape.ts';
import type { Measure } from '../../../../shared/drill/score/figure.ts';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import { playedRun, playedScenario, START_AT, type PlayedRun } from '../../../support/played-run.ts';
import { AWARE_AT } from '../../../support/pure-desk.ts';
import { done, start } from '../../../support/small-desk.ts';

const aware = {
  type: 'RecordAwareness',
  station: 'east',
  what: '列车停车',
  source: 'railway',
  channel: 'phone',
  specials: ['surge'],
} as const satisfies ResponseCommand;

const report = (kind: 'first' | 'follow-up' | 'final', channel: 'phone' | 'written'): ResponseCommand => ({
  type: 'SendReport',
  kind,
  channel,
  text: '报告',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
});

const near = { unit: 'east', who: 'a post' };

const scenario = playedScenario((source) => {
  const [first, second] = source.injects;
  if (!first || !second) throw new Error('The small scenario has two injects');
  source.plans = ['surge'];
  source.objectives = [
    {
      id: 'report',
      item: 'warning-report',
      title: { zh: '首报', en: 'first report' },
      steps: ['general/first-report'],
    },
    {
      id: 'gates',
      title: { zh: '开闸', en: 'gates' },
      steps: ['surge/open-gates', 'surge/water', 'surge/close-square'],
    },
    { id: 'end', title: { zh: '收尾', en: 'end' }, steps: ['general/release'] },
  ];
  first.expect = [
    { report: 'first', within: '10 min' },
    { step: 'surge/open-gates', within: '30 min' },
    { plan: 'surge' },
    { level: 'IV', within: '15 min' },
    { fact: 'surge/people', within: '5 min' },
    { rollCall: true, within: '2 h' },
    { link: 'station/link-railway' },
    { zh: '问清人数', en: 'asks how many' },
    'surge/water',
  ];
  second.expect = ['general/check'];
});

/** One run, minute by minute from 13:00. */
function played(until: number = Infinity): PlayedRun {
  const run = playedRun({ scenario });
  const { desk } = run;
  const acts: readonly (readonly [minute: number, act: () => void])[] = [
    [0, () => run.control('RunStarted', {})],
    [2, () => run.deliver('01')],
    [4, () => run.take('01')],
    [5, () => desk.must(aware)],
    [
      6,
      () =>
        desk.must({
          type: 'RecordFact',
          fact: 'surge/people',
          value: 120,
          certainty: 'known',
          source: '站方',
          channel: 'hand',
        }),
    ],
    [12, () => desk.must(report('first', 'phone'))],
    [15, () => desk.must(start('IV'))],
    [20, () => desk.must({ ...done('station/link-railway'), link: { near, far: near, testedAt: desk.now } })],
    [30, () => desk.must(done('surge/open-gates'))],
    [
      31,
      () =>
        run.onDuty('RollCallOpened', {
          rollCall: 'c1',
          channel: 'video',
          window: 5 * MINUTE,
          windowBasis: 'a-times',
          targets: ['a', 'b', 'c'].map((id) => ({ id, title: { zh: id, en: id } })),
          content: '点名',
        }),
    ],
    [
      32,
      () =>
        run.onDuty('RollCallAnswered', {
          rollCall: 'c1',
          target: 'a',
          state: 'answered',
          channel: 'video',
          attempts: 1,
        }),
    ],
    [
      37,
      () =>
        run.onDuty('RollCallAnswered', { rollCall: 'c1', target: 'b', state: 'late', channel: 'video', attempts: 2 }),
    ],
    [
      38,
      () =>
        run.onDuty('RollCallAnswered', {
          rollCall: 'c1',
          target: 'c',
          state: 'excused',
          channel: 'video',
          attempts: 1,
        }),
    ],
    [40, () => desk.must(report('first', 'written'))],
    [50, () => desk.must({ type: 'EndStep', step: 'surge/water', end: 'not-applicable', reason: 'no-need' })],
    [60, () => run.control('ObjectiveJudged', { objective: 'gates', rating: 'poor', words: '开闸慢' })],
    [61, () => run.control('ObjectiveJudged', { objective: 'gates', rating: 'fair', words: '改判' })],
    [62, () => run.control('ObservationNoted', { words: '电话占线', about: { inject: '01' } })],
    [300, () => desk.notePassed()],
    [301, () => run.control('InjectSkipped', { inject: '02', reason: '时间不够' })],
    [310, () => run.control('RunEnded', { reason: '到时间' })],
  ];
  for (const [minute, act] of acts) {
    if (minute > until) break;
    desk.wait(START_AT + minute * MINUTE - desk.now);
    act();
  }
  return run;
}

const figure = (of: Evaluation, measure: Measure) => {
  const found = of.figures.find((one) => one.measure === measure);
  if (!found) throw new Error(`No figure ${measure}`);
  return found;
};
const verdicts = (of: Evaluation, measure: Measure) => figure(of, measure).cases.map(({ verdict }) => verdict);
const share = (of: Evaluation, measure: Measure) => {
  const { numerator, denominator } = figure(of, measure);
  return `${numerator}/${denominator}`;
};

describe('the evaluation of a run with known figures', () => {
  const run = played();
  const whole = evaluate(run.record());
  const lineOfReport = run.desk.events.find(({ type }) => type === 'ReportSent')?.version;

  it('has the shape that crosses the border', () => {
    expect(evaluationShape.parse(whole)).toEqual(whole);
  });

  it('measures the report chain from awareness', () => {
    const [phone] = figure(whole, 'first-phone').cases;
    expect(phone).toMatchObject({ verdict: 'met', span: 7 * MINUTE, limit: 15 * MINUTE });
    expect(phone?.lines).toEqual([
      { stream: 'response/r1', version: 1 },
      { stream: 'response/r1', version: lineOfReport },
    ]);
    const [written] = figure(whole, 'first-written').cases;
    expect(written).toMatchObject({ verdict: 'late', span: 35 * MINUTE, limit: 30 * MINUTE });
    // Four hours after the written report nothing more had gone.
    expect(verdicts(whole, 'follow-ups')).toEqual(['missed']);
    expect(share(whole, 'report-order')).toBe('2/2');
  });

  it('measures steps against the limits of the plans, links by their test call, parties of roll calls one by one', () => {
    const steps = figure(whole, 'steps-in-time');
    expect(steps.cases.map(({ step, verdict, span, limit }) => ({ step, verdict, span, limit }))).toEqual([
      { step: 'surge/open-gates', verdict: 'late', span: 15 * MINUTE, limit: 10 * MINUTE },
    ]);
    expect(share(whole, 'links')).toBe('1/1');
    expect(verdicts(whole, 'roll-calls')).toEqual(['met', 'late', 'not-asked']);
    expect(share(whole, 'roll-calls')).toBe('1/2');
    expect(figure(whole, 'news-taken')).toMatchObject({ numerator: 1, denominator: 1, median: 2 * MINUTE });
    expect(figure(whole, 'news-taken').cases[0]).toMatchObject({ post: 'duty-officer' });
  });

  it('puts every line of a duty day that a case rests on into words', () => {
    const { figures, expectations, duty } = whole;
    const named = [...figures.flatMap(({ cases }) => cases), ...expectations].flatMap(({ lines }) => lines);
    const said = new Set(duty.map(({ line }) => `${line.stream} ${line.version}`));
    const ofDuty = named.filter(({ stream }) => stream.startsWith('duty/'));
    expect(ofDuty).not.toEqual([]);
    expect(ofDuty.filter(({ stream, version }) => !said.has(`${stream} ${version}`))).toEqual([]);
    expect(duty.map(({ words }) => words.zh).some((words) => /^点名：.*超时应答/.test(words))).toBe(true);
  });

  it('judges what the scenario expects, with the reason where the journal alone cannot say', () => {
    expect(whole.expectations.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['01:0', 'met'],
      ['01:1', 'met'],
      ['01:2', 'met'],
      ['01:3', 'met'],
      ['01:4', 'met'],
      ['01:5', 'met'],
      ['01:6', 'met'],
      ['01:7', 'unjudged'],
      ['01:8', 'unjudged'],
      ['02:0', 'not-asked'],
    ]);
    expect(whole.expectations[0]).toMatchObject({ span: 10 * MINUTE, limit: 10 * MINUTE });
    expect(whole.expectations[8]?.why?.zh).toContain('不适用');
    expect(share(whole, 'expectations')).toBe('7/7');
    expect(share(whole, 'plans')).toBe('3/3');
  });

  it('keeps the finding of an objective beside the judgement and makes no number of both', () => {
    const [first, gates, end] = whole.objectives;
    expect(first).toMatchObject({ item: 'warning-report', finding: 'met' });
    expect(gates).toMatchObject({ item: 'other', finding: 'partly' });
    expect(gates?.reason.zh).toContain('超时 1 项（中文（open-gates））');
    expect(gates?.reason.zh).toContain('待评估员判断 1 项');
    expect(gates?.reason.zh).toContain('没有走到 1 项');
    expect(gates?.judgement).toMatchObject({ rating: 'fair', words: '改判', person: '控制员甲' });
    expect(gates?.earlier.map(({ rating }) => rating)).toEqual(['poor']);
    expect(end).toMatchObject({ finding: 'no-evidence' });
    expect(end?.judgement).toBeUndefined();
    expect(whole.observations).toMatchObject([{ words: '电话占线', about: { zh: '情况 01' } }]);
  });

  it('says what became of every inject', () => {
    expect(
      whole.injects.map(({ inject, delivered, takenAt, skipped }) => [inject, delivered?.at, takenAt, skipped?.reason]),
    ).toEqual([
      ['01', START_AT + 2 * MINUTE, START_AT + 4 * MINUTE, undefined],
      ['02', undefined, undefined, '时间不够'],
    ]);
  });
});

describe('an evaluation before the end', () => {
  it('waits for what still has time, and misses it once that is up', () => {
    const early = evaluate(played(6).record());
    expect(early).toMatchObject({ isOver: false, until: START_AT + 6 * MINUTE });
    expect(verdicts(early, 'first-phone')).toEqual(['pending']);
    expect(early.expectations[0]).toMatchObject({ verdict: 'pending', limit: 10 * MINUTE });
    const later = evaluate(played(6).record(AWARE_AT + 15 * MINUTE + 1));
    expect(verdicts(later, 'first-phone')).toEqual(['missed']);
    expect(later.expectations[0]).toMatchObject({ verdict: 'missed' });
  });

  it('has nothing to say of a run in which nothing was taken down', () => {
    const run = playedRun({ scenario });
    run.control('RunStarted', {});
    const none = evaluate(run.record());
    expect(none.figures.map(({ denominator }) => denominator)).toEqual(none.figures.map(() => 0));
    expect(none.objectives.map(({ finding }) => finding)).toEqual(['no-evidence', 'no-evidence', 'no-evidence']);
    expect(none.expectations.every(({ verdict }) => verdict === 'not-asked')).toBe(true);
  });

  it('never knows the future, and never takes back what was met', () => {
    const minutes = [2, 5, 12, 15, 20, 30, 37, 40, 50, 62, 300, 310];
    let met = new Set<string>();
    for (const minute of minutes) {
      const run = played(minute);
      const record = run.record();
      const of = evaluate(record);
      const last = new Map<string, number>();
      for (const { stream, version } of [...record.run, ...record.news, ...record.duty, ...run.desk.events])
        last.set(stream, version);
      const cases = [...of.figures.flatMap((one) => one.cases), ...of.expectations];
      for (const { stream, version } of cases.flatMap(({ lines }) => lines)) {
        expect(version).toBeLessThanOrEqual(last.get(stream) ?? 0);
      }
      const now = new Set(
        of.figures.flatMap(({ measure, cases: all }) =>
          all.filter(({ verdict }) => verdict === 'met').map(({ key }) => `${measure} ${key}`),
        ),
      );
      expect([...met].filter((key) => !now.has(key))).toEqual([]);
      met = now;
    }
    expect(met.size).toBeGreaterThan(10);
  });
});

describe('the evaluation of a fork', () => {
  it('counts nothing that was entered before the fork', () => {
    const record = played(20);
    const at = record.desk.now;
    const version = record.desk.response.version;
    const fork = playedRun({ fork: { mode: 'live', response: 'r1', version, at } });
    const { desk } = played(30);
    const of = evaluate({
      ...fork.record(at + 10 * MINUTE),
      responses: [{ response: 'r1', events: desk.events }],
    });
    expect(verdicts(of, 'first-phone')).toEqual([]);
    expect(verdicts(of, 'report-order')).toEqual([]);
    expect(verdicts(of, 'links')).toEqual([]);
    // It stood open at the fork and was done after it.
    expect(figure(of, 'steps-in-time').cases.map(({ step, verdict }) => [step, verdict])).toEqual([
      ['surge/open-gates', 'late'],
    ]);
  });

  it('leaves out a step whose time had run out before the fork', () => {
    const record = played(40);
    const at = record.desk.now;
    const fork = playedRun({ fork: { mode: 'live', response: 'r1', version: 5, at } });
    const of = evaluate({ ...fork.record(at), responses: [{ response: 'r1', events: record.desk.events }] });
    expect(figure(of, 'steps-in-time').cases).toEqual([]);
  });
});
