import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { runFolders } from '../drill/run-files.ts';
import type { HostServices } from '../host.ts';
import type { Jobs } from '../work/jobs.ts';

/** Answers what is asked of measures. All of it is read from the databases, in a thread of its own. */
export function measureHandlers(
  { clock, dataFolder }: Pick<HostServices, 'clock' | 'dataFolder'>,
  jobs: Pick<Jobs, 'readMeasures'>,
) {
  return {
    async readMeasures({
      job,
      from,
      to,
      station,
      response,
    }: ParsedInput<'readMeasures'>): Promise<Result<RequestOutput<'readMeasures'>>> {
      if (from !== undefined && to !== undefined && to < from)
        return refuse(
          'days-crossed',
          `截止日期 ${to} 早于开始日期 ${from}，请对调`,
          `The last day ${to} lies before the first ${from}: swap them`,
        );
      return ok(
        await jobs.readMeasures(job, {
          runs: runFolders(dataFolder),
          now: clock.now(),
          from,
          to,
          station,
          response,
          withCases: response !== undefined,
        }),
      );
    },
  };
}
