import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, HOUR } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const DAY = '2026-10-08';
const clock = (time: string) => {
  const found = fromBeijing(DAY, time);
  if (found === undefined) throw new Error(`no time ${time}`);
  return found;
};
const AS = { person: '值班员甲', post: 'duty-officer' };

/** What proposes a level and what cannot, on the desk of a response; and the sheets of a key period. */
describe('levels of a sudden large flow', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('surge-levels', clock('14:00'));
    ({ page } = shown);
    await shown.officer.signOn('值班员甲', ['值班员']);
  });
  afterAll(async () => {
    await shown?.close();
  });

  const act = (response: string, command: unknown) =>
    shown.ask('act', { commandId: crypto.randomUUID(), as: AS, response, command });

  /** A response of the surge plan at a station, where 12,000 people wait. */
  async function twelveThousandAt(station: string): Promise<void> {
    const id = crypto.randomUUID();
    await act(id, {
      type: 'RecordAwareness',
      station,
      what: '候车厅旅客骤增',
      source: '车站客运值班室',
      channel: 'phone',
      specials: ['surge'],
    });
    await page.goto(`${new URL(shown.desk.url).origin}/#/response?id=${id}`);
    await page.getByRole('tab', { name: '情况板' }).click();
    await page.getByRole('button', { name: '录入情况' }).click();
    const box = page.getByRole('dialog', { name: '录入情况' });
    await box.locator(':focus').waitFor();
    await box.getByLabel('哪项情况').selectOption({ label: '大客流 · 候车区人数' });
    await box.getByRole('textbox', { name: '候车区人数' }).fill('12000');
    await box.getByLabel('来源').fill('车站客运值班室');
    await box.getByRole('button', { name: '记入情况板' }).click();
    await box.waitFor({ state: 'detached' });
  }

  const panel = () => page.getByRole('region', { name: '级别依据' });

  it('at Fengtai 12,000 people are 85.71 % of 14,000 and propose level III, with the next threshold', async () => {
    await twelveThousandAt('beijing-fengtai');
    const row = panel().getByRole('listitem').filter({ hasText: '候车区占用率' });
    await row.getByText('85.71 %').waitFor();
    expect(await row.innerText()).toMatch(/Ⅲ级.*再上：Ⅱ级 橙 100 %/su);
    await page.getByRole('list', { name: '越限待决' }).getByText('候车区占用率 85.71 % ≥ 85 %').waitFor();
  });

  it('at Beijing station the same people propose nothing, and the board and the level dialog say why', async () => {
    await twelveThousandAt('beijing');
    const why = '候车容量不明：北京站，见分预案；请站区办核定';
    await panel().getByText(why).waitFor();
    await panel().getByText('现在不建议级别').waitFor();
    expect(await page.getByRole('list', { name: '越限待决' }).count()).toBe(0);
    await page.getByRole('button', { name: /^启动响应/ }).click();
    const box = page.getByRole('dialog', { name: /^启动响应/ });
    await box.locator(':focus').waitFor();
    await box.getByText(`候车区占用率：${why}`).waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
  });

  it('a value that is too old does not count and says so', async () => {
    await shown.desk.until(page, shown.desk.clock.now() + 46 * 60_000);
    await page.getByRole('combobox', { name: /处置/ }).first().waitFor();
    const responses = ((await shown.ask('hello', {})) as { responses: readonly { id: string; station: string }[] })
      .responses;
    const fengtai = responses.find(({ station }) => station === 'beijing-fengtai');
    await page.goto(`${new URL(shown.desk.url).origin}/#/response?id=${fengtai?.id ?? ''}`);
    await page.getByRole('tab', { name: '情况板' }).click();
    const row = panel().getByRole('listitem').filter({ hasText: '候车区占用率' });
    await row.getByText('不作数').waitFor();
    await panel().getByText('现在不建议级别').waitFor();
  });

  it('the sheets of a key period are looked at and exported by keyboard, and the posture is set', async () => {
    const rows = [21, 22, 23].map((hour) => ({
      from: clock(`${hour}:00`),
      until: clock(`${hour}:00`) + HOUR,
      people: 3000,
    }));
    await shown.ask('flowAct', {
      commandId: crypto.randomUUID(),
      as: AS,
      command: {
        type: 'PushArrivals',
        day: DAY,
        source: { way: 'paste', from: '客运调度' },
        tables: [{ station: 'beijing-fengtai', shape: 'hourly', rows }],
      },
    });
    await page.keyboard.press('Alt+5');
    await page.getByRole('tab', { name: '重点时期' }).click();
    await page.getByLabel('时期名称').fill('中秋国庆');
    await page.getByRole('checkbox', { name: '丰台站' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '预览' }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('region', { name: '北京丰台站 中秋国庆 一站一策（一时段一策）' });
    await sheet.getByText('夜间（23:00–次日04:00）').waitFor();
    await sheet.getByText('当日走不完', { exact: true }).waitFor();
    await page.getByRole('button', { name: '导出 Excel' }).focus();
    await page.keyboard.press('Enter');
    const said = await page.getByText(/^已导出：.*\.xlsx$/).innerText();
    expect(readFileSync(said.replace('已导出：', '')).subarray(0, 2).toString()).toBe('PK');

    await page.getByRole('button', { name: '设为重点时期值守' }).click();
    const box = page.getByRole('dialog', { name: '设为重点时期值守' });
    await box.locator(':focus').waitFor();
    await box.getByLabel('决定的岗位').selectOption({ label: '带班领导' });
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'detached' });
    const { dutyDay } = (await shown.ask('hello', {})) as { dutyDay: string };
    const { events } = (await shown.ask('readDutyDay', { day: dutyDay })) as {
      events: readonly { type: string; data: object }[];
    };
    expect(events.find(({ type }) => type === 'PostureSet')?.data).toMatchObject({
      station: 'beijing-fengtai',
      posture: 'key',
      basis: `中秋国庆，${DAY} 至 ${DAY}`,
    });
    expect(shown.faults).toEqual([]);
  });
});
