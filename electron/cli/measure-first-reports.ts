import { beijingStamp, type Instant } from '../../shared/base/instant.ts';
import { percent } from '../../shared/base/percent.ts';
import { LEVEL_NAMES } from '../../shared/review/names.ts';
import {
  FIRST_REPORT_DEFINITION,
  FIRST_REPORT_GROUPS,
  firstReportGroups,
  firstReportRate,
  firstReportsIn,
  type FirstReport,
  type FirstReportGroup,
  type FirstReportRate,
} from '../../shared/review/first-report-rate.ts';
import { measureFirstReports } from '../backend/work/measure-first-reports.ts';
import { readJournal } from '../backend/store/index.ts';
import { measuredDays, type DayOptions } from './measured-days.ts';
import { print } from './print.ts';

type FirstReportCall = DayOptions & { readonly folder: string; readonly now: Instant };

/** Counts the first-report rate of a journal anew from its rows. The days are those of awareness; undefined where one of them is none. */
export function firstReportsMeasured(call: FirstReportCall) {
  const { folder, now } = call;
  const span = measuredDays(call);
  if (!span) return undefined;
  const measured = readJournal({ folder, name: 'journal' }, (journal) => measureFirstReports(journal, now));
  const { reports: all, unread } = measured;
  const reports = firstReportsIn(all, { mode: 'live', ...span });
  const rate = firstReportRate(reports);
  const groups = Object.fromEntries(FIRST_REPORT_GROUPS.map((by) => [by, firstReportGroups(reports, by)]));
  return { definition: FIRST_REPORT_DEFINITION, rate, groups, reports, unread };
}

/** Exit code 1 when a response was late, never reported, or cannot be read; 2 for a day that is none. */
export function measureFirstReportRate(call: FirstReportCall & { readonly json: boolean }): number {
  const measured = firstReportsMeasured(call);
  if (!measured) return 2;
  const { rate, reports, unread } = measured;
  print(call.json, measured, () => [
    `首报率 First-report rate: ${rateText(rate)}`,
    `  ${countsText(rate)}`,
    ...FIRST_REPORT_GROUPS.flatMap((by) => [
      `${GROUP_NAMES[by]}:`,
      ...firstReportGroups(reports, by).map((group) => `  ${groupName(group)}  ${rateText(group.rate)}`),
    ]),
    ...reports.map((one) => lineOf(one, call.now)),
    ...unread.map((id) => `  ${id}  读不出来，没有计入 cannot be read, not counted`),
    FIRST_REPORT_DEFINITION.zh,
    FIRST_REPORT_DEFINITION.en,
  ]);
  return rate.late + rate.never + unread.length === 0 ? 0 : 1;
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
  return share === undefined ? '没有应报的处置 nothing had to report' : `${percent(share)} (${inTime}/${called})`;
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
