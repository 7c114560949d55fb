import { beijingStamp, DAY, fromBeijing, type Instant } from '../../shared/base/instant.ts';
import { LEVEL_NAMES } from '../../shared/review/names.ts';
import {
  FIRST_REPORT_DEFINITION,
  FIRST_REPORT_GROUPS,
  firstReportGroups,
  firstReportRate,
  firstReportsIn,
  shareText,
  type FirstReport,
  type FirstReportGroup,
  type FirstReportRate,
} from '../../shared/review/first-report-rate.ts';
import { measureFirstReports } from '../backend/work/measure-first-reports.ts';
import { print } from './print.ts';

/**
 * Counts the first-report rate of a journal anew from its rows. `from` and `to` are days (`YYYY-MM-DD`) of awareness, both included. Exit code 1 when a
 * response was late, never reported, or cannot be read; 2 for a day that is none, or days the wrong way round.
 */
export function measureFirstReportRate(call: {
  readonly folder: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly json: boolean;
  readonly now: Instant;
}): number {
  const { now } = call;
  const from = dayStart(call.from);
  const to = dayStart(call.to);
  if (from === 'wrong' || to === 'wrong') {
    const wrong = from === 'wrong' ? call.from : call.to;
    process.stderr.write(`“${wrong}”不是日期，请写成 2026-11-26。 "${wrong}" is no day: write 2026-11-26.\n`);
    return 2;
  }
  if (from !== undefined && to !== undefined && to < from) {
    process.stderr.write(`--to ${call.to} 早于 --from ${call.from}，请对调。 --to lies before --from: swap them.\n`);
    return 2;
  }
  const { reports: all, unread } = measureFirstReports({ folder: call.folder, name: 'journal' }, now);
  const span = { mode: 'live', from, to: to === undefined ? undefined : to + DAY - 1 } as const;
  const reports = firstReportsIn(all, span);
  const rate = firstReportRate(reports);
  const groups = Object.fromEntries(FIRST_REPORT_GROUPS.map((by) => [by, firstReportGroups(reports, by)]));
  print(call.json, { definition: FIRST_REPORT_DEFINITION, rate, groups, reports, unread }, () => [
    `首报率 First-report rate: ${rateText(rate)}`,
    `  ${countsText(rate)}`,
    ...FIRST_REPORT_GROUPS.flatMap((by) => [
      `${GROUP_NAMES[by]}:`,
      ...firstReportGroups(reports, by).map((group) => `  ${groupName(group)}  ${rateText(group.rate)}`),
    ]),
    ...reports.map((one) => lineOf(one, now)),
    ...unread.map((id) => `  ${id}  读不出来，没有计入 cannot be read, not counted`),
    FIRST_REPORT_DEFINITION.zh,
    FIRST_REPORT_DEFINITION.en,
  ]);
  return rate.late + rate.never + unread.length === 0 ? 0 : 1;
}

function dayStart(day: string | undefined): Instant | undefined | 'wrong' {
  if (day === undefined) return undefined;
  return (/^\d{4}-\d\d-\d\d$/.test(day) ? fromBeijing(day, '00:00') : undefined) ?? 'wrong';
}

const GROUP_NAMES = {
  station: '按站区 By station area',
  level: '按最高级别 By highest level',
  rule: '按规则组 By rule set',
} as const;

const VERDICTS = {
  'in-time': '按时 in time',
  late: '迟报 late',
  never: '未报 never',
  running: '未到时限 not due yet',
  void: '误报作废 false alarm',
} as const;

function rateText({ share, inTime, called }: FirstReportRate): string {
  return share === undefined ? '没有应报的处置 nothing had to report' : `${shareText(share)} (${inTime}/${called})`;
}

function countsText({ inTime, late, never, running, voided }: FirstReportRate): string {
  return [
    `${VERDICTS['in-time']} ${inTime}`,
    `${VERDICTS.late} ${late}`,
    `${VERDICTS.never} ${never}`,
    `${VERDICTS.running} ${running}`,
    `${VERDICTS.void} ${voided}`,
  ].join(' · ');
}

function groupName({ key, title }: FirstReportGroup): string {
  if (title) return title.zh;
  return key === '' ? '未定级 no level' : LEVEL_NAMES[key as keyof typeof LEVEL_NAMES].zh;
}

function lineOf({ response, station, what, awareAt, sentAt, verdict, why }: FirstReport, now: Instant): string {
  const sent = sentAt === undefined ? '—' : beijingStamp(sentAt, now);
  const reason = why === undefined ? '' : `  (${why})`;
  return `  ${response}  ${station.title.zh}  ${beijingStamp(awareAt, now)} → ${sent}  ${VERDICTS[verdict]}  ${what}${reason}`;
}
