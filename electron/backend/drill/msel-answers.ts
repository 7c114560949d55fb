import { defined } from '../../../shared/base/defined.ts';
import { ok, refuse } from '../../../shared/base/result.ts';
import { mselLabels } from '../../../shared/drill/msel/words.ts';
import type { Desk } from '../desk.ts';
import type { DrillAnswers } from '../requests/handlers.ts';
import type { Jobs } from '../work/jobs.ts';
import type { ScenarioGround, Scenarios } from './scenarios.ts';

/** Scenarios as MSEL workbooks, read and written in a thread of their own. */
export function mselAnswers(
  { services }: Pick<Desk, 'services'>,
  jobs: Jobs,
  scenarios: Scenarios,
  ground: () => ScenarioGround,
): Pick<DrillAnswers, 'importMsel' | 'exportMsel'> {
  function ofThisName(file: string) {
    const own = scenarios.read({ file, own: true });
    return own.ok ? own : scenarios.read({ file, own: false });
  }

  return {
    async importMsel({ name, bytes, like }) {
      const read = like === undefined ? undefined : ofThisName(like);
      if (read && !read.ok) return read;
      const task = {
        name,
        bytes: Buffer.from(bytes, 'base64'),
        ...ground(),
        like: read?.value.parsed.edition?.scenario,
      };
      const done = await jobs.readMsel(services.newId(), defined(task));
      return done.ok ? ok(done.value) : done;
    },
    async exportMsel(file) {
      const read = scenarios.read(file);
      if (!read.ok) return read;
      const scenario = read.value.parsed.edition?.scenario;
      if (!scenario) {
        return refuse(
          'scenario-not-readable',
          `“${file.file}”还读不成脚本，不能导出；请先按列出的问题改好`,
          `"${file.file}" does not read as a scenario yet: mend what is listed, then export it`,
        );
      }
      const msel = { scenario, labels: mselLabels(ground().plans), now: services.clock.now() };
      return jobs.writeMsel(services.newId(), msel);
    },
  };
}
