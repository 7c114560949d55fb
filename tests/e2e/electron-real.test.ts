import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostContract, type OpenHost } from '../contracts/host-contract.ts';
import { electronProgram } from '../support/electron-program.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The shell in Electron itself, from the checkout: a packaged console has the fuse off that a driver needs. */

const found = electronProgram();

async function open(dataFolder: string) {
  const electron = await _electron.launch({
    executablePath: 'program' in found ? found.program : '',
    args: [root],
    env: { ...(process.env as Record<string, string>), STATION_DATA: dataFolder },
  });
  const page = await electron.firstWindow();
  return { electron, page, close: () => electron.close() } satisfies OpenHost & { electron: unknown };
}

if ('reason' in found) {
  describe('real Electron', () => {
    it.skip(`is not run: ${found.reason}`, () => {});
  });
} else {
  hostContract('electron', open);

  describe('real Electron', () => {
    const folder = tempFolder('real');
    let shell: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      shell = await open(folder.path);
    });
    afterAll(async () => {
      await shell?.close();
      folder.remove();
    });

    it('shows the console’s own page in a shut-in window', async () => {
      expect(shell.page.url()).toBe('app://console/');
      const settings = await shell.electron.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences();
      });
      expect(settings).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
      });
    });

    it('opens no window and goes nowhere else', async () => {
      await shell.page.evaluate(() => {
        window.open('https://elsewhere.example/');
        location.href = 'https://elsewhere.example/';
      });
      await shell.page.waitForTimeout(1000);
      expect(shell.page.url()).toBe('app://console/');
      expect(shell.electron.windows()).toHaveLength(1);
    });

    it('is let have nothing', async () => {
      const state = await shell.page.evaluate(() => Notification.requestPermission());
      expect(state).toBe('denied');
    });

    it('checks the journal in a worker of its own', async () => {
      const answer = await shell.page.evaluate(() =>
        globalThis.stationBridge?.request('verifyJournal', { job: '0196a000-0000-7000-8000-000000000001' }),
      );
      expect(answer).toMatchObject({ kind: 'done', value: { cancelled: false, findings: [] } });
    });
  });
}
