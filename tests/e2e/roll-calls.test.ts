import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { drawFrom } from '../../shared/duty/draw.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import { cli } from '../support/cli.ts';
import { pdfText } from '../support/pdf-text.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** Roll calls of ours from the keyboard: drawn, planned, on paper, by station areas and posts; and the rate that comes of them. */

const DAY = '2023-07-30';
const at = (clock: string) => fromBeijing(DAY, clock) ?? Number.NaN;

let shown: ShownDesk;
beforeAll(async () => {
  shown = await openShownDesk('roll-calls', at('09:00:20'), {
    before: () => {
      const counted = globalThis as unknown as { prints: number; print: () => void };
      counted.prints = 0;
      counted.print = () => {
        counted.prints += 1;
      };
    },
  });
  await shown.officer.signOn('值班员甲', ['值班员']);
  await shown.page.keyboard.press('Alt+3');
  await shown.page.getByRole('heading', { name: '点名', level: 1 }).waitFor();
});
afterAll(() => shown?.close());

async function dutyEvents<T extends DutyEvent['type']>(type: T) {
  const { events } = (await shown.ask('readDutyDay', { day: DAY })) as { events: readonly DutyEvent[] };
  return events.filter((event): event is Extract<DutyEvent, { type: T }> => event.type === type);
}
/** The row or cell that has the keyboard. */
const focused = (index: number) =>
  shown.page.locator(`[data-index="${index}"]`).and(shown.page.locator(':focus')).waitFor();
/** Long enough that the next key is not the rest of the last one. */
const settle = () => shown.page.waitForTimeout(450);
const openDialog = async () => {
  await shown.page.keyboard.press('n');
  const box = shown.officer.dialog('开始点名');
  await box.getByRole('combobox', { name: '点名方式' }).and(shown.page.locator(':focus')).waitFor();
  return box;
};
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => shown.page.keyboard.press(key)), Promise.resolve());

/** Ends the call that runs, and waits until its panel is gone. */
async function close(): Promise<void> {
  const { page, officer } = shown;
  const button = page.getByRole('button', { name: '结束点名' });
  await button.focus();
  await press('Enter');
  await officer.commit(officer.dialog('结束点名？'));
  await button.waitFor({ state: 'detached' });
}

describe('a call drawn by lot', () => {
  it('is started, printed, answered and typed in from the keyboard, and can be drawn again from the journal', async () => {
    const { page, officer } = shown;
    const box = await openDialog();
    await box.getByRole('checkbox', { name: '随机抽点' }).focus();
    await press('Space');
    await box.getByRole('spinbutton', { name: '抽点几个' }).or(box.getByLabel('抽点几个')).first().fill('9');
    await box.getByText('抽点数量应在 1 到 7 之间').waitFor();
    await box.getByLabel('抽点几个').first().fill('3');
    await box.getByText('从 7 个对象中抽 3 个').waitFor();
    await officer.commit(box);
    await focused(0);
    const [opened] = await dutyEvents('RollCallOpened');
    const { targets = [], drawn } = opened?.data ?? {};
    expect(targets.map(({ id }) => id)).toEqual(drawFrom(drawn?.seed ?? '', drawn?.pool ?? [], 3));
    expect(drawn?.pool).toHaveLength(7);

    await page.getByRole('button', { name: '打印点名表' }).focus();
    await press('Enter');
    await page.waitForFunction(() => (globalThis as unknown as { prints: number }).prints === 1);
    const pages = pdfText(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    if (pages) {
      const text = pages.join('').replaceAll(/\s/gu, '');
      expect(targets.every(({ title }) => text.includes(title.zh.replaceAll(/\s/gu, '')))).toBe(true);
      expect(text.includes('2023-07-3009:00:20')).toBe(true);
    }
    await press('Escape');
    await officer.dialog('打印点名表').waitFor({ state: 'hidden' });

    await page.locator('[data-index="0"]').focus();
    // Two presses are one answer: the second is the rest of the first.
    await press('Enter', 'Enter');
    await focused(1);
    await settle();
    expect(await dutyEvents('RollCallAnswered')).toHaveLength(1);
    await press('3', 'm');
    await focused(2);
    await settle();

    // The third was written on the sheet at 09:01 and is typed in half an hour later.
    await shown.desk.until(page, at('09:31'));
    await page.getByRole('button', { name: '按纸质记录补录' }).focus();
    await press('Enter');
    const time = page.getByLabel(`${targets[2]?.title.zh} 应答时刻`);
    await time.focus();
    await page.keyboard.insertText('9点');
    await press('Enter');
    expect(await time.getAttribute('aria-invalid')).toBe('true');
    await time.fill('0901');
    await press('Enter');
    await page.getByText('应答 2 / 应到 3').first().waitFor();
    await page.locator('[data-index="2"]').getByText('补录').waitFor();
    await close();
    const answers = await dutyEvents('RollCallAnswered');
    expect(
      answers.map(({ at: when, recordedAt, data }) => [data.state, data.channel, when, recordedAt > at('09:30')]),
    ).toEqual([
      ['answered', 'video', expect.any(Number), false],
      ['not-answered', 'phone', expect.any(Number), false],
      ['answered', 'video', at('09:01'), true],
    ]);
  });

  it('is in the rate with its denominator, on the screen as on the command line', async () => {
    const { page } = shown;
    const ours = page.getByRole('region', { name: '我方点名' });
    await ours.getByText('66.6%').waitFor();
    await ours.getByText('应答 2 ÷ 应到 3').waitFor();
    await ours.getByText('分母少于 30').waitFor();
    const measured = cli('--data', shown.folder, 'measure', 'roll-calls', '--from', DAY, '--to', DAY);
    expect(measured.out).toContain('66.6%  应答 2 ÷ 应到 3 − 待登记 0；超时 0，未应答 1');
    await ours.getByRole('button', { name: '我方点名：1 次点名' }).focus();
    await press('Enter');
    const list = shown.officer.dialog('我方点名：1 次点名');
    await list.getByText('应答 2 / 应到 3').waitFor();
    await press('Escape');
    await list.waitFor({ state: 'hidden' });
  });
});

describe('a planned call', () => {
  it('prompts every screen when it comes, is noted when nobody begins it, and is begun from the list', async () => {
    const { page, officer, desk } = shown;
    const box = await openDialog();
    await box.getByRole('combobox', { name: '什么时候点名' }).selectOption({ label: '定时' });
    await box.getByLabel('计划时刻 时刻').fill('1000');
    await officer.commit(box);
    const line = page.getByRole('list', { name: '计划点名' }).getByRole('listitem');
    await line.getByText('未到时').waitFor();
    await press('Alt+1');
    await desk.until(page, at('10:00:05'));
    await page.getByRole('region', { name: '计划点名' }).getByText('视频点名到时：7 个对象，10:00 应开始').waitFor();
    await page.getByRole('list', { name: '计划点名' }).getByText('计划点名 · 视频').waitFor();
    await desk.until(page, at('10:04'));
    expect((await dutyEvents('RollCallOverdue')).map((event) => event.at)).toEqual([at('10:03')]);
    await page.getByRole('region', { name: '计划点名' }).getByRole('button', { name: '去点名' }).focus();
    await press('Enter');
    await line.getByText('超过窗口未点').waitFor();
    await line.getByRole('button', { name: '开始点名' }).focus();
    await press('Enter');
    await focused(0);
    await page.getByRole('region', { name: '计划点名' }).waitFor({ state: 'detached' });
    await close();
  });

  it('at a random moment shows its span only, and is dropped with a reason', async () => {
    const { page, officer } = shown;
    const box = await openDialog();
    await box.getByRole('combobox', { name: '什么时候点名' }).selectOption({ label: '时段内随机时刻' });
    await box.getByLabel('时段开始 时刻').fill('14:00');
    await box.getByLabel('时段结束 时刻').fill('16:00');
    await officer.commit(box);
    const line = page.getByRole('list', { name: '计划点名' }).getByRole('listitem');
    await line.getByText('14:00 – 16:00 之间随机时刻').waitFor();
    const planned = (await dutyEvents('RollCallPlanned')).at(-1)?.data.moment;
    expect(planned && planned.at >= at('14:00') && planned.at <= at('16:00')).toBe(true);
    await line.getByRole('button', { name: '撤销' }).focus();
    await press('Enter');
    const drop = officer.dialog('撤销计划点名');
    await drop.getByRole('textbox', { name: '理由' }).fill('七站都在处置');
    await officer.commit(drop);
    await page.getByText('已撤销：七站都在处置').waitFor();
  });
});

describe('a call to station areas by posts', () => {
  it('is chosen by columns and worked as a table by single keys', async () => {
    const { page, officer } = shown;
    const box = await openDialog();
    await box.getByRole('button', { name: '全不选', exact: true }).focus();
    await press('Enter');
    const table = box.getByRole('table', { name: '站区和岗位' });
    await table.getByRole('checkbox').first().focus();
    // Up to the head of the column, one to the right: both columns by their heads, then one cell less.
    await press('ArrowUp', 'Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Space');
    await box.getByText('共 13 个对象').waitFor();
    await officer.commit(box);
    await focused(0);
    await press('Enter');
    await focused(1);
    await settle();
    await press('ArrowDown', 'e');
    await page.getByRole('gridcell', { name: /设备故障/ }).waitFor();
    await settle();
    await press('x');
    const excuse = page.getByRole('dialog', { name: /^登记/ });
    await excuse.getByLabel('免答依据').fill('检修报备');
    await excuse.getByLabel('录音、截图编号').fill('函 2023-7');
    await officer.commit(excuse);
    await page.getByRole('gridcell', { name: /免答/ }).waitFor();
    const answers = (await dutyEvents('RollCallAnswered')).slice(-3);
    expect(answers.map(({ data }) => [data.state, data.note, data.reference])).toEqual([
      ['answered', undefined, undefined],
      ['equipment-fault', undefined, undefined],
      ['excused', '检修报备', '函 2023-7'],
    ]);
  });

  it('takes an answer from two windows once, and says so in the second', async () => {
    const { page, context, desk } = shown;
    const [call] = (await dutyEvents('RollCallOpened')).slice(-1);
    const target = call?.data.targets.at(-1)?.id ?? '';
    const other = await context.newPage();
    await other.goto(`${desk.url}#/rollcall`);
    const last = (call?.data.targets.length ?? 0) - 1;
    await other.locator(`[data-index="${last}"]`).waitFor();
    // The second window has not heard of the first one's answer yet.
    const command = {
      type: 'AnswerRollCall',
      rollCall: call?.data.rollCall,
      target,
      state: 'answered',
      channel: 'video',
      attempts: 1,
    };
    const as = { person: '值班员甲', post: 'duty-officer' };
    const send = (commandId: string) => desk.backend.handle('dutyAct', { commandId, as, command });
    expect((await send('018f0000-0000-7000-8000-000000000001')).kind).toBe('done');
    const second = await send('018f0000-0000-7000-8000-000000000002');
    expect(second.kind === 'refused' && second.refusal.message.zh).toContain('已登记应答');
    for (const window of [page, other])
      await window.locator(`[data-index="${last}"]`).getByText('应答', { exact: true }).waitFor();
    await other.close();
    await close();
    expect(shown.faults).toEqual([]);
  });
});
