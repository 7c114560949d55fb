import { beijingClock, beijingDate, MINUTE, type Instant } from '../../base/instant.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import { TIMELINE_KIND_NAMES } from '../../review/timeline/kinds.ts';
import type { TimelineNames, TimelineRow } from '../../review/timeline/row.ts';
import type { CellValue } from './csv.ts';
import { changesOf, correctionWords, nameIn, trainsOf } from './row-words.ts';

/** One column of a timeline as a table. */
export interface TimelineColumn {
  readonly title: Text;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: TimelineRow, names: TimelineNames, language: Language) => CellValue;
}

/** What a reader wants of a row: a page bears no more. Times are of Beijing. */
const READ_COLUMNS: readonly TimelineColumn[] = [
  { title: text('发生时间', 'Happened at'), width: 20, cell: ({ at }) => dayAndClock(at) },
  { title: text('录入时间', 'Entered at'), width: 20, cell: ({ recordedAt }) => dayAndClock(recordedAt) },
  {
    title: text('晚录（分）', 'Entered late (min)'),
    width: 12,
    cell: ({ late }) => (late === undefined ? undefined : Math.round(late / MINUTE)),
  },
  { title: text('性质', 'Kind'), width: 6, cell: ({ mode }, _, language) => MODES[mode][language] },
  { title: text('类别', 'About'), width: 10, cell: ({ kind }, _, language) => TIMELINE_KIND_NAMES[kind][language] },
  { title: text('内容', 'What'), width: 60, cell: ({ words }, _, language) => words[language] },
  { title: text('原状态', 'From'), width: 12, cell: ({ from }, _, language) => from?.[language] },
  { title: text('现状态', 'To'), width: 12, cell: ({ to }, _, language) => to?.[language] },
  {
    title: text('连带变化', 'Moved with it'),
    width: 34,
    cell: (row, _, language) => changesOf(row, language).join('\n'),
  },
  { title: text('理由或依据', 'Reason or basis'), width: 26, cell: ({ why }) => why },
  { title: text('岗位', 'Post'), width: 16, cell: ({ postTitle }, _, language) => postTitle[language] },
  { title: text('录入人', 'Entered by'), width: 12, cell: ({ person }) => person },
  { title: text('代谁录入', 'Entered for'), width: 16, cell: ({ typedFor }, _, language) => typedFor?.[language] },
  { title: text('更正情况', 'Correction'), width: 18, cell: (row, _, language) => correctionWords(row)?.[language] },
  { title: text('车次', 'Train'), width: 9, cell: trainsOf },
];

/** How many columns, from the first, are to be printed. */
export const PRINTED_COLUMNS = READ_COLUMNS.length;

/** Everything a row has, for spreadsheets: behind what is read, what one filters and checks by. */
export const TIMELINE_COLUMNS: readonly TimelineColumn[] = [
  ...READ_COLUMNS,
  {
    title: text('处置', 'Response'),
    width: 24,
    cell: ({ response }, names, language) => nameIn(names.response, response, language),
  },
  { title: text('预案', 'Plan'), width: 24, cell: ({ plan }, names, language) => nameIn(names.plan, plan, language) },
  { title: text('条线', 'Lane'), width: 12, cell: ({ lane }, names, language) => nameIn(names.lane, lane, language) },
  { title: text('步骤', 'Step'), width: 30, cell: ({ step }, names, language) => nameIn(names.step, step, language) },
  { title: text('时限', 'Deadline'), width: 24, cell: ({ due }, names, language) => nameIn(names.due, due, language) },
  { title: text('时钟', 'Clock'), width: 10, cell: ({ clock }, _, language) => CLOCKS[clock][language] },
  { title: text('工作站', 'Workstation'), width: 16, cell: ({ workstation }) => workstation },
  { title: text('事件类型', 'Event type'), width: 22, cell: ({ type }) => type },
  { title: text('记录号', 'Line'), width: 50, cell: ({ key }) => key },
];

/** `2023-07-30 13:05:00`: what spreadsheets read as a time. */
const dayAndClock = (at: Instant): string => `${beijingDate(at)} ${beijingClock(at, true)}`;

const MODES = { live: text('实战', 'live'), drill: text('演练', 'drill') } as const;

const CLOCKS = {
  sound: text('正常', 'sound'),
  jumped: text('时钟跳变', 'clock jumped'),
  backwards: text('时间倒退', 'clock went back'),
} as const satisfies Record<TimelineRow['clock'], Text>;
