import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { writeBigJournal } from '../bench/big-journal.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const LINES = 98_000;

/** As many lines as one page takes: most of what a quarter leaves behind. */
describe('the review of a long record', () => {
  let shown: ShownDesk;
  const page = () => shown.page;
  const count = () => page().locator('.src-review-filter__count').innerText();
  const progress = () => page().locator('.src-job-progress');

  beforeAll(async () => {
    shown = await openShownDesk('review-long', fromBeijing('2023-09-30', '13:05') ?? 0, {
      fill: (folder) => writeBigJournal(folder, { closed: 48, running: 0, events: LINES }),
    });
    page().setDefaultTimeout(90_000);
    await page().goto(`${page().url().replace(/#.*$/, '')}#/review?from=2023-07-01&to=2023-09-30`);
  }, 120_000);
  afterAll(async () => {
    await shown?.close();
  });

  it('shows the first lines while the others are still being put in order, and offers no export of a part', async () => {
    await page().locator('.src-line[data-key]').first().waitFor();
    expect(await progress().innerText()).toMatch(/正在排时间线：\d+\/\d+ 条，已排好的可以先看/);
    expect(await page().getByRole('button', { name: '导出…' }).count()).toBe(0);
    await progress().waitFor({ state: 'hidden' });
    await page().getByRole('button', { name: '导出…' }).waitFor();
  }, 120_000);

  it('is narrowed, widened and scrolled to its end', async () => {
    const whole = Number(/^显示 (\d+) 条，略去 0 条$/.exec(await count())?.[1]);
    expect(whole).toBeGreaterThan(LINES * 0.95);
    await page().keyboard.press('Control+F');
    await page().keyboard.insertText('积水');
    await expect.poll(count, { timeout: 30_000 }).not.toMatch(/略去 0 条$/);
    const [shownLines, leftOut] = [...(await count()).matchAll(/\d+/g)].map(Number);
    expect((shownLines ?? 0) + (leftOut ?? 0)).toBe(whole);
    await page().keyboard.press('Escape');
    await expect.poll(count, { timeout: 30_000 }).toBe(`显示 ${whole} 条，略去 0 条`);
    await page().keyboard.press('Enter');
    await page().locator('.src-line[data-key]:focus').waitFor();
    await page().keyboard.press('End');
    await page()
      .locator(`.src-line[aria-rowindex="${await page().getByRole('grid').getAttribute('aria-rowcount')}"]:focus`)
      .waitFor();
    await page().keyboard.press('Enter');
    const card = page().getByRole('dialog');
    await card.getByRole('button', { name: '复制哈希' }).waitFor();
    expect(await card.innerText()).toMatch(/[0-9a-f]{64}/);
    await page().keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(shown.faults).toEqual([]);
  }, 120_000);
});
