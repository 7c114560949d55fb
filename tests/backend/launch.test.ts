import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFolder } from '../../electron/host/data-folder.ts';
import { findElectron } from '../../electron/launch/electron-binary.ts';
import { runElectron } from '../../electron/launch/run-electron.ts';
import { electronOrReason } from '../../electron/launch/why-not-electron.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = tempFolder('launch');
const onLinux = process.platform === 'linux';
afterAll(() => folder.remove());

describe.runIf(onLinux)('choosing a host', () => {
  const dist = join(folder.path, 'dist');
  const desktop = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: dist };
  beforeEach(() => {
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'electron'), '', { mode: 0o755 });
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
  });
  afterEach(() => void vi.restoreAllMocks());

  it('finds an Electron that stands elsewhere', () => {
    expect(findElectron(folder.path, desktop)).toBe(join(dist, 'electron'));
    expect(findElectron(folder.path, {})).toBeUndefined();
  });

  it('takes Electron where it can run', async () => {
    expect(await electronOrReason(folder.path, desktop)).toEqual({ program: join(dist, 'electron') });
    const wayland = { ...desktop, DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' };
    expect(await electronOrReason(folder.path, wayland)).toEqual({ program: join(dist, 'electron') });
  });

  it('gives the reason where it cannot', async () => {
    const reasons = await Promise.all(
      [
        { ...desktop, STATION_HOST: 'web' },
        { ...desktop, DISPLAY: '' },
        { ...desktop, ELECTRON_OVERRIDE_DIST_PATH: folder.path },
      ].map((env) => electronOrReason(folder.path, env)),
    );
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    reasons.push(await electronOrReason(folder.path, desktop));
    const english = reasons.map((choice) => ('reason' in choice ? choice.reason.en : ''));
    expect(english).toEqual([
      'STATION_HOST=web is set',
      'there is no desktop here',
      expect.stringContaining('could not be had'),
      expect.stringContaining('does not run as root'),
    ]);
  });
});

describe.runIf(onLinux)('running Electron', () => {
  const run = (script: string) =>
    runElectron({ program: '/bin/sh', args: ['-c', script], env: process.env, ownCodes: [0, 3] });
  afterEach(() => {
    process.exitCode = undefined;
  });

  it('is done when the console leaves of its own accord', async () => {
    expect(await run('exit 0')).toBe(true);
    expect(await run('exit 3')).toBe(true);
    expect(process.exitCode).toBe(3);
  });

  it('says so when Electron does not come up', async () => {
    expect(await run('exit 127')).toBe(false);
    expect(await run('kill -TRAP $$')).toBe(false);
    const missing = { program: join(folder.path, 'none'), args: [], env: {}, ownCodes: [0] };
    expect(await runElectron(missing)).toBe(false);
  });
});

describe('the data folder of the loopback host', () => {
  const at = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) => dataFolder(env, platform, '/home/x');

  it('is where each system keeps such data', () => {
    expect(at('linux')).toBe(join('/home/x', '.local', 'share', 'station-response-console'));
    expect(at('linux', { XDG_DATA_HOME: '/data' })).toBe(join('/data', 'station-response-console'));
    expect(at('darwin')).toBe(join('/home/x', 'Library', 'Application Support', 'station-response-console'));
    expect(at('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'station-response-console'));
  });

  it('is the one that STATION_DATA names', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(at(platform, { STATION_DATA: folder.path, XDG_DATA_HOME: '/data' })).toBe(folder.path);
    }
  });
});
