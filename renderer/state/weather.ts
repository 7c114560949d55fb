import { createStore } from 'zustand/vanilla';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { WeatherEvent } from '../../shared/weather/events.ts';
import { foldWeather, noWeather, type Weather } from '../../shared/weather/state.ts';
import { request } from '../client/request.ts';
import { sayWhy } from './messages.ts';

type Told = RequestOutput<'readWeather'>;

/** Warnings as the screens know them. Without tables no warning can be entered; `findings` say why. */
export interface WeatherHere {
  readonly weather: Weather;
  readonly tables: Told['tables'];
  readonly findings: Told['findings'];
  /** The folder that is watched for messages, as it stood when it was last asked for. */
  readonly folder: Told['folder'];
}

export const weatherStore = createStore<{ readonly here: WeatherHere | undefined }>(() => ({ here: undefined }));

/** Reads the warnings of this month and the one before; also what may have been missed while the connection was lost. */
export async function readWeather(): Promise<void> {
  const answer = await request('readWeather', {});
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return;
  }
  const { events, tables, findings, folder } = answer.value;
  const weather = foldWeather(noWeather, events as readonly WeatherEvent[]);
  weatherStore.setState({ here: { weather, tables, findings, folder } });
}

/** Takes journal lines of a weather stream; lines known already are passed over. */
export async function extendWeather(events: readonly JournalEvent[]): Promise<void> {
  const { here } = weatherStore.getState();
  const [first] = events;
  if (!here || !first) return;
  if (first.version > (here.weather.versions.get(first.stream) ?? 0) + 1) {
    await readWeather();
    return;
  }
  weatherStore.setState({ here: { ...here, weather: foldWeather(here.weather, events as readonly WeatherEvent[]) } });
}

export function keepFolder(folder: Told['folder']): void {
  const { here } = weatherStore.getState();
  if (here) weatherStore.setState({ here: { ...here, folder } });
}
