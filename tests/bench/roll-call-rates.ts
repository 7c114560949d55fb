import { DAY, MINUTE } from '../../shared/base/instant.ts';
import { dutyStream, type DutyEvent, type NewDutyEvent } from '../../shared/duty/events.ts';
import { rollCallRates } from '../../shared/duty/roll-call-rates.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { shipped } from '../support/real-plans.ts';
import { collect, median, timed } from './figures.ts';
import type { Measure, Row } from './report.ts';

const ANSWERS = 200_000;
const POSTS = [
  'site-lead',
  'flow-post',
  'transport-post',
  'care-post',
  'safety-post',
  'information-post',
  'message-post',
];
const STATIONS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
const TARGETS = STATIONS.flatMap((station) =>
  POSTS.map((post) => ({ id: `site:${station}:${post}`, title: { zh: post, en: post }, station, post })),
);
const START = Date.UTC(2023, 0, 1);

/** The answer rate of a year with 200,000 answers, all groupings, against a loop that only counts the states of the same rows. */
export const callRates: Measure = {
  name: 'roll-call-rates',
  async run({ quick, say }): Promise<readonly Row[]> {
    const events = yearOfCalls();
    const general = shipped.inForce.general?.plan;
    const shifts = general?.tier === 'general' ? general.shifts : undefined;
    const span = { from: START, until: START + 365 * DAY, shifts, mode: 'live' } as const;
    const inTime = rollCallRates(events, span).ours.total.inTime;
    if (inTime !== bareCount(events)) throw new Error('The rate and the bare count differ');
    const figures: number[] = [];
    const bare: number[] = [];
    const rounds = quick ? 3 : 15;
    for (let round = -2; round < rounds; round += 1) {
      collect();
      const loop = timed(() => void bareCount(events));
      collect();
      const took = timed(() => void rollCallRates(events, span));
      if (round < 0) continue;
      bare.push(loop);
      figures.push(took);
    }
    say(`  ${events.length} events`);
    return [
      {
        id: 'roll-call-rates',
        what: 'Answer rate of 200,000 answers',
        unit: 'ms',
        figure: median(figures),
        baseline: { what: 'bare loop over the same rows', value: median(bare) },
        bound: { kind: 'at-most', value: 300, on: 'figure' },
        beside: { events: events.length, answers: ANSWERS, rounds },
      },
    ];
  },
};

/** The least that has to be done: one pass, states counted, nothing grouped and nothing put right. */
function bareCount(events: readonly DutyEvent[]): number {
  const counts = new Map<string, number>();
  for (const event of events)
    if (event.type === 'RollCallAnswered') counts.set(event.data.state, (counts.get(event.data.state) ?? 0) + 1);
  return counts.get('answered') ?? 0;
}

/** Calls to all parties, spread over a year, each party answered once. */
function yearOfCalls(): readonly DutyEvent[] {
  const random = randomFrom(20_230_730);
  const calls = Math.ceil(ANSWERS / TARGETS.length);
  const events: DutyEvent[] = [];
  let answers = 0;
  for (let n = 0; n < calls; n += 1) {
    const at = START + Math.floor((n * 365 * DAY) / calls);
    const rollCall = `call ${n}`;
    const put = (event: NewDutyEvent) =>
      void events.push({
        stream: dutyStream('2023'),
        version: events.length + 1,
        recordedAt: event.at,
        byPerson: '值班员甲',
        byPost: 'duty-officer',
        workstation: 'w1',
        mode: 'live',
        commandId: rollCall,
        ...event,
      } as DutyEvent);
    const call = { rollCall, channel: 'radio', window: 3 * MINUTE, windowBasis: 'a', content: '点名' } as const;
    put({ type: 'RollCallOpened', at, data: { ...call, targets: TARGETS } });
    for (const target of TARGETS.slice(0, ANSWERS - answers)) {
      const state = random() < 0.97 ? 'answered' : 'not-answered';
      put({
        type: 'RollCallAnswered',
        at: at + MINUTE,
        data: { rollCall, target: target.id, state, channel: 'radio', attempts: 1 },
      });
      answers += 1;
    }
    put({ type: 'RollCallClosed', at: at + 5 * MINUTE, data: { rollCall } });
  }
  return events;
}
