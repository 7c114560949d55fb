import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { v7 } from 'uuid';
import type { HostServices } from '../backend/host.ts';
import { machineClock } from '../backend/machine-clock.ts';
import { keysFolderIn } from '../backend/seal/workstation-key.ts';
import { openLog } from './log-file.ts';

/** What this machine gives the backend under every host; a host adds who it is and where its files stand. */
export function machineServices(
  host: Pick<HostServices, 'host' | 'version' | 'dataFolder' | 'resourcesFolder' | 'workerFile'>,
): HostServices {
  return {
    ...host,
    workstation: hostname(),
    clock: machineClock(),
    newId: () => v7(),
    newSeed: () => randomBytes(16).toString('hex'),
    keysFolder: keysFolderIn(host.dataFolder),
    log: openLog(host.dataFolder),
  };
}
