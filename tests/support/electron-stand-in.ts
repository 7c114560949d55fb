import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, runInThisContext } from 'node:vm';
import type * as Electron from 'electron';
import { root } from './root.ts';

/**
 * Stands in for the `electron` module, so that the built main process runs unmodified without Electron's program: it records what main asks
 * of Electron and lets a test say what Electron would say. Its members are checked against Electron's own typings; what main uses beyond
 * them fails at import.
 */

/** Electron's emitters overload `on` by event name; the stand-in takes any, so only the name of the member is checked. */
class StandInEmitter extends EventEmitter {
  heard<T>(): T {
    return this.on.bind(this) as T;
  }
  heardOnce<T>(): T {
    return this.once.bind(this) as T;
  }
}

type RequestHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

export interface StandInOptions {
  readonly userData: string;
  readonly isSecondInstance?: boolean;
  readonly isPackaged?: boolean;
}

export type StandIn = ReturnType<typeof electronStandIn>;
export type StandInWindow = StandIn['windows'][number];

export function electronStandIn({ userData, isSecondInstance = false, isPackaged = false }: StandInOptions) {
  // Main asks the environment for its data folder, as it would on a desk.
  process.env.STATION_DATA = userData;
  /** Everything main asked for, by name, in order. */
  const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  const note = (name: string, ...args: unknown[]) => void calls.push({ name, args });

  const appEvents = new StandInEmitter();
  const powerEvents = new StandInEmitter();
  const handlers = new Map<string, RequestHandler>();
  const schemes = new Map<string, SchemeHandler>();
  const paths = new Map([['userData', userData]]);
  const windows: BrowserWindow[] = [];
  const blockers = new Set<number>();
  const answers: number[] = [];
  let hasLeft = () => {};
  const left = new Promise<void>((resolve) => (hasLeft = resolve));

  class WebContents {
    readonly events = new StandInEmitter();
    readonly mainFrame = { url: '', parent: null };
    readonly getURL: Electron.WebContents['getURL'] = () => this.mainFrame.url;
    windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
    /** Set by whoever shows the window. */
    deliver: (channel: string, args: readonly unknown[]) => void = () => {};
    readonly on = this.events.heard<Electron.WebContents['on']>();
    readonly send: Electron.WebContents['send'] = (channel, ...args) => this.deliver(channel, args);
    readonly reload: Electron.WebContents['reload'] = () => note('webContents.reload');
    readonly forcefullyCrashRenderer: Electron.WebContents['forcefullyCrashRenderer'] = () =>
      note('webContents.forcefullyCrashRenderer');
    /** Set by whoever shows the window. */
    print: (options: Electron.PrintToPDFOptions) => Promise<Buffer> = () =>
      Promise.reject(new Error('Nothing is shown'));
    readonly printToPDF: Electron.WebContents['printToPDF'] = (options) => {
      note('webContents.printToPDF', options);
      return this.print(options);
    };
    readonly setWindowOpenHandler: Electron.WebContents['setWindowOpenHandler'] = (handler) => {
      this.windowOpenHandler = handler;
    };
  }

  class BrowserWindow {
    static readonly getAllWindows = () => windows;
    readonly options: Electron.BrowserWindowConstructorOptions;
    readonly events = new StandInEmitter();
    readonly webContents = new WebContents();
    isVisible = false;
    hasFocus = false;
    isMinimised = false;
    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      this.options = options;
      windows.push(this);
      appEvents.emit('web-contents-created', {}, this.webContents);
      appEvents.emit('browser-window-created', {}, this);
    }
    readonly on = this.events.heard<Electron.BrowserWindow['on']>();
    readonly once = this.events.heardOnce<Electron.BrowserWindow['once']>();
    readonly loadURL: Electron.BrowserWindow['loadURL'] = (url) => {
      this.webContents.mainFrame.url = url;
      return Promise.resolve();
    };
    readonly show: Electron.BrowserWindow['show'] = () => void (this.isVisible = true);
    readonly focus: Electron.BrowserWindow['focus'] = () => void (this.hasFocus = true);
    readonly restore: Electron.BrowserWindow['restore'] = () => void (this.isMinimised = false);
    readonly isMinimized: Electron.BrowserWindow['isMinimized'] = () => this.isMinimised;
    readonly setIcon: Electron.BrowserWindow['setIcon'] = (icon) => note('window.setIcon', icon);
    readonly isDestroyed: Electron.BrowserWindow['isDestroyed'] = () => !windows.includes(this);
    readonly destroy: Electron.BrowserWindow['destroy'] = () => void windows.splice(windows.indexOf(this), 1);
  }

  const app = {
    isPackaged,
    on: appEvents.heard<Electron.App['on']>(),
    enableSandbox: () => note('app.enableSandbox'),
    whenReady: () => {
      note('app.whenReady');
      return Promise.resolve();
    },
    requestSingleInstanceLock: () => !isSecondInstance,
    getPath: (name) => paths.get(name) ?? '',
    setPath: (name, path) => void paths.set(name, path),
    getAppPath: () => root,
    getVersion: () => '0.1.0',
    quit() {
      note('app.quit');
      appEvents.emit('will-quit', {});
      hasLeft();
    },
    // As Electron has it: `exit` asks nobody and announces nothing.
    exit(code) {
      note('app.exit', code);
      hasLeft();
    },
    relaunch: () => note('app.relaunch'),
  } satisfies Partial<Electron.App>;

  const asked =
    <T>(name: string) =>
    (handler: T | null) =>
      note(name, handler);
  const defaultSession = {
    setPermissionRequestHandler: asked('session.setPermissionRequestHandler'),
    setPermissionCheckHandler: asked('session.setPermissionCheckHandler'),
    setDevicePermissionHandler: asked('session.setDevicePermissionHandler'),
    setSpellCheckerEnabled: (isOn) => note('session.setSpellCheckerEnabled', isOn),
  } satisfies Partial<Electron.Session>;
  const webRequest = {
    onBeforeRequest: (handler: unknown) => note('session.onBeforeRequest', handler),
  } satisfies Pick<Electron.WebRequest, 'onBeforeRequest'>;

  const module = {
    app,
    BrowserWindow,
    crashReporter: {
      start: (options) => note('crashReporter.start', options),
    } satisfies Partial<Electron.CrashReporter>,
    dialog: {
      showErrorBox: (title, content) => note('dialog.showErrorBox', title, content),
      showMessageBoxSync: (...args: unknown[]) => {
        note('dialog.showMessageBoxSync', ...args);
        return answers.shift() ?? 0;
      },
    } satisfies Partial<Electron.Dialog>,
    ipcMain: { handle: (channel, handler) => void handlers.set(channel, handler) } satisfies Partial<Electron.IpcMain>,
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
    },
    powerMonitor: { on: powerEvents.heard<Electron.PowerMonitor['on']>() } satisfies Partial<Electron.PowerMonitor>,
    powerSaveBlocker: {
      start(type) {
        note('powerSaveBlocker.start', type);
        const id = calls.length;
        blockers.add(id);
        return id;
      },
      stop: (id) => blockers.delete(id),
    } satisfies Partial<Electron.PowerSaveBlocker>,
    protocol: {
      registerSchemesAsPrivileged: (list) => note('protocol.registerSchemesAsPrivileged', list),
      handle: (scheme, handler) => void schemes.set(scheme, handler as unknown as SchemeHandler),
    } satisfies Partial<Electron.Protocol>,
    session: {
      defaultSession: { ...defaultSession, webRequest },
      fromPartition: (name: string) => ({
        setPermissionRequestHandler: asked(`${name}.setPermissionRequestHandler`),
        webRequest: { onBeforeRequest: (handler: unknown) => note(`${name}.onBeforeRequest`, handler) },
      }),
    },
    shell: {
      showItemInFolder: (path) => note('shell.showItemInFolder', path),
    } satisfies Partial<Electron.Shell>,
  };

  return {
    module,
    calls,
    windows,
    blockers,
    appEvents,
    powerEvents,
    /** What a person will press in the dialogs to come. */
    answers,
    left,
    called: (name: string) => calls.filter((call) => call.name === name).map((call) => call.args),
    /** The handler main gave for something it was to decide. */
    handler: <T>(name: string) => calls.find((call) => call.name === name)?.args[0] as T,
    fetch(url: string, method = 'GET'): Promise<Response> {
      const handler = schemes.get(new URL(url).protocol.slice(0, -1));
      if (!handler) throw new Error(`Nobody serves ${url}`);
      return Promise.resolve(handler(new Request(url, { method })));
    },
    /** A request of the page, from its main frame unless said otherwise. */
    async invoke(
      window: BrowserWindow,
      channel: string,
      args: readonly unknown[],
      senderFrame: unknown = window.webContents.mainFrame,
    ): Promise<unknown> {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`Nobody answers ${channel}`);
      const event = { sender: window.webContents, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
      return handler(event, ...args);
    },
  };
}

/** The stand-in as ES module source: named exports, as Electron itself gives them. */
const STAND_INS = 'electronStandIns';
const running: Record<string, object> = {};
(globalThis as Record<string, unknown>)[STAND_INS] = running;

const NAMES = Object.keys(electronStandIn({ userData: '' }).module);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    const run = URL.parse(context.parentURL ?? '')?.searchParams.get('run') ?? '';
    return { url: `electron-stand-in:${run}`, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith('electron-stand-in:')) return next(url, context);
    const run = JSON.stringify(url.slice('electron-stand-in:'.length));
    const source = NAMES.map((name) => `export const ${name} = globalThis.${STAND_INS}[${run}].${name};`).join('\n');
    return { format: 'module', source, shortCircuit: true };
  },
});

/** Import as Node does it, past the module loader of the test runner. */
const nodeImport = runInThisContext('(url) => import(url)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (url: string) => Promise<unknown>;

let runs = 0;

/**
 * Runs the built main process of the checkout, or of an unpacked archive, anew against a stand-in. `forget` takes away the listeners it
 * leaves on this process.
 */
export async function runMain(
  standIn: StandIn,
  app = root,
  resourcesPath = join(root, 'resources'),
): Promise<{ readonly forget: () => void }> {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = new Map(events.map((event) => [event, process.listeners(event as 'uncaughtException')]));
  runs += 1;
  running[runs] = standIn.module;
  Object.assign(process, { resourcesPath });
  await nodeImport(`${pathToFileURL(join(app, 'out', 'main', 'main.js')).href}?run=${runs}`);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return {
    forget() {
      for (const event of events) {
        for (const listener of process.listeners(event as 'uncaughtException')) {
          if (!before.get(event)?.includes(listener)) process.off(event, listener);
        }
      }
    },
  };
}
