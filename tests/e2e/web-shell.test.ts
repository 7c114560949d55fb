import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWebHost } from '../../electron/web/run-web-host.ts';
import { hostContract, request } from '../contracts/host-contract.ts';
import { launchChromium } from '../support/chromium.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { openWebShell, type OpenWebShell } from '../support/web-shell.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

hostContract('web', (dataFolder) => openWebShell(browser, dataFolder));

describe('windows of the loopback host', () => {
  const folder = tempFolder('windows');
  let shell: OpenWebShell;
  beforeAll(async () => {
    shell = await openWebShell(browser, folder.path);
  });
  afterAll(async () => {
    await shell?.close();
    folder.remove();
  });

  /** Collects what a window hears from now on. */
  const hear = (page: Page) =>
    page.evaluate(() => {
      const heard: unknown[] = [];
      const connection: boolean[] = [];
      Object.assign(globalThis, { heard, connection });
      globalThis.stationBridge?.onPush((said) => heard.push(said));
      globalThis.stationBridge?.onConnection((isConnected) => connection.push(isConnected));
    });
  const hasHeard = (page: Page, words: string) =>
    page.waitForFunction(
      (wanted) => JSON.stringify((globalThis as unknown as { heard: unknown[] }).heard).includes(wanted),
      words,
      { timeout: 10_000 },
    );
  const sign = (page: Page, person: string) =>
    request(page, 'dutyAct', {
      commandId: v7(),
      as: { person, post: 'duty-officer' },
      command: { type: 'TakePost', post: 'duty-officer', person },
    });

  it('may be more than a browser has connections for, and all hear everything', async () => {
    const pages = [shell.page];
    for (let count = 0; count < 7; count += 1) {
      const page = await shell.context.newPage();
      await page.goto(shell.origin);
      pages.push(page);
    }
    await Promise.all(pages.map(hear));
    const last = pages.at(-1) ?? shell.page;
    expect(await sign(last, '值班乙')).toMatchObject({ kind: 'done' });
    await Promise.all(pages.map((page) => hasHeard(page, '值班乙')));

    // The window that holds the stream closes; the others go on, and are told that something may have been missed.
    await shell.page.close();
    await last.waitForFunction(
      () => (globalThis as unknown as { connection: boolean[] }).connection.join() === 'false,true',
    );
    expect(await sign(last, '值班丙')).toMatchObject({ kind: 'done' });
    await Promise.all(pages.slice(1).map((page) => hasHeard(page, '值班丙')));
  });

  it('of another browser are told what to do', async () => {
    const other = await browser.newContext();
    const page = await other.newPage();
    const answer = await page.goto(shell.url);
    expect(answer?.status()).toBe(403);
    expect(await page.locator('main').innerText()).toMatch(/已经用过[\s\S]*请重启处置台/);
    await other.close();
  });
});

describe('a window whose host stops', () => {
  it('says so, and when another run takes the port, that it has to be let in anew', async () => {
    const folder = tempFolder('stopping');
    const shell = await openWebShell(browser, folder.path);
    await shell.page.locator('#root > *').first().waitFor();
    await shell.page.evaluate(async () => {
      const connection: boolean[] = [];
      const heard: unknown[] = [];
      Object.assign(globalThis, { connection, heard });
      globalThis.stationBridge?.onConnection((isConnected) => connection.push(isConnected));
      globalThis.stationBridge?.onPush((said) => heard.push(said));
      await globalThis.stationBridge?.request('hello', {});
    });
    await shell.stop();
    await shell.page.waitForFunction(
      () => (globalThis as unknown as { connection: boolean[] }).connection[0] === false,
    );
    await expect(shell.page.evaluate(() => globalThis.stationBridge?.request('hello', {}))).rejects.toThrow();

    const next = await runWebHost({
      dataFolder: folder.path,
      root,
      port: Number(new URL(shell.origin).port),
      version: '0.1.0',
    });
    await shell.page.waitForFunction(
      () => JSON.stringify((globalThis as unknown as { heard: unknown[] }).heard).includes('no-session'),
      undefined,
      { timeout: 20_000 },
    );
    expect(await request(shell.page, 'hello', {})).toMatchObject({ kind: 'trouble', trouble: { code: 'no-session' } });
    await shell.close();
    await next.close();
    folder.remove();
  });
});
