import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
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
      await shown.officer.go(6);
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
    const focused = () => page.evaluate(() => document.activeElement?.firstElementChild?.textContent ?? '');

    beforeAll(async () => {
      await shown.officer.go(6);
      await page.getByRole('button', { name: '预案库健康' }).click();
      await page.getByRole('grid', { name: '站区与专项' }).waitFor();
    });

    it('lists what is to be seen to, and leads to the plan', async () => {
      const needs = page.getByRole('region', { name: /^需要处理/ });
      await needs.getByRole('button', { name: /^展开“\d+ 个单位没有电话号码/ }).click();
      await needs.getByRole('button', { name: /^总体 41 个单位中 41 个/ }).waitFor();
      await page.getByText(/联系方式：41 个单位中 0 个近期拨通核实，41 个没有号码/).waitFor();
    });

    it('is walked with the arrow keys, tells the real response, and Enter opens the special plan at that station', async () => {
      const cell = page.getByRole('button', { name: '大客流 · 丰台站' });
      expect(await cell.innerText()).toContain('处置12-01');
      expect(await page.getByRole('button', { name: '大客流 · 北京站' }).innerText()).toContain('未处置过');
      await cell.focus();
      await detail().getByText('这里还没有用它演练过').waitFor();
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('大客流 · 朝阳站');
      await page.keyboard.press('Home');
      expect(await focused()).toBe('朝阳站');
      await page.keyboard.press('ArrowDown');
      await detail().getByText('北京丰台站地区突发事件应急分预案').waitFor();
      await page.keyboard.press('End');
      const name = await focused();
      expect(name).toMatch(/ · 丰台站$/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: name.split(' · ')[0] ?? '' }).waitFor();
      expect(await page.getByRole('combobox', { name: '按站区看' }).inputValue()).not.toBe('');
    });
  });

  describe('a running response on the chart', () => {
    const chooser = () => page.getByRole('combobox', { name: '正在运行的处置' });
    const node = (title: string) => page.locator('.react-flow__node').filter({ hasText: title });
    const popover = async () => {
      await shown.officer.go(2);
      await page
        .getByRole('button', { name: /^大客流/ })
        .first()
        .click();
      await page.locator('.bp6-popover').getByRole('button', { name: '在流程图上看' }).click();
      await chooser().waitFor();
    };

    beforeAll(async () => {
      await shown.officer.setLevel('启动响应', /Ⅲ级/, '候车厅占用率过高');
    });

    it('is led to from the response, shows where each step stands in words, and goes along the current steps', async () => {
      await popover();
      expect(await chooser().inputValue()).not.toBe('');
      const first = node('向客运调度要四个数');
      await first.getByText('待办', { exact: true }).waitFor();
      await node('问清候车和成因').getByText('等待前置', { exact: true }).waitFor();
      const next = page.getByRole('button', { name: /^当前 \d+\/\d+$/ });
      expect(await next.innerText()).toMatch(/^当前 1\//);
      await page.keyboard.press('n');
      await expect.poll(() => next.innerText()).toMatch(/^当前 2\//);
      await page.getByRole('button', { name: '回到处置' }).click();
      await page.getByRole('heading', { name: '北京丰台站', level: 1 }).waitFor();
    });

    it('shows in the general plan the station of the response, not another as an example', async () => {
      await shown.officer.go(2);
      await page.getByRole('button', { name: /^总体/ }).first().click();
      await page.locator('.bp6-popover').getByRole('button', { name: '在流程图上看' }).click();
      await node('联丰台站值班站长').getByText('待办', { exact: true }).waitFor();
      expect(await node('各站，如').count()).toBe(0);
    });

    it('follows what is done, and can be taken off the chart', async () => {
      await shown.ask('act', {
        commandId: v7(),
        as: { person: '值班员甲', post: 'duty-officer' },
        response: await shown.journal().then(([event]) => event?.stream.replace('response/', '')),
        command: { type: 'EndStep', step: 'surge/see-cameras', end: 'not-applicable', reason: '画面中断' },
      });
      await popover();
      await node('看画面估密度').getByText('不适用', { exact: true }).waitFor();
      await chooser().selectOption('');
      await expect.poll(() => node('看画面估密度').getByText('不适用', { exact: true }).count()).toBe(0);
    });

    it('is found on the edition it runs on after another one has been put in force', async () => {
      const old = await page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('hash') ?? '');
      await putInForce(shown, 'surge', (text) => text.replace('2026 试行版（样本）', '2026 修订版（样本）'));
      await shown.officer.go(6);
      await page.getByText('2026 修订版（样本）', { exact: false }).first().waitFor();
      await popover();
      expect(await page.evaluate(() => location.hash)).toContain(old);
      await page.getByText('该次处置所用版次，现已不在用').waitFor();
      await node('看画面估密度').getByText('不适用', { exact: true }).waitFor();
      // Nothing is held from before after a reload.
      await page.reload();
      await node('看画面估密度').getByText('不适用', { exact: true }).waitFor();
    });
  });
});

/** Takes a changed text of a plan all the way into force, by two persons. */
async function putInForce(shown: ShownDesk, plan: string, change: (text: string) => string): Promise<void> {
  const writer = { person: '值班员甲', post: 'duty-officer' };
  const reviewer = { person: '带班领导甲', post: 'duty-leader' };
  const act = (name: string, as: typeof writer, command: object) => shown.ask(name, { commandId: v7(), as, command });
  await act('dutyAct', reviewer, { type: 'TakePost', post: reviewer.post, person: reviewer.person });
  const { plans } = (await shown.ask('hello', {})) as { plans: readonly { id?: string; hash?: string }[] };
  const base = plans.find((one) => one.id === plan)?.hash;
  const { text } = (await shown.ask('readPlanText', { hash: base })) as { text: string };
  const { hash } = (await shown.ask('saveDraft', { plan, text: change(text), base, as: writer })) as { hash: string };
  await act('libraryAct', writer, { type: 'SubmitEdition', plan, hash, note: '换版次' });
  await act('libraryAct', reviewer, { type: 'ReviewEdition', plan, hash, verdict: 'agreed', note: '已核对' });
  await act('libraryAct', reviewer, {
    type: 'ApproveEdition',
    plan,
    hash,
    document: '站管应急〔2026〕8号',
    approver: '分管领导',
  });
  await act('libraryAct', writer, { type: 'PutInForce', plan, hash, note: '即日施行' });
}
