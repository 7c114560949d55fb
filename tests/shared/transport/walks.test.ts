import fc from 'fast-check';
import { expect, it } from 'vitest';
import { duesOf } from '../../../shared/response/dues.ts';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { responseFrom, snapshotOf } from '../../../shared/response/snapshot.ts';
import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import { differenceOf } from '../../../shared/transport/head-count.ts';
import { cardsOf, isHeld, noTrains } from '../../../shared/transport/state.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';
import { trainAct } from '../../support/train-moves.ts';

const move = fc.record({ pick: fc.nat(9999), choice: fc.nat(9999), minutes: fc.integer({ min: 0, max: 90 }) });

/** What must hold of the cards of any desk at any time. */
function check(desk: PureDesk): void {
  const { response, now } = desk;
  const dues = duesOf(response).map(({ key, dueAt }) => `${key}@${dueAt}`);
  expect(new Set(dues).size).toBe(dues.length);
  // Each held train asks for its next contact and its next decision, and no other train does.
  const held = cardsOf(response.trains ?? noTrains).filter(isHeld);
  for (const kind of ['contact', 'decision']) {
    const asked = duesOf(response).flatMap((due) => (due.kind === kind ? [due.train] : []));
    expect(new Set(asked)).toEqual(new Set(held.map(({ train }) => train)));
    expect(asked).toHaveLength(held.length);
  }
  for (const { count, record } of trainCards(response, now)) {
    const figures = [count.accounted, count.surplus, count.outstanding?.low ?? 0, count.outstanding?.high ?? 0];
    expect(Math.min(...figures)).toBeGreaterThanOrEqual(0);
    for (const { from, off, remaining, explained } of record.counts) {
      expect([from ?? 0, off, remaining].every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
      if (explained) expect(differenceOf({ off, remaining, ...(from === undefined ? {} : { from }) })).not.toBe(0);
    }
    expect(count.open.every(({ difference = 0 }) => difference !== 0)).toBe(true);
  }
}

it('whatever is done around trains, nobody is counted below zero, and the journal folds to the same cards', () => {
  const happened = new Set<string>();
  fc.assert(
    fc.property(fc.array(move, { minLength: 20, maxLength: 80 }), (moves) => {
      const desk = pureDesk(shipped.inForce, shippedSource);
      desk.must(fengtai);
      for (const { pick, choice, minutes } of moves) {
        desk.wait(minutes * 60_000);
        desk.notePassed();
        const before = desk.events.length;
        const command = trainAct(desk, pick, choice);
        if (command === undefined) throw new Error('The stranding plan keeps trains');
        const decided = desk.act(command);
        // A refusal writes nothing and says what to do, in both languages.
        if (!decided.ok) {
          expect(desk.events).toHaveLength(before);
          expect(decided.refusal.message.zh).toMatch(/\p{Script=Han}/u);
          expect(decided.refusal.message.en).toMatch(/[a-z]/);
        }
        check(desk);
      }
      for (const { type } of desk.events) happened.add(type);
      expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
      const kept = responseFrom(snapshotOf(desk.response), shippedSource);
      expect(kept && wholeStateHash(kept)).toBe(wholeStateHash(desk.response));
    }),
    // The same walks every time: what they come by is asked for below.
    { numRuns: 100, seed: 20_230_730 },
  );
  // The walk is no walk if it does not come by everything.
  for (const type of [
    'TrainListed',
    'TrainCorrected',
    'TrainStruck',
    'TrainsLinked',
    'ContactTried',
    'ContactJudged',
    'TrainDecided',
    'LegCounted',
    'LegDifferenceExplained',
    'ArrivalHandedOver',
    'ArrivalWithdrawn',
    'TrainReleased',
    'FamilyEnquired',
    'FamilyAnswered',
  ]) {
    expect(happened).toContain(type);
  }
});
