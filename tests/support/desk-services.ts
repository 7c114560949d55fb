import { join } from 'node:path';
import type { Clock, HostServices } from '../../electron/backend/host.ts';

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
    dataFolder: given.folder,
    resourcesFolder: given.resourcesFolder,
    workerFile: join(import.meta.dirname, '../../electron/backend/work/worker.ts'),
    log: given.log ?? (() => {}),
  };
}
