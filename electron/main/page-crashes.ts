import { app, type BrowserWindow, dialog } from 'electron';
import { TITLE } from './window.ts';

/** More crashes than this within a minute, and the person at the desk is asked before another try. */
const QUIET_RELOADS = 3;
const MINUTE = 60_000;

/** The page holds nothing that is not in the journal, so after a crash it is simply loaded again. */
export function mendPage(window: BrowserWindow, log: (line: string) => void): void {
  let crashes: number[] = [];
  let isAsking = false;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`page: gone (${reason}, ${exitCode})`);
    crashes = [...crashes.filter((at) => performance.now() - at < MINUTE), performance.now()];
    if (crashes.length > QUIET_RELOADS && choose(window, GONE, ['重新载入 Reload', '退出 Quit']) === 1) app.quit();
    else window.webContents.reload();
  });
  window.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    log('page: unresponsive');
    if (choose(window, SLOW, ['继续等待 Wait', '重新载入 Reload']) === 1) {
      window.webContents.forcefullyCrashRenderer();
      window.webContents.reload();
    }
    isAsking = false;
  });
}

const GONE = {
  message: '界面反复出错，已写入日志。已确认的记录不受影响。',
  detail: 'The page keeps failing; it is in the log. Entries already acknowledged are safe.',
};
const SLOW = {
  message: '界面没有响应。已确认的记录不受影响。',
  detail: 'The page does not respond. Entries already acknowledged are safe.',
};

function choose(window: BrowserWindow, words: typeof GONE, buttons: string[]): number {
  return dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: TITLE,
    ...words,
    buttons,
    defaultId: 0,
    cancelId: 0,
  });
}
