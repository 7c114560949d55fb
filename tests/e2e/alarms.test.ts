import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** Writes down every note the page plays, in hertz. */
function listen(): void {
  const heard = globalThis as unknown as { notes: number[] };
  heard.notes = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
    heard.notes.push(this.frequency.value);
    start.call(this, when);
  };
}

/** Alarms by keyboard, with a clock that the test moves: raised, heard, acknowledged for the whole desk, and not raised again. */

describe('alarms', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('alarms', AWARE_AT, { before: listen });
    ({ page, desk, officer } = shown);
  });
  afterAll(async () => {
    await shown?.close();
  });

  const bar = (on = page) => on.getByRole('region', { name: '告警', exact: true });
  const pitches = (on: Page) => on.evaluate(() => (globalThis as unknown as { notes: number[] }).notes);
  const notes = async () => (await pitches(page)).length;
  const wait = (minutes: number) => desk.until(page, desk.clock.now() + minutes * MINUTE);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** How many alarms the bar speaks for. */
  const standing = async () => {
    const [words] = await bar().allInnerTexts();
    return words === undefined ? 0 : 1 + Number(/还有 (\d+) 条/.exec(words)?.[1] ?? 0);
  };
  /** F6 until the bar is gone. A press right after another is no second act, so each waits for the screen and for a breath. */
  const acknowledgeAll = async () => {
    for (let left = await standing(); left > 0; left -= 1) {
      await page.keyboard.press('F6');
      await expect.poll(standing).toBe(left - 1);
      await page.waitForTimeout(450);
    }
  };
  const acknowledged = async () => (await shown.journal()).filter((event) => event.type === 'AlarmAcknowledged').length;

  it('a clock that moves while nothing is running is a notice, until somebody has checked the time', async () => {
    await page.getByText('声音未启用').waitFor();
    await officer.signOn('值班员甲', ['值班员']);
    await page.getByText('声音未启用').waitFor({ state: 'detached' });
    desk.clock.set(7 * MINUTE);
    desk.backend.wake();
    await page.getByText(/系统时钟向前跳了 7 分/).waitFor();
    await page.getByText('时间待核').waitFor();
    expect(await bar().count()).toBe(0);
    await page.getByRole('button', { name: '已核对' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('时间待核').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: '值守总览' }).waitFor();
    expect(await page.getByText('系统时钟向前跳了').count()).toBe(0);
  });

  it('a missed first report raises the bar, is heard, and leaves the cursor with who is typing', async () => {
    await officer.aware({ station: '北京丰台站', what: '广场客流上涨', source: '客运调度', plans: ['大客流'] });
    await page.keyboard.press('F4');
    await page.keyboard.insertText('车站电话占线');
    expect(await bar().count()).toBe(0);
    await wait(16);
    await bar().waitFor();
    await expect.poll(() => bar().innerText()).toContain('紧急');
    await expect.poll(notes).toBeGreaterThan(0);
    expect(await page.getByRole('combobox', { name: '快速记录' }).inputValue()).toBe('车站电话占线');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    const spoken = page.locator('[aria-live=assertive]').filter({ hasText: '去办：电话首报' });
    await expect.poll(() => spoken.count()).toBe(1);
  });

  it('the list names the act of each; F7 and Enter lead there', async () => {
    await page.keyboard.press('F7');
    const box = page.getByRole('dialog', { name: /^告警/ });
    await box.getByText(/打扰次数：本小时 [1-9]/).waitFor();
    const report = box.getByRole('button', { name: '去办：电话首报' });
    await expect.poll(focused).toMatch(/^去办：/);
    await report.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '信息报告' }).first().waitFor();
    expect(await box.count()).toBe(0);
  });

  it('F6 acknowledges one at a time, on every window of the desk, also after a reload', async () => {
    const other = await shown.context.newPage();
    await other.goto(`${new URL(desk.url).origin}/#/watch?view=wall`);
    await bar(other).waitFor();
    const alarms = await standing();
    expect(alarms).toBeGreaterThan(1);
    await acknowledgeAll();
    expect(await acknowledged()).toBe(alarms);
    await bar(other).waitFor({ state: 'detached' });
    await other.close();
    await page.reload();
    await page.getByRole('heading', { name: '信息报告' }).first().waitFor();
    await page.getByRole('combobox', { name: '快速记录' }).waitFor();
    expect(await bar().count()).toBe(0);
    expect(await notes()).toBe(0);
    await page.keyboard.press('F7');
    await page
      .getByRole('dialog', { name: '告警（未确认 0）' })
      .getByText(/已确认 \d\d:\d\d 值班员甲/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  const act = async (command: unknown) => {
    const { id } = ((await shown.ask('hello', {})) as { responses: readonly [{ id: string }] }).responses[0];
    const as = { person: '值班员甲', post: 'duty-officer' };
    await shown.ask('act', { commandId: crypto.randomUUID(), as, response: id, command });
  };

  it('a reading over a threshold is an alarm; ten minutes without an answer a graver one, in its place', async () => {
    await act({
      type: 'RecordFact',
      fact: 'surge/waiting-share',
      value: 105,
      certainty: 'known',
      source: '客运调度',
    });
    await bar().getByText('达到Ⅱ级（橙）阈值，等待定级').waitFor();
    await page.keyboard.press('F7');
    await expect.poll(focused).toBe('去定级');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^启动Ⅱ级/);
    const card = page.getByRole('list', { name: '越限待决' }).getByRole('listitem');
    expect(await card.innerText()).toMatch(/候车区占用率 105 % ≥ 100 % 第 \d+ 行 · 客运调度/);
    await page.keyboard.press('F6');
    await bar().waitFor({ state: 'detached' });
    await wait(11);
    await bar()
      .getByText(/达到Ⅱ级（橙）阈值，11 分钟没有启动/)
      .waitFor();
  });

  it('a reasoned decision against it ends the alarm and stands on record', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('list', { name: '越限待决' }).waitFor();
    await page.keyboard.press('v');
    await expect.poll(focused).toMatch(/^启动Ⅱ级/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog', { name: /^不启动：Ⅱ级/ });
    await box.waitFor();
    await page.keyboard.press('2');
    await officer.commit(box);
    await page.getByText('理由：现场正在回落，继续监看').waitFor();
    const declined = (await shown.journal()).find((event) => event.type === 'ThresholdDeclined');
    expect(declined?.data).toEqual({
      calls: { level: 'II' },
      reason: '现场正在回落，继续监看',
      authority: 'duty-leader',
    });
    await expect.poll(async () => (await bar().count()) === 0 || !(await bar().innerText()).includes('Ⅱ级')).toBe(true);
  });

  it('a clock that moves is an alarm in a running response, and leads to the self-check', async () => {
    await acknowledgeAll();
    desk.clock.set(-3 * MINUTE);
    desk.backend.wake();
    await bar().getByText('系统时钟向后拨了 3 分').waitFor();
    await page.getByText('时间待核').waitFor();
    await page.keyboard.press('F7');
    await expect.poll(focused).toBe('核对系统时间');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '设置与自检' }).waitFor();
    await page.keyboard.press('F6');
    await bar().waitFor({ state: 'detached' });
    await page.getByText('时间待核').waitFor({ state: 'detached' });
  });

  it('sound can be tested, and a workstation whose sound is off says so', async () => {
    const before = await notes();
    await page.getByRole('button', { name: '试音' }).focus();
    await page.keyboard.press('Enter');
    expect(await notes()).toBe(before + 8);
    await expect.poll(focused).toBe('听到了');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('请检查：音箱已通电').waitFor();
    await page.getByRole('switch', { name: '有告警时发声' }).or(page.getByLabel('有告警时发声')).first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '声音已关' }).waitFor();
  });

  it('the time to review a decision stands among the deadlines, and leads to its review', async () => {
    await act({
      type: 'RecordDecision',
      step: 'general/tell-leader',
      situation: '广场客流上涨',
      risk: '对冲',
      rejected: '封站',
      decided: '分批放行',
      reason: '运力可跟上',
      reviewAt: desk.clock.now() + 20 * MINUTE,
    });
    await page.keyboard.press('F8');
    const box = page.getByRole('dialog', { name: /^全部时限/ });
    const row = box.getByRole('row', { name: /复核决策/ });
    expect(await row.innerText()).toContain('决策起算');
    await row.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const review = page.getByRole('dialog', { name: '复核决策' });
    await review.getByText('分批放行').first().waitFor();
    await page.keyboard.press('Escape');
    await review.waitFor({ state: 'hidden' });
  });

  it('in a drill the bar says so, and sounds lower', async () => {
    const drill = await shown.context.newPage();
    await drill.route('**/api/request', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('"mode":"live"', '"mode":"drill"') });
    });
    await drill.goto(`${new URL(desk.url).origin}/#/watch`);
    await drill.evaluate(() => localStorage.removeItem('src.sound'));
    await drill.reload();
    await drill.getByRole('heading', { name: '值守总览' }).waitFor();
    await drill.keyboard.press('Control');
    await drill.keyboard.press('F7');
    await drill.keyboard.press('Escape');
    desk.clock.set(9 * MINUTE);
    desk.backend.wake();
    await bar(drill).waitFor();
    expect(await bar(drill).innerText()).toContain('演练');
    await expect.poll(async () => new Set(await pitches(drill))).toEqual(new Set([330]));
    await drill.close();
  });
});
