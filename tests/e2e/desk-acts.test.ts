import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijingClock, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** What stands beside the plans, by keyboard alone: added steps, checks, deferrals, notes, decisions, the way back, and a closing that exports. */

describe('the acts beside the plans', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('desk-acts', AWARE_AT, { size: { width: 1920, height: 1080 } });
    ({ page, desk, officer } = shown);
    await officer.signOn('值班员甲', ['值班员', '带班领导', '信息岗']);
    await officer.aware({ station: '北京丰台站', what: '三列车停在山区', source: '客运调度', plans: ['晚点滞留'] });
    await officer.go(2);
    await officer.setLevel('启动响应', /Ⅱ级/, '红色预警');
  });
  afterAll(async () => {
    await shown?.close();
  });

  const last = async <Type extends ResponseEvent['type']>(type: Type) => {
    const found = (await shown.journal()).findLast((event) => event.type === type);
    return found?.data as Extract<ResponseEvent, { type: Type }>['data'] | undefined;
  };
  const card = () => page.getByRole('region', { name: '步骤卡' });
  const band = () => page.getByRole('region', { name: '监看与指令' });
  const title = (name: string) => card().getByRole('heading', { level: 2, name }).waitFor();
  const isFocused = (field: Locator) => field.evaluate((one) => one.contains(document.activeElement));
  /** The dialog that a key opens, with the cursor in its first field. */
  const opened = async (key: string, name: string) => {
    await page.keyboard.press(key);
    const box = officer.dialog(name);
    await expect.poll(() => isFocused(box)).toBe(true);
    return box;
  };
  const type = async (...fields: readonly string[]) => {
    for (const [index, words] of fields.entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      if (words !== '') await page.keyboard.insertText(words);
    }
  };
  /** A measure outside the plans, in the lane of what is on the card; on the card when this ends. */
  const add = async (name: string, why: string, what: string, kind: 'action' | 'order', within = '') => {
    const box = await opened('u', '增加预案外措施');
    await type(name, why, what);
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    if (kind === 'order') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await type(within);
    await officer.commit(box);
    await title(name);
  };
  /** Issues the order on the card and reports its effect, in one key and one line each. */
  const carryOut = async (effect: string) => {
    await settle();
    await page.keyboard.press('d');
    await card()
      .getByRole('button', { name: /^已接收/ })
      .waitFor();
    await page.keyboard.press('e');
    await expect.poll(() => isFocused(card().getByRole('textbox', { name: '效果回报' }))).toBe(true);
    await type(effect);
    await page.keyboard.press('Enter');
    await card()
      .getByRole('button', { name: /^核查属实/ })
      .waitFor();
  };
  /** A press in the very moment another card comes up is taken for a slip. */
  const settle = () => page.waitForTimeout(900);

  it('name what is missing, and let nobody lose a typed call to one Esc', async () => {
    const box = await opened('F2', '接报');
    await box.getByRole('textbox', { name: /得知的情况/ }).fill('站前广场有人晕倒');
    await page.keyboard.press('Control+Enter');
    await box.getByText('还缺：站区').waitFor();
    expect(await isFocused(box.getByRole('combobox', { name: /站区/ }))).toBe(true);
    await page.keyboard.press('Escape');
    await box.getByText(/再按一次 Esc 放弃/).waitFor();
    expect(await box.getByRole('textbox', { name: /得知的情况/ }).inputValue()).toBe('站前广场有人晕倒');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  });

  it('U adds a measure outside the plans: on the card at once, with why, and without clause or basis', async () => {
    await add('社区食堂送热粥', '预案只写了饮水干粮', '请落坡岭社区食堂每2小时送一次热粥到K396', 'order', '60');
    await card().getByText('预案没有覆盖的原因：预案只写了饮水干粮').waitFor();
    expect(await card().getByText('预案原文').count()).toBe(0);
    expect(await card().getByText('数字依据').count()).toBe(0);
    expect(await last('StepAdded')).toMatchObject({
      step: 'unplanned/u1',
      lane: 'care',
      kind: 'order',
      owner: 'duty-officer',
      withinMinutes: 60,
    });
  });

  it('an order whose effect was reported waits for a check; "not there" needs words and opens it again', async () => {
    await carryOut('第一锅14:05送到，约200份');
    await card().getByText('待核查').first().waitFor();
    await band().getByRole('heading', { name: '待核查 1' }).waitFor();

    await page.keyboard.press('Shift+C');
    await expect.poll(() => isFocused(card().getByRole('textbox', { name: /^差什么/ }))).toBe(true);
    expect(await last('OrderChecked')).toBeUndefined();
    await type('列车长说只到100份');
    await page.keyboard.press('Enter');
    await card().getByText('核查不符').first().waitFor();
    await card().getByRole('button', { name: /^下达/ }).waitFor();
    expect(await last('OrderChecked')).toMatchObject({ result: 'fails', note: '列车长说只到100份' });
    expect(await last('StepReopened')).toMatchObject({ step: 'unplanned/u1' });
    await band().getByRole('heading', { name: '待核查 0' }).waitFor();
  });

  it('C says that the effect is there; the course of the order ends with who looked', async () => {
    await carryOut('第二锅送到，共400份');
    const holds = card().getByRole('button', { name: /^核查属实/ });
    await page.keyboard.press('c');
    await holds.waitFor({ state: 'hidden' });
    expect(await last('OrderChecked')).toMatchObject({ result: 'holds' });
    expect(await card().getByRole('listitem').filter({ hasText: '已核查' }).first().innerText()).toContain('值班员甲');
  });

  it('an unchecked order is done by D alone when it comes up later', async () => {
    await add('借电台', '预案没写电台借用', '向铁路借两部电台', 'order');
    await carryOut('电台已送到');
    await settle();
    await page.keyboard.press('d');
    await card()
      .getByRole('button', { name: /^核查属实/ })
      .waitFor({ state: 'hidden' });
    expect(await last('OrderChecked')).toMatchObject({ step: 'unplanned/u2', result: 'holds' });
  });

  it('H puts off until the hand-over in two keystrokes, or until another step has ended; reached levels are not offered', async () => {
    await add('给家属回电', '预案没写', '逐一回电', 'action');
    let box = await opened('h', '暂缓：给家属回电');
    const levels = box.getByRole('radio', { name: /级/ });
    expect(await levels.count()).toBe(1);
    await box.getByRole('radio', { name: /^到 Ⅰ级/ }).waitFor();
    await page.keyboard.press('5');
    await page.keyboard.press('1');
    await box.waitFor({ state: 'hidden' });
    expect(await last('StepEnded')).toMatchObject({ end: 'deferred', until: { handover: true } });
    await band().getByText('到交接班时').waitFor();

    await settle();
    await page.keyboard.press('d');
    await card().getByRole('button', { name: /^完成/ }).waitFor();
    box = await opened('h', '暂缓：给家属回电');
    await page.keyboard.press('6');
    await expect.poll(() => isFocused(box.getByRole('textbox', { name: /待哪一步了结/ }))).toBe(true);
    await type('1-3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await box.waitFor({ state: 'hidden' });
    expect((await last('StepEnded'))?.until?.step).toMatch(/^general\//);
    await band()
      .getByText(/待 1-3 .* 了结后/)
      .waitFor();
  });

  it('S pins a standing note that is marked once its time has passed, and is struck with a reason', async () => {
    const box = await opened('s', '新增常备提示');
    await type('2号线延时至15时', '2023-07-30', beijingClock(AWARE_AT + 30 * MINUTE));
    await officer.commit(box);
    const note = band().getByRole('listitem').filter({ hasText: '2号线延时至15时' });
    await note.waitFor();
    expect(await note.getByText('已过期，请核对').count()).toBe(0);
    await desk.until(page, AWARE_AT + 31 * MINUTE);
    await note.getByText('已过期，请核对').waitFor();
    await note.getByRole('button', { name: '撤下“2号线延时至15时”' }).focus();
    const strike = await opened('Enter', '撤下常备提示');
    await type('地铁已恢复正点');
    await officer.commit(strike);
    await band().getByRole('heading', { name: '常备提示 0' }).waitFor();
    expect(await last('NoteStruck')).toMatchObject({ reason: '地铁已恢复正点' });
  });

  it('Y records a decision; its review has a clock, and begins with what was decided', async () => {
    const box = await opened('y', '决策记录');
    await type('三车停在山区，水电够6小时');
    await page.keyboard.press('Tab');
    const quote = box.getByRole('button', { name: '引用情况' });
    if (await isFocused(quote)) await page.keyboard.press('Tab');
    await type('断水断粮', '就地等待：夜间气温低', '就近转运到落坡岭', '道路已探通');
    await page.keyboard.press('Tab');
    await type('2023-07-30', beijingClock(AWARE_AT + 2 * HOUR));
    await officer.commit(box);
    const row = band().getByRole('button', { name: /就近转运到落坡岭/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/余/);

    await row.focus();
    const review = await opened('Enter', '复核决策');
    expect(await review.getByRole('textbox', { name: '决定' }).inputValue()).toBe('就近转运到落坡岭');
    await review.getByRole('textbox', { name: '理由' }).focus();
    await page.keyboard.press('Control+A');
    await type('复核：首批已下车');
    await officer.commit(review);
    const [first, second] = (await shown.journal()).filter((event) => event.type === 'DecisionRecorded');
    expect(second?.data).toMatchObject({ reviews: first?.version, reason: '复核：首批已下车' });
    await band().getByRole('heading', { name: '决策 2' }).waitFor();
  });

  it('the palette opens them too, and the address forgets it', async () => {
    await page.keyboard.press('Control+k');
    await page
      .getByPlaceholder(/命令|输入/)
      .first()
      .waitFor();
    await type('决策记录');
    await page.keyboard.press('Enter');
    await officer.dialog('决策记录').waitFor();
    expect(page.url()).not.toContain('open=');
    await page.keyboard.press('Escape');
    await officer.dialog('决策记录').waitFor({ state: 'hidden' });
  });

  it('a plan called from a step keeps the way back, and Backspace leads there', async () => {
    const from = (await card().getByRole('heading', { level: 2 }).innerText()).split('\n').at(-1) ?? '';
    await page.getByRole('button', { name: '加入专项' }).focus();
    const box = await opened('Enter', '加入专项预案');
    await box.getByRole('combobox', { name: /专项预案/ }).selectOption({ label: await floodOf(box) });
    await box.getByRole('textbox', { name: /理由/ }).focus();
    await type('红色预警');
    await officer.commit(box);
    await page.getByText(/^从【.*】转入《防汛》$/).waitFor();
    expect((await last('PlanJoined'))?.returnTo).toMatch(/^unplanned\/u3$/);
    await page.keyboard.press('j');
    await settle();
    await page.keyboard.press('Backspace');
    await title(from.replace(/^\d+-\d+\s*/, ''));
  });

  it('a step that leaves a standing note says so before it is done', async () => {
    const { responses } = (await shown.ask('hello', {})) as { responses: readonly { id: string }[] };
    await page.evaluate((id) => {
      history.pushState(null, '', `#/response?id=${id}&step=flood/hoardings-trees`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, responses[0]?.id);
    await card().getByText('办结后列入常备提示：').waitFor();
  });

  it('closing asks why an order was never checked, tells what goes on, exports at once, and says so when it cannot', async () => {
    await add('借发电车', '预案没写', '向供电借发电车', 'order');
    await carryOut('发电车到位');
    const note = await opened('s', '新增常备提示');
    await type('安置点3天后撤');
    await officer.commit(note);
    await officer.standDown('条件已满足');
    await officer.enterRecovery('转入善后');

    // A file where the folder should be: nothing can be written there.
    writeFileSync(join(shown.folder, 'exports'), '');
    await page.getByRole('button', { name: '归档', exact: true }).focus();
    const closing = await opened('Enter', '归档');
    await type('旅客全部转运');
    await closing.getByText('1 条常备提示仍在用，将写入小结').waitFor();
    const row = closing.getByRole('combobox', { name: /的结果$/ }).first();
    await row.selectOption({ label: '决定不做' });
    await closing
      .getByLabel(/的理由$/)
      .first()
      .fill('已转善后');
    await closing
      .getByRole('button', { name: /^其余步骤都与/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    expect(await closing.getByRole('button', { name: '归档', exact: true }).isEnabled()).toBe(false);
    await closing.getByLabel('“借发电车”不核查的原因').focus();
    await type('现场已撤，无法核查');
    await page.keyboard.press('Control+Enter');

    const failed = officer.dialog('导出处置记录');
    await failed.getByText('处置已归档，但记录包没有导出').waitFor();
    expect(await last('ResponseClosed')).toEqual({
      summary: '旅客全部转运；归档时仍在用的常备提示：安置点3天后撤',
    });
    expect(await last('OrderChecked')).toMatchObject({ result: 'not-checked', note: '现场已撤，无法核查' });
    await page.getByText('尚未导出').waitFor();

    rmSync(join(shown.folder, 'exports'));
    await page.keyboard.press('Control+Enter');
    await failed.getByText('已写出并核验').waitFor();
    await page.keyboard.press('Escape');
    await failed.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByText('尚未导出').count()).toBe(0);
  });

  const floodOf = async (box: Locator) =>
    (await box.getByRole('option').allInnerTexts()).find((label) => label.includes('防汛')) ?? '';
});
