import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stationForecast, type StationForecast } from '../../shared/flow/station-forecast.ts';
import { perHourOf, type Tried } from '../../shared/flow/supply.ts';
import { readArrivalText } from '../../shared/flow/read-arrivals.ts';
import type { FlowCommand } from '../../shared/flow/commands.ts';
import type { Trial } from '../../shared/plan/schema-onward.ts';
import { flowDesk, SHIPPED_GROUND, stationNamed, surgePlan } from './flow.ts';
import { root } from './root.ts';

/** A table of the fixtures, pushed on an operating day; with what was done at the desk besides. */
export function pushedTable(name: string, day: string, ...acts: readonly FlowCommand[]): ReturnType<typeof flowDesk> {
  const text = readFileSync(join(root, 'tests/fixtures', name), 'utf8');
  const { tables, findings } = readArrivalText(text, { day, stations: SHIPPED_GROUND.stations });
  if (tables.length === 0) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  const desk = flowDesk(day);
  desk.must({ type: 'PushArrivals', day, source: { way: 'file', from: name }, tables });
  for (const act of acts) desk.must(act);
  return desk;
}

export function trialNamed(id: string): Trial {
  const found = surgePlan().trials?.find((one) => one.id === id);
  if (!found) throw new Error(`No trial ${id}`);
  return found;
}

export const BUSY_DAY = '2026-05-05';
export function busyNight(station: string, ...measures: readonly string[]): StationForecast {
  const trials: Tried[] = measures.map(trialNamed);
  return stationForecast(BUSY_DAY, pushedTable('busy-night-sample.csv', BUSY_DAY).flow, stationNamed(station), trials);
}

const perHourOfTrial = (id: string): number => {
  const { change } = trialNamed(id);
  if (!('perHour' in change)) throw new Error(`${id} gives no people an hour`);
  return change.perHour;
};
const perHourOfEntry = (station: string, entry: string): number => {
  const capacity = stationNamed(station).onward?.find(({ id }) => id === entry)?.capacity;
  const perHour = capacity && perHourOf(capacity);
  if (perHour === undefined) throw new Error(`${station} ${entry} is unknown`);
  return perHour;
};

/**
 * What the model gives beside what was counted; the guide prints these lines. `set`: the figure was set from this count, so that it only shows that nothing was lost on
 * the way. `free`: the two are independent of each other.
 */
export function forecastChecks(): readonly string[] {
  const metroDay = (perHourOfEntry('beijing-south', 'metro-4') + perHourOfEntry('beijing-south', 'metro-14')) * 17.5;
  const rows: readonly (readonly [string, keyof typeof KINDS, number, number])[] = [
    ['出租700车次，每车次1.6人（北京站2025-09-03，S9）', 'set', 1136, 700 * 1.6],
    ['机动公交8辆8小时（北京站2025-09-03，S9）', 'set', 1621, perHourOfTrial('bus-reserve') * 8],
    ['网约车200辆8小时（北京站2025-09-03，S9；原文900余人）', 'set', 900, perHourOfTrial('ride-hail-cars') * 8],
    ['免费摆渡8辆8小时，与机动公交同车数（S9）', 'set', 1621, perHourOfEntry('beijing-fengtai', 'shuttle') * 8],
    ['南站西出租站一天18小时（S127）', 'set', 15_000, perHourOfEntry('beijing-south', 'taxi-west') * 18],
    ['七站一夜到达，样本表合计（S114）', 'set', 64_000, sampleArrivals()],
    ['K1178旅客到北京北站：出租400辆、大巴5辆一趟（S14）', 'free', 841, 400 * 1.6 + 5 * 45],
    ['南站地铁一天：28万人次进出的一半（S121），运力应不小于实送', 'free', 140_000, metroDay],
  ];
  return rows.map(([what, kind, counted, model]) => {
    const off = ((model - counted) / counted) * 100;
    const sign = Math.abs(off) < 0.05 ? '' : off < 0 ? '−' : '+';
    const figures = [counted, Math.round(model)].map((people) => people.toLocaleString('en')).join(' | ');
    return `| ${what} | ${KINDS[kind]} | ${figures} | ${sign}${Math.abs(off).toFixed(1)} % |`;
  });
}

const KINDS = { set: '标定', free: '独立' } as const;

function sampleArrivals(): number {
  return SHIPPED_GROUND.stations.reduce((sum, { station }) => sum + busyNight(station.id).summary.arrivals, 0);
}

/** The sample night station by station: who comes after the last metro and is not taken, by plan and with the metro an hour longer. */
export function sampleNight(): readonly string[] {
  const whole = (people: number | undefined) => Math.round(people ?? 0).toLocaleString('en');
  return SHIPPED_GROUND.stations.map(({ station }) => {
    const [plain, longer] = [busyNight(station.id), busyNight(station.id, 'metro-plus-60')];
    const figures = [
      plain.summary.arrivals,
      plain.summary.night?.arrivals,
      plain.summary.night?.excess,
      longer.summary.night?.excess,
    ];
    return `| ${station.name.zh} | ${figures.map(whole).join(' | ')} |`;
  });
}
