import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { isLate } from '../../shared/base/journal-event.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { launchChromium } from '../support/chromium.ts';
import { openClockedDesk, type ClockedDesk } from '../support/clocked-desk.ts';
import { openShell, type OpenShell } from '../support/electron-shell.ts';
import { pdfPages, pdfText } from '../support/pdf-text.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { deskPage, type DeskPage } from './desk-page.ts';

/** The paper twin at level II of Beijing Fengtai: what prints, what it says, and what comes back from it. */

const at = (clock: string) => fromBeijing('2023-07-30', clock) ?? Number.NaN;
const CALL = {
  station: '北京丰台站',
  what: '客运调度电话：三列车停在门头沟山区',
  source: '国铁北京局客运调度',
  plans: ['晚点滞留', '防汛'],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The print dialog of a browser cannot be worked by a test: it is counted instead. */
const countPrints = (page: Page) =>
  page.addInitScript(() => {
    const counted = globalThis as unknown as Counted;
    counted.prints = 0;
    counted.print = () => {
      counted.prints += 1;
    };
  });
interface Counted {
  prints: number;
  print: () => void;
}
const printed = (page: Page, times: number) =>
  page.waitForFunction((wanted) => (globalThis as unknown as Counted).prints === wanted, times);

describe('the paper twin', () => {
  const folder = tempFolder('paper');
  const faults: string[] = [];
  let desk: ClockedDesk;
  let page: Page;
  let officer: DeskPage;
  let pdf: Buffer;

  beforeAll(async () => {
    desk = await openClockedDesk(folder.path, at('13:02'));
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await countPrints(page);
    await page.goto(desk.url);
    officer = deskPage(page);
    await officer.signOn('值班员甲', ['值班员', '带班领导']);
    await officer.aware(CALL);
    await officer.setLevel('启动响应', /Ⅱ级/, '红色预警');
    await desk.until(page, at('13:41'));
  });
  afterAll(async () => {
    await desk?.close();
    folder.remove();
  });

  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const reply = await desk.backend.handle(name, input);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    return reply.value as T;
  };
  const responseId = async () => (await ask<{ responses: { id: string }[] }>('hello', {})).responses[0]?.id ?? '';
  const onScreen = () =>
    page.locator('.src-now__title').evaluateAll((rows) =>
      rows.map((row) => {
        const [number = '', title = ''] = [...row.childNodes].map((node) => node.textContent ?? '');
        return title === '' ? [] : [`${number} ${title}`];
      }),
    );

  /** Esc, once the keyboard is in the dialog: it opens while the sheets are being set. */
  const leave = async () => {
    await page.getByRole('button', { name: '关闭' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
  };

  const openCommands = async () => {
    await page.keyboard.press('Control+k');
    await page.getByLabel('命令', { exact: true }).and(page.locator(':focus')).waitFor();
  };

  it('prints from any screen by one key, and tells a browser how to keep it as PDF', async () => {
    await officer.go(3);
    await page.keyboard.press('F9');
    await printed(page, 1);
    expect(await officer.dialog('打印纸面').getByRole('status').innerText()).toContain('另存为 PDF');
    pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdfPages(pdf)).toBeGreaterThan(12);
    await leave();
  });

  it('is black on white in the dark theme too, with nothing else of the page', async () => {
    await page.getByRole('button', { name: '切换到深色' }).click();
    await page.keyboard.press('F9');
    await printed(page, 2);
    await page.emulateMedia({ media: 'print' });
    const look = await page.evaluate(() => ({
      theme: document.documentElement.style.colorScheme,
      canvas: getComputedStyle(document.documentElement).colorScheme,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.querySelector('#src-paper h1') ?? document.body).color,
      shown: [...document.body.children]
        .filter((child) => getComputedStyle(child).display !== 'none' && !['SCRIPT', 'STYLE'].includes(child.tagName))
        .map(({ id }) => id),
    }));
    await page.emulateMedia({ media: null });
    // While everything else was hidden the keyboard went out of the dialog.
    await page.getByRole('button', { name: '关闭' }).click();
    expect(look).toEqual({
      theme: 'dark',
      canvas: 'light',
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      shown: ['src-paper'],
    });
  });

  it('carries on paper the numbers that the screen shows, in text that can be selected', async (test) => {
    const pages = pdfText(pdf);
    if (!pages) return test.skip('no pdftotext on this machine');
    await officer.go(2);
    await page.getByRole('button', { name: /^全部 \d+/ }).click();
    await page.locator('.src-now__title').nth(40).waitFor();
    const shown = (await onScreen()).flat();
    expect(shown.length).toBeGreaterThan(40);
    const paper = pages.join('\n').replaceAll(/\s+/gu, '');
    expect(shown.filter((line) => !paper.includes(line.replaceAll(/\s+/gu, '')))).toEqual([]);
    expect(pages).toHaveLength(pdfPages(pdf));
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`第 ${index + 1} / ${pages.length} 页`);
      expect(text).toContain('纸面记录须补录，填写发生时间和补录时间');
    }
  });

  it('says which record it was printed from, and leaves room for what nobody knows', async (test) => {
    const pages = pdfText(pdf);
    if (!pages) return test.skip('no pdftotext on this machine');
    const { version, hash } = await ask<{ version: number; hash: string }>('paperHead', { id: await responseId() });
    const cover = pages[0] ?? '';
    expect(cover).toContain(`第 ${version} 条`);
    expect(cover.replaceAll(/\s/gu, '')).toContain(hash);
    expect(cover).toContain('样本，待确认');
    const phones = pages.find((text) => text.includes('联动单位')) ?? '';
    expect(phones).toContain('未登记');
    expect(phones.slice(phones.indexOf('联动单位'))).not.toMatch(/\d{7,}/u);
    const log = pages.slice(-2).flatMap((text) => text.match(/^\s*\d+(?=\s*$)/gmu)?.map(Number) ?? []);
    expect(log).toEqual(Array.from({ length: log.length }, (_, index) => index + 1));
    expect(log.length).toBeGreaterThanOrEqual(40);
  });

  it('leads to a step by the number on the sheet', async () => {
    await officer.go(1);
    await openCommands();
    await page.keyboard.insertText('３－１４');
    await page.getByRole('option', { name: /^到 3-14 / }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^3-14/ }).waitFor();
  });

  it('takes the lines of a paper log with both times, one after the other from the keyboard', async () => {
    const id = await responseId();
    await openCommands();
    await page.keyboard.insertText('补录纸面');
    await page.getByRole('option', { name: '补录纸面记录' }).waitFor();
    await page.keyboard.press('Enter');
    const box = officer.dialog('补录纸面记录');
    await box.getByLabel('发生时间').and(page.locator(':focus')).waitFor();
    const line = async (...fields: readonly string[]) => {
      for (const [index, words] of fields.entries()) {
        if (index > 0) await page.keyboard.press('Tab');
        await page.keyboard.insertText(words);
      }
      await page.keyboard.press('Enter');
    };
    await line('1310', '3-4', '调度答复 @信息岗 #K396 已断水');
    await box.getByRole('listitem').nth(0).getByText('13:10 发生，13:41 补录').waitFor();
    await line('1315', '', '区值班室来电');
    await box.getByRole('listitem').nth(1).waitFor();
    await line('1320', '9-99', '没有这一步');
    await box.getByText('这次处置没有步骤 9-99').waitFor();
    // A line that is not written yet takes a second Esc.
    await page.keyboard.press('Escape');
    await box.getByText('再按一次 Esc 放弃').waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    const { events } = await ask<{ events: ResponseEvent[] }>('openResponse', { id });
    const lines = events.filter((event) => event.type === 'LogWritten');
    expect(lines.map(({ at: when, recordedAt, data }) => ({ when, recordedAt, ...data }))).toEqual([
      {
        when: at('13:10'),
        recordedAt: at('13:41'),
        text: '3-4 调度答复 @信息岗 #K396 已断水',
        tags: ['/纸面', '@信息岗', '#K396'],
      },
      { when: at('13:15'), recordedAt: at('13:41'), text: '区值班室来电', tags: ['/纸面'] },
    ]);
    expect(lines.every(isLate)).toBe(true);
  });

  it('says 演练 on every sheet of a drill', async (test) => {
    await page.route('**/api/request', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"mode":"live"', '"mode":"drill"');
      await route.fulfill({ response, body });
    });
    await page.reload();
    await page.getByText(CALL.what).first().waitFor();
    await page.keyboard.press('F9');
    await printed(page, 1);
    const pages = pdfText(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    if (!pages) return test.skip('no pdftotext on this machine');
    expect(pages.filter((text) => !text.includes('【演练】'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the paper twin in Electron', () => {
  const folder = tempFolder('paper-electron');
  let shell: OpenShell;
  beforeAll(async () => {
    shell = await openShell(browser, { userData: folder.path });
  });
  afterAll(async () => {
    await shell?.close();
    folder.remove();
  });

  it('saves the PDF, opens the print dialog and says where the PDF lies', async () => {
    const { page, standIn } = shell;
    await countPrints(page);
    await page.reload();
    const officer = deskPage(page);
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware(CALL);
    await page.keyboard.press('F9');
    await printed(page, 1);
    const path = (await officer.dialog('打印纸面').getByRole('status').innerText()).split('\n').at(-1)?.trim() ?? '';
    expect(dirname(path)).toBe(join(folder.path, 'exports'));
    expect(path).toMatch(/纸面-[0-9a-f]{8}-\d{8}-\d{6}\.pdf$/u);
    expect(existsSync(path)).toBe(true);
    expect(pdfPages(readFileSync(path))).toBeGreaterThan(4);
    expect(standIn.called('webContents.printToPDF')).toEqual([
      [{ pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }],
    ]);
  });
});
