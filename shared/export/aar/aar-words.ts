import { text } from '../../base/text.ts';
import type { ActionState } from '../../corrective/state.ts';
import type { Verdict } from '../../review/course/case.ts';

/** The words that the report itself brings; everything else comes from the record. */

export const TITLE = text('处置复盘总结报告', 'After-action report');

export const SECTIONS = {
  overview: text('基本情况', 'Overview'),
  planned: text('应当怎样', 'What was to happen'),
  happened: text('实际怎样', 'What happened'),
  measures: text('指标', 'Measures'),
  deviations: text('偏差', 'Deviations'),
  why: text('为什么', 'Why'),
  improve: text('怎样改进', 'What to improve'),
  limits: text('记录没有说明的', 'What the record does not show'),
  signatures: text('复盘签字', 'Signatures of the review'),
} as const;

export const HEADS = {
  overview: text('项目|内容', 'Item|Content'),
  editions: text('预案|版本|步骤与按预案完成率', 'Plan|Edition|Steps and share done as planned'),
  deadlines: text('时限|应于|责任|结果', 'Deadline|Due|Whose|Outcome'),
  course: text('时间|岗位|经过', 'Time|Post|Course'),
  measures: text('指标|数值|口径', 'Measure|Value|Definition'),
  deviations: text('时间|偏差|理由（记录原文）|日志行', 'Time|Deviation|Reason on record|Lines'),
  reasons: text('时间|所做的事|理由（记录原文）', 'Time|What was done|Reason on record'),
  actions: text('问题|措施|责任|期限|状态', 'Problem|Action|Owner|Due|State'),
  signatures: text('复盘岗位|签字|日期', 'Role in the review|Signature|Date'),
} as const;

export const VERDICT_NAMES = {
  met: text('按时', 'in time'),
  late: text('超时', 'late'),
  missed: text('到期未办', 'missed'),
  pending: text('未到时限', 'not up yet'),
  unjudged: text('以其他方式了结', 'ended otherwise'),
  'not-asked': text('未到期即不再需要', 'no longer called for'),
} as const satisfies Readonly<Record<Verdict, unknown>>;

export const ACTION_STATES = {
  open: text('待整改', 'to be done'),
  fixed: text('已整改，待演练检验', 'put right, to be tried by a drill'),
  passed: text('检验通过，待销号', 'passed by a drill, to be closed'),
  closed: text('已销号', 'closed'),
  dropped: text('不再整改', 'dropped'),
} as const satisfies Readonly<Record<ActionState, unknown>>;

/** Who signs on paper: roles in the review, never names. */
export const SIGNERS = [
  text('复盘评估', 'Reviewer'),
  text('值班员', 'Duty officer'),
  text('带班领导', 'Duty leader'),
] as const;
