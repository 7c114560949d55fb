import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../../shared/contract/replies.ts';
import { PUSH_CHANNEL, REQUEST_CHANNEL } from '../../shared/contract/channels.ts';

/** All that the page gets of Electron. Neither `ipcRenderer` nor any of its events reaches the page. */
const stationBridge = {
  request: (name, input, run) => ipcRenderer.invoke(REQUEST_CHANNEL, name, input, run) as Promise<unknown>,
  onPush(listener) {
    const hear = (_event: IpcRendererEvent, pushed: unknown) => listener(pushed);
    ipcRenderer.on(PUSH_CHANNEL, hear);
    return () => void ipcRenderer.off(PUSH_CHANNEL, hear);
  },
  // The page and its backend live and end in one program.
  onConnection: () => () => {},
} as const satisfies Bridge;

contextBridge.exposeInMainWorld('stationBridge', stationBridge);
