import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { pageAddress } from './page-address.ts';

export const TITLE = '站区应急处置台 Station Response Console';

/** Opens the console's window; the page's own title replaces this one once it is there. */
export function openWindow(iconFile: string): BrowserWindow {
  const window = new BrowserWindow({ title: TITLE, icon: iconFile, show: false, ...windowOptions() });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress());
  return window;
}

/** What every window of the console is like, also those that the page opens for a run or a replay. */
export function windowOptions(): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      // Deadlines keep running on a screen that is covered.
      backgroundThrottling: false,
    },
  };
}
