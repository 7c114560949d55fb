import { MINUTE } from '../../base/instant.ts';
import type { ReportChannel, ReportKind } from '../../reporting/events.ts';
import { nextFollowUp } from '../../reporting/decide-sending.ts';
import { receiptOf } from '../../reporting/receipts.ts';
import { rhythmGroups } from '../../reporting/rules.ts';
import { sentReport } from '../../reporting/state.ts';
import { duesOf, type Due } from '../../response/dues.ts';
import { reportRuleOf } from '../../response/general-plan.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** ASSUMPTION: a room sets to a report of a rhythm so long before it is due. */
const AHEAD = 5 * MINUTE;

/** News of which the written words of a report tell. */
const TOLD = 6;

/** Reports by their clocks: first by phone, then in writing; follow-ups by rhythm; the final one. And the read-backs of those that went. */
export function wantedReports(handling: Handling): readonly WantedAct[] {
  const { response } = handling;
  const unsent = sentReport(response.reporting, 'first') === undefined;
  return [
    ...duesOf(response).flatMap((due) => {
      switch (due.key) {
        case 'report:first-phone':
          return [report(handling, due, 'first', 'phone')];
        case 'report:first-written':
          return unsent ? [] : [report(handling, due, 'first', 'written')];
        case 'report:final':
          return [report(handling, due, 'final', 'written')];
        default:
          if (due.key.startsWith('report:follow-up')) return [report(handling, due, 'follow-up', 'written')];
          return due.kind === 'receipt' ? readBack(handling, due) : [];
      }
    }),
    ...(unsent ? [] : expectedFollowUps(handling)),
  ];
}

/** News on which a follow-up is expected is told on, if none has gone since it came. */
function expectedFollowUps(handling: Handling): readonly WantedAct[] {
  const { heard, response } = handling;
  const lastSent = response.reporting.sent.findLast(({ kind }) => kind === 'follow-up')?.at ?? 0;
  return heard.flatMap(({ inject, at }) => {
    const expected = inject.expect.some(
      (one) => typeof one === 'object' && 'report' in one && one.report === 'follow-up',
    );
    return expected && lastSent < at ? [sending(handling, `told:${inject.id}`, 'follow-up', 'written')] : [];
  });
}

function report(handling: Handling, due: Due, kind: ReportKind, channel: ReportChannel): WantedAct {
  const act = sending(handling, `${due.key}:${due.dueAt}`, kind, channel, due.key);
  return kind === 'follow-up' ? { ...act, kind: 'rhythm', notBefore: due.dueAt - AHEAD } : act;
}

function sending(
  { response, room, heard }: Handling,
  key: string,
  kind: ReportKind,
  channel: ReportChannel,
  group?: string,
): WantedAct {
  const rule = reportRuleOf(response);
  const units = rule ? (rhythmGroups(rule).find((one) => one.key === group)?.units ?? rule.recipients) : [];
  const news = heard.slice(-TOLD).map(({ inject }) => `${room.unitTitle(inject.from)}：${inject.content.zh}`);
  const command = {
    type: 'SendReport',
    kind,
    channel,
    ...(kind === 'follow-up' ? { number: nextFollowUp(response.reporting) } : {}),
    text: `${TITLES[kind]}\n${news.join('\n')}`,
    recipients: units.map((unit) => ({ unit })),
    unknowns: [],
    cites: response.awareness ? [response.awareness.version] : [],
  } as const;
  return {
    key,
    kind: 'report',
    post: room.postFor('duty-officer'),
    request: { name: 'act', response: response.id, command },
  };
}

const TITLES: Readonly<Record<ReportKind, string>> = { first: '首报', 'follow-up': '续报', final: '终报' };

function readBack({ response, room, view }: Handling, due: Due): readonly WantedAct[] {
  const found = receiptOf(response.reporting, due.key);
  if (!found) return [];
  const { report: sent, unit } = found;
  const { kind, number, channel } = sent;
  const command = {
    type: 'AcknowledgeReport',
    kind,
    number,
    channel,
    unit,
    takenBy: `${room.unitTitle(unit)}值班员`,
    readBackAt: view.now,
  } as const;
  return [
    {
      key: due.key,
      kind: 'answer-of-others',
      post: room.postFor('duty-officer'),
      request: { name: 'act', response: response.id, command },
    },
  ];
}
