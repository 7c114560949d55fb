import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { pageAddress } from './page-address.ts';

export const TITLE = '站区应急处置台 Station Response Console';

/** Opens the console's window; the page's own title replaces this one once it is there. */
export function openWindow(iconFile: string): BrowserWindow {
  const window = new BrowserWindow({
    title: TITLE,
    icon: iconFile,
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
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
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress());
  return window;
}
