import { durationOf, type Duration, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { LEVELS, type Level } from '../plan/vocabulary.ts';
import { reportRuleOf } from '../response/general-plan.ts';
import type { Response } from '../response/state.ts';
import { stationName } from './names.ts';

/** The first-report rate: what each response did about its first report, and what that comes to over many. */

/** What is counted, said beside every figure. */
export const FIRST_REPORT_DEFINITION = text(
  '首报率＝按时首报的处置数÷应首报的处置数。应首报：有接报记录的处置，不含演练，不含已作废的误报（作废须写明依据），不含还没到时限的。按时：首报（电话或书面，先到为准）的报出时间不晚于接报时间加本次处置所用规则组的电话首报时限。迟报、未报都在分母内。',
  'First-report rate = responses with a first report in time ÷ responses that had to report. Had to report: every response with an awareness on record; not drills, not false alarms voided with a reason, not those whose time is not up yet. In time: the first report, by phone or in writing, whichever came first, went no later than awareness plus the limit for the first report by phone of the rule set that the response ran on. Late and missing reports stay in the denominator.',
);

export const FIRST_REPORT_VERDICTS = ['in-time', 'late', 'never', 'running', 'void'] as const;
export type FirstReportVerdict = (typeof FIRST_REPORT_VERDICTS)[number];

/** How one response stands. `running`: no report yet, and its time is not up. `void`: a false alarm; `why` is the reason on record. */
export interface FirstReport {
  readonly response: string;
  readonly mode: Response['mode'];
  readonly station: { readonly id: string; readonly title: Text };
  readonly what: string;
  /** The highest level it reached. */
  readonly level?: Level;
  readonly rule: { readonly id: string; readonly title: Text };
  readonly awareAt: Instant;
  readonly dueAt: Instant;
  readonly sentAt?: Instant;
  readonly verdict: FirstReportVerdict;
  readonly why?: string;
}

/** Undefined for a response that has no awareness, or whose rule set its plan does not have: no clock ran there. */
export function firstReportOf(response: Response, now: Instant): FirstReport | undefined {
  const { awareness, reporting, closed } = response;
  const rule = reportRuleOf(response);
  if (!awareness || !rule) return undefined;
  const times = reporting.sent.flatMap(({ kind, at }) => (kind === 'first' ? [at] : []));
  const sentAt = times.length === 0 ? undefined : Math.min(...times);
  const dueAt = awareness.at + durationOf(rule.firstPhone);
  const voided = voidedBecause(response);
  const level = LEVELS.findLast((one) => response.course.some((mark) => mark.level === one));
  return {
    response: response.id,
    mode: response.mode,
    station: { id: response.station, title: stationName(response) },
    what: awareness.what,
    ...(level === undefined ? {} : { level }),
    rule: { id: rule.id, title: rule.title },
    awareAt: awareness.at,
    dueAt,
    ...(sentAt === undefined ? {} : { sentAt }),
    verdict: voided === undefined ? verdictOf(sentAt, dueAt, closed !== undefined, now) : 'void',
    ...(voided === undefined ? {} : { why: voided }),
  };
}

function verdictOf(
  sentAt: Instant | undefined,
  dueAt: Instant,
  isClosed: boolean,
  now: Instant,
): Exclude<FirstReportVerdict, 'void'> {
  if (sentAt !== undefined) return sentAt <= dueAt ? 'in-time' : 'late';
  return isClosed || now > dueAt ? 'never' : 'running';
}

/** Why the awareness counts no more: its line was struck with a reason, and that has not been taken back itself. */
function voidedBecause({ awareness, corrected }: Response): string | undefined {
  const correction = awareness && corrected?.[awareness.version];
  if (!correction || correction.text !== undefined || corrected[correction.version]) return undefined;
  return correction.reason;
}

export interface FirstReportRate {
  /** The denominator. */
  readonly called: number;
  readonly inTime: number;
  readonly late: number;
  readonly never: number;
  /** Not counted. */
  readonly running: number;
  readonly voided: number;
  /** 0 to 1; undefined where nothing had to report. */
  readonly share: number | undefined;
}

export function firstReportRate(reports: readonly FirstReport[]): FirstReportRate {
  const count = (verdict: FirstReportVerdict) => reports.filter((one) => one.verdict === verdict).length;
  const [inTime, late, never] = [count('in-time'), count('late'), count('never')];
  const called = inTime + late + never;
  return {
    called,
    inTime,
    late,
    never,
    running: count('running'),
    voided: count('void'),
    share: called === 0 ? undefined : inTime / called,
  };
}

/** What a number is about: responses whose awareness lies from `from` up to `until`; drills are never mixed with the rest. */
export interface FirstReportSpan {
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly mode: Response['mode'];
}

/** The reports of a span, oldest first. */
export function firstReportsIn(
  reports: readonly FirstReport[],
  { from = -Infinity, until = Infinity, mode }: FirstReportSpan,
): readonly FirstReport[] {
  return reports
    .filter((one) => one.mode === mode && one.awareAt >= from && one.awareAt < until)
    .toSorted((a, b) => a.awareAt - b.awareAt || (a.response < b.response ? -1 : 1));
}

export const FIRST_REPORT_GROUPS = ['station', 'level', 'rule'] as const;
export type FirstReportGrouping = (typeof FIRST_REPORT_GROUPS)[number];

export interface FirstReportGroup {
  /** Id of the station or rule set, or the level; empty where no level was ever set. */
  readonly key: string;
  /** Undefined for levels, which have names of their own. */
  readonly title?: Text;
  readonly rate: FirstReportRate;
}

/** The rate taken apart, in the order in which the groups first appear. */
export function firstReportGroups(
  reports: readonly FirstReport[],
  by: FirstReportGrouping,
): readonly FirstReportGroup[] {
  const groups = new Map<string, FirstReport[]>();
  for (const one of reports) {
    const key = by === 'level' ? (one.level ?? '') : one[by].id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, members]) => {
    const title = by === 'level' ? undefined : members.at(-1)?.[by].title;
    return { key, ...(title === undefined ? {} : { title }), rate: firstReportRate(members) };
  });
}

/** How long after its limit a report went; negative when it went before, undefined where none went. */
export function latenessOf({ sentAt, dueAt }: FirstReport): Duration | undefined {
  return sentAt === undefined ? undefined : sentAt - dueAt;
}
