import { app, BrowserWindow } from 'electron';

/** True in the first instance; a second one brings the first to the front and is told to leave. */
export function isFirstInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
