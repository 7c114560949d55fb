import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, STEP_ENDS } from '../../../shared/plan/schema.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { stateHash } from '../../../shared/response/state-json.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

/**
 * Random walks over the plans as they ship: random acts, answers, level changes, deferrals, plans that join and leave, and jumps of
 * the clock. WALKS sets how many (a few by default; the bench runs thousands).
 */
const WALKS = Number(process.env['WALKS'] ?? 40);

/** One random move; the numbers choose among what is there when it is made. */
interface Move {
  readonly kind: number;
  readonly pick: number;
  readonly choice: number;
  readonly wait: number;
}

const moves = fc.array(
  fc.record({
    kind: fc.nat(99),
    pick: fc.nat(9999),
    choice: fc.nat(9999),
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 * 60_000 })),
  }),
  { minLength: 10, maxLength: 60 },
);

function commandOf(desk: PureDesk, { kind, pick, choice }: Move): ResponseCommand {
  const { response } = desk;
  const live = response.plans.flatMap((plan) =>
    plan.left === undefined
      ? plan.compiled.steps.filter((step) => plan.steps[step.index]?.phase !== 'closed').map((step) => step)
      : [],
  );
  const step = live[pick % Math.max(live.length, 1)];
  const level = LEVELS[choice % 4] ?? 'IV';
  const specials = ['surge', 'flood', 'stranding'];
  if (kind < 4) return { type: 'StartResponse', level, basis: '试', authority: 'duty-leader' };
  if (kind < 12) return { type: 'SetLevel', level, basis: '试', authority: 'duty-leader' };
  if (kind < 14) return { type: 'StandDown', basis: '试', authority: 'duty-leader' };
  if (kind < 15) return { type: 'EnterRecovery', basis: '试' };
  if (kind < 18) return { type: 'JoinPlan', plan: specials[choice % 3] ?? '', reason: '试' };
  if (kind < 19) return { type: 'LeavePlan', plan: specials[choice % 3] ?? '', reason: '试' };
  if (kind < 20) return { type: 'EnterEarlyHandling', basis: '试' };
  if (!step || kind < 22) return { type: 'WriteLog', text: '试', tags: [] };
  const ref = step.ref;
  if (kind < 28) return { type: 'ReopenStep', step: ref, reason: '试' };
  if (kind < 34) {
    const until = choice % 2 === 0 ? { at: desk.now + 1 + (choice % 7_200_000) } : { level };
    return { type: 'EndStep', step: ref, end: 'deferred', reason: '试', until };
  }
  if (kind < 44) {
    const end = STEP_ENDS[1 + (choice % 6)] ?? 'failed';
    return { type: 'EndStep', step: ref, end, reason: '试', ...(end === 'deferred' ? { until: { level } } : {}) };
  }
  switch (step.step.kind) {
    case 'question': {
      const options = step.step.options ?? [];
      return { type: 'AnswerQuestion', step: ref, option: options[choice % options.length]?.id ?? '', basis: '试' };
    }
    case 'order': {
      const phase = (['issued', 'received', 'acting', 'reported'] as const)[choice % 4] ?? 'issued';
      return { type: 'AdvanceOrder', step: ref, phase, text: '到位' };
    }
    case 'watch':
      return choice % 5 === 0
        ? { type: 'EndStep', step: ref, end: 'done' }
        : { type: 'CheckWatch', step: ref, note: '正常' };
    case 'link': {
      const end = { unit: 'station', who: '值班站长' };
      return { type: 'EndStep', step: ref, end: 'done', link: { near: end, far: end, testedAt: desk.now } };
    }
    default:
      return choice % 4 === 0
        ? { type: 'BeginStep', step: ref }
        : { type: 'EndStep', step: ref, end: 'done', second: { alone: '夜间单人' } };
  }
}

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
    desk.events.slice(before).flatMap((event) => (event.type === 'StepEnded' ? [event.data.step] : [])),
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
  const endings = openSteps(desk.response).map((step) => ({ step, end: 'not-doing' as const, reason: '试' }));
  desk.must({ type: 'CloseResponse', summary: '试', endings });
  expect(desk.response.closed).toBeDefined();
}

describe('random walks over the shipped plans', () => {
  it('lose nothing, undo nothing in silence, fold the same twice, and can always be closed', () => {
    fc.assert(
      fc.property(moves, (walk) => {
        const desk = pureDesk(shipped.inForce, shippedSource);
        desk.must(fengtai);
        const ended = new Map<string, string>();
        for (const move of walk) {
          const before = desk.events.length;
          desk.wait(move.wait);
          desk.notePassed();
          desk.act(commandOf(desk, move));
          check(desk, ended, before);
        }
        const running = stateHash(desk.response);
        expect(stateHash(desk.refold())).toBe(running);
        close(desk);
      }),
      { numRuns: WALKS },
    );
  });
});
