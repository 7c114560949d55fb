import { join, resolve } from 'node:path';

const NAME = 'station-response-console';

/** Where the journal lives when Electron does not say: STATION_DATA, or the place each system keeps such data. */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (env.STATION_DATA) return resolve(env.STATION_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), NAME);
}
