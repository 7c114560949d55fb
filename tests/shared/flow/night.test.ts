import { describe, expect, it } from 'vitest';
import { nightsOf, type Night } from '../../../shared/flow/night.ts';
import type { Flow } from '../../../shared/flow/state.ts';
import { FLOW_DAY, flowDesk, hourlyPush, onDay, stationNamed, trainPush } from '../../support/flow.ts';

function nightAt(flow: Flow, clock: string): Night {
  const [night] = nightsOf(FLOW_DAY, flow, [stationNamed('beijing-south')], onDay(clock));
  if (!night) throw new Error('No night');
  return night;
}

describe('one night from a moment on', () => {
  const desk = flowDesk();
  desk.must(trainPush('beijing-south', { G1: ['21:00', 600], G3: ['23:30', 700], G5: ['00:40', 500] }));

  it('counts only who still comes, and names the last train of all', () => {
    const night = nightAt(desk.flow, '22:30');
    expect(night.coming).toBe(1200);
    expect(night.trains).toBe(2);
    expect(night.lastTrain).toEqual({ train: 'G5', at: onDay('00:40') });
    expect(nightAt(desk.flow, '20:00').coming).toBe(1800);
  });

  it('lets an hour that is over fall short of nothing', () => {
    const busy = flowDesk();
    busy.must(hourlyPush('beijing-south', { '22': 30_000, '23': 9_000 }));
    expect(nightAt(busy.flow, '22:10').worst?.hour).toBe(18);
    expect(nightAt(busy.flow, '23:10').worst?.hour).toBe(19);
    expect(nightAt(busy.flow, '00:10').worst).toBeUndefined();
  });

  it('has no last departure while somebody is left over, nor when nobody comes', () => {
    expect(nightAt(flowDesk().flow, '22:30').lastLeaves).toBeUndefined();
    const late = flowDesk();
    late.must(trainPush('beijing-south', { G9: ['02:30', 900] }));
    expect(nightAt(late.flow, '22:30').lastLeaves).toBeUndefined();
    expect(nightAt(desk.flow, '22:30').lastLeaves).toBeGreaterThan(onDay('00:40'));
  });
});
