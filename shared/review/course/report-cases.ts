import { durationOf, beijingStamp, type Instant } from '../../base/instant.ts';
import { spanWords } from '../../base/span-words.ts';
import { text, type Text } from '../../base/text.ts';
import { reportName } from '../../reporting/report-name.ts';
import { responseStream, type ResponseEvent } from '../../response/events.ts';
import { reportRuleOf } from '../../response/general-plan.ts';
import { firstReportOf } from '../first-report-rate.ts';
import { dueTitle } from '../names.ts';
import { reportChain } from '../report-chain.ts';
import { lengthsFrom, lineOf, verdictOf, type Case, type Until } from './case.ts';
import type { ResponseCourse } from './response-course.ts';

/** The report chain of a response: how soon the first report went, in phone and in writing, the rhythm of the follow-ups, and their order. */

type Sent = Extract<ResponseEvent, { type: 'ReportSent' }>;

const sentIn = ({ events }: ResponseCourse) => events.filter((event): event is Sent => event.type === 'ReportSent');

/** The first report; `written`: only in writing. No case where the desk was aware before the fork, or has no rule set. */
export function firstReportCase(course: ResponseCourse, form: 'any' | 'written', until: Until): Case | undefined {
  const { awareness, response } = course;
  const rule = reportRuleOf(response);
  if (!awareness || !rule) return undefined;
  const sent = sentIn(course).filter(
    ({ data }) => data.kind === 'first' && (form === 'any' || data.channel === 'written'),
  );
  const earliest = sent.toSorted((a, b) => a.at - b.at)[0];
  const asked = {
    doneAt: earliest?.at,
    limitAt: awareness.at + durationOf(form === 'any' ? rule.firstPhone : rule.firstWritten),
  };
  const voided = firstReportOf(response, until.now)?.why;
  return {
    key: `${course.id}:first-${form}`,
    about: eventWords(course),
    // A false alarm need not be reported; a report that went stays what it was.
    verdict: voided === undefined || earliest ? verdictOf(asked, until) : 'not-asked',
    ...lengthsFrom(awareness.at, asked),
    ...(voided === undefined ? {} : { why: text(`误报，已作废：${voided}`, `False alarm, voided: ${voided}`) }),
    lines: [awareness.line, ...(earliest ? [lineOf(earliest)] : [])],
  };
}

/** The words that the desk wrote down when it learned of it. */
function eventWords({ response, id }: ResponseCourse): Text {
  const what = response.awareness?.what ?? id;
  return { zh: what, en: what };
}

/** Follow-up deadlines that came up: answered by a report, or passed without one. */
export function followUpCases(course: ResponseCourse, { now }: Until): readonly Case[] {
  const { response, events, id } = course;
  const first = events[0]?.version ?? Infinity;
  const answered = reportChain(response)
    .filter(({ report }) => report.version >= first)
    .flatMap(({ report, dues }) =>
      dues
        .filter(({ key }) => key.startsWith('report:follow-up'))
        .map(
          ({ key, dueAt, lateBy }): Case => ({
            key: `${id}:${key}@${dueAt}`,
            about: dueWords(course, key, dueAt, now),
            verdict: lateBy <= 0 ? 'met' : 'late',
            ...(lateBy <= 0 ? {} : { why: lateWords(lateBy) }),
            lines: [{ stream: responseStream(id), version: report.version }],
          }),
        ),
    );
  const known = new Set(answered.map(({ key }) => key));
  const missed = events.flatMap((event): Case[] => {
    if (event.type !== 'DueMissed' || !event.data.due.startsWith('report:follow-up')) return [];
    const { due, dueAt } = event.data;
    const key = `${id}:${due}@${dueAt}`;
    if (known.has(key)) return [];
    known.add(key);
    return [{ key, about: dueWords(course, due, dueAt, now), verdict: 'missed', lines: [lineOf(event)] }];
  });
  return [...answered, ...missed];
}

function dueWords({ response }: ResponseCourse, due: string, dueAt: Instant, now: Instant): Text {
  const title = dueTitle(response, due);
  const stamp = beijingStamp(dueAt, now);
  return text(`${title.zh}（应于 ${stamp} 前）`, `${title.en} (due by ${stamp})`);
}

function lateWords(lateBy: number): Text {
  const span = spanWords(lateBy);
  return text(`迟 ${span.zh}`, `${span.en} late`);
}

/** Every report that went, in its place or not. */
export function reportOrderCases(course: ResponseCourse): readonly Case[] {
  const { response, events, id } = course;
  const first = events[0]?.version ?? Infinity;
  return response.reporting.sent.flatMap((report, index): Case[] => {
    if (report.version < first) return [];
    const before = response.reporting.sent.slice(0, index);
    const standDown = response.course.find(({ stage, version }) => stage === 'stand-down' && version < report.version);
    const why = misplaced(report, before, standDown !== undefined);
    return [
      {
        key: `${id}:report:${report.version}`,
        about: sentWords(report),
        verdict: why ? 'missed' : 'met',
        ...(why ? { why } : {}),
        lines: [{ stream: responseStream(id), version: report.version }],
      },
    ];
  });
}

type Report = ResponseCourse['response']['reporting']['sent'][number];

function sentWords({ kind, number, channel }: Report): Text {
  const name = reportName(kind, number);
  return channel === 'phone'
    ? text(`电话${name.zh}`, `${name.en} by phone`)
    : text(`书面${name.zh}`, `${name.en} in writing`);
}

function misplaced({ kind, number }: Report, before: readonly Report[], hasEnded: boolean): Text | undefined {
  if (kind === 'first') return undefined;
  if (!before.some((one) => one.kind === 'first')) return text('首报还没有报出', 'The first report had not gone');
  if (kind === 'final') return hasEnded ? undefined : text('响应还没有终止', 'The response had not been stood down');
  if (before.some((one) => one.kind === 'final')) return text('终报已经报出', 'The final report had already gone');
  const last = Math.max(0, ...before.flatMap((one) => (one.kind === 'follow-up' ? [one.number] : [])));
  return number < last ? text(`续报${last}已在前`, `Follow-up ${last} had gone before`) : undefined;
}
