import type { Browser, BrowserContext } from 'playwright-core';
import { runWebHost } from '../../electron/web/run-web-host.ts';
import type { OpenHost } from '../contracts/host-contract.ts';
import { root } from './root.ts';

export interface OpenWebShell extends OpenHost {
  readonly context: BrowserContext;
  readonly url: string;
  readonly origin: string;
  /** Stops the host and leaves the window open. */
  readonly stop: () => Promise<void>;
}

/** Starts the loopback host on the checkout and opens its printed address in a browser. */
export async function openWebShell(
  browser: Browser,
  dataFolder: string,
  port = 0,
  size = { width: 1366, height: 768 },
): Promise<OpenWebShell> {
  const host = await runWebHost({ dataFolder, root, port, version: '0.1.0' });
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(host.url);
  let isRunning = true;
  const stop = async () => {
    if (isRunning) await host.close();
    isRunning = false;
  };
  return {
    page,
    context,
    url: host.url,
    origin: host.origin,
    stop,
    async close() {
      await context.close();
      await stop();
    },
  };
}
