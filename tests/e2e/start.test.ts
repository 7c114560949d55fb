import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** `npm start` without the build, on the loopback host. */

const folder = tempFolder('start');
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => folder.remove());

function start(args: readonly string[] = [], data = 'data', env: NodeJS.ProcessEnv = { STATION_HOST: 'web' }) {
  const child = spawn(process.execPath, [join(root, 'electron', 'start.ts'), ...args], {
    env: { ...process.env, STATION_DATA: join(folder.path, data), ...env },
  });
  running.add(child);
  let said = '';
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
  const address = new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (url) resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(said)));
  });
  address.catch(() => {});
  return { child, address, ended };
}

describe('npm start', () => {
  it('says why it uses the browser, prints the address, and leaves cleanly on Ctrl-C', async () => {
    const first = start();
    expect((await fetch(await first.address, { redirect: 'manual' })).status).toBe(303);
    first.child.kill('SIGINT');
    const { code, said } = await first.ended;
    expect(code).toBe(0);
    expect(said).toMatch(/改用本机浏览器。[\s\S]*Running in a browser on this computer: STATION_HOST=web is set\./);

    const second = start();
    await second.address;
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });

  it('tells a taken port and a used data folder in sentences', async () => {
    const first = start();
    const { port } = new URL(await first.address);
    const taken = await start(['--port', port], 'other').ended;
    expect(taken).toMatchObject({ code: 1 });
    expect(taken.said).toContain(`Port ${port} is in use by another program.`);
    const used = await start().ended;
    expect(used).toMatchObject({ code: 1 });
    expect(used.said).toContain('Another program is using');
    expect(`${taken.said}${used.said}`).not.toMatch(/^\s+at /m);
  });

  it('refuses a port that is none', async () => {
    for (const port of ['x', '65536', '-1', '80.5']) {
      const { code, said } = await start([`--port=${port}`]).ended;
      expect([port, code]).toEqual([port, 2]);
      expect(said).toContain('--port');
    }
  });

  it.runIf(process.platform === 'linux')('falls back where there is no desktop', async () => {
    const child = start([], 'desktop', { DISPLAY: '', WAYLAND_DISPLAY: '' });
    await child.address;
    child.child.kill('SIGINT');
    expect((await child.ended).said).toContain('there is no desktop here');
  });
});
