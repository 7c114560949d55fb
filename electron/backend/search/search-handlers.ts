import { ok, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Desk } from '../desk.ts';
import type { Jobs } from '../work/jobs.ts';
import type { SearchGround } from './search-ground.ts';

/** Answers searches; all of it is done in a thread of its own. */
export function searchHandlers(desk: Desk, jobs: Pick<Jobs, 'searchRecords'>) {
  return {
    searchRecords: async ({
      job,
      ...search
    }: ParsedInput<'searchRecords'>): Promise<Result<RequestOutput<'searchRecords'>>> =>
      ok(await jobs.searchRecords(job, search, groundOf(desk))),
  };
}

function groundOf({ library, weather }: Desk): SearchGround {
  const plans = [...library.current().byHash.values()].map(({ hash, plan }) => ({ hash, plan }));
  const tables = weather.book.tables();
  return { plans, ...(tables.ok ? { weather: tables.value } : {}) };
}
