import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, fromBeijing, HOUR } from '../../shared/base/instant.ts';
import type { CorrectiveEvent } from '../../shared/corrective/events.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** From a journal line to the list of what is to be put right; the drill of the day and what it leaves on the charts. */

const START = fromBeijing('2026-11-27', '09:00') ?? 0;
const AS = { person: '值班员甲', post: 'duty-officer' };

describe('corrective actions and the drill of the day', () => {
  let shown: ShownDesk;
  const ask = (name: string, input: object) => shown.ask(name, { commandId: v7(), as: AS, ...input });
  const show = (place: string) =>
    shown.page.evaluate((to) => {
      globalThis.location.hash = `#/${to}`;
    }, place);

  beforeAll(async () => {
    shown = await openShownDesk('corrective', START);
    await shown.officer.signOn(AS.person, ['值班员']);
  });
  afterAll(() => shown?.close());

  it('a quiet day offers its drill; it is played in a window of its own, and its result names every expected act', async () => {
    const { page, context } = shown;
    await page.getByRole('button', { name: '去练' }).click();
    await page.getByRole('heading', { name: '今天这一题' }).waitFor();
    const window = context.waitForEvent('page');
    await page.keyboard.press('s');
    const player = await window;
    expect(new URL(player.url()).searchParams.has('run')).toBe(true);
    await page.getByRole('heading', { name: '正在练' }).waitFor();
    const { runs } = (await shown.ask('listRuns', {})) as { runs: readonly { run: string; station: string }[] };
    const { run = '', station = '' } = runs[0] ?? {};
    const send = async (name: string, input: object) => {
      const reply = await shown.desk.backend.handle(name, { commandId: v7(), as: AS, ...input }, run);
      expect(reply).toMatchObject({ kind: 'done' });
    };
    const response = v7();
    await send('dutyAct', { command: { type: 'TakePost', ...AS } });
    const call = { station, what: '有人翻护栏', source: '车站', channel: 'phone', specials: [] };
    await send('act', { response, command: { type: 'RecordAwareness', ...call } });
    await send('act', { response, command: { type: 'EndStep', step: 'general/call-log', end: 'done' } });
    await player.close();
    await page.bringToFront();
    await page.keyboard.press('e');
    const result = page.getByRole('table', { name: '结果' });
    await result.waitFor();
    expect(await result.getByRole('row', { name: /登记接报要素/ }).innerText()).toContain('做到');

    await show('drills?tab=coverage&plan=general');
    const step = page.getByRole('row', { name: /登记接报要素/ });
    await step.getByText('练过', { exact: true }).waitFor();
    await page.getByRole('button', { name: '在流程图上看' }).click();
    await page.getByText(/^练过 1，/).waitFor();
  });

  it('a line becomes an action that stands at its step, is listed, and is said to be overdue without an alarm', async () => {
    const { page, desk } = shown;
    const response = v7();
    const call = {
      station: 'beijing-south',
      what: '候车室人多',
      source: '车站',
      channel: 'phone',
      specials: ['surge'],
    };
    await ask('act', { response, command: { type: 'RecordAwareness', ...call } });
    await ask('act', { response, command: { type: 'EndStep', step: 'general/call-log', end: 'done' } });
    await show(`response?id=${response}`);
    await page.getByRole('tab', { name: '记录' }).click();
    await page.getByRole('button', { name: '从第 2 条记录提出整改' }).click();
    const box = page.getByRole('dialog', { name: '提出整改' });
    await box.locator(':focus').waitFor();
    await box.getByLabel('怎么改').fill('先报再填车次卡');
    await box.getByLabel('责任岗位或单位').fill('值班室');
    await box.getByLabel('期限').fill('2026-13-01');
    await page.keyboard.press('Control+Enter');
    expect(await box.getByText('请填写存在的日期').isVisible()).toBe(true);
    await box.getByLabel('期限').fill('2026-11-27');
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });

    const { events } = (await shown.ask('readCorrective', {})) as { events: readonly CorrectiveEvent[] };
    expect(events.map(({ type, data }) => ({ type, data }))).toMatchObject([
      {
        type: 'ActionOpened',
        data: {
          owner: '值班室',
          dueOn: '2026-11-27',
          step: { plan: 'general', id: 'call-log' },
          origin: { mode: 'live', stream: `response/${response}`, version: 2 },
        },
      },
    ]);
    await show('drills?tab=corrective');
    await page
      .getByRole('row', { name: /值班室/ })
      .getByText('待整改')
      .waitFor();
    await shown.officer.openBy('f', page.getByRole('dialog', { name: '登记怎么改的' }));
    await page.getByText('还没有能引用的版本').waitFor();
    await page.keyboard.press('Escape');

    await desk.until(page, START + DAY + HOUR);
    await show('watch');
    await page.getByRole('button', { name: /整改逾期 1 条/ }).click();
    await page
      .getByRole('row', { name: /值班室/ })
      .getByText('逾期')
      .waitFor();
    expect(shown.faults).toEqual([]);
  });
});
