import type { Sheet, SheetCell } from '../base/sheet.ts';
import type { StationPlan } from '../plan/schema.ts';
import { wordsOf, type Asked } from './arrival-cells.ts';
import { checkSpans, checkTrains, type Placed } from './arrival-checks.ts';
import { findHead, type Column, type Head } from './arrival-columns.ts';
import { createFindings, type ArrivalFinding, type Findings } from './arrival-findings.ts';
import { kindOfLine } from './arrival-lines.ts';
import { readPeopleOfSpan, readSpanOfRow, readTrain, type RowOf } from './arrival-rows.ts';
import { MAX_ARRIVAL_ROWS } from './commands.ts';
import type { SpanRow, StationTable, TrainRow } from './events.ts';
import { stationFinder } from './station-names.ts';
import { textSheet } from './text-sheet.ts';

/** What a table of arrivals is read against. */
export interface ArrivalGround {
  /** Operating day of times without a date. */
  readonly day: string;
  /** Station plan's station id, for tables without a column for it. */
  readonly station?: string;
  readonly stations: readonly StationPlan[];
}

/** What a table would push; without tables as soon as one finding is an error. */
export interface ArrivalReading {
  readonly tables: readonly StationTable[];
  readonly findings: readonly ArrivalFinding[];
}

/** Reads a pasted table or the text of a CSV file. */
export function readArrivalText(text: string, ground: ArrivalGround): ArrivalReading {
  const { sheet, openQuote } = textSheet(text);
  if (openQuote === undefined) return readArrivals([sheet], ground);
  const findings = createFindings();
  findings.error(
    'open-quote',
    { row: openQuote - 1 },
    '引号没有成对，后面的内容分不清；请补上或删去引号',
    'has a quotation mark that is never closed, so nothing after it can be told apart: close it or take it out',
  );
  return { tables: [], findings: findings.list };
}

/** Reads the first sheet that has a table of arrivals. */
export function readArrivals(sheets: readonly Sheet[], ground: ArrivalGround): ArrivalReading {
  const stationOf = stationFinder(ground.stations);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const found = shown
    .map((sheet) => ({ sheet, head: findHead(sheet, stationOf) }))
    .find(({ head }) => head !== undefined);
  const findings = createFindings(found?.sheet);
  if (!found?.head) {
    const isEmpty = shown.every(({ rows }) => rows.every((row) => row.every((cell) => cell === undefined)));
    if (isEmpty)
      findings.error(
        'empty',
        undefined,
        '表是空的；请重新复制或选择文件',
        'The table is empty: copy it again or choose the file again',
      );
    else {
      findings.error(
        'no-head',
        undefined,
        '没有找到表头；按时段的表要有“时段、人数”，逐列的表要有“车次、图定到达或预计到达、人数”',
        'No row of headings was found: a table by hours needs “时段” and “人数”, a table by trains “车次”, “图定到达” or “预计到达”, and “人数”',
      );
    }
    return { tables: [], findings: findings.list };
  }
  const others = shown.filter((sheet) => sheet !== found.sheet && sheet.rows.some((row) => row.some(Boolean)));
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join('、');
    findings.doubt(
      'other-sheets',
      undefined,
      `只读了工作表“${found.sheet.name}”，没有读：${names}`,
      `Only sheet “${found.sheet.name}” was read, not: ${names}`,
    );
  }
  const tables = readSheet(found.sheet, found.head, ground, stationOf, findings);
  const isWrong = findings.list.some(({ severity }) => severity === 'error');
  return { tables: isWrong ? [] : tables, findings: findings.list };
}

function readSheet(
  sheet: Sheet,
  head: Head,
  ground: ArrivalGround,
  stationOf: (typed: string) => string | undefined,
  findings: Findings,
): readonly StationTable[] {
  for (const { column, head: words } of head.unread) {
    findings.doubt(
      'unread-column',
      { row: head.row, column, head: words },
      '这一列不认识，没有读',
      'is no column known here and was not read',
    );
  }
  const [hidden] = sheet.hiddenRows;
  if (hidden !== undefined) {
    findings.doubt(
      'hidden-rows',
      { row: hidden - 1 },
      `表里有 ${sheet.hiddenRows.length} 行隐藏的，也读了；不要的请删去`,
      `is hidden, as ${sheet.hiddenRows.length} rows are, and was read all the same: delete what is not wanted`,
    );
  }
  const isByTrain = head.columns.some(({ kind }) => kind === 'train');
  const spans = new Map<string, Placed<SpanRow>[]>();
  const trains = new Map<string, Placed<TrainRow>[]>();
  const stationOfRow = stationReader(sheet, ground, stationOf, findings);
  let count = 0;
  let areAllTimed = true;
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= head.row || cells.every((cell) => cell === undefined)) continue;
    count += 1;
    if (count > MAX_ARRIVAL_ROWS) break;
    const ask = (column: Column): Asked => ({
      cell: cells[column.column],
      spot: { row, column: column.column, head: column.head },
      findings,
    });
    const of: RowOf = (kind) => {
      const column = head.columns.find((one) => one.kind === kind);
      return column && ask(column);
    };
    const line = kindOfLine(cells, row, { head, sheet }, stationOf, findings);
    if (line === 'second-head') break;
    if (line === 'none' || isCancelled(cells, row, findings)) continue;
    if (isByTrain) {
      const station = stationOfRow(of('station'), row);
      const train = station === undefined ? undefined : readTrain(of, ground.day, row, findings);
      if (station !== undefined && train) keep(trains, station, row, train);
      continue;
    }
    // Once for the row, however many columns of people it has.
    const span = readSpanOfRow(of, ground.day);
    for (const column of head.columns.filter(({ kind }) => kind === 'people')) {
      const station = column.station ?? stationOfRow(of('station'), row);
      const people = readPeopleOfSpan(ask(column));
      if (station === undefined || !span) areAllTimed = false;
      else keep(spans, station, row, { ...span, people });
    }
  }
  if (count > MAX_ARRIVAL_ROWS) {
    findings.error(
      'too-many-rows',
      undefined,
      `超过 ${MAX_ARRIVAL_ROWS} 行，读不了；请分成几张表`,
      `There are more than ${MAX_ARRIVAL_ROWS} rows: split the table`,
    );
  } else if (spans.size + trains.size === 0 && findings.list.every(({ severity }) => severity !== 'error')) {
    findings.error(
      'no-rows',
      undefined,
      '表头下面没有数据行；请核对是否复制完整',
      'There are no rows below the headings: check whether all was copied',
    );
  }
  for (const rows of spans.values()) checkSpans(rows, areAllTimed, findings);
  for (const rows of trains.values()) checkTrains(rows, findings);
  return [
    ...[...spans].map(([station, rows]) => ({
      station,
      shape: 'hourly' as const,
      rows: rows.map(({ value }) => value),
    })),
    ...[...trains].map(([station, rows]) => ({
      station,
      shape: 'trains' as const,
      rows: rows.map(({ value }) => value),
    })),
  ];
}

function keep<T>(into: Map<string, Placed<T>[]>, station: string, row: number, value: T): void {
  const rows = into.get(station) ?? [];
  rows.push({ row, value });
  into.set(station, rows);
}

/** A train that does not run must not be counted, whichever column says so. */
function isCancelled(cells: readonly (SheetCell | undefined)[], row: number, findings: Findings): boolean {
  const words = cells
    .find((cell) => /^(?:已?停运|已?停开|不开行|已?取消)$/.test(cell?.text?.trim() ?? ''))
    ?.text?.trim();
  if (words === undefined) return false;
  findings.error(
    'cancelled',
    { row },
    `写着“${words}”；请删去这一行，已推送过的在到达清单里划去`,
    `says “${words}”: delete the row, and strike the train in the list of arrivals if it was pushed before`,
  );
  return true;
}

/** Reads whose row it is. A blank cell below one that names a station belongs to it, as a merged cell does; without a column for stations the one chosen counts. */
function stationReader(
  { merged }: Sheet,
  ground: ArrivalGround,
  stationOf: (typed: string) => string | undefined,
  findings: Findings,
): (asked: Asked | undefined, row: number) => string | undefined {
  let above: { readonly words: string; readonly isDoubted: boolean } | undefined;
  return (asked, row) => {
    const typed = asked && wordsOf(asked);
    if (asked && typed === undefined && above && !above.isDoubted && !isMerged(merged, asked.spot)) {
      findings.doubt(
        'station-above',
        asked.spot,
        `没有写车站，这一行和下面的空白行都算上一行的“${above.words}”`,
        `names no station: it and the blank rows below count as “${above.words}” of the row above`,
      );
      above = { ...above, isDoubted: true };
    }
    if (typed !== undefined) above = { words: typed, isDoubted: false };
    const words = typed ?? (asked && above?.words);
    if (words !== undefined) {
      return (
        stationOf(words) ??
        findings.error(
          'unknown-station',
          asked?.spot,
          `没有“${words}”这个站；请写七站的站名，如 北京南站`,
          `There is no station “${words}”: write one of the seven, such as 北京南站`,
        )
      );
    }
    return (
      ground.station ??
      findings.error(
        'no-station',
        asked?.spot ?? { row },
        '没有写车站；请加“车站”一列，或先选定车站再导入',
        'names no station: add a column “车站”, or choose the station first',
      )
    );
  };
}

function isMerged(merged: Sheet['merged'], { row, column = -1 }: Asked['spot']): boolean {
  return merged.some(({ top, bottom, left, right }) => top < row && row <= bottom && left <= column && column <= right);
}
