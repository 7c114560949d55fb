import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const at = (clock: string) => fromBeijing('2026-03-04', clock) ?? 0;

/** A quiet day on the shipped plans, by keyboard alone. */
describe('the tasks of a quiet day', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('daily', at('08:40'));
    ({ page, desk, officer } = shown);
    await officer.signOn('值班员甲', ['值班员']);
  });
  afterAll(async () => {
    await shown?.close();
  });

  const panel = () => page.getByRole('region', { name: '今日事项' });
  const line = (group: '该办' | '将到' | '已办', title: string) =>
    panel().getByRole('list', { name: group }).getByRole('listitem').filter({ hasText: title });

  it('stand in one line for all station areas; Enter ends the one in focus, and the next has the keyboard', async () => {
    await page.keyboard.press('t');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('办完：七站点名，09:00');
    // Nobody has called the roll yet: Enter says so, and the task stays.
    await page.keyboard.press('Enter');
    await page.getByText('今天还没有点名记录').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '办完：七站点名，09:00');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('办完：网格力量到位，09:30');
    expect(await line('该办', '网格力量到位').innerText()).toContain('7 个站区');
    await page.keyboard.press('Enter');
    await line('该办', '网格力量到位').waitFor({ state: 'detached' });
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === '办完：通信设备试通，10:00',
    );
    await panel().getByRole('button', { name: '已办 1' }).click();
    expect(await line('已办', '网格力量到位').innerText()).toMatch(/已办完.*08:40 值班员甲/s);
  });

  it('end otherwise with a reason, for some station areas', async () => {
    await desk.until(page, at('21:35'));
    await panel()
      .getByRole('button', { name: /全部显示$/ })
      .click();
    await line('该办', '末班接驳核对').getByRole('button', { name: /^办完/ }).focus();
    await page.keyboard.press('r');
    const box = officer.dialog('末班接驳核对（21:30）');
    await box.getByRole('combobox', { name: /结果/ }).selectOption({ label: '没能办成' });
    for (const station of ['清河站', '丰台站']) {
      await box.getByRole('checkbox', { name: station }).focus();
      await page.keyboard.press('Space');
    }
    await box.getByRole('textbox', { name: /理由/ }).fill('地铁值班电话没有人接');
    await officer.commit(box);
    await page.waitForFunction(() => document.body.innerText.includes('还差 清河站、丰台站'));
    expect(await line('该办', '末班接驳核对').innerText()).toContain('已超 5 分');
  });

  it('hand the keyboard to the next line also after R, and a double click ends one', async () => {
    const open = () => panel().locator('[data-daily="done"]').count();
    const first = panel().locator('[data-daily="done"]').first();
    const before = await open();
    await first.focus();
    await page.keyboard.press('r');
    const box = page.getByRole('dialog');
    await box.getByRole('combobox', { name: /结果/ }).selectOption({ label: '没能办成' });
    await box.getByRole('textbox', { name: /理由/ }).fill('值守电话占线');
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });
    await expect.poll(open).toBe(before - 1);
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-daily') === 'done');
    await panel().locator('[data-daily="done"]:not([aria-label*="点名"])').first().dblclick();
    await expect.poll(open).toBe(before - 2);
    await page.waitForTimeout(500);
    expect(await open()).toBe(before - 2);
  });

  it('follow the posture, which P sets on a ground', async () => {
    await page.keyboard.press('p');
    const box = officer.dialog('调整值守状态');
    await box.getByRole('checkbox', { name: '南站' }).focus();
    await page.keyboard.press('Space');
    await box.getByRole('combobox', { name: /值守状态/ }).selectOption({ label: '战时' });
    await box.getByRole('textbox', { name: /依据/ }).fill('暴雨红色预警');
    await box.getByRole('combobox', { name: /决定的岗位/ }).selectOption({ label: '带班领导' });
    await officer.commit(box);
    await page.getByRole('article', { name: '北京南站' }).getByText('战时').waitFor();
    expect(await page.getByRole('article', { name: '北京站', exact: true }).innerText()).toContain('平时');
    expect(await line('该办', '双班轮换核对').innerText()).toContain('南站');
  });

  it('fold to a line of counts when a response begins', async () => {
    await officer.aware({ station: '北京站', what: '进站口排队过长', source: '车站', plans: [] });
    await officer.go(1);
    await panel().getByText(/^逾时/).waitFor();
    expect(await panel().getByRole('list').count()).toBe(0);
    await panel().getByRole('button', { name: '展开' }).click();
    await panel().getByRole('list', { name: '该办' }).waitFor();
  });
});
