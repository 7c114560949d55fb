import { existsSync } from 'node:fs';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { actionsOpenedFrom } from '../../../shared/corrective/list.ts';
import type { Desk } from '../desk.ts';
import { runFolder } from '../drill/run-files.ts';
import { printExport } from '../review/print-export.ts';
import { reviewTask } from '../review/review-handlers.ts';
import type { StorePlace } from '../store/index.ts';
import type { Jobs } from '../work/jobs.ts';
import type { AarTask } from './write-aar.ts';

/** Answers the requests about after-action reports at the live desk: it keeps the corrective actions, of drills too. */
export function aarHandlers(desk: Desk, jobs: Pick<Jobs, 'writeAar'>) {
  const { services } = desk;

  function taskOf({ response, run, language }: ParsedInput<'readAar'>): Result<AarTask> {
    const place = placeOf(services.dataFolder, run);
    if (!place) return noRun();
    const { titles, weather } = reviewTask(desk, { kind: 'response', response });
    const actions = actionsOpenedFrom(desk.corrective.events(), response, run);
    const now = services.clock.now();
    return ok({ place, response, language, now, actions, titles, ...(weather ? { weather } : {}) });
  }

  return {
    async readAar(input: ParsedInput<'readAar'>): Promise<Result<RequestOutput<'readAar'>>> {
      const task = taskOf(input);
      if (!task.ok) return task;
      const done = await jobs.writeAar(input.job, task.value);
      if (!done.ok) return done;
      if (done.value.kind !== 'document') throw new Error('A report was written that was only to be read');
      return ok({ document: done.value.document });
    },
    async exportAar({ format, ...input }: ParsedInput<'exportAar'>): Promise<Result<RequestOutput<'exportAar'>>> {
      const task = taskOf(input);
      if (!task.ok) return task;
      const done = await jobs.writeAar(input.job, { ...task.value, format });
      if (!done.ok) return done;
      if (done.value.kind === 'document') throw new Error('A report was read that was to be written');
      const written =
        done.value.kind === 'written'
          ? ok(done.value)
          : await printExport({ ...done.value, leftOut: 0 }, services.printPdf);
      if (!written.ok) return written;
      const { path, name, bytes } = written.value;
      return ok({ path, name, bytes });
    },
  };
}

/** The journal that holds the responses of a run, or of the live desk; undefined for a run that is not there. */
function placeOf(dataFolder: string, run: string | undefined): StorePlace | undefined {
  if (run === undefined) return { folder: dataFolder, name: 'journal' };
  const folder = runFolder(dataFolder, run);
  return folder !== undefined && existsSync(folder) ? { folder, name: 'drill' } : undefined;
}

const noRun = () =>
  refuse('no-run', '没有这场演练；请在“复盘”里重新选择', 'There is no such run: choose one in Review');
