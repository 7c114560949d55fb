import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { shortId } from '../../../shared/response/step-number.ts';
import type { Desk } from '../desk.ts';
import { fileStamp } from '../work/file-stamp.ts';
import { writeAtomically } from '../work/write-atomically.ts';

const unknown = () => refuse('no-response', '没有这次处置', 'There is no such response');

/** Anchors the record as it stands and gives its newest line: printed, the hash proves later that nothing before it was altered. */
export function paperHead(desk: Desk, id: string): Result<{ readonly version: number; readonly hash: string }> {
  const { version, hash } = desk.store.head(responseStream(id));
  if (version === 0) return unknown();
  desk.checkpoint();
  return ok({ version, hash });
}

export const noPagePdf = () =>
  refuse(
    'no-page-pdf',
    '浏览器方式下程序不能自行存 PDF：请在打印对话框里选“另存为 PDF”',
    'In a browser the console cannot save the PDF itself: choose “Save as PDF” in the print dialog',
  );

/** Writes the sheets that the page is showing to a file. Only a host that can print its own page can do this. */
export async function savePaper(desk: Desk, id: string): Promise<Result<{ readonly path: string }>> {
  const { services, responses } = desk;
  const first = responses.events(id)[0];
  if (!first) return unknown();
  if (!services.pagePdf) return noPagePdf();
  const at = services.clock.now();
  const pdf = await services.pagePdf();
  const mode = first.mode === 'drill' ? '演练-' : '';
  const path = join(services.dataFolder, 'exports', `${mode}纸面-${shortId(id)}-${fileStamp(at)}.pdf`);
  writeAtomically(path, [pdf]);
  return ok({ path });
}
