import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import { launchChromium } from '../support/chromium.ts';
import { openClockedDesk, type ClockedDesk } from '../support/clocked-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { deskPage, type DeskPage } from './desk-page.ts';

/** The list 现在该做 by keyboard only: short and long, by post, by what is typed, over all responses. */
describe('the list of what to do now', () => {
  const folder = tempFolder('now-list');
  const faults: string[] = [];
  let browser: Browser;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    browser = await launchChromium();
    desk = await openClockedDesk(folder.path, AWARE_AT);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(desk.url);
    officer = deskPage(page);
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({
      station: '北京丰台站',
      what: '三列车停在山区',
      source: '客运调度',
      plans: ['晚点滞留', '防汛'],
    });
    await officer.setLevel('启动响应', /Ⅱ/, '旅客滞留');
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
    folder.remove();
  });

  const lines = () => page.getByRole('listbox', { name: '现在该做' }).getByRole('option');
  const titles = () => lines().allInnerTexts();
  const total = async () => Number(/\d+/.exec(await page.getByRole('tab', { name: /^现在该做/ }).innerText())?.[0]);
  const counts = (expected: number) => expect.poll(() => lines().count()).toBe(expected);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));

  it('begins with five lines, says what the rest holds, and A shows all; the choice outlives a reload', async () => {
    await counts(5);
    const all = await total();
    expect(all).toBeGreaterThan(30);
    await page.getByRole('button', { name: new RegExp(`^其余 ${all - 5} 项`) }).waitFor();
    // The clocks on the lines go on meanwhile.
    const names = () => lines().locator('.src-now__title').allInnerTexts();
    const five = await names();
    await page.keyboard.press('a');
    await counts(all);
    expect((await names()).slice(0, 5)).toEqual(five);
    await page.reload();
    await counts(all);
    await page.keyboard.press('a');
    await counts(5);
  });

  it('moves the cursor line by line and keeps it', async () => {
    const chosen = () => lines().evaluateAll((all) => all.findIndex((one) => one.ariaSelected === 'true'));
    await page.keyboard.press('j');
    const at = await chosen();
    await page.keyboard.press('j');
    await expect.poll(chosen).toBe(at + 1);
    await page.keyboard.press('k');
    await expect.poll(chosen).toBe(at);
    await expect.poll(focused).toBe('option');
  });

  it('filters by post, and says what that hides', async () => {
    await page.keyboard.press('a');
    const all = await total();
    await counts(all);
    await page.keyboard.press('m');
    await expect.poll(() => lines().count()).toBeLessThan(all);
    const mine = await lines().count();
    await page.getByText(new RegExp(`^已隐藏 ${all - mine} 项`)).waitFor();
    await expect.poll(async () => (await titles()).every((line) => line.includes('值班员'))).toBe(true);
    // An hour on, deadlines of critical steps at other posts have passed: they stay in sight as one line.
    await desk.until(page, desk.clock.now() + 60 * MINUTE);
    await page.getByRole('button', { name: /^其他岗位有 \d+ 项急办：/ }).waitFor();
    await page.keyboard.press('m');
    await page.getByText(/^已隐藏/).waitFor({ state: 'detached' });

    await page.keyboard.press('w');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const post = (await page.getByRole('combobox', { name: '看哪个岗位' }).locator('option:checked').innerText()).split(
      ' ',
    )[0];
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('option');
    for (const line of await titles()) expect(line).toContain(post);
    await page.keyboard.press('m');
    await page.keyboard.press('m');
    await page.getByText(/^已隐藏/).waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await counts(5);
  });

  it('finds a step of any post by what is typed, in both lists, and Escape clears', async () => {
    await page.keyboard.press('/');
    await page.keyboard.insertText('防汛');
    await expect.poll(async () => (await titles()).every((line) => line.includes('防汛'))).toBe(true);
    expect(await lines().count()).toBeGreaterThan(5);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('option');
    await page.getByRole('tab', { name: '分线步骤' }).click();
    expect(
      await page.locator('.src-step-row').evaluateAll((rows) => rows.every((row) => row.textContent.includes('防汛'))),
    ).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^现在该做/ }).click();
    await counts(5);
  });

  it('makes one queue of all responses, and a line leads to its own', async () => {
    await officer.aware({ station: '北京西站', what: '候车厅过满', source: '客运值班室', plans: ['大客流'] });
    await page.keyboard.press('Alt+2');
    await page.getByRole('button', { name: /^全部处置（另有急 \d+）/ }).waitFor();
    const here = await total();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expect.poll(total).toBeGreaterThan(here);
    const other = lines().filter({ hasText: '丰台站' }).first();
    const title = await other.locator('.src-now__title').innerText();
    await other.click();
    await page.getByRole('heading', { name: '北京丰台站' }).or(page.getByText('三列车停在山区')).first().waitFor();
    await expect.poll(() => page.locator('#src-card-title').innerText()).toContain(title.split('\n').at(-1));
    // The queue is the same one, seen from the other desk.
    await expect.poll(total).toBeGreaterThan(here);
    await expect.poll(() => lines().filter({ hasText: '西站' }).count()).toBeGreaterThan(0);
    await page.keyboard.press('g');
    expect(faults).toEqual([]);
  });
});
