import { v7 } from 'uuid';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { Answer } from '../client/answer.ts';
import { request } from '../client/request.ts';
import { acting, notSignedOn } from './act.ts';
import { sayWhy } from './messages.ts';
import { extendWeather } from './weather.ts';

export type ImportAnswer = Answer<RequestOutput<'importWarnings'>>;

/** Has CAP files taken over, each whole or not at all; `content` is a file in base64, `job` names it for its progress and for leaving it. */
export async function importWarnings(
  job: string,
  files: readonly { readonly name: string; readonly content: string }[],
): Promise<ImportAnswer> {
  const as = acting();
  if (!as) return notSignedOn();
  const answer = await request('importWarnings', { commandId: v7(), as, job, from: { files: [...files] } });
  if (answer.kind === 'done') await extendWeather(answer.value.events);
  return answer;
}

export async function leaveWarningImport(job: string): Promise<void> {
  const answer = await request('cancelJob', { job });
  if (answer.kind !== 'done') sayWhy(answer);
}
