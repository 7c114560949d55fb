import { fold } from '../../shared/response/evolve.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { wholeStateHash } from '../../shared/response/state-json.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { shippedSource } from '../support/real-plans.ts';
import { collect, median, timed } from './figures.ts';
import type { Measure, Row } from './report.ts';
import { actorsOf, lanesOf, routedEvents } from './routed-events.ts';

const EVENTS_EACH = 330;

/**
 * Folding the journals of several responses, against live XState actors (one for each lane and one for the life cycle, started beforehand) that are sent the
 * same machine events, each only the events of its own machine. Both must come to the same states. The actors do only what
 * the machines do; the fold also keeps who did what when, facts, reports, dues and answers.
 */
export const foldRate: Measure = {
  name: 'fold',
  async run({ quick, say }): Promise<readonly Row[]> {
    const random = randomFrom(20_230_729);
    const journals: (readonly ResponseEvent[])[] = Array.from({ length: quick ? 2 : 8 }, () => {
      const { desk } = busyJournal({ events: EVENTS_EACH, random, longestWait: 3 * MINUTE, close: true });
      return desk.events;
    });
    const scripts = journals.map((journal) => routedEvents(journal, shippedSource));
    const folded = () => journals.map((journal) => fold(emptyResponse('r1'), journal, shippedSource));
    for (const [index, state] of folded().entries()) {
      const script = scripts[index];
      if (!script || wholeStateHash(state) !== wholeStateHash(script.end))
        throw new Error('The recorder changed the fold');
      const actors = actorsOf(script);
      actors.play();
      if (actors.lanes().join() !== lanesOf(state).join())
        throw new Error('The actors came to other states than the fold');
      actors.stop();
    }
    const folds: number[] = [];
    const plays: number[] = [];
    const rounds = quick ? 5 : 20;
    // The first rounds warm both up and do not count.
    for (let round = -3; round < rounds; round += 1) {
      const actors = scripts.map(actorsOf);
      collect();
      const play = timed(() => {
        for (const one of actors) one.play();
      });
      for (const one of actors) one.stop();
      collect();
      const took = timed(() => void folded());
      if (round < 0) continue;
      plays.push(play);
      folds.push(took);
    }
    const events = journals.reduce((sum, journal) => sum + journal.length, 0);
    const routed = scripts.reduce((sum, script) => sum + script.events.length, 0);
    say(`  ${events} journal events are ${routed} machine events`);
    const rate = (milliseconds: readonly number[]) => (1000 * events) / median(milliseconds);
    return [
      {
        id: 'fold-rate',
        what: 'Fold of a journal',
        unit: 'events/s',
        figure: rate(folds),
        baseline: { what: 'bare XState actors, same events', value: rate(plays) },
        bound: { kind: 'at-least', value: 0.5 },
        beside: { journals: journals.length, events, machineEvents: routed, rounds },
      },
    ];
  },
};
