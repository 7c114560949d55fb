import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../contracts/host-contract.ts';
import { launchChromium } from '../support/chromium.ts';
import { openShell, type OpenShell } from '../support/electron-shell.ts';
import type { StandInWindow } from '../support/electron-stand-in.ts';
import { pdfText } from '../support/pdf-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const OFFICER = { person: '值班员甲', post: 'duty-officer' };

/** The built main process prints the file that it wrote; in the place of Electron's window a real Chromium opens it. */
describe('a timeline as PDF under Electron', () => {
  const folder = tempFolder('export-pdf');
  let browser: Browser;
  let shell: OpenShell;
  beforeAll(async () => {
    browser = await launchChromium();
    shell = await openShell(browser, { userData: folder.path });
  });
  afterAll(async () => {
    await shell?.close();
    await browser?.close();
    folder.remove();
  });

  it('is printed in a window that is never shown, runs no script, loads nothing else and is gone afterwards', async () => {
    const { standIn, page } = shell;
    const opened: StandInWindow[] = [];
    standIn.appEvents.on('browser-window-created', (_event: unknown, window: StandInWindow) => {
      opened.push(window);
      window.webContents.print = async () => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const sheet = await context.newPage();
        await sheet.goto(window.webContents.getURL());
        const pdf = await sheet.pdf({ preferCSSPageSize: true, printBackground: true });
        await context.close();
        return pdf;
      };
    });
    await request(page, 'signOn', { commandId: v7(), person: OFFICER.person, posts: [{ post: OFFICER.post }] });
    const response = v7();
    const act = (command: object) => request(page, 'act', { commandId: v7(), as: OFFICER, response, command });
    await act({
      type: 'RecordAwareness',
      station: 'beijing-fengtai',
      what: '候车室人数快速上升',
      source: '车站客运值班室',
      channel: 'phone',
      specials: [],
    });
    await act({ type: 'WriteLog', text: '<script>1</script>南广场导流栏杆已加', tags: [] });
    const reply = await request(page, 'exportReview', {
      job: v7(),
      scope: { kind: 'response', response },
      filter: {},
      format: 'pdf',
      language: 'zh',
      as: OFFICER,
    });
    expect(reply).toMatchObject({ kind: 'done' });
    const { path } = (reply as { value: { path: string } }).value;
    const pdf = readFileSync(path);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const words = pdfText(pdf)?.join('\n') ?? '<script>1</script>南广场导流栏杆已加';
    expect(words).toContain('南广场导流栏杆已加');
    const [window] = opened;
    expect(opened).toHaveLength(1);
    expect(window?.isVisible).toBe(false);
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    });
    expect(standIn.windows).toEqual([shell.window]);
    const url = window?.webContents.getURL() ?? '';
    expect(existsSync(fileURLToPath(url))).toBe(false);
    const rule =
      standIn.handler<(details: object, decide: (answer: Electron.CallbackResponse) => void) => void>(
        'print.onBeforeRequest',
      );
    const cancelled = (asked: string) => {
      let answer: Electron.CallbackResponse = {};
      rule({ url: asked }, (given) => (answer = given));
      return answer.cancel;
    };
    expect([url, 'file:///etc/passwd', 'https://elsewhere.example/'].map(cancelled)).toEqual([false, true, true]);
  });
});
