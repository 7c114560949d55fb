import type { SheetCell } from '../../base/sheet.ts';

/** A column of a sheet: what it is called, and what it is called in tables of others. */
export interface MselColumn<Key extends string = string> {
  readonly key: Key;
  readonly head: string;
  readonly also?: readonly string[];
  /** In characters. */
  readonly width: number;
}

/** A cell of a table: its words, and where it stands. */
export interface TableCell {
  readonly words: string;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly address: string;
  readonly head: string;
}

export const SHEETS = {
  overview: '演练概况',
  objectives: '目标',
  injects: '情况表MSEL',
  details: '情况附表',
  sources: '来源',
  trains: '列车',
  moments: '关键时刻',
} as const;
export type SheetKey = keyof typeof SHEETS;

export const OVERVIEW = [
  { key: 'item', head: '项目', width: 16 },
  { key: 'value', head: '编号或数值', width: 30 },
  { key: 'zh', head: '中文', width: 60 },
  { key: 'en', head: 'English', width: 60 },
] as const satisfies readonly MselColumn[];

export const OBJECTIVES = [
  { key: 'id', head: '编号', width: 16 },
  { key: 'zh', head: '目标', width: 40 },
  { key: 'en', head: 'Objective', width: 40 },
  { key: 'item', head: '评估项', width: 16 },
  { key: 'steps', head: '步骤', width: 30 },
  { key: 'criteria', head: '观察要点', width: 60 },
] as const satisfies readonly MselColumn[];

export const SOURCES = [
  { key: 'id', head: '编号', width: 10 },
  { key: 'zh', head: '标题', width: 40 },
  { key: 'en', head: 'Title', width: 40 },
  { key: 'source', head: '出处', width: 50 },
  { key: 'confidence', head: '可信度', width: 8 },
] as const satisfies readonly MselColumn[];

export const TRAINS = [
  { key: 'id', head: '车次', width: 10 },
  { key: 'fromZh', head: '始发', width: 14 },
  { key: 'fromEn', head: 'From', width: 14 },
  { key: 'toZh', head: '终到', width: 14 },
  { key: 'toEn', head: 'To', width: 14 },
  { key: 'station', head: '站区', width: 18 },
  { key: 'due', head: '图定到达', width: 18 },
  { key: 'source', head: '依据', width: 14 },
] as const satisfies readonly MselColumn[];

export const MOMENTS = [
  { key: 'id', head: '编号', width: 16 },
  { key: 'zh', head: '时刻', width: 30 },
  { key: 'en', head: 'Moment', width: 30 },
  { key: 'at', head: '时间', width: 18 },
  { key: 'inject', head: '情况', width: 10 },
  { key: 'source', head: '依据', width: 14 },
  { key: 'assumed', head: '事实/假定', width: 12 },
] as const satisfies readonly MselColumn[];

/** The table of injects. `offset` is worked out from `time`. */
export const INJECTS = [
  { key: 'id', head: '序号', also: ['编号', 'no', 'no.', 'id'], width: 6 },
  { key: 'offset', head: '演练时间T+', also: ['演练时间', 't+'], width: 11 },
  { key: 'time', head: '模拟时间', also: ['时间', 'time'], width: 11 },
  { key: 'from', head: '来源', also: ['来自', '发出', 'from'], width: 14 },
  { key: 'to', head: '接收', also: ['发往', '接收岗位', 'to'], width: 14 },
  { key: 'channel', head: '渠道', also: ['方式', 'channel'], width: 6 },
  { key: 'zh', head: '内容', also: ['情况', '情况内容'], width: 40 },
  { key: 'en', head: 'Content', width: 40 },
  { key: 'expect', head: '期望行动', also: ['预期行动', 'expected action'], width: 28 },
  { key: 'hintZh', head: '评估要点', width: 28 },
  { key: 'trigger', head: '触发条件', width: 16 },
  { key: 'assumed', head: '事实/假定', width: 12 },
  { key: 'source', head: '依据来源', also: ['资料来源', '依据'], width: 9 },
] as const satisfies readonly MselColumn[];

/** What a plain MSEL has no place for, by the same numbers. These columns may also stand in the table of injects itself. */
export const DETAILS = [
  { key: 'id', head: '序号', width: 6 },
  { key: 'hintEn', head: 'Hint', width: 36 },
  { key: 'happened', head: '发生时间', width: 18 },
  { key: 'saidZh', head: '时间原话', width: 12 },
  { key: 'saidEn', head: 'Time as said', width: 12 },
  { key: 'drillOffset', head: '压缩演练时间', width: 12 },
  { key: 'trains', head: '车次', width: 10 },
  { key: 'placeZh', head: '地点', width: 16 },
  { key: 'placeEn', head: 'Place', width: 16 },
  { key: 'facts', head: '要素', width: 40 },
  { key: 'conflicts', head: '两说', width: 40 },
  { key: 'attachments', head: '附件', width: 40 },
  { key: 'warning', head: '预警', width: 24 },
  { key: 'arrivals', head: '到达表', width: 24 },
] as const satisfies readonly MselColumn[];

export type InjectColumn = (typeof INJECTS)[number]['key'] | (typeof DETAILS)[number]['key'];
export const INJECT_COLUMNS: readonly MselColumn<InjectColumn>[] = [...INJECTS, ...DETAILS.slice(1)];

/** How a column's name is compared: without blanks and case. */
export const plainHead = (head: string): string => head.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** What stands in a cell, as one would read it aloud; a date as `2026-11-03 08:30`. */
export function wordsIn(cell: SheetCell | undefined): string {
  if (!cell) return '';
  if (cell.date !== undefined) return cell.clock === undefined ? cell.date : `${cell.date} ${cell.clock}`;
  return (cell.text ?? (cell.number === undefined ? '' : String(cell.number))).replaceAll('\r\n', '\n').trim();
}
