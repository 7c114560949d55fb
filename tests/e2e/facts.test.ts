import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijingClock, fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** The fact board as a duty officer fills it: a table pasted from a spreadsheet, a file of another system, a value by hand, and time going by. */
const START = fromBeijing('2026-10-01', '13:00') ?? Number.NaN;

describe('the fact board', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;

  beforeAll(async () => {
    shown = await openShownDesk('facts', START);
    ({ page, desk } = shown);
    const { officer } = shown;
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({ station: '北京丰台站', what: '候车厅拥挤', source: '车站客运', plans: ['大客流'] });
    await desk.until(page, START + 95 * MINUTE);
    await page.keyboard.press('Alt+2');
    await page.getByRole('tab', { name: '情况板' }).click();
  });
  afterAll(async () => {
    await shown?.close();
    expect(shown.faults).toEqual([]);
  });

  const board = () => page.getByRole('region', { name: /^情况板/ });
  /** A line of the board itself: the grounds for a level, on top of it, name the same facts. */
  const row = (title: string) => board().locator('li:not(.src-indicator)').filter({ hasText: title });

  async function importDialog(fact: string): Promise<Locator> {
    await board().getByRole('button', { name: '录入情况' }).click();
    const box = page.getByRole('dialog', { name: '录入情况' });
    await box.getByRole('combobox', { name: '哪项情况' }).selectOption({ label: `大客流 · ${fact}` });
    await box.getByText('导入读数').click();
    return box;
  }

  it('takes a pasted table only when every line of it is right, and draws how the number moved', async () => {
    const box = await importDialog('候车区占用率');
    const rows = Array.from({ length: 30 }, (_, n) => `${beijingClock(START + (5 + 3 * n) * MINUTE)}\t${50 + n}`);
    const table = box.getByRole('textbox', { name: /粘贴表格/ });
    await table.fill(['时间\t数值', ...rows, '15:30\t90'].join('\n'));
    await box.getByLabel(/这张表是谁记的/).fill('客运值班室');
    await box.getByText('15:30 晚于现在；请核对时间').waitFor();
    expect(await box.getByText('第 32 行').count()).toBe(1);
    expect(await box.getByRole('button', { name: /^导入/ }).isDisabled()).toBe(true);
    await table.fill(['时间\t数值', ...rows].join('\n'));
    await box.getByRole('button', { name: '导入 30 条读数' }).click();
    await box.waitFor({ state: 'hidden' });
    await row('候车区占用率').getByText('79 %').waitFor();
    expect(await row('候车区占用率').getByText('导入', { exact: true }).count()).toBe(1);
    const said = await row('候车区占用率').getByRole('img').getAttribute('aria-label');
    expect(said).toContain('50 → 79 %；升 1 %；最低 50，最高 79；1 小时 27 分内 30 次；距Ⅲ级 黄（85）还差 6');
  });

  it('works out a total from a file of readings for each place', async () => {
    const box = await importDialog('地铁口排队人数');
    const csv = '时间,地点,数值\n14:30,A 口,300\n14:30,B 口,"1,200"\n';
    await box
      .locator('input[type=file]')
      .setInputFiles({ name: 'q.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await box.getByLabel(/这张表是谁记的/).fill('地铁');
    await box.getByRole('button', { name: '导入 2 条读数' }).click();
    await box.waitFor({ state: 'hidden' });
    const total = row('地铁口排队合计');
    await total.getByText('1500 人').waitFor();
    await total.getByText('由“地铁口排队人数”推算 · 最早的数 5 分前').waitFor();
    await page.getByRole('tab', { name: '记录' }).click();
    await page.getByText('情况（推算）：地铁口排队合计 1500 人。由“地铁口排队人数”（A 口、B 口）推算').waitFor();
    await page.getByText('情况（导入）：地铁口排队人数（B 口） 1200 人。来源：地铁').waitFor();
    await page.getByRole('tab', { name: '情况板' }).click();
  });

  it('opens a value for the place it was clicked at, with all that was recorded before as a table', async () => {
    await row('A 口').getByRole('button', { name: '录入“地铁口排队人数”' }).click();
    const box = page.getByRole('dialog', { name: '录入情况' });
    const place = box.getByRole('combobox', { name: /地点/ });
    expect(await place.inputValue()).toBe('A 口');
    await box.getByRole('textbox', { name: /^地铁口排队人数/ }).fill('350');
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await row('地铁口排队合计').getByText('1550 人').waitFor();
    await row('A 口').getByRole('button', { name: '录入“地铁口排队人数”' }).click();
    const table = box.getByRole('table', { name: '全部数值，新的在上' }).first();
    await expect.poll(() => table.getByRole('row').count()).toBe(3);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  });

  it('marks what has grown too old, and lists it apart where a level is decided', async () => {
    await desk.until(page, START + 145 * MINUTE);
    await page.reload();
    await page.getByRole('tab', { name: '情况板' }).click();
    await row('候车区占用率').getByText('已过时').waitFor();
    await page
      .getByRole('button', { name: /^启动响应/ })
      .first()
      .click();
    const box = page.getByRole('dialog', { name: '启动响应' });
    await box.getByText('达到阈值的数值都已过时，请复测后再定级。').waitFor();
    await box.getByText('以下数值已过时，不参与建议，请复测').waitFor();
  });
});
