import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import type { StandIn, StandInWindow } from './electron-stand-in.ts';
import { root } from './root.ts';

/** Chromium does not know the console's own scheme, so its page is shown under this address; the host name is never looked up. */
export const SHOWN_AT = 'https://console.test/';

/**
 * Shows a window of the stand-in in a real browser: the page comes from main's own protocol handler, with the headers it gives; the built
 * preload runs before it with a stand-in for the two modules it may require; requests and pushes go to and come from main.
 */
export async function showWindow(browser: Browser, standIn: StandIn, window: StandInWindow): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.exposeFunction('__invoke', (channel: string, args: unknown[]) => standIn.invoke(window, channel, args));
  await page.addInitScript({ content: preloadScript() });
  await page.route('**/*', (route) => answer(route, standIn));
  window.webContents.deliver = (channel, args) => {
    page
      .evaluate(([name, list]) => (globalThis as unknown as Delivering).__deliver(name, list), [channel, args] as const)
      .catch(() => {}); // The window has been closed meanwhile.
  };
  window.webContents.print = ({ preferCSSPageSize, printBackground, pageSize }) =>
    page.pdf({
      ...(preferCSSPageSize === undefined ? {} : { preferCSSPageSize }),
      ...(printBackground === undefined ? {} : { printBackground }),
      ...(typeof pageSize === 'string' ? { format: pageSize } : {}),
    });
  await page.goto(SHOWN_AT);
  window.events.emit('ready-to-show');
  return page;
}

interface Delivering {
  readonly __deliver: (channel: string, args: readonly unknown[]) => void;
}

async function answer(route: Route, standIn: StandIn): Promise<void> {
  const request = route.request();
  if (!request.url().startsWith(SHOWN_AT)) return route.abort();
  const response = await standIn.fetch(request.url().replace(SHOWN_AT, 'app://console/'), request.method());
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function preloadScript(): string {
  const preload = readFileSync(join(root, 'out', 'preload', 'preload.cjs'), 'utf8');
  return `(() => {
    const { __invoke } = globalThis;
    const heard = new Map();
    globalThis.__deliver = (channel, args) => {
      for (const listener of heard.get(channel) ?? []) listener({}, ...args);
    };
    const ipcRenderer = {
      invoke: (channel, ...args) => __invoke(channel, args),
      on: (channel, listener) => heard.set(channel, [...(heard.get(channel) ?? []), listener]),
      off: (channel, listener) => heard.set(channel, (heard.get(channel) ?? []).filter((one) => one !== listener)),
    };
    const contextBridge = {
      exposeInMainWorld: (name, value) =>
        Object.defineProperty(globalThis, name, { value: Object.freeze(value), enumerable: true }),
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('A sandboxed preload cannot require ' + name);
      return { contextBridge, ipcRenderer };
    };
    ((require, module, exports) => { ${preload} })(require, { exports: {} }, {});
  })();`;
}
