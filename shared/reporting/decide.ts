import { defined } from '../base/defined.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import type { ReportingCommand } from './commands.ts';
import type { ReportingShapes } from './events.ts';
import { decideImport } from './decide-import.ts';
import { sentReport, type Reporting } from './state.ts';

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
    case 'SendReport': {
      const { type: _, ...data } = command;
      const sameChannel = sentReport(state, data.kind, data.channel);
      if (data.kind !== 'follow-up' && sameChannel) {
        return refuse(
          'report-already-sent',
          `这份${data.kind === 'first' ? '首报' : '终报'}已经发出，不能再发；有新情况请写续报`,
          'This report has already gone; send what is new as a follow-up',
        );
      }
      if (data.kind === 'follow-up' && !sentReport(state, 'first')) {
        return refuse('follow-up-before-first', '还没有首报，请先首报', 'There is no first report yet: send it first');
      }
      return ok([
        {
          type: 'ReportSent',
          at,
          data: {
            ...data,
            number: data.kind === 'follow-up' ? nextNumber(state) : 0,
            recipients: data.recipients.map(defined),
          },
        },
      ]);
    }
    case 'AcknowledgeReport': {
      const { type: _, ...data } = command;
      const report = state.sent.find(
        (one) => one.kind === data.kind && one.number === data.number && one.channel === data.channel,
      );
      if (!report?.recipients.some((to) => to.unit === data.unit)) {
        return refuse('no-such-report', '没有发给该单位的这份报告', 'No such report went to that unit');
      }
      return ok([{ type: 'ReportAcknowledged', at, data }]);
    }
  }
}

/** Follow-ups count on through the response, whatever channel they take. */
function nextNumber(state: Reporting): number {
  return 1 + Math.max(0, ...state.sent.map((report) => (report.kind === 'follow-up' ? report.number : 0)));
}
