import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { ResponseEvent, ResponseEventType } from '../../shared/response/events.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** The report chain as a duty officer works it: what was left unknown, receipts that do not come, another window, nothing new, the rate. */
const START = fromBeijing('2026-10-01', '13:00') ?? Number.NaN;

describe('the report chain', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('report-chain', START);
    ({ page, desk, officer } = shown);
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({ station: '北京丰台站', what: '三列车停在山区', source: '客运调度', plans: ['晚点滞留'] });
  });
  afterAll(async () => {
    await shown?.close();
    expect(shown.faults).toEqual([]);
  });

  const lines = async <T extends ResponseEventType>(type: T) =>
    (await shown.journal()).filter((event): event is Extract<ResponseEvent, { type: T }> => event.type === type);
  const chain = () => page.locator('#report-chain');

  it('turns what the first report left unknown into tasks, and the fact settles its task', async () => {
    await officer.sendReport('电话首报');
    await page.getByRole('heading', { name: /^待查事项 \d/ }).waitFor();
    const opened = await lines('InquiryOpened');
    expect(opened.map(({ data }) => data.about)).toContain('line:trend');
    expect(opened.every(({ data }) => data.owner === 'duty-officer')).toBe(true);
    await page.getByRole('button', { name: '录入“趋势”' }).click();
    const box = officer.dialog('录入情况');
    const which = box.getByRole('combobox', { name: /哪项情况/ });
    expect(await which.locator('option:checked').innerText()).toContain('发展趋势');
    await box.getByRole('combobox', { name: /^发展趋势/ }).selectOption({ index: 1 });
    await box.getByLabel('来源').fill('站区办');
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    const [closed] = await lines('InquiryClosed');
    expect(closed?.data).toMatchObject({ about: 'line:trend', how: 'fact' });
  });

  it('takes “cannot be known” with a reason, from the band beside the list', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('tab', { name: '监看与指令' }).click();
    await page.getByRole('button', { name: '“到场领导”无法查明' }).click();
    const box = officer.dialog('无法查明：到场领导');
    await box.getByRole('textbox', { name: /理由|原因/ }).fill('现场通信中断');
    await officer.commit(box);
    await page.getByRole('button', { name: '“到场领导”无法查明' }).waitFor({ state: 'detached' });
    const last = (await lines('InquiryClosed')).at(-1);
    expect(last?.data).toEqual({ about: 'line:leaders', how: 'not-knowable', reason: '现场通信中断' });
  });

  it('raises an alarm that names whom to call again, leads there, and keeps what came of the try', async () => {
    await desk.until(page, START + 10 * MINUTE);
    const missed = (await lines('DueMissed')).filter(({ data }) => data.due.startsWith('receipt:'));
    expect(missed).toHaveLength(3);
    await page.keyboard.press('F7');
    const list = page.getByRole('dialog', { name: /^告警/ });
    await list.getByRole('button', { name: '再拨 市应急局' }).click();
    await list.waitFor({ state: 'hidden' });
    await chain().getByText('请再拨').first().waitFor();
    await page.getByRole('button', { name: '记催问：市应急局' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '占线' }).click();
    await chain().getByText('催问 1 次，最近 13:10 占线').waitFor();
    const [tried] = await lines('DeliveryTried');
    expect(tried?.data).toMatchObject({ unit: 'emergency-bureau', outcome: 'busy' });
    await page.getByRole('button', { name: '登记回执：市应急局' }).click();
    const box = page.getByRole('dialog', { name: /^回执：市应急局/ });
    await box.getByRole('textbox', { name: /接收人/ }).fill('值班员');
    await officer.commit(box);
    await chain()
      .getByText(/值班员 13:10 回执/)
      .waitFor();
  });

  it('does not send what another window has sent in the meantime, and says who did', async () => {
    await officer.sendReport('书面首报', '值班员');
    await officer.setLevel('启动响应', /Ⅱ级/, '三列车停运');
    await desk.until(page, START + 15 * MINUTE);
    await page.keyboard.press('Alt+4');
    await page.getByRole('textbox', { name: '报告正文' }).waitFor();
    const [response] = ((await shown.ask('hello', {})) as { responses: readonly { id: string }[] }).responses;
    const command: ResponseCommand = {
      type: 'SendReport',
      kind: 'follow-up',
      channel: 'written',
      number: 1,
      text: '续报一，另一窗口',
      recipients: [{ unit: 'emergency-bureau', takenBy: '值班员' }],
      unknowns: [],
      cites: [],
    };
    const as = { person: '值班员甲', post: 'duty-officer' };
    await shown.ask('act', { commandId: v7(), as, response: response?.id, command });
    // A second window that has not heard of it yet sends its own.
    const again = await desk.backend.handle('act', {
      commandId: v7(),
      as,
      response: response?.id,
      command: { ...command, text: '续报一，本窗口' },
    });
    expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'report-already-sent' } });
    await chain().getByRole('listitem', { name: '续报一（书面）' }).waitFor();
    expect(await lines('ReportSent')).toHaveLength(3);
  });

  it('goes on counting for whoever that follow-up did not reach, until a report without news reaches all', async () => {
    const clocks = page.getByRole('region', { name: '续报' });
    const told = (unit: string) => clocks.getByRole('listitem').filter({ hasText: unit });
    expect(await told('市应急局').innerText()).toContain('13:15');
    expect(await told('市交通委').innerText()).not.toContain('13:15');
    await desk.until(page, START + 20 * MINUTE);
    await page.getByRole('button', { name: /^无新情况，报出/ }).click();
    await chain().getByRole('listitem', { name: '续报二（书面）' }).waitFor();
    const last = (await lines('ReportSent')).at(-1);
    expect(last?.data).toMatchObject({ number: 2, nothingNew: true });
    await told('市交通委').getByText('13:20').waitFor();
    expect(await chain().getByText('无新情况', { exact: true }).count()).toBe(1);
  });

  it('shows the first-report rate with its definition and every response behind it', async () => {
    await page.getByRole('button', { name: '首报率' }).click();
    await page.getByText('100%（1/1）').first().waitFor();
    await page.getByText('首报率＝按时首报的处置数÷应首报的处置数', { exact: false }).waitFor();
    await page.getByRole('button', { name: '三列车停在山区' }).click();
    await page.getByRole('heading', { name: '报告时限' }).waitFor();
  });
});
