import type { Moment } from '../schema-forms.ts';
import type { Inject } from '../schema-injects.ts';
import type { InjectColumn, TableCell } from './columns.ts';
import type { MselReport } from './msel-report.ts';
import type { Table, TableRow } from './read-table.ts';
import type { ReadTrigger, RowGround } from './row-ground.ts';
import { happenedIn, momentAfter, momentIn } from './times.ts';

/** When it happened and when the desk hears of it: what stands there is the scenario's `at` and `heard`, without saying the same twice. */
export function readTimes(
  row: TableRow<InjectColumn>,
  has: Table<InjectColumn>['has'],
  { start, like, path }: RowGround,
  report: MselReport,
  trigger: ReadTrigger,
): Pick<Inject, 'at' | 'heard'> {
  report.place([...path, 'at'], row(has.has('happened') ? 'happened' : 'time'));
  report.place([...path, 'heard'], row('time'));
  const time = readTime(row, start, report);
  const isTimed = trigger.manual === undefined && trigger.when === undefined;
  const happened = has.has('happened') ? readHappened(row, report) : like?.at;
  const at = happened ?? (isTimed && time ? { ...time, precision: 'exact' as const } : undefined);
  const said = { zh: row('saidZh').words, en: row('saidEn').words };
  const isAtOnce = time !== undefined && at?.date === time.date && at.time === time.time;
  return {
    ...(at ? { at: { ...at, ...(said.zh === '' && said.en === '' ? {} : { said }) } } : {}),
    ...(time && !isAtOnce ? { heard: time } : {}),
  };
}

/** The simulated time; where it is left out, what is counted from the start. */
function readTime(row: TableRow<InjectColumn>, start: Moment | undefined, report: MselReport): Moment | undefined {
  const time = row('time');
  const offset = row('offset');
  const counted = start && momentAfter(start, offset.words);
  if (time.words === '') {
    if (offset.words !== '' && !counted) {
      report.errorAt(
        offset,
        'time',
        '看不懂这一时间；请写成 T+1:30，或在“模拟时间”写日期和时刻',
        'This is no time: write T+1:30, or the date and time as simulated time',
      );
    }
    return counted;
  }
  const moment = momentIn(time.words);
  if (!moment) noTime(time, report);
  else if (counted && (counted.date !== moment.date || counted.time !== moment.time)) {
    report.doubtAt(
      offset,
      'time-disagrees',
      `与“模拟时间”${time.words}不一致，已按模拟时间读入；请核对哪个是要改的`,
      `This disagrees with the simulated time ${time.words}, which was taken: check which of the two was meant`,
    );
  }
  return moment;
}

function readHappened(row: TableRow<InjectColumn>, report: MselReport): Inject['at'] {
  const cell = row('happened');
  if (cell.words === '') return undefined;
  const happened = happenedIn(cell.words);
  if (!happened) noTime(cell, report);
  return happened;
}

function noTime(cell: TableCell, report: MselReport): void {
  report.errorAt(
    cell,
    'time',
    `看不懂“${cell.words}”；请写日期和时刻，如 2023-07-30 13:05`,
    `“${cell.words}” is no time: write date and time of day, such as 2023-07-30 13:05`,
  );
}
