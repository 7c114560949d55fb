import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { evolve } from '../../../shared/response/evolve.ts';
import { stateHash } from '../../../shared/response/state-hash.ts';
import { emptyResponse, type Response } from '../../../shared/response/state.ts';
import { busyJournal } from '../../support/busy-journal.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { shippedSource } from '../../support/real-plans.ts';

const { desk } = busyJournal({ events: 400, random: randomFrom(7), longestWait: 3 * MINUTE, close: true });

function statesOf(events = desk.events): readonly Response[] {
  let state = emptyResponse('r1');
  return events.map((event) => (state = evolve(state, event, shippedSource)));
}

/** The same state without a single shared object, as if it had been folded in another process. */
function detached(state: Response): Response {
  const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));
  const { plans, lifeCycle, former, ...rest } = state;
  return {
    ...copy(rest),
    lifeCycle,
    plans: plans.map(({ compiled, lanes, blocks, ...plan }) => ({
      ...copy(plan),
      compiled,
      lanes,
      blocks: [...blocks],
    })),
    ...(former ? { former } : {}),
  } as Response;
}

describe('the hash of a state', () => {
  it('is the same for the same events, whatever was hashed before', () => {
    const running = statesOf().map(stateHash);
    expect(running.every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
    expect(statesOf().map((state) => stateHash(detached(state)))).toEqual(running);
  });

  it('is another at every event', () => {
    expect(new Set(statesOf().map(stateHash)).size).toBe(desk.events.length);
  });

  it('does not change when a later console keeps more in its state', () => {
    const state = statesOf().at(-1) as Response;
    const grown = {
      ...state,
      weatherSeen: ['blue'],
      plans: state.plans.map((plan) => ({
        ...plan,
        steps: plan.steps.map((step) => ({ ...step, attachments: [] })),
      })),
      reporting: { ...state.reporting, drafts: [] },
    };
    expect(stateHash(grown)).toBe(stateHash(state));
  });

  it('shows an answer, a phase, a value, a missed deadline and a recipient that are otherwise', () => {
    const state = statesOf().findLast((one) => one.closed === undefined) as Response;
    const [first, ...others] = state.plans;
    if (!first) throw new Error('No plan in force');
    const withSteps = (change: (index: number) => object): Response => ({
      ...state,
      plans: [{ ...first, steps: first.steps.map((step, index) => ({ ...step, ...change(index) })) }, ...others],
    });
    const facts = Object.entries(state.reporting.facts);
    const [key, line] = facts[0] ?? [];
    if (key === undefined || !line) throw new Error('No fact on the board');
    const entries = line.entries.map((entry) => ({ ...entry, value: 987_654 }));
    const mark = { at: 1, version: 2, person: '值班员甲', post: 'duty-officer' };
    const report = {
      at: 1,
      version: 2,
      kind: 'first',
      number: 1,
      channel: 'phone',
      text: '候车室积压',
      unknowns: [],
      cites: [],
    } as const;
    const sent = { ...report, byPerson: '值班员甲', byPost: 'duty-officer', recipients: [{ unit: 'district-duty' }] };
    const altered: readonly Response[] = [
      withSteps((index) => (index === 0 ? { phase: 'failed' } : {})),
      withSteps((index) => (index === 0 ? { answer: { ...mark, option: 'no', basis: '' } } : {})),
      { ...state, reporting: { ...state.reporting, facts: { ...state.reporting.facts, [key]: { ...line, entries } } } },
      { ...state, missed: { ...state.missed, 'first-report': [1] } },
      { ...state, reporting: { ...state.reporting, sent: [...state.reporting.sent, sent] } },
      { ...state, shared: { ...state.shared, 'metro-extension': 'flood/ask-metro' } },
    ];
    const hashes = [state, ...altered].map(stateHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
