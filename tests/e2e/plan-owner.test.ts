import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { launchChromium } from '../support/chromium.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { deskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const treeOf = (page: Page) => page.getByRole('tree', { name: '大纲' });
const stepOf = (page: Page, name: string | RegExp) => treeOf(page).getByRole('treeitem', { name });
const fieldOf = (page: Page, name: string) => page.locator('.src-editor__form').getByRole('textbox', { name });

async function openEditor(page: Page, plan: string): Promise<void> {
  await page.getByRole('button', { name: plan, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: plan }).waitFor();
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await treeOf(page).waitFor();
}

/** What the owner of a plan meets in half an hour of editing. */
describe('the owner of a plan', () => {
  let shown: ShownDesk;
  let page: Page;
  beforeAll(async () => {
    shown = await openShownDesk('plan-owner', fromBeijing('2026-12-01', '09:00') ?? Number.NaN);
    ({ page } = shown);
    await shown.officer.signOn('预案员甲', ['值班员']);
    await shown.officer.go(6);
  });
  afterAll(async () => {
    expect(shown?.faults).toEqual([]);
    await shown?.close();
  });

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const findings = () => page.getByRole('list', { name: '检查结果' });

  it('opens a plan that has nothing against it before anything is changed', async () => {
    await openEditor(page, '大客流');
    await page.getByText('没有发现错误和疑点').waitFor();
  });

  it('adds a step of the clause beside it, keeps the keyboard, and is asked where its number comes from', async () => {
    await stepOf(page, 'III级（黄）').click();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: '增加步骤' }).click();
    const box = page.getByRole('dialog', { name: '增加步骤' });
    await box.getByRole('textbox', { name: '名称（中文）' }).fill('清点排队人数');
    await box.getByRole('textbox', { name: '步骤编号' }).fill('count-queue');
    await page.keyboard.press('Control+Enter');
    await expect.poll(focused).toContain('清点排队人数');
    expect(await page.getByRole('combobox', { name: '落实条款' }).inputValue()).toMatch(/^4\.3/);
    await findings().getByText('请写上正文').first().waitFor();
    await fieldOf(page, '多久之内').fill('10');
    await page.keyboard.press('Tab');
    await findings().getByText('这里的数字还没有选依据').waitFor();
    await stepOf(page, '清点排队人数').click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(focused).toContain('清点排队人数');
  });

  it('hears of the station that changes a step before it goes, and is led to that plan afterwards', async () => {
    await stepOf(page, '凭票分时进站').click();
    await page.getByRole('button', { name: '删去步骤' }).click();
    await page.getByRole('dialog', { name: /^删去/ }).getByText('西站：改写这一步').waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(focused).not.toBe('');
    await page.getByRole('list', { name: '在其他预案' }).getByRole('button').first().click();
    await page.getByRole('heading', { level: 1, name: '编辑：西站' }).waitFor();
    const chosen = treeOf(page).getByRole('treeitem', { selected: true });
    expect(await chosen.innerText()).not.toContain('封面和目的');
  });

  it('is led from what needs doing to the part that is meant', async () => {
    await shown.officer.go(6);
    await page.getByRole('button', { name: '预案库健康' }).click();
    await page.getByRole('button', { name: /^展开“\d+ 个单位没有电话号码/ }).click();
    await page.getByRole('button', { name: /^总体 41 个单位中 41 个/ }).click();
    const units = page.locator('#part-units');
    await units.waitFor();
    await expect.poll(() => units.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
  });
});

/** What was typed is there again, however the host ended. */
describe('a host that is killed', () => {
  const folder = tempFolder('plan-owner-kill');
  let browser: Browser;
  let child: ChildProcess | undefined;
  // The copy in the browser belongs to the address: a host that is started again has it again.
  let port = '0';
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await kill();
    await browser?.close();
    folder.remove();
  });

  function start(): Promise<string> {
    const args = [join(root, 'electron/cli/cli.ts'), 'serve', '--port', port, '--data', folder.path];
    const host = spawn(process.execPath, args);
    child = host;
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (part: Buffer) => {
        said += part.toString('utf8');
        const url = /http:\/\/127\.0\.0\.1:(\d+)\/\S+/.exec(said);
        if (!url?.[1]) return;
        port = url[1];
        resolve(url[0]);
      };
      host.stdout.on('data', hear);
      host.stderr.on('data', hear);
      host.once('close', () => reject(new Error(said)));
    });
  }
  async function kill(): Promise<void> {
    const host = child;
    child = undefined;
    if (!host || host.exitCode !== null) return;
    const ended = new Promise((resolve) => host.once('close', resolve));
    host.kill('SIGKILL');
    await ended;
  }

  it('loses neither a saved draft nor words that were not saved yet', async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(await start());
    const officer = deskPage(page);
    await officer.signOn('预案员甲', ['值班员']);
    await officer.go(6);
    await openEditor(page, '大客流');
    await stepOf(page, '开足进出站口').click();
    await fieldOf(page, '名称（英文）').fill('Saved before the kill');
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    const file = join(folder.path, 'drafts', 'surge.json');
    expect(existsSync(file) && readFileSync(file, 'utf8')).toContain('Saved before the kill');

    await fieldOf(page, '名称（英文）').fill('Typed just before the kill');
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('Typed just before the kill'));
    await kill();
    await page.close();

    const again = await context.newPage();
    again.setDefaultTimeout(20_000);
    await again.goto(await start());
    // Keys count once the desk is there.
    await again.getByRole('heading', { level: 1 }).first().waitFor();
    await deskPage(again).go(6);
    await again.getByRole('button', { name: '接着改草稿' }).click();
    await stepOf(again, '开足进出站口').click();
    // Killed between two saves: what is on the disk opens, and the rest is offered back.
    if ((await fieldOf(again, '名称（英文）').inputValue()) !== 'Typed just before the kill') {
      expect(await fieldOf(again, '名称（英文）').inputValue()).toBe('Saved before the kill');
      await again.getByRole('button', { name: '取回这份文字' }).click();
    }
    await expect.poll(() => fieldOf(again, '名称（英文）').inputValue()).toBe('Typed just before the kill');
    await context.close();
  });
});
