import { ok, refuse, type Result } from '../../base/result.ts';
import { cellAddress, type CellDraft, type SheetDraft } from '../../base/sheet.ts';
import type { Scenario } from '../scenario-schema.ts';
import {
  DETAILS,
  INJECTS,
  MOMENTS,
  OBJECTIVES,
  OVERVIEW,
  SHEETS,
  SOURCES,
  TRAINS,
  type MselColumn,
} from './columns.ts';
import { injectCells } from './inject-cells.ts';
import { momentWords } from './times.ts';
import { ITEM_WORDS, labelled, listOf, pairLine, type MselLabels } from './words.ts';

/** What a cell of an .xlsx file can hold (characters). */
const MAX_CELL = 32_767;

type Cells<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/**
 * A scenario as the sheets of an MSEL workbook, complete: read back unchanged it gives the same scenario. Refused when a text is longer than
 * a cell can be.
 */
export function mselSheets(scenario: Scenario, labels: MselLabels): Result<readonly SheetDraft[]> {
  const drill = scenario.title.zh;
  const injects = scenario.injects.map((inject) => injectCells(inject, scenario, labels));
  const sheets = [
    sheet(SHEETS.overview, drill, OVERVIEW, overviewRows(scenario, labels)),
    sheet(SHEETS.objectives, drill, OBJECTIVES, objectiveRows(scenario)),
    sheet(SHEETS.injects, drill, INJECTS, injects),
    sheet(SHEETS.details, drill, DETAILS, injects),
    sheet(
      SHEETS.sources,
      drill,
      SOURCES,
      scenario.sources.map(({ id, title, source, confidence }) => ({ id, ...title, source, confidence })),
    ),
    sheet(SHEETS.trains, drill, TRAINS, trainRows(scenario)),
    sheet(SHEETS.moments, drill, MOMENTS, momentRows(scenario)),
  ];
  for (const { name, rows } of sheets) {
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(({ value }) => String(value ?? '').length > MAX_CELL);
      if (column < 0) continue;
      const address = cellAddress(row, column);
      return refuse(
        'cell-too-long',
        `工作表“${name}”的 ${address} 超过 ${MAX_CELL} 字符，Excel 放不下；请在脚本里缩短或拆开这一项`,
        `Cell ${address} of sheet “${name}” is longer than ${MAX_CELL} characters, more than Excel holds: shorten or split it in the scenario`,
      );
    }
  }
  return ok(sheets);
}

function sheet<Key extends string>(
  name: string,
  drill: string,
  columns: readonly MselColumn<Key>[],
  rows: readonly Cells<Key>[],
): SheetDraft {
  const [, ...spanned] = columns.map((): CellDraft => ({}));
  return {
    name,
    rows: [
      [{ value: `演练：${drill} · ${name}`, look: 'title', columnSpan: columns.length }, ...spanned],
      columns.map(({ head }): CellDraft => ({ value: head, look: 'head' })),
      ...rows.map((cells) => columns.map(({ key }): CellDraft => ({ value: cells[key] ?? '', look: 'words' }))),
    ],
    widths: columns.map(({ width }) => width),
    heights: [
      32,
      20,
      ...rows.map((cells) => rowHeight(columns.map(({ key, width }) => linesOf(cells[key] ?? '', width)))),
    ],
    frozenRows: 2,
    frozenColumns: 1,
  };
}

/** In points; no row of a spreadsheet is higher than 409. */
const rowHeight = (lines: readonly number[]): number => Math.min(409, 4 + 15 * Math.max(1, ...lines));

/** How many lines words take in a column; a Chinese character is as wide as two others. */
function linesOf(words: string, width: number): number {
  const wide = (line: string) =>
    Array.from(line, (one) => (one > '\u2E7F' ? 2 : 1)).reduce<number>((sum, one) => sum + one, 0);
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((wide(line) * 1.1) / width)), 0);
}

function overviewRows(scenario: Scenario, labels: MselLabels): readonly Cells<'item' | 'value' | 'zh' | 'en'>[] {
  const { id, title, purpose, notice, minutes, station, anyStation, otherStations, plans, start, posts } = scenario;
  return [
    { item: '编号', value: id },
    { item: '名称', ...title },
    { item: '目的', ...purpose },
    { item: '事实与假定', ...notice },
    ...(minutes === undefined ? [] : [{ item: '计划时长（分钟）', value: String(minutes) }]),
    { item: '站区', value: station },
    ...(anyStation ? [{ item: '不限站区', value: '是' }] : []),
    ...otherStations.map((other) => ({ item: '涉及站区', value: other.station, ...other.why })),
    { item: '专项预案', value: listOf(plans) },
    { item: '开始时间', value: momentWords(start) },
    ...posts.map((post) => ({ item: '参演岗位', value: labelled(labels.posts, post) })),
  ];
}

function objectiveRows({ objectives }: Scenario): readonly Cells<(typeof OBJECTIVES)[number]['key']>[] {
  return objectives.map(({ id, title, item, steps, criteria }) => ({
    id,
    ...title,
    ...(item ? { item: ITEM_WORDS[item] } : {}),
    steps: steps.join('\n'),
    criteria: criteria.map(pairLine).join('\n'),
  }));
}

function trainRows({ trains }: Scenario): readonly Cells<(typeof TRAINS)[number]['key']>[] {
  return trains.map(({ id, from, to, station, due, source }) => ({
    id,
    fromZh: from.zh,
    fromEn: from.en,
    toZh: to.zh,
    toEn: to.en,
    station,
    due: momentWords(due),
    source: listOf(source),
  }));
}

function momentRows({ moments }: Scenario): readonly Cells<(typeof MOMENTS)[number]['key']>[] {
  return moments.map(({ id, title, at, inject, source, assumed }) => ({
    id,
    ...title,
    at: momentWords(at),
    ...(inject === undefined ? {} : { inject }),
    source: listOf(source),
    assumed: assumed ? '演练假定' : '事实',
  }));
}
