import { percent } from '../../shared/base/percent.ts';
import { DIRECTIONS, type DirectionRates, type Grouping } from '../../shared/duty/roll-call-rates.ts';
import { isSmall, RATE_DEFINITION, SMALL_SAMPLE, type Tally } from '../../shared/duty/roll-call-tally.ts';
import { measureRollCalls } from '../backend/work/measure-roll-calls.ts';
import { generalInForce } from './general-in-force.ts';
import { readJournal } from '../backend/store/index.ts';
import { measuredDays, type DayOptions } from './measured-days.ts';
import { print } from './print.ts';

export interface RollCallOptions extends DayOptions {
  readonly by?: Grouping;
  readonly json?: boolean;
}

const TITLES = {
  ours: '我方点名 Our calls',
  city: '市级点名 Calls of the city',
} as const;

type RollCallCall = RollCallOptions & { readonly folder: string; readonly plansFolder: string };

/** Answer rates, counted anew from the raw rows of a journal; undefined for a day that is none. */
export function rollCallsMeasured(call: RollCallCall) {
  const days = measuredDays(call);
  if (!days) return undefined;
  return readJournal({ folder: call.folder, name: 'journal' }, (journal) => {
    const { from = 0, until = Infinity } = days;
    const { shifts } = generalInForce(journal, call.plansFolder) ?? {};
    const rates = measureRollCalls(journal, { from, until, shifts, mode: 'live' });
    return { from: call.from, to: call.to, definition: RATE_DEFINITION, ...rates };
  });
}

/** 0 when counted, 2 for a wrong call. */
export function measureRollCallRates(call: RollCallCall): number {
  const rates = rollCallsMeasured(call);
  if (!rates) return 2;
  print(call.json ?? false, rates, () => [
    `${call.from ?? '最早 earliest'} — ${call.to ?? '最近 newest'}`,
    ...DIRECTIONS.flatMap((direction) => directionLines(TITLES[direction], rates[direction], call.by)),
    ...(rates.leftOut > 0 ? [`另有演练点名 ${rates.leftOut} 次，未计入。 ${rates.leftOut} drill calls left out.`] : []),
    RATE_DEFINITION.zh,
    RATE_DEFINITION.en,
  ]);
  return 0;
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
  const share = rate === undefined ? '不计率 no rate' : percent(rate);
  const small = isSmall(tally)
    ? `  样本少于 ${SMALL_SAMPLE}（自定，假定） fewer than ${SMALL_SAMPLE} (our assumption)`
    : '';
  return (
    `${share}  应答 ${inTime} ÷ 应到 ${due} − 待登记 ${pending}；超时 ${late}，未应答 ${notAnswered}，故障 ${fault}，免答 ${excused}` +
    `  answered ${inTime} of ${due} due − ${pending} pending; late ${late}, none ${notAnswered}, fault ${fault}, excused ${excused}${small}`
  );
}
