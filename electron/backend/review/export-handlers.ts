import { ok, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Desk } from '../desk.ts';
import type { Jobs } from '../work/jobs.ts';
import { printExport } from './print-export.ts';
import { reviewTask } from './review-handlers.ts';

/** Exports what a review shows. The heads are anchored first, so that the cover names a checkpoint that holds every row of it. */
export async function exportReviewHandler(
  desk: Desk,
  jobs: Pick<Jobs, 'exportReview'>,
  { job, scope, filter, format, language, as }: ParsedInput<'exportReview'>,
): Promise<Result<RequestOutput<'exportReview'>>> {
  const { services } = desk;
  desk.checkpoint();
  const program = `Station Response Console ${services.version}`;
  const done = await jobs.exportReview(job, {
    task: reviewTask(desk, scope),
    filter,
    format,
    language,
    now: services.clock.now(),
    by: as ? `${as.person} (${as.post})` : program,
    program,
    workstation: services.workstation,
  });
  if (!done.ok) return done;
  const written = done.value.kind === 'written' ? ok(done.value) : await printExport(done.value, services.printPdf);
  if (!written.ok) return written;
  const { path, name, rows, leftOut, bytes } = written.value;
  return ok({ path, name, rows, leftOut, bytes });
}
