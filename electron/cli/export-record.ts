import { resolve } from 'node:path';
import { keysFolderIn } from '../backend/seal/workstation-key.ts';
import { writePackage } from '../backend/work/write-package.ts';
import { fittingResponse } from './fitting-response.ts';
import { print } from './print.ts';

/** Writes the package of one response; a beginning of its id that fits only one response will do. */
export async function exportRecord(call: {
  response: string;
  to?: string;
  json?: boolean;
  folder: string;
  version: string;
  resources: string;
}): Promise<void> {
  const response = fittingResponse(call.folder, call.response);
  if (response === undefined) return;
  const done = await writePackage({
    place: { folder: call.folder, name: 'journal' },
    response,
    now: Date.now(),
    version: call.version,
    keysFolder: keysFolderIn(call.folder),
    resourcesFolder: call.resources,
    ...(call.to === undefined ? {} : { folder: resolve(call.to) }),
  });
  if (!done.ok) return;
  const written = done.value;
  print(call.json ?? false, written, () => [
    `${written.path}`,
    `共 ${written.rows} 条，末条哈希 ${written.hash}，已核验。 ${written.rows} rows, head ${written.hash}, verified.`,
  ]);
}
