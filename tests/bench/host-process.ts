import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../support/root.ts';

export interface HostProcess {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** The real loopback host in a process of its own, once it has printed its address. */
export async function startHost(folder: string): Promise<HostProcess> {
  const host = spawn(process.execPath, [join(root, 'electron/start.ts')], {
    env: { ...process.env, STATION_HOST: 'web', STATION_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(host, 'exit');
  const url = await addressOf(host);
  return {
    url,
    pid: host.pid ?? 0,
    async stop() {
      host.kill('SIGTERM');
      await gone;
    },
  };
}

/** Reads on after the address: a host whose output nobody takes is not how it runs. */
function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /^ {2}(http:\S+)$/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    host.once('exit', () => reject(new Error(`The host ended without an address: ${said}`)));
  });
}
