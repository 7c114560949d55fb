import { forecast } from '../../shared/flow/forecast.ts';
import { SLICES } from '../../shared/flow/operating-day.ts';
import { summarise } from '../../shared/flow/summary.ts';
import { supplyOfDay } from '../../shared/flow/supply.ts';
import type { Onward } from '../../shared/plan/schema-onward.ts';
import { ONWARD_MODES } from '../../shared/plan/vocabulary.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { collect, median, timed } from './figures.ts';
import type { Measure, Row } from './report.ts';

const STATIONS = 7;
const DAY = '2026-05-05';

/**
 * A day of seven stations with five modes each, in slices of a minute: capacity from the plan entries, the queue, waits, shares by mode and the summary. Against the
 * bare loop of the queue over the same arrivals, which keeps nothing but the number of people who wait.
 */
export const forecastDay: Measure = {
  name: 'forecast-day',
  run({ quick }): Promise<readonly Row[]> {
    const random = randomFrom(20_260_505);
    const arrivals = Array.from({ length: STATIONS }, () =>
      new Float64Array(SLICES).map(() => Math.floor(random() * 400)),
    );
    const entries: readonly Onward[] = ONWARD_MODES.map((mode) => ({
      id: mode,
      mode,
      title: { zh: mode, en: mode },
      capacity: { perHour: 2000 },
      from: '05:30',
      until: '02:00',
      basis: ['bench'],
    }));
    const whole = () =>
      arrivals.map((come) =>
        summarise(forecast({ arrivals: come, supplies: supplyOfDay(DAY, entries, []).supplies, area: 40_000 })),
      );
    const bare = () => arrivals.map((come) => leftOver(come, 10_000 / 60));
    const [wholes, bares]: [number[], number[]] = [[], []];
    const rounds = quick ? 20 : 200;
    for (let round = -20; round < rounds; round += 1) {
      collect();
      const loop = timed(() => void bare());
      const took = timed(() => void whole());
      if (round < 0) continue;
      bares.push(loop);
      wholes.push(took);
    }
    return Promise.resolve([
      {
        id: 'forecast-day',
        what: 'Forecast of a day, 7 stations × 5 modes in 1-minute slices',
        unit: 'ms',
        figure: median(wholes),
        baseline: { what: 'the bare loop of the queue', value: median(bares) },
        bound: { kind: 'at-most', value: 100, on: 'figure' },
        beside: { rounds, worst: Math.max(...wholes).toFixed(2) },
      },
    ]);
  },
};

function leftOver(arrivals: Float64Array, room: number): number {
  let waiting = 0;
  for (const come of arrivals) waiting = Math.max(0, waiting + come - room);
  return waiting;
}
