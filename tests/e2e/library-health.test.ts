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

  describe('clauses and impact', () => {
    const open = async (plan: string) => {
      await shown.officer.go(5);
      await page.getByRole('button', { name: plan, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: plan }).waitFor();
    };
    const mode = (name: string) => page.getByRole('button', { name, exact: true }).click();

    it('stand side by side, and a step leads into the text', async () => {
      await open('大客流');
      await mode('条款对照');
      const table = page.getByRole('region', { name: '条款对照' });
      await table.getByText(/^第 3 至 5 章 \d+ 条中 \d+ 条由步骤落实$/).waitFor();
      const clause = table.getByRole('row').filter({ hasText: '4.3.2' }).first();
      await clause.getByText(/^\d+ 步$/).waitFor();
      const link = clause.getByRole('button').first();
      const step = await link.innerText();
      await link.focus();
      await page.keyboard.press('Enter');
      const chosen = page.getByRole('article', { name: step });
      await chosen.waitFor();
      expect(await chosen.getAttribute('aria-current')).toBe('true');
      await expect.poll(() => chosen.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
    });

    it('says which plans a change of the general plan reaches, and leads there', async () => {
      await open('总体');
      await mode('改动影响');
      await page.getByRole('textbox', { name: '按名称找' }).fill('客流');
      await page.getByRole('button', { name: /^客流疏导/ }).click();
      const reach = page.getByRole('region', { name: '改动影响' });
      await reach.getByText(/^改动此处会影响：\d+ 份预案 \d+ 处$/).waitFor();
      const surge = reach.getByRole('region', { name: /大客流/ });
      const link = surge.getByRole('button').first();
      const step = await link.innerText();
      await link.click();
      await page.getByRole('article', { name: step }).waitFor();
      await page.getByRole('heading', { level: 1, name: '大客流' }).waitFor();
    });

    it('leads from a place of a station to the steps that use it', async () => {
      await open('丰台站');
      await mode('只看文本');
      await page.getByRole('button', { name: '夜间摆渡上车点', exact: true }).click();
      await page.getByText(/^“夜间摆渡上车点”：\d+ 份预案 \d+ 个步骤$/).waitFor();
    });
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
