import { MINUTE } from '../../shared/base/instant.ts';
import { stateHash } from '../../shared/response/state-hash.ts';
import { evolve } from '../../shared/response/evolve.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { replayOf } from '../../shared/review/replay.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { shippedSource } from '../support/real-plans.ts';
import { collect, median, quantile, timed } from './figures.ts';
import type { Measure, Row } from './report.ts';
import { actorsOf, lanesOf, routedEvents } from './routed-events.ts';

const EVENTS = 5000;

/**
 * A record of 5,000 events opened for a replay and looked at in any place of it. Opening folds it to its end; live XState actors that are sent the same machine
 * events, as in `fold`, are what it is held against. A look is what a slider asks for: the state at a position drawn at random.
 */
export const replayRecord: Measure = {
  name: 'replay',
  async run({ quick, say }): Promise<readonly Row[]> {
    const random = randomFrom(20_230_730);
    const { desk } = busyJournal({ events: quick ? 1000 : EVENTS, random, longestWait: MINUTE });
    const { events } = desk;
    const script = routedEvents(events, shippedSource);
    const open = () => replayOf('r1', events, shippedSource);
    const end = open().stateAt(events.length);
    if (lanesOf(end).join() !== lanesOf(script.end).join()) throw new Error('The replay came to another end');
    const opened: number[] = [];
    const played: number[] = [];
    const rounds = quick ? 3 : 8;
    for (let round = -2; round < rounds; round += 1) {
      const actors = actorsOf(script);
      collect();
      const play = timed(() => actors.play());
      actors.stop();
      collect();
      const took = timed(() => void open());
      if (round < 0) continue;
      played.push(play);
      opened.push(took);
    }
    const replay = open();
    const looks = Array.from({ length: quick ? 100 : 500 }, () => {
      const position = Math.floor(random() * events.length);
      return timed(() => void replay.stateAt(position));
    });
    const hashes = hashTimes();
    say(`  ${events.length} journal events are ${script.events.length} machine events`);

    /** Each state hashed once, right after its event, as the desk does before it writes. */
    function hashTimes(): readonly number[] {
      let state = emptyResponse('r1');
      return events.map((event) => {
        state = evolve(state, event, shippedSource);
        return timed(() => void stateHash(state));
      });
    }

    return [
      {
        id: 'replay-5000',
        what: `A record of ${events.length} events opened for a replay`,
        unit: 'ms',
        figure: median(opened),
        baseline: { what: 'bare XState actors, same events', value: median(played) },
        bound: { kind: 'at-most', value: 1.5 },
        beside: { events: events.length, machineEvents: script.events.length, rounds },
      },
      {
        id: 'scrub-5000',
        what: 'Any position of it, slowest of all looks',
        unit: 'ms',
        figure: Math.max(...looks),
        bound: { kind: 'at-most', value: 100, on: 'figure' },
        beside: { looks: looks.length, median: median(looks).toFixed(2) },
      },
      {
        id: 'state-hash',
        what: 'The hash of a state after one event, mean',
        unit: 'µs',
        figure: (1000 * hashes.reduce((sum, one) => sum + one, 0)) / hashes.length,
        beside: { p99: `${(1000 * quantile(hashes, 0.99)).toFixed(0)} µs` },
      },
    ];
  },
};
