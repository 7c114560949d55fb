import { defined } from '../base/defined.ts';
import { MINUTE } from '../base/instant.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import type { ReportingCommand } from './commands.ts';
import { decideImport } from './decide-import.ts';
import { decideSending } from './decide-sending.ts';
import type { ReportingShapes, ReportRef } from './events.ts';
import { openInquiries } from './inquiries.ts';
import type { Reporting } from './state.ts';

type NewReportingEvent = NewEventOf<ReportingShapes>;

/** Reports and facts: what may be written now. A report that has gone is never sent again under the same name. */
export function decideReporting(
  state: Reporting,
  command: ReportingCommand,
  meta: CommandMeta,
): Result<readonly NewReportingEvent[]> {
  const { at } = meta;
  switch (command.type) {
    case 'RecordFact': {
      const { type: _, value, certainty, ...rest } = command;
      if (certainty !== 'unknown' && (value === undefined || value === '')) {
        return refuse('fact-without-value', '请填写数值；确实不知道时选“不明”', 'Give a value, or choose "unknown"');
      }
      if (typeof value === 'object' && value.low > value.high) {
        return refuse('range-reversed', '区间的下限大于上限，请改正', 'The range has its low end above its high end');
      }
      const held = certainty === 'unknown' || value === undefined ? {} : { value };
      return ok([{ type: 'FactRecorded', at, data: { ...defined(rest), certainty, ...held } }]);
    }
    case 'ImportFacts':
      return decideImport(command, meta);
    case 'SendReport':
      return decideSending(state, command, meta);
    case 'AcknowledgeReport': {
      const { type: _, ...data } = command;
      const report = reportTo(state, data);
      if (!report) return noSuchReport();
      // Times are typed to the minute, and the clock of a screen may run a moment ahead of the host's.
      if (data.readBackAt - meta.now >= MINUTE) {
        return refuse(
          'read-back-ahead',
          '复诵时间晚于现在，请核对',
          'The time of reading back lies in the future: check it',
        );
      }
      // Where the report itself lies ahead, the clock was set back: nobody typed that.
      if (report.at - data.readBackAt >= MINUTE && report.at <= meta.now) {
        return refuse(
          'read-back-before-sent',
          '复诵时间早于报出时间，请核对',
          'The report was read back before it went: check the time',
        );
      }
      const readBackAt = Math.max(report.at, Math.min(data.readBackAt, meta.now));
      return ok([{ type: 'ReportAcknowledged', at, data: { ...data, readBackAt } }]);
    }
    case 'TryDelivery': {
      const { type: _, ...data } = command;
      const report = reportTo(state, data);
      if (!report) return noSuchReport();
      const taker = report.recipients.find((to) => to.unit === data.unit)?.takenBy;
      if (taker !== undefined) {
        return refuse(
          'already-read-back',
          `该单位${taker}已经复诵确认，不用再催`,
          `${taker} has read it back already: no need to try again`,
        );
      }
      return ok([{ type: 'DeliveryTried', at, data: defined(data) }]);
    }
    case 'CloseInquiry': {
      const { about, reason } = command;
      if (!openInquiries(state).some((inquiry) => inquiry.about === about)) {
        return refuse(
          'no-inquiry',
          '这一项没有在查，或已有结果；请在待查事项里核对',
          'Nobody is asking about this, or it has been settled: look at the open inquiries',
        );
      }
      return ok([{ type: 'InquiryClosed', at, data: { about, how: 'not-knowable', reason } }]);
    }
  }
}

/** One form of a report that went to the unit named. */
function reportTo(state: Reporting, { kind, number, channel, unit }: ReportRef & { readonly unit: string }) {
  const report = state.sent.find((one) => one.kind === kind && one.number === number && one.channel === channel);
  return report?.recipients.some((to) => to.unit === unit) ? report : undefined;
}

const noSuchReport = () => refuse('no-such-report', '没有发给该单位的这份报告', 'No such report went to that unit');
