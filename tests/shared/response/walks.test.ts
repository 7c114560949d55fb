import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSource } from '../../../electron/backend/plan-source.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import { LEVELS, STEP_ENDS } from '../../../shared/plan/vocabulary.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { alarmsOf } from '../../../shared/response/alarms.ts';
import type { PlansInForce } from '../../../shared/response/plans-in-force.ts';
import { editionInForce } from '../../../shared/response/plans-in-force.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { responseFrom, snapshotOf } from '../../../shared/response/snapshot.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { standingNotes } from '../../../shared/response/notes.ts';
import { uncheckedOrders } from '../../../shared/response/orders.ts';
import { openThresholds } from '../../../shared/response/thresholds.ts';
import { stateHash } from '../../../shared/response/state-json.ts';
import { closingOf } from '../../support/closing.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped } from '../../support/real-plans.ts';

/**
 * Random walks over the plans as they ship: random acts, answers, level changes, deferrals, plans that join and leave, and jumps of
 * the clock. WALKS sets how many (a few hundred by default; the bench runs thousands).
 */
const WALKS = Number(process.env['WALKS'] ?? 300);

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
    // Mostly time goes by; now and then the clock is set, and not always forward.
    wait: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 90 * 60_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -3 * 3_600_000, max: 24 * 3_600_000 }) },
    ),
  }),
  { minLength: 10, maxLength: 60 },
);

/** The shipped plans in another edition each: every ninth step is gone. */
const trimmed = new Map(
  [...shipped.byHash.values()].map((edition) => {
    const blocks = edition.plan.blocks.map((block) => ({
      ...block,
      lanes: block.lanes.map((lane) => ({ ...lane, steps: lane.steps.filter((_, at) => (at + 5) % 9 !== 0) })),
    }));
    return [edition.hash, { ...edition, hash: `trimmed-${edition.hash}`, plan: { ...edition.plan, blocks } }] as const;
  }),
);
const eitherSource = planSource(
  (hash) => shipped.byHash.get(hash) ?? trimmed.get(hash.slice('trimmed-'.length)),
).source;

/** A library in which either set of editions is in force. */
function twoEditions() {
  let second = false;
  const now = (edition: PlanEdition | undefined) => (second && edition ? trimmed.get(edition.hash) : edition);
  const plans: PlansInForce = {
    get general() {
      return now(shipped.inForce.general);
    },
    station: (id) => now(shipped.inForce.station(id)),
    special: (id) => now(shipped.inForce.special(id)),
  };
  const move = ({ response }: PureDesk, { pick, choice }: Move): ResponseCommand => {
    second = choice % 2 === 0;
    const pinned = response.plans[pick % response.plans.length]?.pinned;
    const hash = pinned && editionInForce(pinned, plans, response.station)?.hash;
    const what = { plan: pinned?.key ?? '', hash: hash ?? '', reason: '试' };
    return pick % 5 === 0
      ? { type: 'KeepEdition', ...what }
      : { type: 'MoveEdition', ...what, second: { alone: '夜间单人' } };
  };
  return { plans, move };
}

const SPECIALS = [...shipped.byHash.values()].flatMap(({ plan }) => (plan.tier === 'special' ? [plan.id] : []));

function commandOf(desk: PureDesk, { kind, pick, choice }: Move): ResponseCommand {
  const { response } = desk;
  const live = response.plans.flatMap((plan) =>
    plan.left === undefined
      ? plan.compiled.steps.filter((step) => plan.steps[step.index]?.phase !== 'closed').map((step) => step)
      : [],
  );
  const step = live[pick % Math.max(live.length, 1)];
  const level = LEVELS[choice % 4] ?? 'IV';
  if (kind < 4) return { type: 'StartResponse', level, basis: '试', authority: 'duty-leader' };
  if (kind < 12) return { type: 'SetLevel', level, basis: '试', authority: 'duty-leader' };
  if (kind < 14) return { type: 'StandDown', basis: '试', authority: 'duty-leader' };
  if (kind < 15) return { type: 'EnterRecovery', basis: '试' };
  if (kind < 18) return { type: 'JoinPlan', plan: SPECIALS[choice % SPECIALS.length] ?? '', reason: '试' };
  if (kind < 19) return { type: 'LeavePlan', plan: SPECIALS[choice % SPECIALS.length] ?? '', reason: '试' };
  if (kind < 20) return { type: 'EnterEarlyHandling', basis: '试' };
  if (!step || kind < 22) return besides(desk, { kind, pick, choice });
  const ref = step.ref;
  if (kind < 33) return besides(desk, { kind, pick, choice: choice + 5 });
  if (kind < 36) return { type: 'ReopenStep', step: ref, reason: '试' };
  if (kind < 42) {
    const until = [
      { at: desk.now + 1 + (choice % 7_200_000) },
      { level },
      { step: live[choice % live.length]?.ref ?? ref },
      { handover: true as const },
    ][choice % 4];
    return { type: 'EndStep', step: ref, end: 'deferred', reason: '试', until };
  }
  if (kind < 50) {
    const end = STEP_ENDS[1 + (choice % 6)] ?? 'failed';
    return {
      type: 'EndStep',
      step: ref,
      end,
      reason: '试',
      ...(end === 'deferred' ? { until: { at: desk.now + 1 } } : {}),
    };
  }
  switch (step.step.kind) {
    case 'question': {
      const options = step.step.options ?? [];
      return { type: 'AnswerQuestion', step: ref, option: options[choice % options.length]?.id ?? '', basis: '试' };
    }
    case 'order': {
      if (pick % 7 === 0) return { type: 'CheckOrder', step: ref, result: choice % 2 ? 'holds' : 'fails', note: '试' };
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

/** Acts beside the plans, and readings: a fact of a plan in force, at random around its thresholds. */
function besides(desk: PureDesk, { kind, pick, choice }: Omit<Move, 'wait'>): ResponseCommand {
  const { response } = desk;
  const version = 1 + (pick % Math.max(response.version, 1));
  const facts = response.plans.flatMap((plan) =>
    plan.left === undefined
      ? plan.compiled.plan.facts.map((fact) => ({ key: `${plan.pinned.key}/${fact.id}`, fact }))
      : [],
  );
  const named = facts[pick % Math.max(facts.length, 1)];
  // What has just come to stand is answered often, so that every few hundred walks try it.
  const threshold = openThresholds(response)[0];
  if (threshold && choice % 3 === 1) {
    return { type: 'DeclineThreshold', calls: threshold.calls, reason: '试', authority: 'duty-leader' };
  }
  const note = standingNotes(response)[0];
  if (note && choice % 5 === 2) return { type: 'StrikeNote', note: note.id, reason: '试' };
  switch (choice % 18) {
    case 0:
      return { type: 'WriteLog', text: '试', tags: [] };
    case 1:
      return { type: 'PinNote', text: '试', ...(pick % 2 ? { until: desk.now + 60_000 } : {}) };
    case 2:
      return { type: 'StrikeNote', note: version, reason: '试' };
    case 3: {
      const lines = { situation: '试', risk: '试', rejected: '试', decided: '试', reason: '试' };
      const reviews = pick % 2 ? response.decisions?.[0]?.version : undefined;
      const again = reviews === undefined ? {} : { reviews };
      return { type: 'RecordDecision', ...lines, ...again, reviewAt: desk.now + 1 + (pick % 3_600_000) };
    }
    case 4:
      return { type: 'CorrectLine', version, reason: '试' };
    case 5: {
      const kinds = ['action', 'order', 'watch'] as const;
      const wanted = kinds[pick % 3] ?? 'action';
      const every = wanted === 'watch' ? { everyMinutes: 10 } : { withinMinutes: 5 };
      const words = { title: '试', do: '试', owner: 'duty-officer', lane: 'care', reason: '试' } as const;
      return { type: 'AddStep', ...words, kind: wanted, ...every };
    }
    case 6:
      return { type: 'AcknowledgeAlarm', alarm: alarmsOf(response)[0]?.id ?? 'none' };
    case 7:
      return { type: 'DeclineThreshold', calls: { level: 'IV' }, reason: '试', authority: 'duty-leader' };
    case 8:
      return { type: 'NoteHandover', post: 'duty-officer', from: '甲', to: '乙' };
    case 9:
      return { type: 'NoteClockJump', by: (pick % 7_200_000) - 3_600_000 };
    default: {
      if (!named || kind === 21) return { type: 'WriteLog', text: '试', tags: ['#K396'] };
      const { key, fact } = named;
      const value =
        fact.type === 'choice'
          ? (fact.choices?.[pick % fact.choices.length]?.id ?? '')
          : fact.type === 'number'
            ? ([0, 5, 50, 500, 5000, 50_000][pick % 6] ?? 0)
            : fact.type === 'time'
              ? desk.now - (pick % 7_200_000)
              : '试';
      const about = fact.per === 'response' ? {} : { about: ['K396', 'Z180'][pick % 2] ?? '' };
      const said = { certainty: pick % 9 === 0 ? 'unknown' : 'known', source: '试', channel: 'hand' } as const;
      return { type: 'RecordFact', fact: key, ...about, value, ...said };
    }
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
  'KeepEdition',
  'LeavePlan',
  'MoveEdition',
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
          const { plans, move: moveEdition } = twoEditions();
          const desk = pureDesk(plans, eitherSource);
          desk.must(fengtai);
          const ended = new Map<string, string>();
          for (const move of walk) {
            const before = desk.events.length;
            desk.wait(move.wait);
            desk.notePassed();
            const running = dueNames(desk);
            const command = move.kind > 96 ? moveEdition(desk, move) : commandOf(desk, move);
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
          const kept = responseFrom(snapshotOf(fold(emptyResponse('r1'), half, eitherSource)), eitherSource);
          const onward = kept && fold(kept, desk.events.slice(half.length), eitherSource);
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
