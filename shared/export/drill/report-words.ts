import type { Language } from '../../base/text.ts';
import type { ActionState } from '../../corrective/state.ts';
import type { Verdict } from '../../review/course/case.ts';
import type { Judgement, ObjectiveFinding } from '../../drill/score/evaluation-shape.ts';
import type { RunOutcome } from '../../drill/score/outcome-shape.ts';

/** The words that the report itself brings. */

interface ReportWords {
  readonly title: string;
  /** Counts the headings. */
  readonly number: (n: number) => string;
  readonly colon: string;
  readonly list: string;
  readonly stop: string;
  readonly none: string;
  readonly written: (date: string) => string;
  readonly overview: string;
  readonly standards: string;
  readonly standardLines: readonly string[];
  readonly objectives: string;
  readonly noScenario: string;
  readonly course: string;
  readonly findings: string;
  readonly besideLine: string;
  readonly figureLine: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly corrections: string;
  readonly correctionLine: string;
  readonly noCorrections: string;
  readonly correction: (action: Readonly<Record<'problem' | 'action' | 'owner' | 'dueOn' | 'state', string>>) => string;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly limits: string;
  readonly purpose: (purpose: string) => string;
  readonly labels: Readonly<Record<OverviewLabel, string>>;
  readonly phases: Readonly<Record<RunOutcome['phase'], string>>;
  readonly heads: {
    readonly fact: readonly string[];
    readonly standard: readonly string[];
    readonly course: readonly string[];
    readonly objective: readonly string[];
    readonly figure: readonly string[];
  };
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly findingNames: Readonly<Record<ObjectiveFinding['finding'], string>>;
  readonly ratings: Readonly<Record<Judgement['rating'], string>>;
  readonly notJudged: string;
  readonly notPlayed: string;
  readonly assumed: string;
  readonly lines: (name: string, numbers: string) => string;
  readonly streams: Readonly<Record<'response' | 'duty' | 'run' | 'news', string>>;
}

export type OverviewLabel =
  | 'run'
  | 'scenario'
  | 'station'
  | 'team'
  | 'wall'
  | 'simulated'
  | 'phase'
  | 'injects'
  | 'records'
  | 'editions';

const zh: ReportWords = {
  title: '演练评估报告',
  number: (n) => `${'一二三四五六七八九十'.charAt(n - 1)}、`,
  colon: '：',
  list: '、',
  stop: '。',
  none: '无',
  written: (date) => `${date} 由站区应急处置台按演练记录生成`,
  overview: '演练概况',
  standards: '评估依据',
  standardLines: [
    'AQ/T 9009-2015《生产安全事故应急演练评估规范》：评估项目按其附录 A（实战演练）的做法分组。',
    'GB/T 38209-2019《公共安全 演练指南》：按策划、实施、改进的次序，评估落到改进措施。',
    '两项标准只作分组和编排的依据，正文未引用；评估标准各句出自本次演练脚本。',
  ],
  objectives: '演练目标与评估标准',
  noScenario: '本场由记录分叉而来，没有脚本目标；只列分叉之后的指标。',
  course: '演练经过',
  findings: '自动取证与观察评判',
  besideLine: '左栏由系统从演练日志查得，右栏由评估员填写，两栏并列，不合成一个分数。',
  figureLine: '指标（分子／分母；口径见“说明”）：',
  problems: '问题',
  noProblems: '日志中没有超时或未做的事项，评估员没有记录问题。',
  corrections: '纠正行动',
  correctionLine:
    '以上每个问题，由评估会商定措施、责任岗位和期限，在处置台“整改”中登记，写明修改哪份预案的哪一步，到以后的演练通过为止。',
  noCorrections: '到本报告生成时，还没有从本场演练提出的纠正行动。',
  correction: ({ problem, action, owner, dueOn, state }) =>
    `问题：${problem}；措施：${action}；责任：${owner}；期限：${dueOn}；状态：${state}`,
  actionStates: {
    open: '待整改',
    fixed: '已整改，待演练检验',
    passed: '演练已通过，待关闭',
    closed: '已关闭',
    dropped: '已放弃',
  },
  limits: '说明',
  purpose: (purpose) => `演练目的：${purpose}`,
  labels: {
    run: '场次编号',
    scenario: '演练脚本',
    station: '站区',
    team: '参演队伍',
    wall: '实际时间',
    simulated: '演练时间',
    phase: '状态',
    injects: '情况',
    records: '处置和报告',
    editions: '预案版本',
  },
  phases: { ready: '未开始', running: '进行中', paused: '已暂停', ended: '已结束' },
  heads: {
    fact: ['项目', '内容'],
    standard: ['评估项目', '演练目标', '评估标准'],
    course: ['演练时间', '情况', '预期行动和结果'],
    objective: ['演练目标', '自动取证', '观察评判'],
    figure: ['指标', '结果', '未达到的'],
  },
  verdicts: {
    met: '按时',
    late: '超时',
    missed: '未做',
    pending: '时限未到',
    unjudged: '由评估员判断',
    'not-asked': '未评',
  },
  findingNames: { met: '达到', partly: '部分达到', missed: '未达到', 'no-evidence': '无据可判' },
  ratings: { good: '好', fair: '一般', poor: '差', 'not-seen': '没看到' },
  notJudged: '尚未评判',
  notPlayed: '未投放',
  assumed: '（含演练假定）',
  lines: (name, numbers) => `${name}第 ${numbers} 行`,
  streams: { response: '处置日志', duty: '值班日志', run: '控制日志', news: '来讯' },
};

const en: ReportWords = {
  title: 'Drill evaluation report',
  number: (n) => `${n}. `,
  colon: ': ',
  list: ', ',
  stop: '.',
  none: 'none',
  written: (date) => `Written on ${date} by the Station Response Console from the record of the drill`,
  overview: 'The drill',
  standards: 'Standards',
  standardLines: [
    'AQ/T 9009-2015 on the evaluation of emergency drills: objectives are grouped as its annex A (live drills) does.',
    'GB/T 38209-2019, Public safety – guidelines for exercises: plan, conduct, improve; an evaluation leads to corrective action.',
    'Both serve for grouping and order only and are not quoted; the criteria are those of the scenario of this drill.',
  ],
  objectives: 'Objectives and criteria',
  noScenario: 'This run was forked from a record and has no scenario objectives; the measures count from the fork on.',
  course: 'Course of the drill',
  findings: 'Evidence from the journal beside the observers’ judgement',
  besideLine:
    'The middle column was found in the journal by the console, the last was filled in by observers. They stand side by side and are not made into one mark.',
  figureLine: 'Measures (numerator/denominator; definitions under “Notes”):',
  problems: 'Problems',
  noProblems: 'The journal shows nothing late or not done, and observers noted no problem.',
  corrections: 'Corrective action',
  correctionLine:
    'For each problem above the evaluation meeting agrees on an action, the post responsible and a date, and enters them in the console under corrective actions, with the plan and step to be changed; each stays open until a later drill passes it.',
  noCorrections: 'When this report was written, no corrective action had been opened from this drill.',
  correction: ({ problem, action, owner, dueOn, state }) =>
    `Problem: ${problem}; action: ${action}; owner: ${owner}; due: ${dueOn}; state: ${state}`,
  actionStates: {
    open: 'open',
    fixed: 'put right, to be tried by a drill',
    passed: 'passed by a drill, to be closed',
    closed: 'closed',
    dropped: 'given up',
  },
  limits: 'Notes',
  purpose: (purpose) => `Purpose: ${purpose}`,
  labels: {
    run: 'Run',
    scenario: 'Scenario',
    station: 'Station area',
    team: 'Team',
    wall: 'Held',
    simulated: 'Drill time',
    phase: 'State',
    injects: 'Injects',
    records: 'Responses and reports',
    editions: 'Plan editions',
  },
  phases: { ready: 'not started', running: 'running', paused: 'paused', ended: 'ended' },
  heads: {
    fact: ['Item', ''],
    standard: ['Item', 'Objective', 'Criteria'],
    course: ['Drill time', 'Inject', 'Expected acts and what became of them'],
    objective: ['Objective', 'Evidence', 'Observers'],
    figure: ['Measure', 'Result', 'Not reached'],
  },
  verdicts: {
    met: 'in time',
    late: 'late',
    missed: 'not done',
    pending: 'time not up',
    unjudged: 'for the evaluator',
    'not-asked': 'not evaluated',
  },
  findingNames: { met: 'reached', partly: 'partly reached', missed: 'not reached', 'no-evidence': 'no evidence' },
  ratings: { good: 'good', fair: 'fair', poor: 'poor', 'not-seen': 'not seen' },
  notJudged: 'not judged yet',
  notPlayed: 'not played',
  assumed: ' (partly assumed for the drill)',
  lines: (name, numbers) => `${name}, line ${numbers}`,
  streams: { response: 'response journal', duty: 'duty journal', run: 'controller’s log', news: 'news' },
};

export const REPORT: Readonly<Record<Language, ReportWords>> = { zh, en };
