import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import type { FlowEvent } from '../../shared/flow/events.ts';
import { root } from '../support/root.ts';
import { sheetData, xlsx } from '../support/xlsx.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** A busy night at Beijing South as a duty officer meets it at half past ten: by keyboard, with a table pasted from a chat. */

const DAY = '2026-05-05';
const NOW = fromBeijing(DAY, '22:30') ?? 0;

/** Eight trains after the last metro. The numbers are made for this test: 5,600 people in all. */
const TRAINS = [
  ['G161', '22:35', '23:10', '700'],
  ['G163', '22:50', '23:25', '700'],
  ['G165', '23:05', '23:40', '700'],
  ['G167', '23:20', '23:55', '700'],
  ['G169', '23:35', '00:10', '700'],
  ['G171', '23:50', '00:25', '700'],
  ['G173', '00:10', '00:40', '700'],
  ['G175', '00:30', '01:05', '700'],
] as const;
const HEAD = ['车次', '图定到达', '预计到达', '人数'] as const;
const pasted = (rows: readonly (readonly string[])[]) => [HEAD, ...rows].map((row) => row.join('\t')).join('\n');

let shown: ShownDesk;
beforeAll(async () => {
  shown = await openShownDesk('flow', NOW);
  await shown.officer.signOn('值班员甲', ['值班员']);
  await shown.page.keyboard.press('Alt+5');
  await shown.page.getByRole('tab', { name: '到达与运力' }).click();
  await shown.page.getByRole('heading', { name: '七站一览' }).waitFor();
});
afterAll(async () => {
  expect(shown.faults).toEqual([]);
  await shown.close();
});

const dialog = () => shown.page.getByRole('dialog');
const closed = () => dialog().waitFor({ state: 'detached' });
const ready = () => dialog().locator(':focus').waitFor();
async function flowEvents(): Promise<readonly FlowEvent[]> {
  const { events } = (await shown.ask('readFlow', { day: DAY })) as { events: readonly FlowEvent[] };
  return events;
}

describe('a table of arrivals', () => {
  it('with errors is shown row by row and stays out', async () => {
    const { page } = shown;
    await page.keyboard.press('3');
    await page.getByRole('heading', { name: '北京南站' }).waitFor();
    await page.keyboard.press('a');
    await ready();
    await page.keyboard.insertText(
      pasted([
        ['G161', '22:35', '24:30', '700'],
        ['G161', '22:50', '23:25', '-5'],
      ]),
    );
    await dialog().getByText('一行也不会导入').waitFor();
    const findings = await dialog().getByRole('listitem').allTextContents();
    expect(findings.some((finding) => finding.includes('24:30'))).toBe(true);
    expect(findings.some((finding) => finding.includes('-5'))).toBe(true);
    expect(await dialog().getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
    expect(await flowEvents()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await closed();
  });

  it('is pasted, held against the sender’s total, and says at once where the night falls short', async () => {
    const { page } = shown;
    await page.keyboard.press('a');
    await ready();
    await page.keyboard.insertText(pasted(TRAINS));
    await dialog().getByText('北京南站：8 列车，合计 5,600 人').waitFor();
    await dialog()
      .getByLabel(/谁报来的/)
      .fill('客运调度');
    await page.keyboard.press('Control+Enter');
    await closed();
    const first = (await flowEvents())[0];
    expect(first).toMatchObject({
      type: 'ArrivalsPushed',
      data: { station: 'beijing-south', shape: 'trains', source: { way: 'paste', from: '客运调度' } },
    });
    await page.getByText('5,600 人').waitFor();
    await page.getByText('8 列，末列 G175 次日 01:05').waitFor();
    // 23:00 to 24:00: 2,800 arrive (the last train's people come until 00:03), and after the metro only taxis are known.
    await page.getByRole('img', { name: /共到达 5,600 人/ }).waitFor();
    await expect.poll(() => page.locator('.src-flow__chart svg').first().textContent()).toMatch(/▲缺 [\d,]+/);
  });

  it('comes from an Excel file too, and takes the place of the trains it names', async () => {
    const { page } = shown;
    const path = join(shown.folder, '更新.xlsx');
    writeFileSync(path, xlsx(sheetData([[...HEAD], ['G175', '00:30', '01:20', 650]])));
    await page.keyboard.press('a');
    await ready();
    await page.setInputFiles('input[type=file]', path);
    await dialog().getByText('1 列车，合计 650 人').waitFor();
    await dialog()
      .getByLabel(/谁报来的/)
      .fill('客运调度');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.getByText('末列 G175 次日 01:20').waitFor();
    await page.getByRole('heading', { name: '推送记录 2' }).waitFor();
    await page.getByText('替换了第 1 次的部分数据').waitFor();
  });

  it('of one train is a line typed by hand; a time that no clock shows is said back', async () => {
    const { page } = shown;
    await page.keyboard.press('n');
    await ready();
    await page.keyboard.insertText('K1178 24:35 841');
    await dialog().getByText('“24:35”不是时刻').waitFor();
    await dialog()
      .getByLabel(/车次 时刻 人数/)
      .fill('K1178 0:35 841');
    await dialog().getByText('K1178，次日 00:35 到，841 人').waitFor();
    await dialog()
      .getByLabel(/谁报来的/)
      .fill('车站值班站长');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.getByRole('row', { name: /K1178/ }).waitFor();
  });
});

describe('the night', () => {
  it('stands in a table with the same numbers, one key away', async () => {
    const { page } = shown;
    await page.keyboard.press('t');
    const row = page.getByRole('row', { name: /^23:00–00:00/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/缺 [\d,]+/);
    await page.keyboard.press('z');
    await page.getByRole('row', { name: /^23:10–23:20/ }).waitFor();
    await page.keyboard.press('z');
    await page.keyboard.press('t');
    await page.locator('.src-flow__chart svg').first().waitFor();
  });

  it('shows two sets of measures beside it before anybody decides', async () => {
    const { page } = shown;
    const tick = (name: string) => page.getByRole('checkbox', { name }).check({ force: true });
    await tick('地铁延时60分钟，放进方案 A');
    await tick('加派免费摆渡8辆，放进方案 B');
    const peak = page.getByRole('row', { name: /^最多同时等候/ });
    await peak.waitFor();
    const [asIs = 0, a = 0, b = 0] = (await peak.getByRole('cell').allTextContents()).map((cell) =>
      Number.parseInt(cell.replaceAll(',', ''), 10),
    );
    expect(a).toBeLessThan(asIs);
    expect(b).toBeLessThanOrEqual(asIs);
    expect((await flowEvents()).some(({ type }) => type === 'MeasureAccepted')).toBe(false);
  });

  it('says how to start a response where none runs, and still keeps the decision', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '采用 B' }).click();
    await dialog().getByText('北京南站没有正在运行的处置').waitFor();
    await dialog().getByLabel('理由').fill('摆渡公司答应先备车');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page
      .getByRole('row', { name: /加派免费摆渡8辆/ })
      .getByText('已采用')
      .waitFor();
    expect((await flowEvents()).at(-1)).toMatchObject({
      type: 'MeasureAccepted',
      data: { trial: 'surge/shuttle-plus-8', reason: '摆渡公司答应先备车' },
    });
  });

  it('turns an accepted measure into an order of the response that runs there', async () => {
    const { page, officer } = shown;
    await officer.aware({ station: '北京南站', what: '出租站口排队', source: '值班站长', plans: ['大客流'] });
    await page.keyboard.press('Alt+5');
    await page.getByRole('tab', { name: '到达与运力' }).click();
    await page.keyboard.press('3');
    await page.getByRole('checkbox', { name: '地铁延时60分钟，放进方案 A' }).check({ force: true });
    await page.getByRole('button', { name: '采用 A' }).click();
    await ready();
    await page.keyboard.insertText('缺口在 23 时以后');
    await page.keyboard.press('Control+Enter');
    await closed();
    const added = (await shown.journal()).find(({ type }) => type === 'StepAdded' || type === 'OrderAdvanced');
    expect(JSON.stringify(added?.data)).toContain('地铁延时60分钟');
    expect((await flowEvents()).at(-1)).toMatchObject({
      type: 'MeasureAccepted',
      data: { trial: 'surge/metro-plus-60' },
    });
    expect(
      ((await flowEvents()).at(-1) as Extract<FlowEvent, { type: 'MeasureAccepted' }>).data.response,
    ).toBeDefined();
  });

  it('puts the night excess on the fact board with where it comes from', async () => {
    const { page } = shown;
    await page.keyboard.press('f');
    await dialog().getByText('末班地铁后到达超出剩余运力').waitFor();
    await ready();
    await page.keyboard.press('Control+Enter');
    await closed();
    const facts = (await shown.journal()).filter(({ type }) => type === 'FactRecorded');
    expect(facts.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({
        fact: 'surge/night-excess',
        certainty: 'estimated',
        source: expect.stringMatching(/^运力推演（依据车站值班站长 \d\d:\d\d到达表）$/),
      }),
    );
  });

  it('takes what was learned of a way onward, and an extension that was refused counts for nothing', async () => {
    const { page } = shown;
    for (const way of ['地铁4号线', '地铁14号线']) {
      await page.keyboard.press('c');
      await ready();
      await dialog()
        .getByLabel(/接驳方式/)
        .selectOption({ label: `地铁 · ${way}` });
      await dialog().getByRole('radio', { name: '答复不延' }).check({ force: true });
      await dialog()
        .getByLabel(/谁说的/)
        .fill('路网调度，电话');
      await page.keyboard.press('Control+Enter');
      await closed();
    }
    await page.getByText('答复不延：路网调度，电话').first().waitFor();
    await page
      .getByRole('row', { name: /地铁延时60分钟/ })
      .getByText('对方已答复不延，不计入')
      .waitFor();
  });
});

describe('a peak night of all stations', () => {
  it('is one table, pasted once, and every station stands in the glance with its gap', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '后一运营日' }).click();
    await page.getByText('没有到达数据').nth(6).waitFor();
    await page.keyboard.press('a');
    await ready();
    await page.keyboard.insertText(readFileSync(join(root, 'tests/fixtures/busy-night-sample.csv'), 'utf8'));
    await dialog().getByText('北京西站：4 个时段，合计 16,340 人').waitFor();
    await dialog()
      .getByLabel(/谁报来的/)
      .fill('样本');
    await page.keyboard.press('Control+Enter');
    await closed();
    const glance = page.getByRole('row', { name: /^[1-7] / });
    await expect.poll(async () => (await glance.allTextContents()).filter((row) => row.includes('缺 ')).length).toBe(7);
  });

  it('says before one train is told that it sets aside a whole hour, and marks that hour afterwards', async () => {
    const { page } = shown;
    await page.keyboard.press('n');
    await ready();
    await page.keyboard.insertText('G9 23:40 600');
    await dialog().getByText('记入后，1 个时段先前报的').waitFor();
    await dialog()
      .getByLabel(/谁报来的/)
      .fill('车站值班站长');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page
      .getByRole('row', { name: /^时段 23:00–00:00/ })
      .getByText('不计：这一时段改按后报的列车计')
      .waitFor();
    await page.getByRole('button', { name: '回到今日' }).click();
  });
});

describe('axe finds nothing', () => {
  const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  it.each(['a', 'c'])('on the page, and in the dialog of %s', async (key) => {
    const { page } = shown;
    await page.keyboard.press(key);
    await dialog().waitFor();
    // While it fades in, its colours are not yet its own.
    await page.waitForTimeout(600);
    await page.evaluate(axe);
    const found = () =>
      page.evaluate(async () => {
        const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
    expect(await found()).toEqual([]);
    await page.keyboard.press('Escape');
    await closed();
    expect(await found()).toEqual([]);
  });
});
