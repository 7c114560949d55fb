import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const at = (clock: string) => fromBeijing('2026-03-04', clock) ?? 0;
const eventually = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 10_000 });

/** A night shift hands over to the day shift while a response runs, by keyboard. */
describe('the hand-over of a shift', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('shift-handover', at('07:30'));
    ({ page, desk, officer } = shown);
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({ station: '北京站', what: '进站口排队过长', source: '车站', plans: ['大客流'] });
    await officer.log('19时前送水 /承诺');
  });
  afterAll(async () => {
    await shown?.close();
  });

  const items = () => page.locator('input[data-handover]');
  const unread = () => page.locator('input[data-handover]:not(:checked)');
  const duty = async () => {
    const { duty: events } = (await shown.ask('hello', {})) as { duty: readonly DutyEvent[] };
    return events;
  };
  const of = async (type: DutyEvent['type']) => (await duty()).filter((event) => event.type === type);

  it('is asked for quietly before the shift ends, and opened with a note by who goes', async () => {
    await officer.go(1);
    expect(await page.getByText(/夜班 08:00 结束/).count()).toBe(0);
    await desk.until(page, at('07:46'));
    await page.getByText(/夜班 08:00 结束，还有 14 分钟/).waitFor();
    await page.getByRole('button', { name: '去交接班' }).click();
    await page.getByRole('textbox', { name: '交班事项' }).fill('二号电梯报修中\n钥匙在柜里');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: '逐项交接' }).waitFor();
    const [opened] = await of('HandoverOpened');
    expect(opened?.data).toMatchObject({ outgoing: '值班员甲', notes: ['二号电梯报修中', '钥匙在柜里'] });
  });

  it('wants a name first, then is read with the space bar, and one item may be passed over with a reason', async () => {
    await items().first().focus();
    await page.keyboard.press('Space');
    await page.getByText('请先写接班人是谁').first().waitFor();
    expect(await of('HandoverItemsRead')).toEqual([]);
    await page.keyboard.insertText('值班员乙');
    await page.keyboard.press('Enter');
    const count = await items().count();
    expect(count).toBeGreaterThan(5);
    for (let left = count; left > 1; left -= 1) {
      await page.keyboard.press('Space');
      await eventually(() => unread().count()).toBe(left - 1);
    }
    await page.keyboard.press('r');
    const box = officer.dialog('略过一项');
    await box.getByRole('button', { name: '已口头说明' }).click();
    await officer.commit(box);
    await eventually(() => unread().count()).toBe(0);
    const [passed] = await of('HandoverItemsPassed');
    expect(passed?.data).toMatchObject({ by: '值班员乙', items: [{ reason: '已口头说明' }] });
  });

  it('survives a reload: what was read stays read, and by whom', async () => {
    await page.reload();
    await page.getByRole('region', { name: '逐项交接' }).waitFor();
    await eventually(() => page.getByRole('combobox', { name: /^接班人/ }).inputValue()).toBe('值班员乙');
    await eventually(() => items().count()).toBeGreaterThan(5);
    expect(await unread().count()).toBe(0);
  });

  it('is the same hand-over in a second window', async () => {
    const other = await shown.context.newPage();
    await other.goto(page.url());
    await other.getByRole('region', { name: '逐项交接' }).waitFor();
    await page.getByRole('textbox', { name: '补写一条' }).fill('对讲机一部充电中');
    await page.keyboard.press('Enter');
    const line = other.locator('input[data-handover]:not(:checked)');
    await eventually(() => line.count()).toBe(1);
    await line.focus();
    await other.keyboard.press('Space');
    await eventually(() => unread().count()).toBe(0);
    expect(await page.getByRole('region', { name: '逐项交接' }).innerText()).toContain('对讲机一部充电中');
    await other.close();
  });

  it('is held back by a due that has come since, until it is read; then both sign', async () => {
    const sign = (side: '交班人' | '接班人') => page.getByRole('button', { name: `${side}签字` });
    await sign('接班人').click();
    await officer.commit(officer.dialog('接班人签字'));
    await page.getByRole('status').filter({ hasText: '请交班人签字，交接班即办完' }).waitFor();
    // Another call comes in while the outgoing officer reaches for the pen.
    const response = '01899e21-0000-7000-8000-0000000000aa';
    const as = { person: '值班员甲', post: 'duty-officer' };
    await shown.ask('act', {
      commandId: '01899e21-0000-7000-8000-0000000000ab',
      as,
      response,
      command: {
        type: 'RecordAwareness',
        station: 'beijing-west',
        what: '出站口有人晕倒',
        source: '站区巡查',
        channel: 'phone',
        specials: [],
      },
    });
    await page
      .getByRole('status')
      .filter({ hasText: /值班员乙 签字后又有 \d+ 个时限/ })
      .waitFor();
    await sign('交班人').click();
    await officer.dialog('交班人签字').locator(':focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/个时限 值班员乙 没有看：“/)
      .first()
      .waitFor();
    expect(await of('HandoverCompleted')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The dialog gives the keyboard back to the button that opened it.
    await eventually(() => sign('交班人').evaluate((button) => button === document.activeElement)).toBe(true);
    await unread().first().focus();
    for (let left = await unread().count(); left > 0; left -= 1) {
      await page.keyboard.press('Space');
      await eventually(() => unread().count()).toBe(left - 1);
    }
    await sign('交班人').click();
    await officer.commit(officer.dialog('交班人签字'));
    await page.getByText('值班员甲 → 值班员乙').waitFor();
    expect(await of('HandoverCompleted')).toHaveLength(1);
    const handed = (await shown.journal('all')).filter(({ type }) => type === 'PostHandedOver');
    expect(handed).toHaveLength(2);
    await page
      .getByRole('combobox', { name: /岗位|身份/ })
      .first()
      .waitFor();
    expect(await page.getByRole('banner').innerText()).toContain('值班员乙');
  });

  it('stays to be read and printed: what was read, what was passed over and why, and both signatures', async () => {
    await page.getByRole('button', { name: '查看' }).click();
    const box = page.getByRole('dialog', { name: /交接班记录/ });
    await box.getByText('略过：已口头说明').waitFor();
    expect(await box.innerText()).toMatch(/交班人 已签字.*接班人 已签字/s);
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await box.getByRole('button', { name: '打印交接班记录' }).click();
    await page.locator('body[data-printed]').waitFor();
    const paper = await page.locator('#src-paper').evaluate((node) => node.textContent ?? '');
    expect(paper).toContain('二号电梯报修中');
    expect(paper).toMatch(/手签/);
    expect(shown.faults).toEqual([]);
    expect(desk.clock.now()).toBeLessThan(at('07:46') + 5 * MINUTE);
  });
});
