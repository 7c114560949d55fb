import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REQUEST_CHANNEL } from '../../shared/contract/channels.ts';
import { makeElectronFolder } from '../support/electron-folder.ts';
import { electronStandIn, runMain } from '../support/electron-stand-in.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Packs the console for Linux with a stand-in for Electron's program, offline, and looks at what an installer would carry. */

const run = promisify(execFile);
const { version } = createRequire(import.meta.url)('electron/package.json') as { readonly version: string };

const folder = tempFolder('packaging');
const packed = join(folder.path, 'dist', 'linux-unpacked');
let archive: readonly string[];

const asar = (...args: string[]) =>
  run(process.execPath, [join(root, 'node_modules', '@electron', 'asar', 'bin', 'asar.js'), ...args]);

beforeAll(async () => {
  const electron = join(folder.path, 'electron');
  makeElectronFolder(electron, version);
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  await run(
    process.execPath,
    [
      cli,
      '--linux',
      'dir',
      '--x64',
      '--publish',
      'never',
      '--config',
      'electron-builder.yml',
      `-c.electronDist=${electron}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${join(folder.path, 'dist')}`,
    ],
    { cwd: root },
  );
  const listed = await asar('list', join(packed, 'resources', 'app.asar'));
  archive = listed.stdout.split('\n').filter(Boolean);
});
afterAll(() => folder.remove());

const files = (path: string) =>
  (existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));

describe('the packed console', () => {
  it('carries the three bundles and the one native module', () => {
    expect(archive).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/main/worker.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/node_modules/better-sqlite3/package.json',
      ]),
    );
    const top = new Set(archive.map((path) => path.split('/')[1]));
    expect(top).toEqual(new Set(['node_modules', 'out', 'package.json']));
    const packages = archive.filter((path) => /^\/node_modules\/(@[^/]+\/)?[^/]+$/.test(path));
    expect(packages).toEqual(['/node_modules/better-sqlite3']);
  });

  it('carries no source, no source map and no test', () => {
    expect(archive.filter((path) => /\.(map|tsx?|[ch]pp|c|h|gyp)$|\/tests?\//.test(path))).toEqual([]);
    for (const file of files(join(root, 'out'))) {
      if (/\.(c?js|css)$/.test(file)) {
        expect(readFileSync(join(root, 'out', file), 'utf8')).not.toContain('sourceMappingURL');
      }
    }
  });

  it('has the native module of this system outside the archive, and of no other', () => {
    const unpacked = files(join(packed, 'resources', 'app.asar.unpacked'));
    expect(unpacked.filter((path) => path.endsWith('.node'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    expect(archive.filter((path) => path.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
  });

  it('has the plans and the scenarios beside it, where they can be read and replaced', () => {
    for (const name of ['plans', 'scenarios']) {
      const source = join(root, 'resources', name);
      expect(files(join(packed, 'resources', name)).sort()).toEqual(files(source).sort());
    }
  });

  it('keeps the languages of the product only', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak', 'zh-CN.pak']);
  });

  it('has its fuses set', async () => {
    const { stdout } = await run(process.execPath, [
      join(root, 'node_modules', '@electron', 'fuses', 'dist', 'bin.js'),
      'read',
      '--app',
      join(packed, 'station-response-console'),
    ]);
    const fuses = Object.fromEntries(
      [...stdout.matchAll(/^\s*(\w+) is (\w+)$/gm)].map(([, name, state]) => [name, state]),
    );
    expect(fuses).toMatchObject({
      RunAsNode: 'Disabled',
      EnableNodeOptionsEnvironmentVariable: 'Disabled',
      EnableNodeCliInspectArguments: 'Disabled',
      EnableCookieEncryption: 'Enabled',
      EnableEmbeddedAsarIntegrityValidation: 'Enabled',
      OnlyLoadAppFromAsar: 'Enabled',
      GrantFileProtocolExtraPrivileges: 'Disabled',
    });
  });

  it('has all that its main process needs, with the plans where the installer puts them', async () => {
    const app = join(folder.path, 'app');
    await asar('extract', join(packed, 'resources', 'app.asar'), app);
    const standIn = electronStandIn({ userData: join(folder.path, 'data'), isPackaged: true });
    const { forget } = await runMain(standIn, app, join(packed, 'resources'));
    try {
      expect(standIn.called('dialog.showErrorBox')).toEqual([]);
      const [window] = standIn.windows;
      if (!window) throw new Error('The packed console opened no window');
      const answer = await standIn.invoke(window, REQUEST_CHANNEL, ['hello', {}]);
      expect(answer).toMatchObject({ kind: 'done', value: { host: 'electron' } });
      const { plans } = (answer as { readonly value: { readonly plans: readonly { readonly file: string }[] } }).value;
      expect(plans.map((plan) => plan.file)).toContain('general.yaml');
      const checked = await standIn.invoke(window, REQUEST_CHANNEL, ['verifyJournal', { job: v7() }]);
      expect(checked).toMatchObject({ kind: 'done', value: { findings: [] } });
      expect((await standIn.fetch('app://console/')).status).toBe(200);
      expect(existsSync(String(window.options.icon))).toBe(true);
      expect(window.options.webPreferences?.devTools).toBe(false);
    } finally {
      forget();
      standIn.module.app.quit();
    }
  });
});

describe('the installers', () => {
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
    readonly [system in 'win' | 'linux' | 'mac']: {
      readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[];
      readonly files: readonly string[];
    };
  };

  it('are made for the systems of the duty room', () => {
    const targets = (['win', 'linux', 'mac'] as const).map((system) => config[system].target.map((one) => one.target));
    expect(targets).toEqual([['nsis'], ['deb', 'AppImage'], ['dmg']]);
    for (const system of ['win', 'linux', 'mac'] as const) {
      for (const { arch } of config[system].target) expect(arch).toEqual(['x64', 'arm64']);
    }
  });

  it('each name a native module that exists', () => {
    const prebuilt = readdirSync(join(root, 'node_modules', 'better-sqlite3', 'prebuilds'));
    for (const system of ['win', 'linux', 'mac'] as const) {
      const pattern = config[system].files.find((file) => file.includes('prebuilds'));
      const name = /!\((.+)\)\.node$/.exec(pattern ?? '')?.[1] ?? '';
      for (const arch of ['x64', 'arm64']) expect(prebuilt).toContain(`${name.replace('${arch}', arch)}.node`);
    }
  });
});
