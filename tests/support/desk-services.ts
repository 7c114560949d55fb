import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock, HostServices } from '../../electron/backend/host.ts';
import { keysFolderIn } from '../../electron/backend/seal/workstation-key.ts';

/** What a test gives the backend in a host's place. */
export function deskServices(given: {
  readonly folder: string;
  readonly resourcesFolder: string;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log?: (line: string) => void;
}): HostServices {
  return {
    host: 'web',
    version: '0.0.0-test',
    workstation: 'desk-1',
    clock: given.clock,
    newId: given.newId,
    newSeed: seeds(),
    dataFolder: given.folder,
    keysFolder: keysFolderIn(given.folder),
    resourcesFolder: given.resourcesFolder,
    workerFile: join(import.meta.dirname, '../../electron/backend/work/worker.ts'),
    log: given.log ?? (() => {}),
  };
}

/** Seeds that are the same in every run: what a test sees drawn, it sees drawn again. */
function seeds(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return createHash('sha256').update(`seed ${n}`).digest('hex').slice(0, 32);
  };
}
