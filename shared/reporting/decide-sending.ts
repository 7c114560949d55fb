import { defined } from '../base/defined.ts';
import { beijingStamp } from '../base/instant.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { saysSomething } from '../base/plain-words.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { ReportingCommand } from './commands.ts';
import type { ReportingShapes } from './events.ts';
import { reportName } from './report-name.ts';
import { sentReport, type Reporting, type SentReport } from './state.ts';

type Sending = Extract<ReportingCommand, { type: 'SendReport' }>;

/**
 * A report goes once. One that has gone by the same way under the same number is refused, whoever sent it: from two windows, or by a key pressed twice.
 * A follow-up may go a second way (by phone, then in writing) under the number it has.
 */
export function decideSending(
  state: Reporting,
  command: Sending,
  { at, now }: CommandMeta,
): Result<readonly NewEventOf<ReportingShapes>[]> {
  const { type: _, number: wanted, ...data } = command;
  const next = nextFollowUp(state);
  if (data.kind !== 'first' && !sentReport(state, 'first')) {
    return refuse(`${data.kind}-before-first`, '还没有首报，请先首报', 'There is no first report yet: send it first');
  }
  if (!saysSomething(data.text)) {
    return refuse('nothing-said', '报告里没有一个字，请先写好再报', 'The report has no words in it: write it first');
  }
  const units = data.recipients.map(({ unit }) => unit);
  const twice = units.find((unit, index) => units.indexOf(unit) < index);
  if (twice !== undefined) {
    return refuse(
      'recipient-twice',
      `接收单位“${twice}”填了两次，请删去一个`,
      `The recipient “${twice}” is there twice: remove one`,
    );
  }
  if (data.nothingNew && data.kind !== 'follow-up') {
    return refuse(
      'nothing-new-in-follow-up',
      '“无新情况”只能作为续报报出',
      'Only a follow-up can say that there is nothing new',
    );
  }
  if (data.kind === 'follow-up' && wanted !== undefined && wanted > next) {
    return refuse(
      'number-ahead',
      `还没有${reportName('follow-up', next).zh}，请按最新记录重新起草`,
      `There is no ${reportName('follow-up', next).en} yet: draft anew from the record`,
    );
  }
  const number = data.kind === 'follow-up' ? (wanted ?? next) : 0;
  const gone = state.sent.find(
    (one) => one.kind === data.kind && one.number === number && one.channel === data.channel,
  );
  if (gone) return alreadySent(gone, now);
  return ok([{ type: 'ReportSent', at, data: { ...defined(data), number, recipients: data.recipients.map(defined) } }]);
}

function alreadySent({ kind, number, channel, at, byPerson }: SentReport, now: number) {
  const name = reportName(kind, number);
  const when = beijingStamp(at, now);
  return refuse(
    'report-already-sent',
    `${channel === 'phone' ? '电话' : '书面'}${name.zh}已经发出（${when}，${byPerson}），没有再发；有新情况请另写续报`,
    `The ${name.en} ${channel === 'phone' ? 'by phone' : 'in writing'} has already gone (${when}, ${byPerson}) and was not sent again; put what is new into a follow-up`,
  );
}

/** Follow-ups count on through the response, whatever channel they take. */
export function nextFollowUp({ sent }: Reporting): number {
  return 1 + Math.max(0, ...sent.map((report) => (report.kind === 'follow-up' ? report.number : 0)));
}
