import { fromBeijing, MINUTE } from '../base/instant.ts';
import { isSerial, ofSerial, readSpan, readTime, withYear, wordsOf, type Asked } from './arrival-cells.ts';
import type { ColumnKind } from './arrival-columns.ts';
import type { Findings } from './arrival-findings.ts';
import { readPeople } from './arrival-people.ts';
import type { SpanRow, TrainRow } from './events.ts';
import { dayBegins, dayEnds } from './operating-day.ts';
import { trainNumber } from './train-number.ts';

/** The cell of a row that stands below a head of this kind. */
export type RowOf = (kind: ColumnKind) => Asked | undefined;

/** The day that a row names, as `2026-11-27`; undefined when it names none or when a finding has been made. */
function dateIn(of: RowOf, operatingDay: string): string | undefined {
  const asked = of('date');
  const words = asked && dateWords(asked, operatingDay);
  if (!asked || words === undefined) return undefined;
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(words) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined && fromBeijing(date, '00:00') !== undefined) return date;
  return asked.findings.error(
    'no-date',
    asked.spot,
    `“${words}”不是日期；请写成 2026-11-27`,
    `“${words}” is no date: write it like 2026-11-27`,
  );
}

function dateWords(asked: Asked, operatingDay: string): string | undefined {
  const { date, number, hasFormula } = asked.cell ?? {};
  if (date !== undefined && !hasFormula) return date;
  if (number !== undefined && !hasFormula && isSerial(number)) return ofSerial(number).date;
  const words = wordsOf(asked);
  return words && withYear(words, operatingDay);
}

/** The span of a row, or a finding why there is none. */
export function readSpanOfRow(of: RowOf, day: string): Omit<SpanRow, 'people'> | undefined {
  const asked = of('span');
  if (!asked) return undefined;
  const { findings, spot } = asked;
  const before = findings.list.length;
  const span = readSpan(asked, day, dateIn(of, day));
  if (span === undefined && findings.list.length === before) {
    findings.error('no-span', spot, '没有写时段；请补上', 'names no span of time: fill it in');
  }
  return span;
}

/** People of a span; 0 beside the finding when they cannot be read, so that an hour that stands there is not told to be missing, too. */
export function readPeopleOfSpan(asked: Asked): number {
  const { findings, spot } = asked;
  const before = findings.list.length;
  const people = readPeople(asked);
  if (people === undefined && findings.list.length === before) {
    findings.error(
      'no-people',
      spot,
      '没有写人数；没有人到达请写0，不知道的先问推送方',
      'names no people: write 0 if nobody arrives, and ask the sender if it is not known',
    );
  }
  return people ?? 0;
}

/** A train, or a finding why there is none. */
export function readTrain(of: RowOf, day: string, row: number, findings: Findings): TrainRow | undefined {
  const number = of('train');
  const typed = number && wordsOf(number);
  if (!number || typed === undefined) {
    return findings.error('no-train', number?.spot ?? { row }, '没有写车次；请补上', 'names no train: fill it in');
  }
  const train = trainNumber(typed);
  if (train === undefined) {
    return findings.error(
      'no-train-number',
      number.spot,
      `“${typed}”不是车次；请写成 G123、K1178`,
      `“${typed}” is no train number: write it like G123 or K1178`,
    );
  }
  const before = findings.list.length;
  const date = dateIn(of, day);
  const time = (kind: ColumnKind) => {
    const asked = of(kind);
    return asked && readTime(asked, day, date);
  };
  const due = time('due') ?? (of('due') ? undefined : time('span'));
  const actual = time('actual');
  const expected =
    time('expected') ?? (actual === undefined && due !== undefined ? lateAfter(of('late'), due, day) : undefined);
  if (due === undefined && expected === undefined && actual === undefined) {
    if (findings.list.length === before) {
      findings.error(
        'no-time',
        number.spot,
        `${train} 没有到达时刻；请补图定或预计到达`,
        `${train} has no time of arrival: give the due or the expected time`,
      );
    }
    return undefined;
  }
  const open = (['expected', 'late'] as const).map(of).find((one) => isOpen(one));
  if (open && actual === undefined && expected === undefined) {
    findings.doubt(
      'time-open',
      open.spot,
      `${train} 到达时刻待定，先按图定计；问到后请更正`,
      `The time of ${train} is open and the due one counts so far: correct it once it is known`,
    );
  }
  const asked = of('people');
  const people = asked && readPeople(asked);
  if (people === undefined && findings.list.length === before) {
    findings.doubt(
      'people-unknown',
      asked?.spot ?? { row },
      `${train} 没有人数，不计入预测，直到有人补报`,
      `${train} has no number of people and is not counted until somebody gives one`,
    );
  }
  return {
    train,
    ...(due === undefined ? {} : { due }),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(people === undefined ? {} : { people }),
  };
}

/** Somebody said that nobody can say yet: more than an empty cell says. */
const isOpen = (asked: Asked | undefined): boolean => /^(?:待定|未定|待报)$/.test(asked?.cell?.text?.trim() ?? '');

/** The due time with what it is late by; undefined where nothing is given. */
function lateAfter(asked: Asked | undefined, due: number, day: string): number | undefined {
  const words = asked && wordsOf(asked);
  if (!asked || words === undefined) return undefined;
  if (/^正点|准点|on ?time$/i.test(words)) return due;
  const minutes = minutesLate(words);
  if (minutes === undefined) {
    return asked.findings.error(
      'late-not-minutes',
      asked.spot,
      `晚点“${words}”看不出几分钟；请写分钟数，如 40`,
      `“${words}” is no number of minutes: write it like 40`,
    );
  }
  const at = due + minutes * MINUTE;
  if (at >= dayBegins(day) && at < dayEnds(day)) return at;
  return asked.findings.error(
    'late-outside-day',
    asked.spot,
    `晚点“${words}”后到达已过 ${day} 的运营日（次日04:00止）；请改到次日的表里`,
    `Late by “${words}” it arrives outside operating day ${day}, which ends at 04:00: move it to the table of the next day`,
  );
}

/** `40`, `约40分钟`, `1小时20分`, `1:20`, and `早点5分` as −5. A spreadsheet gives a length of time as a clock time of its first day. */
function minutesLate(words: string): number | undefined {
  const plain = words.replace(/^1899-12-3[01] /, '').replaceAll(/\s/g, '');
  const [, early, hours, ofHour, alone] =
    /^(?:预计)?(早点?|提前|-)?(?:晚点?|late|约|大约|\+)*(?:(\d{1,2})(?:小时|时|h|:)(?:(\d{1,2})(?:分钟?|min)?)?|(\d{1,4})(?:分钟?|min)?)$/i.exec(
      plain,
    ) ?? [];
  if (hours === undefined && alone === undefined) return undefined;
  const minutes = Number(hours ?? 0) * 60 + Number(ofHour ?? 0) + Number(alone ?? 0);
  return early === undefined ? minutes : -minutes;
}
