import { ok, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { periodSheets } from '../../../shared/period/period-sheets.ts';
import type { Period } from '../../../shared/period/period.ts';
import type { Desk } from '../desk.ts';
import type { Jobs } from '../work/jobs.ts';
import { gatherPeriod } from './sheet-source.ts';
import { periodFile } from './period-file.ts';

/** Answers the requests about the sheets of a key period. */
export function periodHandlers({ library, flow, directory, mode, services }: Desk, jobs: Jobs) {
  const gather = (period: Period) =>
    gatherPeriod(
      {
        editions: [...library.current().byHash.values()],
        flow: flow.day,
        directory: directory.current(),
        mode,
        now: services.clock.now(),
      },
      period,
    );
  return {
    readPeriodSheets(period: ParsedInput<'readPeriodSheets'>): Result<RequestOutput<'readPeriodSheets'>> {
      const given = gather(period);
      return given.ok ? ok({ sheets: periodSheets(given.value) }) : given;
    },
    async exportPeriod({
      form,
      ...period
    }: ParsedInput<'exportPeriod'>): Promise<Result<RequestOutput<'exportPeriod'>>> {
      const given = gather(period);
      if (!given.ok) return given;
      const file = periodFile(given.value, form);
      return ok({ path: await jobs.writePeriod(services.newId(), file), name: file.name });
    },
  };
}
