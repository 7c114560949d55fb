import { refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Desk } from '../desk.ts';
import type { Jobs } from '../work/jobs.ts';

/** Packages of a response, written off the main thread. */
export function packageHandlers(desk: Desk, jobs: Jobs) {
  return {
    exportRedacted: async ({
      job,
      id,
      keep,
      reason,
    }: ParsedInput<'exportRedacted'>): Promise<Result<RequestOutput<'exportRedacted'>>> => {
      if (desk.responses.events(id).length === 0)
        return refuse('no-response', '没有这次处置', 'There is no such response');
      desk.checkpoint();
      return jobs.exportRedacted(job, { response: id, keep, reason, now: desk.services.clock.now() });
    },
  };
}
