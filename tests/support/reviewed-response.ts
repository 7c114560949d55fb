import { MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { AWARE_AT } from './pure-desk.ts';
import { done, setLevel, start } from './small-desk.ts';
import { deskWithTwoEditions } from './two-editions.ts';

/** A report of the small plan set, as a test sends it. */
export const sent = (
  kind: 'first' | 'follow-up',
  channel: 'phone' | 'written',
): Extract<ResponseCommand, { type: 'SendReport' }> => ({
  type: 'SendReport',
  kind,
  channel,
  text: '候车室人数快速上升',
  recipients: [{ unit: 'city-desk', takenBy: '市级值班员' }],
  unknowns: [],
  cites: [],
});

/** A played response whose clock is set to minutes after awareness; what has passed by then is written down first. */
export function playedResponse() {
  const { desk, source, ...rest } = deskWithTwoEditions(
    () => {},
    ({ surge }) => {
      surge.edition = 'second';
    },
  );
  const at = (minutes: number, ...commands: readonly ResponseCommand[]): void => {
    desk.wait(AWARE_AT + minutes * MINUTE - desk.now);
    desk.notePassed();
    for (const command of commands) desk.must(command);
  };
  return { desk, source, at, ...rest };
}

/**
 * A response of an hour, to be counted by hand. Minutes after awareness: first report by phone 9, in writing 35 (limit 30); level IV 4, III 45; gates opened
 * at 18 (open since 4, limit 10); an order issued 20, received 21, effect 30, looked at 33; water not done 40; one measure outside the plans 42 to 50; one
 * line entered 9 minutes late; one correction.
 */
export function countedResponse() {
  const played = playedResponse();
  const { at, desk } = played;
  const advance = (phase: 'issued' | 'received' | 'reported', text?: string): ResponseCommand => ({
    type: 'AdvanceOrder',
    step: 'surge/hold',
    phase,
    ...(text === undefined ? {} : { text }),
    other: { unit: 'metro', who: '值班站长' },
  });
  at(3, done('general/check'));
  at(4, start('IV'));
  at(9, sent('first', 'phone'));
  at(18, done('surge/open-gates'));
  at(20, advance('issued'));
  at(21, advance('received'));
  at(30, advance('reported', '已停止进站'));
  at(33, { type: 'CheckOrder', step: 'surge/hold', result: 'holds', note: '看过监控' });
  at(35, sent('first', 'written'));
  at(40, { type: 'EndStep', step: 'surge/water', end: 'not-doing', reason: '车站已在发放' });
  at(42, {
    type: 'AddStep',
    title: '加开临时候车区',
    do: '打开东侧大厅',
    owner: 'leader',
    lane: 'flow',
    kind: 'action',
    reason: '预案没有写东侧大厅',
  });
  at(45, setLevel('III'));
  at(50, done('unplanned/u1'));
  desk.must({ type: 'WriteLog', text: '东侧大厅开了', tags: [] }, AWARE_AT + 41 * MINUTE);
  desk.must({ type: 'CorrectLine', version: desk.response.version, reason: '应为西侧大厅', text: '西侧大厅开了' });
  at(60);
  return played;
}
