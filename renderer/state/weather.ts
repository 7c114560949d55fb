import { useEffect } from 'react';
import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import type { WeatherFolder } from '../../shared/contract/weather.ts';
import type { WeatherEvent } from '../../shared/weather/events.ts';
import { foldWeather, noWeather, type Weather } from '../../shared/weather/state.ts';
import type { WeatherTables } from '../../shared/weather/tables.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { sayWhy } from './messages.ts';

export type WeatherAct = RequestInput<'weatherAct'>['command'];

/** Warnings of this month and the one before, and the tables that name hazards and areas. */
interface Shown {
  readonly weather: Weather;
  readonly tables: WeatherTables | undefined;
  /** What is wrong with the files of the tables. */
  readonly findings: RequestOutput<'readWeather'>['findings'];
  readonly folder: WeatherFolder | undefined;
}

const store = createStore<Shown>(() => ({ weather: noWeather, tables: undefined, findings: [], folder: undefined }));

/** Reads all of it, at the start and after lines were missed. */
export async function readWeather(): Promise<void> {
  const answer = await request('readWeather', {});
  if (answer.kind !== 'done') {
    sayWhy(answer);
    return;
  }
  const { events, tables, findings, folder } = answer.value;
  const weather = foldWeather(noWeather, events as readonly WeatherEvent[]);
  // What a schema has admitted has its optional parts left out, not undefined.
  store.setState({ weather, tables: tables as WeatherTables | undefined, findings, folder });
}

/** Takes journal lines of a month; those known already are passed over. */
export async function extendWeather(events: readonly JournalEvent[]): Promise<void> {
  const { weather } = store.getState();
  const fresh = (events as readonly WeatherEvent[]).filter(
    (event) => event.version > (weather.versions.get(event.stream) ?? 0),
  );
  const [first] = fresh;
  if (!first) return;
  if (first.version === (weather.versions.get(first.stream) ?? 0) + 1) {
    store.setState({ weather: foldWeather(weather, fresh) });
  } else await readWeather();
}

export const useWeather = (): Weather => useStore(store, (state) => state.weather);

/** Undefined while they have not been read, or cannot be: see useWeatherFindings. */
export const useWeatherTables = (): WeatherTables | undefined => useStore(store, (state) => state.tables);

export const useWeatherFindings = () => useStore(store, (state) => state.findings);

/** The watched folder as it stands when this is shown: a look at it is no event, so nothing tells of it. */
export function useWeatherFolder(): WeatherFolder | undefined {
  useEffect(() => void readWeather(), []);
  return useStore(store, (state) => state.folder);
}

/** Acts on warnings. When this gives `done`, it is in the journal and on screen; anything else has been told to the person already. */
export async function actOnWeather(command: WeatherAct): Promise<Answer<{ readonly events: readonly JournalEvent[] }>> {
  const as = acting();
  if (!as) return notSignedOn();
  const answer = await persist(() => request('weatherAct', { commandId: v7(), as, command }));
  if (answer.kind === 'done') await extendWeather(answer.value.events);
  else sayWhy(answer);
  return answer as Answer<{ readonly events: readonly JournalEvent[] }>;
}

/** Chooses the folder that is watched for files; the console's own when left out. */
export async function watchWeatherFolder(path?: string): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const answer = await request('watchWeatherFolder', { commandId: v7(), as, ...(path === undefined ? {} : { path }) });
  if (answer.kind === 'done') store.setState({ folder: answer.value.folder });
  else sayWhy(answer);
  return answer.kind === 'done';
}
