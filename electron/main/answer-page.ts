import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Backend } from '../backend/host.ts';
import type { Pushed } from '../../shared/contract/replies.ts';
import { PUSH_CHANNEL, REQUEST_CHANNEL } from '../../shared/contract/channels.ts';
import { isOwnPage } from './page-address.ts';

/** Carries requests and pushes between the page and the backend. Only the main frame of the console's own page is answered. */
export function answerPage(backend: Pick<Backend, 'handle' | 'onPush'>): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, input: unknown, run: unknown) => {
    if (!isFromOwnPage(event)) throw new Error('Refused: this request does not come from the console’s page');
    return backend.handle(String(name), input, run === undefined ? undefined : String(run));
  });
  backend.onPush((push, run) => {
    const pushed: Pushed = { ...(run === undefined ? {} : { run }), push };
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.isDestroyed()) window.webContents.send(PUSH_CHANNEL, pushed);
    }
  });
}

function isFromOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
}
