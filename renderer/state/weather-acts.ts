import { v7 } from 'uuid';
import type { Instant } from '../../shared/base/instant.ts';
import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn, persist } from './act.ts';
import { sayWhy } from './messages.ts';
import { extendWeather, keepFolder } from './weather.ts';

export type WeatherAct = RequestInput<'weatherAct'>['command'];
type ImportedWarnings = RequestOutput<'importWarnings'>;

/** Acts on warnings. When this gives `done`, it is in the journal and on screen; anything else has been told to the person already. */
export async function actOnWeather(command: WeatherAct, at?: Instant): Promise<Answer<RequestOutput<'weatherAct'>>> {
  const as = acting();
  if (!as) return notSignedOn();
  const input = { commandId: v7(), as, command, ...(at === undefined ? {} : { at }) };
  const take = async () => {
    const answer = await persist(() => request('weatherAct', input));
    if (answer.kind === 'done') await extendWeather(answer.value.events);
    else sayWhy(answer, answer.kind === 'unreachable' ? () => void take() : undefined);
    return answer;
  };
  return take();
}

/**
 * Has files read and taken over; `job` names it for its progress and for leaving it. What stands against it is given back, not told: the dialog says so
 * beside the files. `content` is a file in base64.
 */
export async function importWarnings(
  job: string,
  from: RequestInput<'importWarnings'>['from'],
): Promise<Answer<ImportedWarnings>> {
  const as = acting();
  if (!as) return notSignedOn();
  const answer = await request('importWarnings', { commandId: v7(), as, job, from });
  if (answer.kind === 'done') await extendWeather(answer.value.events);
  return answer;
}

export async function leaveWarningImport(job: string): Promise<void> {
  const answer = await request('cancelJob', { job });
  if (answer.kind !== 'done') sayWhy(answer);
}

/** Chooses the folder that is watched; the one in the data folder when left out. */
export async function watchWeatherFolder(path?: string): Promise<boolean> {
  const as = acting();
  if (!as) {
    notSignedOn();
    return false;
  }
  const answer = await request('watchWeatherFolder', { commandId: v7(), as, ...(path === undefined ? {} : { path }) });
  if (answer.kind === 'done') keepFolder(answer.value.folder);
  else sayWhy(answer);
  return answer.kind === 'done';
}
