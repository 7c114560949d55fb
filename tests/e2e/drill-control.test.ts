import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const NOW = fromBeijing('2026-11-12', '10:20') ?? 0;

let shown: ShownDesk;
let player: Page;
beforeAll(async () => {
  shown = await openShownDesk('drill-control', NOW);
  await shown.officer.signOn('导调员甲', ['值班员']);
});
afterAll(async () => {
  expect(shown.faults).toEqual([]);
  await shown.close();
});

/** An inject in the controller's list. */
const inject = (id: string) => shown.page.locator(`#inject-${id}`);
const runs = async () =>
  ((await shown.ask('listRuns', {})) as { runs: readonly { run: string; phase: string }[] }).runs;

describe('a coordinator and a player in two windows', () => {
  it('reads the script, fact and assumption first, and sets up a run of it', async () => {
    const { page, officer } = shown;
    await page.keyboard.press('Alt+7');
    await page.getByRole('button', { name: '23·7：三趟列车滞留丰沙线' }).click();
    await page.getByText('事实与演练假定').waitFor();
    await page.getByRole('grid', { name: '情况表，共 52 条' }).waitFor();
    const box = officer.dialog('开演练：23·7：三趟列车滞留丰沙线');
    await officer.openBy('b', box);
    await page.keyboard.insertText('丰台站区一班');
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'detached' });
    await page.getByText('已发 0/52').waitFor();
    expect(await runs()).toMatchObject([{ phase: 'ready' }]);
    // Framed as a drill before it begins, too.
    await page.getByText('【演练·导调】', { exact: false }).first().waitFor();
  });

  it('starts it and plays an inject, which reaches the players in a window of their own', async () => {
    const { page, context } = shown;
    // An answer that was given before the inject and comes after its push takes nothing back.
    let release = () => {};
    const delivered = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route('**/api/request', async (route) => {
      if ((route.request().postDataJSON() as { name: string }).name !== 'readNews') return route.continue();
      const response = await route.fetch();
      await delivered;
      return route.fulfill({ response });
    });
    const opened = context.waitForEvent('page');
    await page.keyboard.press('w');
    player = await opened;
    player.setDefaultTimeout(20_000);
    await player.getByText('丰台站区一班').first().waitFor();

    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '暂停' }).waitFor();
    await page.getByRole('listbox', { name: /^情况列表/ }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await inject('01').getByText(/发出$/).first().waitFor();
    await inject('01')
      .getByText(/未接收/)
      .waitFor();
    const heard = player.getByText('29日夜间至31日有强降雨').first();
    await heard.waitFor();
    const answered = player.waitForResponse((response) => response.request().postData()?.includes('readNews') ?? false);
    release();
    await answered;
    await heard.waitFor();
    await context.unroute('**/api/request');
  });

  it('acts on every key however fast they follow one another', async () => {
    const { page } = shown;
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    );
    for (let press = 0; press < 3; press += 1) await page.keyboard.press(']');
    await page.getByRole('button', { name: '×10', exact: true, pressed: true }).waitFor();
    expect(await runs()).toMatchObject([{ phase: 'running', speed: 10 }]);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('[');
    await page.getByRole('button', { name: '×1', exact: true, pressed: true }).waitFor();
  });

  it('holds one inject and skips another with a reason; the players see none of it', async () => {
    const { page, officer } = shown;
    const list = page.getByRole('listbox', { name: /^情况列表/ });
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('h');
    await inject('02').getByText('已暂扣').waitFor();
    await page.keyboard.press('ArrowDown');
    const skip = officer.dialog('跳过情况 03');
    await officer.openBy('k', skip);
    await page.keyboard.insertText('今天不练这一段');
    await page.keyboard.press('Control+Enter');
    await inject('03').getByText('已跳过：今天不练这一段').waitFor();
    await page.getByRole('button', { name: '导调日志' }).click();
    await page.getByText('跳过情况 03：今天不练这一段').last().waitFor();
    expect(await player.getByText('今天不练这一段').count()).toBe(0);
  });

  it('stands still for a real event until the coordinator says that it is over', async () => {
    const { page, officer } = shown;
    await player.keyboard.press('F12');
    await page.getByText('真实事件，演练已停').waitFor();
    expect(await runs()).toMatchObject([{ phase: 'paused' }]);
    const box = officer.dialog('继续演练');
    await page.getByRole('button', { name: /真实事件已不需要/ }).click();
    await box.locator(':focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '暂停' }).waitFor();
    expect(await runs()).toMatchObject([{ phase: 'running' }]);
  });
});
