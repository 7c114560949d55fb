import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PUSH_CHANNEL, REQUEST_CHANNEL } from '../../shared/contract/channels.ts';
import { hostContract, request } from '../contracts/host-contract.ts';
import { launchChromium } from '../support/chromium.ts';
import { openShell, type OpenShell } from '../support/electron-shell.ts';
import { electronStandIn, runMain } from '../support/electron-stand-in.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The built main process and preload, unmodified, against a stand-in for Electron's module; the page runs in a real Chromium. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe('electron shell', () => {
  const folder = tempFolder('shell');
  let shell: OpenShell;
  beforeAll(async () => {
    shell = await openShell(browser, { userData: folder.path });
  });
  afterAll(async () => {
    await shell?.close();
    folder.remove();
  });

  it('shuts the page in', () => {
    expect(shell.window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(existsSync(shell.window.options.webPreferences?.preload ?? '')).toBe(true);
    expect(shell.window.options.title).toBe('站区应急处置台 Station Response Console');
    expect(existsSync(String(shell.window.options.icon))).toBe(true);
  });

  it('wears another icon in the task bar while it shows a drill', () => {
    const icon = () => String(shell.standIn.called('window.setIcon').at(-1)?.[0]);
    shell.window.webContents.events.emit('did-navigate', {}, 'app://console/?run=1#/watch');
    expect(icon()).toMatch(/icon-drill\.png$/);
    expect(existsSync(icon())).toBe(true);
    shell.window.webContents.events.emit('did-navigate', {}, 'app://console/#/watch');
    expect(icon()).toMatch(/icon\.png$/);
  });

  it('sandboxes everything and registers its scheme before the app is ready', () => {
    const names = shell.standIn.calls.map((call) => call.name);
    const ready = names.indexOf('app.whenReady');
    for (const name of ['app.enableSandbox', 'protocol.registerSchemesAsPrivileged']) {
      expect(names.indexOf(name)).toBeGreaterThanOrEqual(0);
      expect(names.indexOf(name)).toBeLessThan(ready);
    }
    const [schemes] = shell.standIn.called('protocol.registerSchemesAsPrivileged')[0] ?? [];
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the built page with its policy, and nothing beside it', async () => {
    const page = await shell.standIn.fetch('app://console/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(await page.text()).toBe(readFileSync(join(root, 'out', 'renderer', 'index.html'), 'utf8'));
    for (const url of [
      'app://console/../main/main.js',
      'app://console/%2e%2e/main/main.js',
      'app://console/..%2f..%2fpackage.json',
      'app://console/..%5c..%5cpackage.json',
      'app://console/%00',
      'app://elsewhere/index.html',
      'app://console.elsewhere/index.html',
    ]) {
      expect([url, (await shell.standIn.fetch(url)).status]).toEqual([url, 404]);
    }
    expect((await shell.standIn.fetch('app://console/', 'POST')).status).toBe(404);
  });

  it('shows the window once the page is there', () => {
    expect(shell.window.isVisible).toBe(true);
    expect(shell.window.webContents.mainFrame.url).toBe('app://console/');
  });

  it('lets the page go nowhere, open nothing and embed nothing', () => {
    const { events, windowOpenHandler } = shell.window.webContents;
    const isStopped = (name: string, details: object) => {
      let stopped = false;
      events.emit(name, { ...details, preventDefault: () => (stopped = true) });
      return stopped;
    };
    for (const url of ['https://elsewhere.example/', 'file:///etc/passwd', 'app://elsewhere/', 'javascript:1', 'x']) {
      expect([url, isStopped('will-navigate', { url })]).toEqual([url, true]);
      expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    }
    expect(isStopped('will-navigate', { url: 'app://console/' })).toBe(false);
    expect(isStopped('will-frame-navigate', { url: 'app://console/', isMainFrame: false })).toBe(true);
    expect(isStopped('will-redirect', { url: 'app://console/' })).toBe(true);
    expect(isStopped('will-attach-webview', {})).toBe(true);
    const opens = (url: string) => windowOpenHandler?.({ url } as Electron.HandlerDetails).action;
    expect(['app://console/', 'https://elsewhere.example/?run=1'].map(opens)).toEqual(['deny', 'deny']);
    expect(['app://console/?run=1', 'app://console/?replay=1'].map(opens)).toEqual(['allow', 'allow']);
  });

  it('denies every permission', () => {
    const given: boolean[] = [];
    const ask = shell.standIn.handler<(contents: null, name: string, allow: (isAllowed: boolean) => void) => void>(
      'session.setPermissionRequestHandler',
    );
    const check = shell.standIn.handler<(contents: null, name: string) => boolean>('session.setPermissionCheckHandler');
    const device = shell.standIn.handler<() => boolean>('session.setDevicePermissionHandler');
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen']) {
      ask(null, name, (isAllowed) => given.push(isAllowed));
      given.push(check(null, name));
    }
    expect([...given, device()].every((isAllowed) => !isAllowed)).toBe(true);
    expect(shell.standIn.called('session.setSpellCheckerEnabled')).toEqual([[false]]);
  });

  it('loads nothing from the network or the disk', () => {
    const decide =
      shell.standIn.handler<(details: { url: string }, answer: (said: { cancel: boolean }) => void) => void>(
        'session.onBeforeRequest',
      );
    const isCancelled = (url: string) => {
      let cancelled = false;
      decide({ url }, (said) => (cancelled = said.cancel));
      return cancelled;
    };
    const urls = [
      'https://a.example/',
      'http://127.0.0.1/',
      'ws://a.example/',
      'file:///etc/passwd',
      'HTTPS://a.example',
    ];
    expect(urls.map(isCancelled)).toEqual(urls.map(() => true));
    expect(isCancelled('app://console/index.html')).toBe(false);
  });

  it('answers only the main frame of its own page', async () => {
    const { standIn, window } = shell;
    const hello = (frame: unknown) => standIn.invoke(window, REQUEST_CHANNEL, ['hello', {}], frame);
    await expect(hello({ url: 'app://console/', parent: window.webContents.mainFrame })).rejects.toThrow('Refused');
    await expect(hello(null)).rejects.toThrow('Refused');
    const main = window.webContents.mainFrame;
    for (const url of ['https://elsewhere.example/', 'app://elsewhere/', 'file:///index.html', 'about:blank', '']) {
      main.url = url;
      await expect(hello(main)).rejects.toThrow('Refused');
    }
    main.url = 'app://console/';
    expect(await hello(main)).toMatchObject({ kind: 'done' });
  });

  it('comes to the front when it is started a second time', () => {
    shell.window.isMinimised = true;
    shell.window.hasFocus = false;
    shell.standIn.appEvents.emit('second-instance', {});
    expect([shell.window.isMinimised, shell.window.hasFocus]).toEqual([false, true]);
  });

  it('looks at the time again after sleep', async () => {
    const pushed: unknown[] = [];
    const { deliver } = shell.window.webContents;
    shell.window.webContents.deliver = (channel, args) => {
      if (channel === PUSH_CHANNEL) pushed.push(args[0]);
      deliver(channel, args);
    };
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    try {
      shell.standIn.powerEvents.emit('resume');
    } finally {
      Date.now = now;
    }
    shell.standIn.powerEvents.emit('unlock-screen');
    expect(pushed).toContainEqual({ push: expect.objectContaining({ kind: 'clock' }) as unknown });
    shell.window.webContents.deliver = deliver;
  });

  it('keeps the machine awake while a response runs', async () => {
    expect(shell.standIn.blockers.size).toBe(0);
    const as = { person: '值班甲', post: 'duty-officer' };
    const taken = await request(shell.page, 'dutyAct', {
      commandId: v7(),
      as,
      command: { type: 'TakePost', post: as.post, person: as.person },
    });
    expect(taken.kind).toBe('done');
    const response = v7();
    const begun = await request(shell.page, 'act', {
      commandId: v7(),
      as,
      response,
      command: {
        type: 'RecordAwareness',
        station: 'beijing-south',
        what: '三趟列车滞留，候车厅聚集',
        source: '车站值班室',
        channel: 'phone',
        specials: [],
      },
    });
    expect(begun).toMatchObject({ kind: 'done' });
    expect(shell.standIn.called('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']]);
    expect(shell.standIn.blockers.size).toBe(1);
  });

  it('loads the page again when it crashes, and asks when it keeps crashing', () => {
    const { standIn, window } = shell;
    const crash = (reason = 'crashed') =>
      window.webContents.events.emit('render-process-gone', {}, { reason, exitCode: 5 });
    const before = standIn.called('webContents.reload').length;
    crash('clean-exit');
    for (let count = 0; count < 3; count += 1) crash();
    expect(standIn.called('webContents.reload').length - before).toBe(3);
    expect(standIn.called('dialog.showMessageBoxSync')).toEqual([]);
    crash();
    expect(standIn.called('dialog.showMessageBoxSync')).toHaveLength(1);
    expect(standIn.called('webContents.reload').length - before).toBe(4);
  });

  it('asks before it reloads a page that hangs', () => {
    const { standIn, window } = shell;
    const reloads = standIn.called('webContents.reload').length;
    standIn.answers.push(0, 1);
    window.events.emit('unresponsive');
    expect(standIn.called('webContents.reload').length).toBe(reloads);
    window.events.emit('unresponsive');
    expect(standIn.called('webContents.reload').length).toBe(reloads + 1);
  });

  it('has a small menu in both languages', () => {
    const menu = standInMenu(shell);
    expect(menu.map((item) => item.label)).toEqual(['处置台 Console', '编辑 Edit', '查看 View']);
    const roles = menu.flatMap((item) =>
      (item.submenu as Electron.MenuItemConstructorOptions[]).map(({ role }) => role),
    );
    expect(roles).not.toContain('toggleDevTools');
  });
});

describe('starting the electron shell', () => {
  const folder = tempFolder('starting');
  const forgetting: (() => void)[] = [];
  afterEach(() => {
    for (const forget of forgetting.splice(0)) forget();
  });
  afterAll(() => folder.remove());

  const start = async (options: Partial<Parameters<typeof electronStandIn>[0]>) => {
    const standIn = electronStandIn({ userData: folder.path, ...options });
    const { forget } = await runMain(standIn);
    forgetting.push(forget);
    return standIn;
  };

  it('leaves at once where another instance runs, without touching the journal', async () => {
    const second = await start({ isSecondInstance: true });
    expect(second.called('app.quit')).toHaveLength(1);
    expect(second.called('app.whenReady')).toEqual([]);
    expect(existsSync(join(folder.path, 'journal.db'))).toBe(false);
  });

  it('tells trouble with the data folder in a dialog, with the path and the next action, and leaves', async () => {
    const blocked = join(folder.path, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    const standIn = await start({ userData: blocked });
    const [title, words] = standIn.called('dialog.showErrorBox')[0] ?? [];
    expect(title).toContain('站区应急处置台');
    expect(words).toContain(blocked);
    expect(words).toMatch(/请[\s\S]*Check that the folder exists/);
    expect(standIn.called('app.exit')).toEqual([[3]]);
    expect(standIn.windows).toEqual([]);
  });

  it('tells and logs a bug in the main process and leaves', async () => {
    const userData = join(folder.path, 'bug');
    const standIn = await start({ userData });
    process.emit('uncaughtException', new Error('a bug of ours'));
    const log = readFileSync(join(userData, 'logs', 'console.log'), 'utf8');
    expect(log).toContain('a bug of ours');
    expect(String(standIn.called('dialog.showErrorBox')[0]?.[1])).toContain('已写入日志');
    expect(standIn.called('app.exit')).toEqual([[1]]);
    standIn.module.app.quit();
  });
});

describe('the bundles', () => {
  const read = (...path: string[]) => readFileSync(join(root, 'out', ...path), 'utf8');

  it('give the preload nothing to require but electron', () => {
    const required = [...read('preload', 'preload.cjs').matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]);
    expect(required).toEqual(['electron']);
  });

  it('leave main nothing to import but electron, Node and better-sqlite3', () => {
    const imports = ['main.js', 'worker.js'].flatMap((file) =>
      [...read('main', file).matchAll(/^import\s[^;]*?from\s*"([^"]+)"/gm)].map((match) => match[1] ?? ''),
    );
    const foreign = imports.filter(
      (name) => !isBuiltin(name) && !/^(electron|better-sqlite3|\.\/chunks\/.+)$/.test(name),
    );
    expect(foreign).toEqual([]);
    expect(imports).toContain('electron');
  });
});

hostContract('electron', (dataFolder) => openShell(browser, { userData: dataFolder }));

function standInMenu(shell: OpenShell): Electron.MenuItemConstructorOptions[] {
  return shell.standIn.called('Menu.setApplicationMenu')[0]?.[0] as Electron.MenuItemConstructorOptions[];
}
