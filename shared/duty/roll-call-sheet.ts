import { beijingClock, beijingDate, MINUTE, type Instant } from '../base/instant.ts';
import { isLate } from '../base/journal-event.ts';
import type { CellDraft, SheetDraft } from '../base/sheet.ts';
import type { PlannedCall } from './planned-calls.ts';
import { answerOf, type Drawn, type RollCall, type RollCallChannel, type RollCallState } from './roll-call.ts';
import { RATE_DEFINITION, rollCallTally } from './roll-call-tally.ts';

/** A roll call as a spreadsheet: the list to be worked from, and once it is held what became of it. Chinese first, the heads in both languages. */

const STATES: Readonly<Record<RollCallState, string>> = {
  answered: '应答',
  late: '超时应答',
  'not-answered': '未应答',
  'equipment-fault': '设备故障',
  excused: '免答',
};
const CHANNELS: Readonly<Record<RollCallChannel, string>> = {
  video: '视频',
  radio: '对讲',
  phone: '电话',
  'in-person': '当面',
};
const HEADS = [
  '序号 No.',
  '对象 Called',
  '结果 Result',
  '应答时刻 At',
  '补录时刻 Entered',
  '渠道 Channel',
  '呼叫次数 Attempts',
  '应答人 Answered by',
  '备注、免答依据 Note',
  '录音、截图编号 Reference',
];
const WIDTHS = [8, 30, 12, 12, 20, 10, 12, 22, 30, 22];

/** A call that has begun: what was entered, and blank cells for the rest. */
export function sheetOfCall(call: RollCall): SheetDraft {
  const { opened, answers } = call;
  const { inTime, due, pending, late, notAnswered, fault, excused } = rollCallTally(call);
  const rows = opened.targets.map(({ id, title }, index) => {
    const answer = answerOf(answers, id);
    return row([
      index + 1,
      title.zh,
      answer && STATES[answer.state],
      answer && beijingClock(answer.at, true),
      answer && isLate(answer) ? moment(answer.recordedAt) : undefined,
      answer && CHANNELS[answer.channel],
      answer?.attempts,
      answer?.answeredBy,
      answer?.note,
      answer?.reference,
    ]);
  });
  return draft(
    [
      `${CHANNELS[opened.channel]}点名，${moment(opened.at)} 开始，窗口 ${minutes(opened.window)} 分钟（${opened.windowBasis}）`,
      `内容：${opened.content}`,
      ...drawnLine(opened.drawn),
      `应答 ${inTime} ÷（应到 ${due} − 待登记 ${pending}）；超时 ${late}，未应答 ${notAnswered}，设备故障 ${fault}，免答 ${excused}`,
      RATE_DEFINITION.zh,
    ],
    rows,
  );
}

/** A call that is still to be held: all blank but the parties. */
export function sheetOfPlan({
  channel,
  moment: at,
  window,
  windowBasis,
  content,
  drawn,
  targets,
}: PlannedCall): SheetDraft {
  return draft(
    [
      `${CHANNELS[channel]}点名，计划 ${moment(at.at)} 开始，窗口 ${minutes(window)} 分钟（${windowBasis}）`,
      `内容：${content}`,
      ...drawnLine(drawn),
    ],
    targets.map(({ title }, index) => row([index + 1, title.zh, ...HEADS.slice(2).map(() => undefined)])),
  );
}

function draft(notes: readonly string[], rows: readonly (readonly CellDraft[])[]): SheetDraft {
  const whole = (value: string, look: 'title' | 'note'): readonly CellDraft[] => [
    { value, look, columnSpan: HEADS.length },
    ...HEADS.slice(1).map(() => ({})),
  ];
  const heads = HEADS.map((value): CellDraft => ({ value, look: 'head' }));
  const above = [whole('点名表', 'title'), ...notes.map((note) => whole(note, 'note')), heads];
  return { name: '点名', rows: [...above, ...rows], widths: WIDTHS, frozenRows: above.length, frozenColumns: 2 };
}

function row(values: readonly (string | number | undefined)[]): readonly CellDraft[] {
  return values.map((value) => (value === undefined ? { look: 'cell' } : { value, look: 'cell' }));
}

function drawnLine(drawn: Drawn | undefined): readonly string[] {
  if (!drawn) return [];
  return [`随机抽点 ${drawn.pool.length} 个中的 ${drawn.count} 个，种子 ${drawn.seed}`];
}

const moment = (at: Instant) => `${beijingDate(at)} ${beijingClock(at, true)}`;
const minutes = (length: number) => Math.round((length / MINUTE) * 10) / 10;
