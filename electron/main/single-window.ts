import { app, BrowserWindow } from 'electron';
import { isSideWindow } from './page-address.ts';

/** True in the first instance; a second one brings the first to the front and is told to leave. */
export function isFirstInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    // The live desk comes forward, not a drill or a replay beside it.
    const all = BrowserWindow.getAllWindows();
    const window = all.find(({ webContents }) => !isSideWindow(webContents.getURL())) ?? all[0];
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
