import { endingsOf, predecessorsOf } from '../../../../../shared/weather/standing.ts';
import type { Warning, Weather } from '../../../../../shared/weather/state.ts';

/** The warnings of one course of weather, oldest first: what this one took the place of, itself, and what took its place. */
export function courseOf(weather: Weather, warning: Warning): readonly Warning[] {
  const later: Warning[] = [];
  const endings = endingsOf(weather);
  for (let at: Warning | undefined = warning; at && !later.includes(at); ) {
    later.push(at);
    const ended = endings.get(at.id);
    at = ended?.how === 'replaced' ? weather.warnings.get(ended.by) : undefined;
  }
  return [...predecessorsOf(weather, warning), ...later].toSorted(
    (a, b) => a.issuedAt - b.issuedAt || (a.id < b.id ? -1 : 1),
  );
}
