import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { alarmsOf } from '../../../shared/response/alarms.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { responseFrom, snapshotOf } from '../../../shared/response/snapshot.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { uncheckedOrders } from '../../../shared/response/orders.ts';
import { stateHash } from '../../../shared/response/state-json.ts';
import { closingOf } from '../../support/closing.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { commandOf, moves } from '../../support/random-walks.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

/**
 * Random walks over the plans as they ship: random acts, answers, level changes, deferrals, plans that join and leave, and jumps of
 * the clock. WALKS sets how many (a few hundred by default; the bench runs thousands).
 */
const WALKS = Number(process.env['WALKS'] ?? 300);

/** What must hold whatever has happened so far; `ended` holds the ends seen before the last move. */
function check(desk: PureDesk, ended: Map<string, string>, before: number): void {
  const undone = new Set(
    desk.events
      .slice(before)
      .flatMap((event) =>
        event.type === 'StepReopened' || event.type === 'DeferralReturned' ? [event.data.step] : [],
      ),
  );
  const replaced = new Set(
    desk.events
      .slice(before)
      .flatMap((event) => (event.type === 'StepEnded' || event.type === 'QuestionAnswered' ? [event.data.step] : [])),
  );
  for (const plan of desk.response.plans) {
    expect(plan.steps).toHaveLength(plan.compiled.steps.length);
    for (const { ref, index } of plan.compiled.steps) {
      const record = plan.steps[index];
      const now = record?.phase === 'ended' ? record.ending?.end : undefined;
      if (record?.phase === 'ended') expect(record.ending, `${ref} ended without saying how`).toBeDefined();
      const was = ended.get(ref);
      if (was !== undefined && now !== was) {
        expect(
          undone.has(ref) || replaced.has(ref),
          `${ref} was ${was} and became ${record?.phase} without an event`,
        ).toBe(true);
      }
      if (now === undefined) ended.delete(ref);
      else ended.set(ref, now);
    }
  }
  const keys = duesOf(desk.response).map((due) => `${due.key}@${due.dueAt}`);
  expect(new Set(keys).size).toBe(keys.length);
  // An alarm is named once, and what has been acknowledged is not raised again.
  const alarms = alarmsOf(desk.response).map((alarm) => alarm.id);
  expect(new Set(alarms).size).toBe(alarms.length);
  for (const [key, times] of Object.entries(desk.response.missed)) {
    expect(new Set(times).size, `${key} was noted twice`).toBe(times.length);
  }
}

/** Every reachable state can reach closed. */
function close(desk: PureDesk): void {
  if (desk.response.stage !== 'stand-down' && desk.response.stage !== 'recovery') {
    desk.must({ type: 'StandDown', basis: '试', authority: 'duty-leader' });
  }
  if (desk.response.stage === 'stand-down') desk.must({ type: 'EnterRecovery', basis: '试' });
  desk.must(closingOf(desk.response, '试'));
  expect(desk.response.closed).toBeDefined();
}

/** Kinds of acts that a few hundred walks are bound to have taken. */
const COMMON: readonly ResponseCommand['type'][] = [
  'AcknowledgeAlarm',
  'AddStep',
  'AdvanceOrder',
  'AnswerQuestion',
  'BeginStep',
  'CheckWatch',
  'CorrectLine',
  'DeclineThreshold',
  'EndStep',
  'JoinPlan',
  'LeavePlan',
  'NoteClockJump',
  'NoteHandover',
  'PinNote',
  'RecordDecision',
  'RecordFact',
  'ReopenStep',
  'SetLevel',
  'StandDown',
  'StartResponse',
  'StrikeNote',
];

/** Acts that end no clock: every due that ran before them runs after them. */
const LEAVES_DUES: readonly ResponseCommand['type'][] = [
  'WriteLog',
  'PinNote',
  'StrikeNote',
  'AddStep',
  'BeginStep',
  'AcknowledgeAlarm',
  'NoteHandover',
  'NoteClockJump',
];

const dueNames = (desk: PureDesk) => duesOf(desk.response).map((due) => `${due.key}@${due.dueAt}`);

describe('random walks over the shipped plans', () => {
  it(
    'lose nothing, undo nothing in silence, fold the same twice, and can always be closed',
    () => {
      const accepted = new Set<string>();
      fc.assert(
        fc.property(moves, (walk) => {
          const desk = pureDesk(shipped.inForce, shippedSource);
          desk.must(fengtai);
          const ended = new Map<string, string>();
          for (const move of walk) {
            const before = desk.events.length;
            desk.wait(move.wait);
            desk.notePassed();
            const running = dueNames(desk);
            const command = commandOf(desk, move);
            const decided = desk.act(command);
            if (decided.ok) accepted.add(command.type);
            // A deferral that comes back makes what hangs on its step wait again.
            const brings = decided.ok && decided.value.some((event) => event.type === 'DeferralReturned');
            if (LEAVES_DUES.includes(command.type) && !brings) {
              expect(dueNames(desk)).toEqual(expect.arrayContaining(running));
            }
            check(desk, ended, before);
          }
          const running = stateHash(desk.response);
          expect(stateHash(desk.refold())).toBe(running);
          // A snapshot taken half way, put away as text and folded on, comes to the same.
          const half = desk.events.slice(0, Math.ceil(desk.events.length / 2));
          const kept = responseFrom(snapshotOf(fold(emptyResponse('r1'), half, shippedSource)), shippedSource);
          const onward = kept && fold(kept, desk.events.slice(half.length), shippedSource);
          expect(onward && stateHash(onward)).toBe(running);
          close(desk);
          // Closing wrote down everything that was still open.
          expect([openSteps(desk.response), uncheckedOrders(desk.response)]).toEqual([[], []]);
        }),
        { numRuns: WALKS },
      );
      // A walk that no act was taken in would prove nothing: all but the rarest kinds have been.
      if (WALKS >= 300) expect([...accepted].sort()).toEqual(expect.arrayContaining([...COMMON]));
    },
    60_000 + WALKS * 500,
  );
});
