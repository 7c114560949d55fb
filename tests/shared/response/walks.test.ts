import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSource } from '../../../electron/backend/plan-source.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { Step } from '../../../shared/plan/schema.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { alarmsOf } from '../../../shared/response/alarms.ts';
import type { PlansInForce } from '../../../shared/response/plans-in-force.ts';
import { editionInForce } from '../../../shared/response/plans-in-force.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { settle } from '../../../shared/response/settle.ts';
import { stepNumber } from '../../../shared/response/step-number.ts';
import { emptyResponse, type Response } from '../../../shared/response/state.ts';
import { responseFrom, snapshotOf } from '../../../shared/response/snapshot.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { uncheckedOrders } from '../../../shared/response/orders.ts';
import { stateHash } from '../../../shared/response/state-hash.ts';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { WORST } from '../../../shared/response/trains/train-card.ts';
import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import { closingOf } from '../../support/closing.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { commandOf, moves, type Move } from '../../support/random-walks.ts';
import { shipped } from '../../support/real-plans.ts';

/**
 * Random walks over the plans as they ship: random acts, answers, level changes, deferrals, plans that join and leave, and jumps of
 * the clock. WALKS sets how many (a few hundred by default; the bench runs thousands).
 */
const WALKS = Number(process.env['WALKS'] ?? 300);

/** The shipped plans in another edition each: every ninth step is gone, every second that is shared is so no more. */
const trimmed = new Map(
  [...shipped.byHash.values()].map((edition) => {
    const blocks = edition.plan.blocks.map((block) => ({
      ...block,
      lanes: block.lanes.map((lane) => ({ ...lane, steps: lane.steps.flatMap(trimmedStep) })),
    }));
    return [edition.hash, { ...edition, hash: `trimmed-${edition.hash}`, plan: { ...edition.plan, blocks } }] as const;
  }),
);

function trimmedStep(step: Step, at: number): readonly Step[] {
  if ((at + 5) % 9 === 0) return [];
  const { shared, ...rest } = step;
  return [shared !== undefined && at % 2 === 0 ? rest : step];
}

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
  measuresHaveOneHand(desk.response);
  lanesKnowHowThingsStand(desk.response);
  const keys = duesOf(desk.response).map((due) => `${due.key}@${due.dueAt}`);
  expect(new Set(keys).size).toBe(keys.length);
  // An alarm is named once, and what has been acknowledged is not raised again.
  const alarms = alarmsOf(desk.response).map((alarm) => alarm.id);
  expect(new Set(alarms).size).toBe(alarms.length);
  reportsGoOnce(desk.response);
  trainsAddUp(desk.response, desk.now);
  for (const [key, times] of Object.entries(desk.response.missed)) {
    expect(new Set(times).size, `${key} was noted twice`).toBe(times.length);
  }
}

/** Nobody is counted below zero, every card finds its place in the table, and silence proposes only where a window has passed. */
function trainsAddUp(response: Response, now: number): void {
  const cards = trainCards(response, now);
  for (const { record, count, contact, worst, supplies } of cards) {
    const counted = record.counts.flatMap(({ from = 0, off, remaining }) => [from, off, remaining]);
    const arrived = record.arrivals.flatMap(({ people, means }) => [people, ...means.map((one) => one.people ?? 0)]);
    const { low = 0, high = 0 } = count.outstanding ?? {};
    const left = supplies.map(({ hours = 0 }) => hours);
    expect(Math.min(0, ...counted, ...arrived, ...left, low, high - low, count.surplus), record.train).toBe(0);
    expect(WORST[worst.rank]).toBe(worst.reason);
    if (contact.proposes !== undefined) expect(contact.silent).toBeGreaterThan(0);
    expect(contact.state === 'lost').toBe(contact.lostAt !== undefined);
  }
  expect(cards.map(({ worst }) => worst.rank)).toEqual(cards.map(({ worst }) => worst.rank).toSorted((a, b) => a - b));
}

/** No report goes twice by the same way under the same number, and nothing is asked about twice. */
function reportsGoOnce({ reporting }: Response): void {
  const forms = reporting.sent.map(({ kind, number, channel }) => `${kind} ${number} ${channel}`);
  expect(new Set(forms).size).toBe(forms.length);
}

/** Of the steps that share a measure one at most is open, and whoever carries it is a step that names it. */
function measuresHaveOneHand({ plans, shared }: Response): void {
  const standing = plans.flatMap((plan) =>
    plan.left === undefined
      ? plan.compiled.steps.map(({ ref, step, index }) => ({ ref, step, phase: plan.steps[index]?.phase }))
      : [],
  );
  for (const [measure, ref] of Object.entries(shared)) {
    const open = standing.filter(({ step, phase }) => step.shared === measure && phase === 'open');
    expect(open.length, `${measure} is asked twice: ${open.map((one) => one.ref).join(', ')}`).toBeLessThan(2);
    const carrier = standing.find((one) => one.ref === ref);
    if (carrier) expect(carrier.step.shared).toBe(measure);
  }
}

/** A lane that is told anew how everything stands has nothing to do: nobody forgot to tell it. */
function lanesKnowHowThingsStand(response: Response): void {
  const settling = settle(response);
  for (const [planIndex, plan] of response.plans.entries()) {
    for (const [laneIndex, lane] of plan.lanes.entries()) {
      if (plan.left !== undefined || !lane.context.open) continue;
      settling.open(planIndex, laneIndex);
      const name = `${plan.pinned.key} ${plan.compiled.lanes[laneIndex]?.id}`;
      expect([name, settling.lanes[planIndex]?.[laneIndex]?.value]).toEqual([name, lane.value]);
    }
  }
}

/** The number of every step that ever stood in a plan of this response: it never changes. */
function checkNumbers({ response }: PureDesk, numbers: Map<string, string>): void {
  for (const { ref } of response.plans.flatMap((plan) => plan.compiled.steps)) {
    const number = stepNumber(response, ref) ?? '';
    expect(number, ref).toBe(numbers.get(ref) ?? number);
    numbers.set(ref, number);
  }
  expect(new Set(numbers.values()).size).toBe(numbers.size);
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
  'AcknowledgeReport',
  'AddStep',
  'AdvanceOrder',
  'AnswerQuestion',
  'BeginStep',
  'CheckWatch',
  'CloseInquiry',
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
  'SendReport',
  'SetLevel',
  'StandDown',
  'StartResponse',
  'StrikeNote',
  'TryDelivery',
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
          // Every second walk begins with a train on the list: most acts around trains want one.
          if (walk.length % 2 === 0) desk.must({ type: 'ListTrain', train: 'K396' });
          const ended = new Map<string, string>();
          const numbers = new Map<string, string>();
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
            if (decided.ok && command.type === 'MoveEdition') checkNumbers(desk, numbers);
          }
          const running = wholeStateHash(desk.response);
          expect(wholeStateHash(desk.refold())).toBe(running);
          // A snapshot taken half way, put away as text and folded on, comes to the same.
          const half = desk.events.slice(0, Math.ceil(desk.events.length / 2));
          const kept = responseFrom(snapshotOf(fold(emptyResponse('r1'), half, eitherSource)), eitherSource);
          const onward = kept && fold(kept, desk.events.slice(half.length), eitherSource);
          expect(onward && wholeStateHash(onward)).toBe(running);
          // What is written beside an event does not hang on what was hashed before it.
          expect(onward && stateHash(onward)).toBe(stateHash(desk.response));
          const stepsOf = ({ plans }: Response) => plans.map(({ compiled }) => compiled.steps.map(({ ref }) => ref));
          expect(onward && stepsOf(onward)).toEqual(stepsOf(desk.response));
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
