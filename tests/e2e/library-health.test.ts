import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const START = fromBeijing('2026-12-01', '09:00') ?? Number.NaN;

/** The library as the plan editor walks through it before a review: how it fares, clauses against steps, and where a running response stands. */
describe('the library before a review', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('library-health', START);
    ({ page } = shown);
    const { officer } = shown;
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({ station: '北京丰台站', what: '候车厅拥挤', source: '车站客运', plans: ['大客流'] });
  });
  afterAll(async () => {
    await shown?.close();
    expect(shown.faults).toEqual([]);
  });

  describe('health', () => {
    const detail = () => page.getByRole('region', { name: '所选格' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

    beforeAll(async () => {
      await shown.officer.go(5);
      await page.getByRole('button', { name: '预案库健康' }).click();
      await page.getByRole('grid', { name: '站区与专项' }).waitFor();
    });

    it('lists what is to be seen to, and leads to the plan', async () => {
      const needs = page.getByRole('region', { name: /^需要处理/ });
      await needs.getByRole('button', { name: /^展开“\d+ 个单位没有电话号码/ }).click();
      await needs.getByRole('button', { name: /^总体 41 个单位中 41 个/ }).waitFor();
      await page.getByText(/演练：尚无演练记录 · 联系方式：尚未核实/).waitFor();
    });

    it('is walked with the arrow keys, tells the real response, and Enter opens the special plan at that station', async () => {
      const cell = page.getByRole('button', { name: '大客流 · 丰台站' });
      expect(await cell.innerText()).toContain('处置12-01');
      expect(await page.getByRole('button', { name: '大客流 · 北京站' }).innerText()).toContain('未处置过');
      await cell.focus();
      await detail().getByText('上次演练：尚无演练记录').waitFor();
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('大客流 · 朝阳站');
      await page.keyboard.press('Home');
      expect(await focused()).toBe('朝阳站');
      await page.keyboard.press('ArrowDown');
      await detail().getByText('北京丰台站地区突发事件应急分预案').waitFor();
      await page.keyboard.press('End');
      const name = (await focused()) ?? '';
      expect(name).toMatch(/ · 丰台站$/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: name.split(' · ')[0] ?? '' }).waitFor();
      expect(await page.getByRole('combobox', { name: '按站区看' }).inputValue()).not.toBe('');
    });
  });
});
