import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { TrainRow } from '../../../shared/flow/events.ts';
import { operatingDay } from '../../../shared/flow/operating-day.ts';
import type { Flow } from '../../../shared/flow/state.ts';
import { boardFacts, newestPush } from '../../../renderer/screens/trains/flow/model/board-facts.ts';
import { nightsOf, type Night } from '../../../shared/flow/night.ts';
import { flowDesk, stationNamed } from '../../support/flow.ts';
import { AWARE_AT, pureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

const DAY = operatingDay(AWARE_AT);

function flowOf(rows: readonly TrainRow[]): Flow {
  const desk = flowDesk(DAY);
  const source = { way: 'paste', from: '客运调度' } as const;
  desk.must({ type: 'PushArrivals', day: DAY, source, tables: [{ station: 'beijing-south', shape: 'trains', rows }] });
  return desk.flow;
}
function nightAt(flow: Flow): Night {
  const [night] = nightsOf(DAY, flow, [stationNamed('beijing-south')], AWARE_AT);
  if (!night) throw new Error('Beijing South has no plan');
  return night;
}
function responseOf(specials: readonly string[]) {
  const desk = pureDesk(shipped.inForce, shippedSource);
  const call = { what: '晚点列车集中到达', source: '值班站长', channel: 'phone', specials: [...specials] } as const;
  desk.must({ type: 'RecordAwareness', station: 'beijing-south', ...call });
  return desk.response;
}
const train = (name: string, arrives: number, late: number, people?: number): TrainRow => ({
  train: name,
  due: arrives - late,
  expected: arrives,
  ...(people === undefined ? {} : { people }),
});

describe('what the fact board asks for', () => {
  const flow = flowOf([
    train('G1', AWARE_AT + HOUR, 30 * MINUTE, 500),
    train('G2', AWARE_AT + HOUR, 29 * MINUTE, 500),
    train('G3', AWARE_AT + 4 * HOUR, 90 * MINUTE, 500),
    train('G4', AWARE_AT + 5 * HOUR, 90 * MINUTE, 500),
    train('G5', AWARE_AT - HOUR, 90 * MINUTE, 500),
  ]);

  it('of late trains are those half an hour late or more that still come within four hours', () => {
    const facts = boardFacts(responseOf(['surge']), flow, nightAt(flow), AWARE_AT);
    expect(facts.find(({ key }) => key === 'surge/late-trains')).toMatchObject({ value: 2, certainty: 'known' });
  });

  it('of the night is what comes after the last metro beyond what can leave, as an estimate', () => {
    const night = flowOf([train('G9', AWARE_AT + 11 * HOUR, 0, 20_000)]);
    const of = nightAt(night);
    const excess = of.forecast.summary.night?.excess ?? 0;
    expect(excess).toBeGreaterThan(1000);
    expect(boardFacts(responseOf(['surge']), night, of, AWARE_AT)).toContainEqual(
      expect.objectContaining({ key: 'surge/night-excess', value: Math.ceil(excess), certainty: 'estimated' }),
    );
  });

  it('is nothing where no plan in force asks for it, and says nothing of lateness from hours alone', () => {
    expect(boardFacts(responseOf(['fire']), flow, nightAt(flow), AWARE_AT)).toEqual([]);
    const untimed = flowOf([{ train: 'G1', expected: AWARE_AT + HOUR, people: 500 }]);
    const keys = boardFacts(responseOf(['surge']), untimed, nightAt(untimed), AWARE_AT).map(({ key }) => key);
    expect(keys).toEqual(['surge/night-excess']);
  });

  it('rests on the newest table', () => {
    expect(newestPush(flow, 'beijing-south')).toEqual({
      from: '客运调度',
      clock: expect.stringMatching(/^\d\d:\d\d$/),
    });
    expect(newestPush(flow, 'qinghe')).toBeUndefined();
  });
});
