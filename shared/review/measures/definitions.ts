import { text, type Text } from '../../base/text.ts';
import { FEW } from './distribution.ts';
import type { MeasureUnit, ResponseMeasure } from './definition.ts';

/** What a measure is called, what exactly is counted, and in what its value is. */
export interface MeasureDefinition {
  readonly id: ResponseMeasure;
  readonly title: Text;
  /** Said beside every figure. */
  readonly definition: Text;
  readonly unit: MeasureUnit;
}

/** Said wherever responses are taken together. */
export const APART_WORDS = text(
  '实战和演练分开计，不放在同一个数里。作废的误报照列，不进分布。时间按发生时间计，不按录入时间；演练用演练时间。',
  'Live responses and drills are counted apart and never in one figure. False alarms that were voided are listed and stay out of the distribution. Times are when things happened, not when they were entered; of drills, drill time.',
);

/** Said wherever fewer responses than FEW are taken together. */
export const SMALL_WORDS = text(
  `样本小（少于 ${FEW} 次；${FEW} 为本台自定，假定），只看个例，不看趋势`,
  `Small sample (fewer than ${FEW}, our assumption): read the cases, not a tendency`,
);

const define = (id: ResponseMeasure, unit: MeasureUnit, title: Text, definition: Text): MeasureDefinition => ({
  id,
  unit,
  title,
  definition,
});

export const MEASURE_DEFINITIONS: Readonly<Record<ResponseMeasure, MeasureDefinition>> = {
  'first-phone': define(
    'first-phone',
    'span',
    text('接报到首报（电话或书面，先到为准）', 'Awareness to first report (phone or written, whichever went first)'),
    text(
      '从接报到首报报出的时间。时限为本次处置所用规则组的电话首报时限。没有报出的没有用时，按超时未报列出；误报作废且没有报的不计。',
      'From awareness to when the first report went. The limit is that of the rule set of this response for the first report by phone. One that never went has no time and is listed as missed; a voided false alarm that was not reported is left out.',
    ),
  ),
  'first-written': define(
    'first-written',
    'span',
    text('接报到书面首报', 'Awareness to first report in writing'),
    text(
      '从接报到书面首报报出的时间，只计书面。时限为本次处置所用规则组的书面首报时限。',
      'From awareness to when the first report went in writing, written reports only. The limit is that of the rule set of this response.',
    ),
  ),
  'report-rhythm': define(
    'report-rhythm',
    'share',
    text('续报按时率', 'Follow-up reports in time'),
    text(
      '按时的续报时限数÷到期的续报时限数，按当时的级别和各接收单位的报告频次分别计。超时后补报的算迟报，在分母内；没到期的不计。',
      'Follow-up deadlines met in time ÷ follow-up deadlines that came up, by the level of that moment and by the rhythm of each recipient. One answered after it passed is late and stays in the denominator; those not up yet are left out.',
    ),
  ),
  'early-handling': define(
    'early-handling',
    'span',
    text('接报到先期处置', 'Awareness to early handling'),
    text(
      '从接报到第一次进入先期处置阶段的时间。直接定级启动、没有经过这一阶段的没有此项。预案没有规定时限，只比快慢。',
      'From awareness to when early handling was first entered. A response that was graded at once has none. No plan sets a limit: only faster and slower are compared.',
    ),
  ),
  'response-start': define(
    'response-start',
    'span',
    text('接报到启动响应', 'Awareness to response start'),
    text(
      '从接报到第一次定级（启动响应）的时间。没有定过级的没有此项。预案没有规定时限，只比快慢。',
      'From awareness to the first level that was set, which starts the response. A response that never had a level has none. No plan sets a limit: only faster and slower are compared.',
    ),
  ),
  'level-set': define(
    'level-set',
    'span',
    text('接报到各级别', 'Awareness to each level'),
    text(
      '从接报到每个级别第一次定下的时间，一个级别一例；数值为最高级别的用时。',
      'From awareness to when each level was first set, one case a level; the value is that of the highest level.',
    ),
  ),
  'step-times': define(
    'step-times',
    'span',
    text('步骤用时', 'Step times'),
    text(
      '步骤从开启到完成的时间，只计以“已完成”结束的；数值为中位数。按责任岗位分，也按开启时的级别分。提问、持续监看和“此前已做”不计；重新打开过的步骤按第一次开启到第一次完成计。',
      'From when a step opened to when it was done, only steps that ended as “done”; the value is the middle one. By the post that owns the step, and by the level in force when it opened. Questions, watches and “previously done” are left out; a step that was reopened counts from its first opening to its first end.',
    ),
  ),
  dues: define(
    'dues',
    'share',
    text('时限按时率', 'Deadlines met'),
    text(
      '按时办结的时限数÷已办结或已过期的时限数，含步骤、查看、核查、报告、回执、越限作答、列车联络等全部时限，按责任岗位分。超时办结和到期未办都在分母内；没到期的、情况变化后不再需要的不计。',
      'Deadlines met in time ÷ deadlines met, met late or passed, of every kind: steps, watches, checks, reports, receipts, thresholds, contact with trains. By the post that owns them. Late and missed ones are in the denominator; those not up yet, and those that fell away, are left out.',
    ),
  ),
  conformance: define(
    'conformance',
    'share',
    text('按预案完成率', 'Steps done as planned'),
    text(
      '以“已完成”或“此前已做”结束的步骤数÷应做步骤数。应做步骤：在所用版本下开启过的步骤，不含不适用的、由其他预案同一措施承担的、因答案改变不再需要的、仍在进行的。换过版本的，各版本只计自己在用的时段。越过、不做、未能完成、暂缓未回、没做就关闭的都在分母内。',
      'Steps ended as “done” or “previously done” ÷ steps to be done. To be done: steps that opened under the edition in force, without those not applicable, carried by another plan that shares the measure, no longer called for by an answer, or still in hand. Where an edition was moved each counts in its own time. Overridden, not doing, failed, deferred, and closed while open are in the denominator.',
    ),
  ),
  'order-received': define(
    'order-received',
    'span',
    text('指令下达到对方接收', 'Order issued to received'),
    text(
      '每条指令从下达到登记“对方已接收”的时间；数值为中位数。跳过这一环直接落实或回报的没有此项。',
      'Of each order, from issued to when it was entered as received; the value is the middle one. An order that went on without that entry has none.',
    ),
  ),
  'order-done': define(
    'order-done',
    'span',
    text('指令下达到回报效果', 'Order issued to effect reported'),
    text(
      '每条指令从下达到对方回报效果（即完成）的时间；数值为中位数。没有回报的没有用时，按未做或未到时限列出。',
      'Of each order, from issued to when its effect was reported back, which is what ends an order; the value is the middle one. One without a report has no time and is listed as missed or pending.',
    ),
  ),
  'order-checked': define(
    'order-checked',
    'span',
    text('回报效果到核查', 'Effect reported to checked'),
    text(
      '每条指令从回报效果到有人核查效果的时间，不论核查结果；结果写在每例后面；数值为中位数。没有核查的没有用时，照列。',
      'Of each order, from the reported effect to when somebody looked whether it was there, whatever was found; what was found stands with each case; the value is the middle one. One that was not checked has no time and is listed.',
    ),
  ),
  'city-calls': define(
    'city-calls',
    'share',
    text('市级点名应答率', 'Calls of the city answered'),
    text(
      '按时应答的次数÷市级点名本值班室的次数。处置一栏只计接报到结束之间的点名；全时段一栏计所选日期内的全部。',
      'Calls answered in time ÷ calls of the city to this desk. Beside a response only calls from awareness to its end; over the whole span, all calls of the days chosen.',
    ),
  ),
  'roll-calls': define(
    'roll-calls',
    'share',
    text('我方点名应答率', 'Our roll calls answered'),
    text(
      '窗口内应答的对象数÷已登记结果的应到对象数。免答（有依据）和待登记的不计；超时、未应答、设备故障都在分母内；同一对象多次登记只计最后一次。处置一栏只计接报到结束之间开始的点名。',
      'Parties that answered within the window ÷ parties due whose outcome is entered. Excused on a stated basis and not entered yet are left out; late, no answer and equipment fault are in the denominator; of a party entered more than once the last entry counts. Beside a response only calls begun from awareness to its end.',
    ),
  ),
  'contact-lost': define(
    'contact-lost',
    'span',
    text('列车失联时长', 'Contact-lost time of trains'),
    text(
      '每列滞留列车从有人判定失联起，到再次联系上、判定恢复或解除滞留止的时间，多次失联相加；到现在还没有恢复的计到现在。数值为各车中失联最长的一列。只计有人判定的失联，不按静默推算。',
      'Of each held train, from when somebody judged its contact lost to when it was reached again, judged restored or released, several times added up; one not restored yet counts up to now. The value is that of the train lost longest. Only what a person judged counts, not silence.',
    ),
  ),
  'contact-gap': define(
    'contact-gap',
    'span',
    text('列车最长无联系', 'Longest time without contact'),
    text(
      '每列滞留列车两次联系上之间（从列入、到解除也算两端）最长的一段，以联络登记“联系上”为准；数值为各车中最长的一段。车上人员自己报来、只写在事实板上的联系不在其中。',
      'Of each held train, the longest stretch between two contacts, its listing and its release being ends too, by tries entered as reached; the value is the longest of all trains. Contact that stands only on the fact board is not in it.',
    ),
  ),
  interruptions: define(
    'interruptions',
    'per-hour',
    text('每小时打断次数', 'Interruptions per hour'),
    text(
      '处置期间发出警报的次数÷处置时长（小时，不足一小时按一小时）。警报：越限、关键时限到期未办、机器时钟跳变，按录入时间计；其他提示不打断人。',
      'Alarms raised during the response ÷ its length in hours, less than one hour counting as one. Alarms: a threshold passed, a deadline that alarms passed unmet, the clock of the machine moved; by when they were entered. Nothing else interrupts.',
    ),
  ),
  'late-entries': define(
    'late-entries',
    'share',
    text('补记占比', 'Share of late entries'),
    text(
      '事情发生 2 分钟以后才录入的条数÷由人录入的条数。系统自己写的不计。',
      'Lines entered more than 2 minutes after what they tell of ÷ lines entered by people. Lines that the console wrote itself are left out.',
    ),
  ),
  corrections: define(
    'corrections',
    'count',
    text('更正条数', 'Corrections'),
    text(
      '更正、划掉、撤回已录入内容的条数，含更正记录、改正或划掉列车、撤回到站人数。原文都保留可查。',
      'Lines that put right, struck or withdrew what had been entered: lines corrected, trains corrected or struck, arrivals withdrawn. The original stays legible.',
    ),
  ),
};
