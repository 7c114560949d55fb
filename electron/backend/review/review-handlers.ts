import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { ReviewScope } from '../../../shared/review/timeline/scope.ts';
import type { Desk } from '../desk.ts';
import type { Jobs } from '../work/jobs.ts';
import type { ReviewTask } from './read-review.ts';

/** Answers what reviews ask; all of it is read from the journal in a thread of its own. */
export function reviewHandlers(desk: Desk, jobs: Pick<Jobs, 'readReview'>) {
  return {
    async readReview({ job, scope }: ParsedInput<'readReview'>): Promise<Result<RequestOutput<'readReview'>>> {
      const read = await jobs.readReview(job, reviewTask(desk, scope));
      if (!read.ok) return read;
      const { streams, plans, rows, unread } = read.value;
      return ok({ streams, plans, rows, unread });
    },
    readRowHash({ stream, version }: ParsedInput<'readRowHash'>): Result<RequestOutput<'readRowHash'>> {
      const row = desk.store.rowAt(stream, version);
      return row
        ? ok({ hash: row.hash, prevHash: row.prevHash })
        : refuse(
            'no-row',
            `日志里没有 ${stream} 第 ${version} 条，请重新读取这份记录`,
            `The journal has no line ${version} of ${stream}: read the record again`,
          );
    },
  };
}

/** What a worker needs to read this scope of a desk's journal. */
export function reviewTask({ library, weather }: Desk, scope: ReviewScope): ReviewTask {
  const titles = [...library.current().byHash.values()].map(({ hash, plan }) => ({ hash, plan }));
  const tables = weather.book.tables();
  return { scope, titles, ...(tables.ok ? { weather: tables.value } : {}) };
}
