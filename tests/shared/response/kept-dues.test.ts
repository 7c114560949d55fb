import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { evolve } from '../../../shared/response/evolve.ts';
import { emptyResponse, type Response } from '../../../shared/response/state.ts';
import { busyJournal } from '../../support/busy-journal.ts';
import { shippedSource } from '../../support/real-plans.ts';

/** The same state, of which nothing can have been kept. */
const anew = (response: Response): Response => ({
  ...response,
  plans: response.plans.map((plan) => ({ ...plan, compiled: { ...plan.compiled } })),
});

describe('deadlines that are kept from act to act', () => {
  it('are those that the state gives when they are worked out from nothing', () => {
    const { desk } = busyJournal({ events: 400, random: randomFrom(20_230_803), longestWait: 6 * MINUTE, close: true });
    let response = emptyResponse(desk.response.id);
    for (const event of desk.events) {
      response = evolve(response, event, shippedSource);
      expect(duesOf(response), `after line ${event.version}`).toEqual(duesOf(anew(response)));
    }
  });
});
