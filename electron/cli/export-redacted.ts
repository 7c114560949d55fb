import { resolve } from 'node:path';
import { keysFolderIn } from '../backend/seal/workstation-key.ts';
import { writeRedacted } from '../backend/work/write-redacted.ts';
import { filterOf, type TimelineCall } from './export-timeline.ts';
import { fittingResponse } from './fitting-response.ts';
import { print } from './print.ts';

export interface RedactCall extends Partial<TimelineCall> {
  readonly redact?: boolean;
  readonly reason?: string;
}

interface Place {
  readonly folder: string;
  readonly resources: string;
  readonly version: string;
}

/** Writes a redacted copy of one response and the full package it was made from. Exit code 1 when it is refused, 2 for a wrong call. */
export async function exportRedactedCopy(named: string | undefined, call: RedactCall, place: Place): Promise<number> {
  const reason = call.reason?.trim();
  if (named === undefined || reason === undefined || reason === '') {
    process.stderr.write(
      '请写明处置编号，并用 --reason 写明隐去的原因。 Name a response, and say with --reason why lines are taken out.\n',
    );
    return 2;
  }
  const filter = filterOf(call);
  if (!filter) return 2;
  const response = fittingResponse(place.folder, named);
  if (response === undefined) return 1;
  const done = await writeRedacted({
    place: { folder: place.folder, name: 'journal' },
    response,
    now: Date.now(),
    version: place.version,
    keysFolder: keysFolderIn(place.folder),
    resourcesFolder: place.resources,
    keep: { filter },
    reason,
    ...(call.to === undefined ? {} : { folder: resolve(call.to) }),
  });
  if (!done.ok) {
    const { zh, en } = done.refusal.message;
    process.stderr.write(`${zh}。 ${en}.\n`);
    return 1;
  }
  const { path, rows, removed, full } = done.value;
  print(call.json ?? false, done.value, () => [
    path,
    `保留 ${rows} 条，隐去 ${removed} 条，已核验。 ${rows} entries kept, ${removed} taken out, verified.`,
    `完整数据包（不外发）： Full package, to be kept in the house: ${full.path}`,
  ]);
  return 0;
}
