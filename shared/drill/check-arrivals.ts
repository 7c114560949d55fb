import { readArrivalText } from '../flow/read-arrivals.ts';
import type { Plan } from '../plan/schema.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Scenario } from './scenario-schema.ts';

/** A table of arrivals must read as a desk reads a real one: what cannot be read would stop the making of a run. */
export function checkArrivals({ injects }: Scenario, plans: readonly Plan[], report: ScenarioReport): void {
  const stations = plans.filter((plan) => plan.tier === 'station');
  for (const [index, { id, arrivals }] of injects.entries()) {
    // A station that is not there is said of `station`.
    if (!arrivals || !stations.some(({ station }) => station.id === arrivals.station)) continue;
    const { station, date: day, table } = arrivals;
    const error = readArrivalText(table, { day, station, stations }).findings.find(
      ({ severity }) => severity === 'error',
    );
    if (!error) continue;
    const cell = error.cell === undefined ? { zh: '', en: '' } : { zh: `（${error.cell}）`, en: ` (${error.cell})` };
    report.error(
      ['injects', index, 'arrivals', 'table'],
      'arrivals',
      `情况“${id}”的到达表读不出来${cell.zh}：${error.message.zh}`,
      `The table of arrivals of inject "${id}" cannot be read${cell.en}: ${error.message.en}`,
    );
  }
}
