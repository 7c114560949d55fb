import { beijingStamp, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { Fact } from '../plan/schema.ts';
import { readTable, type Row } from '../base/delimited.ts';
import type { FactValue } from './events.ts';
import { readMoment } from './read-moment.ts';
import { readValue } from './read-value.ts';

/** One reading of a table, and the line it stands on. */
export interface Reading {
  readonly line: number;
  readonly at: Instant;
  readonly value: FactValue;
  readonly certainty: 'known' | 'estimated';
  readonly about?: string;
}

/** A line that cannot be taken as it stands: what is wrong, and what to do. */
export interface LineFinding {
  readonly line: number;
  readonly message: Text;
}

export interface Readings {
  readonly readings: readonly Reading[];
  readonly findings: readonly LineFinding[];
}

/** As many readings as one import may hold. */
export const MOST_READINGS = 500;

/**
 * Reads a table of readings of one fact: time, value, and the place or train where the fact is kept for each. Columns go by their names in the
 * first row, or stand in that order. `about` stands in where the table names no place or train. Every line is either a reading or a finding.
 */
export function readReadings(
  given: string,
  ask: { readonly fact: Fact; readonly now: Instant; readonly about?: string | undefined },
): Readings {
  const { rows, openQuote } = readTable(given);
  const findings: LineFinding[] = [];
  const readings: Reading[] = [];
  const columns = columnsOf(rows[0], ask.fact, ask.now);
  if (columns.missing) findings.push({ line: rows[0]?.line ?? 1, message: columns.missing });
  for (const row of columns.missing ? [] : rows.slice(columns.isNamed ? 1 : 0)) {
    const read = readRow(row, columns, ask);
    if ('message' in read) findings.push(read);
    else {
      const twin = readings.find((one) => one.at === read.at && one.about === read.about);
      if (twin) {
        const message = text(
          `与第 ${twin.line} 行是同一时间、同一对象；请只留一行`,
          `The same time and the same object as line ${twin.line}: keep one of them`,
        );
        findings.push({ line: read.line, message });
      } else if (readings.length === MOST_READINGS) {
        const message = text(
          `一次最多导入 ${MOST_READINGS} 条；请把这一行以后的另导一次`,
          `One import takes ${MOST_READINGS} readings: import from this line on separately`,
        );
        findings.push({ line: read.line, message });
        break;
      } else readings.push(read);
    }
  }
  if (openQuote !== undefined) {
    const message = text(
      '引号只有一半，后面的内容分不开；请补上或删去这个引号',
      'A quotation mark is never closed, so what follows cannot be told apart: close it, or take it out',
    );
    findings.push({ line: openQuote, message });
  }
  return { readings, findings };
}

interface Columns {
  readonly day?: number;
  readonly time: number;
  readonly value: number;
  readonly about?: number;
  readonly isNamed: boolean;
  /** How many cells a line may have. */
  readonly width: number;
  readonly missing?: Text;
}

const NAMES = {
  day: /^(日期|date|day)$/i,
  time: /^(时间|时刻|观测时间|读数时间|time|at|date ?time)$/i,
  value: /^(数值|读数|值|人数|数量|value|count|reading)$/i,
  about: /^(对象|车次|地点|点位|位置|place|train|object|where)$/i,
} as const;

function columnsOf(first: Row | undefined, fact: Fact, now: Instant): Columns {
  const unnamed: Columns = { time: 0, value: 1, about: 2, isNamed: false, width: 3 };
  if (!first || first.cells.some((cell) => readMoment(cell, now) !== undefined)) return unnamed;
  const named = first.cells.map((cell) =>
    cell
      .normalize('NFKC')
      .replace(/[(（].*$/, '')
      .trim(),
  );
  const place = (name: keyof typeof NAMES) => named.findIndex((cell) => NAMES[name].test(cell));
  const time = place('time');
  const byName = place('value');
  const value = byName >= 0 ? byName : named.findIndex((cell) => cell === fact.title.zh || cell === fact.title.en);
  const [day, about] = [place('day'), place('about')];
  if (time < 0 && value < 0 && about < 0) return unnamed;
  return {
    ...(day < 0 ? {} : { day }),
    ...(about < 0 ? {} : { about }),
    time,
    value,
    isNamed: true,
    width: first.cells.length,
    ...(time >= 0 && value >= 0
      ? {}
      : {
          missing: text(
            `表头里没有“${time < 0 ? '时间' : '数值'}”一列；请补上列名，或删去表头、按“时间、数值、对象”排列`,
            `The first row names no column "${time < 0 ? 'time' : 'value'}": name it, or take the row out and order the columns time, value, object`,
          ),
        }),
  };
}

function readRow(
  { line, cells }: Row,
  columns: Columns,
  ask: { readonly fact: Fact; readonly now: Instant; readonly about?: string | undefined },
): Reading | LineFinding {
  const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''));
  if (cells.slice(columns.width).some((one) => one.trim() !== '')) {
    const message = text(
      '这一行多出一格；数字里的千分位逗号请去掉，或把这一格放进引号',
      'This line has a cell too many: take the thousands comma out of the number, or put the cell in quotation marks',
    );
    return { line, message };
  }
  const clock = [cell(columns.day), cell(columns.time)].join(' ').trim();
  const at = readMoment(clock, ask.now);
  if (at === undefined) {
    const message = text(
      `“${clock}”不是时间；请写成 13:05、7-30 13:05 或 2023-07-30 13:05`,
      `"${clock}" is no time: write 13:05, 7-30 13:05 or 2023-07-30 13:05`,
    );
    return { line, message };
  }
  if (at > ask.now) {
    const stamp = beijingStamp(at, ask.now);
    return { line, message: text(`${stamp} 晚于现在；请核对时间`, `${stamp} lies in the future: check the time`) };
  }
  const read = readValue(cell(columns.value), ask.fact, ask.now);
  if ('zh' in read) return { line, message: read };
  const named = cell(columns.about).trim();
  if (ask.fact.per === 'response') {
    if (named === '') return { line, at, ...read };
    const message = text(
      `这一项全处置只有一个值，不分“${named}”；请删去这一列，或另选一项情况`,
      `This fact has one value, none for "${named}": take the column out, or choose another fact`,
    );
    return { line, message };
  }
  if (!columns.isNamed && /^\d{1,3}$/.test(cell(columns.value)) && /^\d{3}$/.test(named)) {
    const both = `${cell(columns.value)},${named}`;
    const message = text(
      `“${both}”像是带千分位逗号的数；是数请去掉逗号，“${named}”确是车次或地点请加一行表头`,
      `"${both}" looks like one number with a thousands comma: take the comma out, or add a first row of column names if "${named}" is a train or place`,
    );
    return { line, message };
  }
  const about = named === '' ? (ask.about?.trim() ?? '') : named;
  if (about !== '') return { line, at, about, ...read };
  const what = ask.fact.per === 'train' ? text('车次', 'train') : text('地点', 'place');
  const message = text(
    `没有${what.zh}；请补上第三列，或在上面统一填写`,
    `No ${what.en}: give it in the third column, or once for all above`,
  );
  return { line, message };
}
