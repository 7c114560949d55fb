import { DAY, beijingDate, fromBeijing } from '../../shared/base/instant.ts';
import { dutyStream } from '../../shared/duty/events.ts';
import { DIRECTIONS, type DirectionRates, type Grouping } from '../../shared/duty/roll-call-rates.ts';
import { isSmall, RATE_DEFINITION, SMALL_SAMPLE, type Tally } from '../../shared/duty/roll-call-tally.ts';
import { measureRollCalls } from '../backend/work/measure-roll-calls.ts';
import { generalInForce } from './general-in-force.ts';
import { openJournal } from './open-journal.ts';
import { print } from './print.ts';

export interface MeasureOptions {
  /** Beijing days, both included; the whole journal when left out. */
  readonly from?: string;
  readonly to?: string;
  readonly by?: Grouping;
  readonly json?: boolean;
}

const TITLES = {
  ours: '我方点名 Our calls',
  city: '市级点名 Calls of the city',
} as const;

/** Answer rates, counted anew from the raw rows of a journal. 0 when counted, 2 for a wrong call. */
export function measureRollCallRates(
  options: MeasureOptions & { readonly folder: string; readonly plansFolder: string },
): number {
  for (const day of [options.from, options.to]) {
    if (day === undefined || fromBeijing(day, '00:00') !== undefined) continue;
    process.stderr.write(`${day} 不是日期，请写成 2026-07-30。 ${day} is no date: write it as 2026-07-30.\n`);
    return 2;
  }
  const journal = openJournal(options.folder);
  try {
    const days = journal.streams(dutyStream('')).map((stream) => stream.slice(dutyStream('').length));
    const from = options.from ?? days[0] ?? beijingDate(0);
    const newest = days.at(-1) ?? from;
    const to = options.to ?? (newest < from ? from : newest);
    if (to < from) {
      process.stderr.write(`--to ${to} 早于 --from ${from}，请对调。 --to lies before --from: swap them.\n`);
      return 2;
    }
    const begins = fromBeijing(from, '00:00') ?? 0;
    const until = (fromBeijing(to, '00:00') ?? 0) + DAY;
    const { shifts } = generalInForce(journal, options.plansFolder) ?? {};
    const rates = measureRollCalls(journal, { from: begins, until, shifts, mode: 'live' });
    print(options.json ?? false, { from, to, definition: RATE_DEFINITION, ...rates }, () => [
      `${from} — ${to}`,
      ...DIRECTIONS.flatMap((direction) => directionLines(TITLES[direction], rates[direction], options.by)),
      ...(rates.leftOut > 0
        ? [`另有演练点名 ${rates.leftOut} 次，未计入。 ${rates.leftOut} drill calls left out.`]
        : []),
      RATE_DEFINITION.zh,
      RATE_DEFINITION.en,
    ]);
    return 0;
  } finally {
    journal.close();
  }
}

function directionLines(title: string, { total, calls, by }: DirectionRates, grouping: Grouping | undefined) {
  const groups = grouping === undefined ? [] : by[grouping].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return [
    `${title}：${calls.length} 次 calls`,
    `  ${tallyLine(total)}`,
    ...groups.map(
      ({ key, tally, calls: of }) => `  ${key === '' ? '—' : key}（${of.length} 次 calls）  ${tallyLine(tally)}`,
    ),
  ];
}

function tallyLine(tally: Tally): string {
  const { rate, inTime, due, pending, late, notAnswered, fault, excused } = tally;
  const share = rate === undefined ? '不计率 no rate' : `${(Math.floor(rate * 1000) / 10).toFixed(1)}%`;
  const small = isSmall(tally)
    ? `  样本少于 ${SMALL_SAMPLE}（自定，假定） fewer than ${SMALL_SAMPLE} (our assumption)`
    : '';
  return (
    `${share}  应答 ${inTime} ÷ 应到 ${due} − 待登记 ${pending}；超时 ${late}，未应答 ${notAnswered}，故障 ${fault}，免答 ${excused}` +
    `  answered ${inTime} of ${due} due − ${pending} pending; late ${late}, none ${notAnswered}, fault ${fault}, excused ${excused}${small}`
  );
}
