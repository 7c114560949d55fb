import type { RequestInput, RequestOutput } from '../../shared/contract/requests.ts';
import { request } from '../client/request.ts';
import { sayWhy } from './messages.ts';

export type PeriodInput = RequestInput<'readPeriodSheets'>;
export type PeriodSheet = RequestOutput<'readPeriodSheets'>['sheets'][number];

/** The sheets of a key period as they would be exported; undefined when that could not be, and the person has been told why. */
export async function readPeriodSheets(input: PeriodInput): Promise<readonly PeriodSheet[] | undefined> {
  const answer = await request('readPeriodSheets', input);
  if (answer.kind === 'done') return answer.value.sheets;
  sayWhy(answer);
  return undefined;
}

/** Writes them into the exports folder; gives the path. */
export async function exportPeriod(input: RequestInput<'exportPeriod'>): Promise<string | undefined> {
  const answer = await request('exportPeriod', input);
  if (answer.kind === 'done') return answer.value.path;
  sayWhy(answer);
  return undefined;
}
