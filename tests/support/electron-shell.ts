import type { Browser } from 'playwright-core';
import type { OpenHost } from '../contracts/host-contract.ts';
import {
  electronStandIn,
  runMain,
  type StandIn,
  type StandInOptions,
  type StandInWindow,
} from './electron-stand-in.ts';
import { showWindow } from './shown-window.ts';

export interface OpenShell extends OpenHost {
  readonly standIn: StandIn;
  readonly window: StandInWindow;
}

/** Starts the built main process against the stand-in and shows its window. */
export async function openShell(browser: Browser, options: StandInOptions): Promise<OpenShell> {
  const standIn = electronStandIn(options);
  const { forget } = await runMain(standIn);
  const window = standIn.windows[0];
  if (!window) throw new Error(`Main opened no window: ${JSON.stringify(standIn.called('dialog.showErrorBox'))}`);
  const page = await showWindow(browser, standIn, window);
  return {
    standIn,
    window,
    page,
    async close() {
      forget();
      await page.context().close();
      standIn.module.app.quit();
    },
  };
}
