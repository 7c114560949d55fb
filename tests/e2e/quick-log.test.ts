import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { deskPage, type DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** The screen follows its own pace; a slow machine is no failure. */
const eventually = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 });

/** One line into the record from any screen, by keyboard alone, with the browser's own input method. */

describe('the quick log line', () => {
  let shown: ShownDesk;
  let page: Page;
  let ime: CDPSession;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('quick-log', AWARE_AT);
    ({ page, desk, officer } = shown);
    ime = await shown.context.newCDPSession(page);
    await officer.signOn('值班员甲', ['值班员']);
  });
  afterAll(async () => {
    await shown?.close();
  });

  const line = () => page.getByRole('combobox', { name: '快速记录' });
  const offers = () => page.getByRole('listbox', { name: /^(岗位|车次、地点|类别)$/ }).getByRole('option');
  const logged = async (): Promise<readonly Extract<ResponseEvent, { type: 'LogWritten' }>[]> => {
    const all = await shown.journal('all');
    return all.filter((event) => event.type === 'LogWritten');
  };
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const written = () =>
    page.getByRole('combobox', { name: '快速记录', exact: true }).and(page.locator('[value=""]')).waitFor();

  it('is not there while nothing is running, and F4 says what to do instead', async () => {
    expect(await line().count()).toBe(0);
    await page.keyboard.press('F4');
    await page.getByText('有新情况请按 F2 接报').waitFor();
  });

  it('F4 from the library, composed text, a post taken from the list, Enter', async () => {
    await officer.aware({ station: '北京丰台站', what: '三列车停在山区', source: '客运调度', plans: ['防汛'] });
    await officer.go(6);
    await page.getByRole('heading', { name: '预案库' }).first().waitFor();
    await page.keyboard.press('F4');
    await eventually(() => line().evaluate((field) => field === document.activeElement)).toBe(true);

    await compose('lieche');
    await page.keyboard.press('Enter');
    expect(await logged()).toEqual([]);
    await ime.send('Input.insertText', { text: '列车已停稳 ' });

    await page.keyboard.type('@');
    await offers().first().waitFor();
    await compose('dai');
    await eventually(() => offers().count()).toBe(0);
    await ime.send('Input.insertText', { text: '带班' });
    await eventually(() => offers().allInnerTexts()).toEqual(['@带班领导']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await line().inputValue()).toBe('列车已停稳 @带班领导 ');
    expect(await logged()).toEqual([]);

    // Enter twice writes once.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await written();
    expect((await logged()).map(({ data, byPost }) => [data, byPost])).toEqual([
      [{ text: '列车已停稳 @带班领导', tags: ['@带班领导'] }, 'duty-officer'],
    ]);
  });

  it('Enter writes the line as typed while nothing is chosen, and Escape closes the list first', async () => {
    await page.keyboard.type('看一下 /');
    await offers().first().waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => offers().count()).toBe(0);
    await page.keyboard.type('天');
    expect(await offers().count()).toBe(0);
    await page.keyboard.press('Enter');
    await written();
    expect((await logged()).at(-1)?.data).toEqual({ text: '看一下 /天', tags: ['/天'] });
  });

  it('keeps what has been typed over a change of screen and a reload, for the same response', async () => {
    await page.keyboard.type('19时前送水 /');
    await offers().filter({ hasText: '承诺' }).waitFor();
    await page.keyboard.type('承');
    await page.keyboard.press('Tab');
    await officer.go(0);
    await page.reload();
    await eventually(() => line().inputValue()).toBe('19时前送水 /承诺 ');
  });

  it('a leading time is when it happened; the tags stand beside the line', async () => {
    await desk.until(page, AWARE_AT + 10 * MINUTE);
    await page.keyboard.press('F4');
    await page.keyboard.press('Home');
    await page.keyboard.type('1310 ');
    const marks = page.getByRole('group', { name: '识别到的标记' });
    await marks.getByText('发生于').waitFor();
    expect(await marks.innerText()).toMatch(/发生于\s*13:10[\s\S]*\/承诺/);
    await page.keyboard.press('Enter');
    await written();
    expect((await logged()).at(-1)).toMatchObject({
      at: AWARE_AT + 5 * MINUTE,
      data: { text: '19时前送水 /承诺', tags: ['/承诺'] },
    });
  });

  it('a time ahead is refused with a sentence and the line stays; Escape makes it a plain number', async () => {
    await page.keyboard.type('1405 来电');
    await page.keyboard.press('Enter');
    await page.getByText('发生时间晚于现在，请核对时间').waitFor();
    expect(await line().inputValue()).toBe('1405 来电');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await written();
    expect((await logged()).at(-1)).toMatchObject({ at: AWARE_AT + 10 * MINUTE, data: { text: '1405 来电' } });
  });

  it('L on the response screen leads to the same line; Escape goes back; the record shows the tags as marks', async () => {
    await page.keyboard.press('Escape');
    await officer.go(2);
    await page.getByRole('button', { name: '启动响应', exact: true }).waitFor();
    await page.keyboard.press('l');
    await eventually(() => line().evaluate((field) => field === document.activeElement)).toBe(true);
    const record = page.getByRole('region', { name: '处置记录，新的在上' });
    await record.getByText('19时前送水').waitFor();
    expect(await record.locator('.src-tag', { hasText: '/承诺' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => line().evaluate((field) => field === document.activeElement)).toBe(false);
  });

  it('a wrong line is put right by a new one; the old stays legible, ruled through, and leads to it', async () => {
    const record = page.getByRole('region', { name: '处置记录，新的在上' });
    const wrong = record.getByRole('listitem').filter({ hasText: '1405 来电' });
    await wrong.getByRole('button', { name: /^更正第 \d+ 行$/ }).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog', { name: /^更正第 \d+ 行$/ });
    await box.getByText('1405 来电').first().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('城防办来电');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('来电单位漏记');
    await officer.commit(box);
    const old = record.getByRole('listitem').filter({ has: page.locator('s', { hasText: '1405 来电' }) });
    await old.getByRole('button', { name: /^已由第 \d+ 行更正$/ }).focus();
    await page.keyboard.press('Enter');
    const newer = record.getByRole('listitem').filter({ hasText: '城防办来电' });
    await eventually(() => newer.evaluate((item) => item === document.activeElement)).toBe(true);
    expect(await newer.innerText()).toContain('来电单位漏记');
  });

  it('with two responses running Alt and the arrows say which one; a begun line stays with its own', async () => {
    await officer.aware({ station: '北京站', what: '站房停电', source: '车站', plans: [] });
    await page.keyboard.press('F4');
    const choice = page.getByRole('combobox', { name: '记到哪次处置' });
    const before = await choice.inputValue();
    await page.keyboard.type('备用电源已启动');
    await page.keyboard.press('Alt+ArrowDown');
    const after = await choice.inputValue();
    expect(after).not.toBe(before);
    await page.getByText('不是屏幕上这次').waitFor();
    await officer.go(1);
    expect(await choice.inputValue()).toBe(after);
    await page.keyboard.press('F4');
    await page.keyboard.press('Enter');
    await written();
    expect((await logged()).find((event) => event.data.text === '备用电源已启动')?.stream).toBe(`response/${after}`);
  });

  it('never acts from under a dialog', async () => {
    await page.keyboard.press('F2');
    await officer.dialog('接报').waitFor();
    await page.keyboard.press('F4');
    expect(await line().evaluate((field) => field === document.activeElement)).toBe(false);
    await page.keyboard.press('Escape');
    await officer.dialog('接报').waitFor({ state: 'hidden' });
  });

  /** Signs another person on in place of one who holds the post; ends when the hand-over card is open. */
  async function signOnOver(person: string, post: string, from: string) {
    await page.keyboard.press('Control+k');
    const palette = page.getByPlaceholder('输入要做的事或要去的画面');
    await palette.fill('签到、换人');
    await eventually(() => page.locator('.src-commands').getByRole('option').first().innerText()).toMatch(
      /^签到、换人/,
    );
    await palette.press('Enter');
    const box = officer.dialog('签到');
    await box.getByLabel(/姓名/).fill(person);
    await box.getByRole('checkbox', { name: new RegExp(`^${post}`) }).focus();
    await page.keyboard.press('Space');
    await box.getByRole('combobox', { name: `“${post}”接替哪一位` }).selectOption({ label: `接替 ${from}` });
    await page.keyboard.press('Control+Enter');
    const card = page.getByRole('dialog', { name: `接岗交接：${post}` });
    await card.waitFor();
    return card;
  }
  const handovers = async () => (await logged()).filter((event) => event.data.tags.includes('/移交'));

  it('a held post is taken over with a card of what runs, read item by item with the space bar', async () => {
    const card = await signOnOver('值班员乙', '值班员', '值班员甲');
    const clocks = card.locator('section', { hasText: '在计时限' }).filter({ hasText: '电话首报' });
    await clocks.first().waitFor();
    await card.getByText('19时前送水').first().waitFor();
    // Nothing is taken before everything has been read, unless for a stated reason.
    await page.keyboard.press('Control+Enter');
    expect(await card.isVisible()).toBe(true);
    const items = (await card.getByRole('checkbox').count()) - 1;
    expect(items).toBeGreaterThan(4);
    for (let item = 0; item < items; item += 1) await page.keyboard.press('Space');
    await card.getByText('已全部看过').waitFor();
    await officer.commit(card);
    await eventually(async () => (await handovers()).length).toBe(2);
    for (const { data, byPerson } of await handovers()) {
      expect(data.text).toMatch(/^值班员乙 接替 值班员甲 任值班员；已阅：态势 1 项、在计时限 \d+ 项/);
      expect(data.text).not.toContain('未阅');
      expect(byPerson).toBe('值班员乙');
    }
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('in an emergency the post is taken at once, with the reason and what was not read on record', async () => {
    const card = await signOnOver('值班员丙', '值班员', '值班员乙');
    await page.keyboard.press('Space');
    await card.getByRole('checkbox', { name: /紧急接岗/ }).focus();
    await page.keyboard.press('Space');
    const reason = card.getByRole('textbox', { name: /紧急接岗的理由/ });
    await eventually(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.insertText('前一班突发疾病');
    await officer.commit(card);
    await eventually(async () => (await handovers()).length).toBe(4);
    const texts = (await handovers()).map((event) => event.data.text).filter((text) => text.startsWith('值班员丙'));
    expect(texts.filter((text) => /未阅：.*（紧急接岗：前一班突发疾病）$/.test(text))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('已阅：态势 1 项；'))).toHaveLength(1);
  });

  it('the palette and paper stay with the response on the screen when a newer one begins elsewhere', async () => {
    const shownId = () => page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('id') ?? undefined);
    await officer.go(1);
    await officer.go(2);
    await eventually(shownId).toBeDefined();
    const id = await shownId();
    const other = await shown.context.newPage();
    await other.goto(desk.url);
    await other.getByRole('combobox', { name: '快速记录' }).waitFor();
    await deskPage(other).aware({ station: '北京西站', what: '南广场排队过长', source: '车站', plans: [] });
    await other.close();
    await page.bringToFront();
    await page.keyboard.press('F9');
    await officer.dialog('打印纸面').waitFor();
    expect(await officer.dialog('打印纸面').innerText()).not.toContain('南广场排队过长');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('决策');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /决策/ }).waitFor();
    expect(await shownId()).toBe(id);
    // What was asked for is not in the way back.
    await page.keyboard.press('Escape');
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => location.hash.startsWith('#/watch'));
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
