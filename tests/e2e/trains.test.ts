import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/**
 * The night of 1 August 2023 on the screen 滞留与运力, by keyboard: three trains held by one cause. Numbers, places and channels are those of the sources
 * (domain.md 1.2); the hours of the calls between them are the test's own.
 */
const START = fromBeijing('2023-08-01', '20:00') ?? Number.NaN;

describe('three stranded trains', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;

  beforeAll(async () => {
    shown = await openShownDesk('trains', START);
    ({ page, desk } = shown);
    const { officer } = shown;
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({
      station: '北京丰台站',
      what: 'K396、Z180、K1178 停在丰沙线',
      source: '客运调度',
      plans: ['晚点滞留'],
    });
    await page.keyboard.press('Alt+5');
    await page.getByText('还没有列入车次').waitFor();
  });
  afterAll(async () => {
    await shown?.close();
    expect(shown.faults).toEqual([]);
  });

  const dialog = async (key: string, name: string | RegExp): Promise<Locator> => {
    await page.keyboard.press(key);
    const box = page.getByRole('dialog', { name });
    await box.locator(':focus').waitFor();
    return box;
  };
  const commit = async (box: Locator) => {
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });
  };
  /** Goes to a choice by the keyboard and takes it with the space bar. */
  const take = async (box: Locator, role: 'radio' | 'checkbox', name: string | RegExp) => {
    await box.getByRole(role, { name }).focus();
    await page.keyboard.press('Space');
  };
  const row = (train: string) => page.getByRole('row').filter({ hasText: train });
  const cursorOn = async (train: string) => {
    const chosen = page.getByRole('row', { selected: true });
    for (let tries = 0; tries < 6 && !(await chosen.innerText()).includes(train); tries += 1) {
      await page.keyboard.press('j');
      await page.waitForTimeout(50);
    }
    for (let tries = 0; tries < 6 && !(await chosen.innerText()).includes(train); tries += 1) {
      await page.keyboard.press('k');
      await page.waitForTimeout(50);
    }
    expect(await chosen.innerText()).toContain(train);
  };
  const events = async (type: string) => (await shown.journal()).filter((event) => event.type === type);
  const contact = async (train: string, channel: string, outcome: string, fill?: (box: Locator) => Promise<void>) => {
    await cursorOn(train);
    const box = await dialog('c', `联络 ${train}`);
    await take(box, 'radio', outcome);
    await take(box, 'radio', channel);
    await fill?.(box);
    await commit(box);
  };

  it('lists them from a pasted line, with one cause', async () => {
    const box = await dialog('l', '列入车次');
    await page.keyboard.insertText('K396 Z180 停在山里');
    await box.getByText('不是车次：停在山里').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('K396 Z180次、ｋ1178');
    await box.getByLabel('起因').focus();
    await page.keyboard.insertText('丰沙线水害');
    await commit(box);
    await page.getByText('丰沙线水害：3 列').waitFor();
    expect((await events('TrainListed')).map(({ data }) => (data as { train: string }).train)).toEqual([
      'K396',
      'Z180',
      'K1178',
    ]);
    await page.getByRole('button', { name: '记入 3 列' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '记入 3 列' }).waitFor({ state: 'hidden' });
  });

  it('takes a whole call down in one sheet, and what nobody knew as unknown', async () => {
    await cursorOn('K396');
    const box = await dialog('f', '车卡 K396');
    await page.keyboard.insertText('列车长');
    const fill = async (name: RegExp, words: string) => {
      await box.getByRole('textbox', { name }).focus();
      await page.keyboard.insertText(words);
    };
    await fill(/^停在何处/, '落坡岭站');
    await fill(/^停下时刻/, '约7-30 12:50');
    await fill(/^旅客人数/, '976');
    await fill(/^乘务人数/, '？');
    await fill(/^食品还够/, '很少');
    await box.getByText('“很少”不是数').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('3');
    await box.getByRole('combobox', { name: '供电' }).selectOption({ label: '断电' });
    await commit(box);
    await row('K396').getByText('落坡岭站').waitFor();
    expect(await row('K396').innerText()).toContain('食品还够');
    const told = (await events('FactRecorded')).map(({ data }) => data as { about?: string; certainty: string });
    expect(told.filter(({ about }) => about === 'K396').map(({ certainty }) => certainty)).toEqual([
      'known',
      'estimated',
      'known',
      'unknown',
      'known',
      'known',
    ]);
  });

  it('keeps two figures side by side', async () => {
    const box = await dialog('f', '车卡 K396');
    await page.keyboard.insertText('路局客调');
    await box.getByRole('textbox', { name: /^旅客人数/ }).focus();
    await page.keyboard.insertText('957');
    await commit(box);
    await row('K396').getByText('两说').waitFor();
    await row('K396').getByText('余 957–976 人').waitFor();
  });

  it('proposes that silent Z180 is lost, keeps the row under the cursor in its place, and a person judges', async () => {
    await contact('K396', '铁路调度电话', '接通');
    await contact('K1178', '铁路调度电话', '接通');
    await contact('Z180', '铁路调度电话', '无人应答');
    await cursorOn('K1178');
    const place = await page.getByRole('row', { selected: true }).getAttribute('aria-rowindex');
    await desk.until(page, START + HOUR + 5 * MINUTE);
    await contact('K1178', '铁路调度电话', '接通');
    await row('Z180').getByText('漏 2 个窗口').waitFor();
    expect(await page.getByRole('row', { selected: true }).getAttribute('aria-rowindex')).toBe(place);
    await cursorOn('Z180');
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: 'Z180 列车卡' });
    await card.getByText('建议判为失联').waitFor();
    await card.getByText(/试过未通：铁路调度电话；还没有试：.*车上卫星电话/).waitFor();
    const box = await dialog('y', '研判联络：Z180');
    await take(box, 'radio', /^失联/);
    await commit(box);
    await card.getByText('失联', { exact: true }).first().waitFor();
    expect(await card.getByText('建议判为失联').count()).toBe(0);
    const [judged] = await events('ContactJudged');
    expect(judged).toMatchObject({
      byPerson: '值班员甲',
      data: { train: 'Z180', state: 'lost', basis: expect.stringContaining('铁路调度电话') },
    });
  });

  it('reaches it in the window of the satellite phone, and the next one is on its clock', async () => {
    const at = fromBeijing('2023-08-01', '21:20') ?? Number.NaN;
    await desk.until(page, at);
    const card = page.getByRole('article', { name: 'Z180 列车卡' });
    const box = await dialog('c', '联络 Z180');
    await take(box, 'radio', '接通');
    await take(box, 'radio', '车上卫星电话');
    await box.getByLabel('对方岗位').fill('列车长');
    await box.getByRole('textbox', { name: /^约定下次通话 时/ }).fill('21:50');
    await commit(box);
    await card.getByText(/下次窗口/).waitFor();
    await card.getByText('恢复联络').first().waitFor();
    const tried = (await events('ContactTried')).at(-1);
    expect(tried?.data).toMatchObject({ channel: 'satellite-phone', nextWindow: at + 30 * MINUTE });
  });

  it('records a decision in five lines with its review', async () => {
    await cursorOn('K396');
    const card = page.getByRole('article', { name: 'K396 列车卡' });
    const box = await dialog('d', '留移撤：K396');
    await take(box, 'radio', /^组织下车撤离/);
    await box.getByRole('button', { name: '填入已知情况' }).focus();
    await page.keyboard.press('Enter');
    expect(await box.getByLabel(/^情况/).inputValue()).toContain('落坡岭站');
    await box.getByLabel(/^风险/).fill('水位上涨，路基被冲');
    await box.getByLabel(/^没有选的及原因/).fill('留车：食品只够3小时');
    await page.keyboard.press('Control+Enter');
    await box.getByText(/理由/).last().waitFor();
    expect(await box.isVisible()).toBe(true);
    await box.getByLabel(/^理由/).fill('社区可接纳，村干部已探路');
    await box.getByLabel(/^谁定的/).fill('国铁北京局、所在地区');
    await box.getByLabel(/^谁定的/).focus();
    await commit(box);
    await card.getByText('组织下车撤离').first().waitFor();
    const [decided] = await events('TrainDecided');
    expect(decided?.data).toMatchObject({ option: 'evacuate', authority: '国铁北京局、所在地区' });
    expect((decided?.data as { reviewAt?: number } | undefined)?.reviewAt).toBeGreaterThan(desk.clock.now() + HOUR);
  });

  it('keeps a difference red until somebody says why', async () => {
    const card = page.getByRole('article', { name: 'K396 列车卡' });
    const box = await dialog('n', '点人数：K396');
    await box.getByLabel('应到').fill('976');
    await box.getByLabel(/^已离开/).fill('700');
    await box.getByLabel(/^余数/).fill('256');
    await box.getByText('少 20 人').waitFor();
    await box.getByLabel(/^谁点的/).fill('列车长');
    await box.getByLabel(/^谁点的/).focus();
    await commit(box);
    const legs = card.getByRole('table', { name: '人数逐段' });
    await legs.getByText('少 20 人', { exact: true }).waitFor();
    await legs.getByRole('button', { name: '说明差数' }).focus();
    await page.keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: /^说明差数/ });
    await why.locator(':focus').waitFor();
    await page.keyboard.insertText('约20人8月1日7时徒步离开，后到区政府');
    await commit(why);
    await legs.getByText('少 20 人，已说明').waitFor();
  });

  it('hands the first group over at the receiving station', async () => {
    await desk.until(page, fromBeijing('2023-08-02', '08:32') ?? Number.NaN);
    const box = await dialog('a', '到达交接：K396');
    await page.keyboard.insertText('北京丰台站');
    await box.getByLabel(/^到站人数/).fill('328');
    await box.getByLabel(/^谁接收/).fill('客运值班站长');
    await take(box, 'checkbox', '绿色通道已开');
    await take(box, 'checkbox', '热食饮水');
    await box.getByLabel('出租 车数').fill('400');
    await box.getByLabel('救护车 车数').fill('5');
    await box.getByLabel('救护车 车数').focus();
    await commit(box);
    const card = page.getByRole('article', { name: 'K396 列车卡' });
    await card.getByText('北京丰台站 到 328 人').waitFor();
    await card.getByText('出租 400 辆；救护车 5 辆').waitFor();
    await card.getByText('车上 957–976 人，已有下落 328 人，余 629–648 人').waitFor();
    const [handed] = await events('ArrivalHandedOver');
    expect(handed?.data).toMatchObject({ people: 328, greenChannel: true });
    expect((handed?.data as { note?: string } | undefined)?.note).toMatch(/^到位：热食饮水；没有到位：/);
  });

  it('answers a relative from facts and cites them', async () => {
    const asked = await dialog('q', '家属问询');
    await asked.getByLabel(/^来电人/).fill('旅客之母');
    await asked.getByLabel('回电号码').fill('0001');
    await asked.getByLabel(/^问谁/).fill('研学团学生一名');
    await asked.getByLabel(/^问什么/).fill('孩子在哪里');
    await asked.getByLabel(/^问什么/).focus();
    await commit(asked);
    const card = page.getByRole('article', { name: 'K396 列车卡' });
    await card.getByText('待回电').waitFor();
    await card.getByRole('button', { name: '答复' }).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog', { name: '答复：旅客之母' });
    await box.locator(':focus').waitFor();
    await take(box, 'checkbox', /停在何处.*落坡岭站（列车长/);
    await box.getByRole('button', { name: '按勾选起草' }).focus();
    await page.keyboard.press('Enter');
    expect(await box.getByLabel(/^答复内容/).inputValue()).toContain('落坡岭站（列车长');
    await take(box, 'radio', '已答复');
    await commit(box);
    await card.getByText('已答复').first().waitFor();
    const [answered] = await events('FamilyAnswered');
    const cited = (answered?.data as { cites?: readonly number[] } | undefined)?.cites ?? [];
    const facts = (await events('FactRecorded')).filter(({ version }) => cited.includes(version));
    expect(facts.map(({ data }) => data)).toMatchObject([{ about: 'K396', value: '落坡岭站' }]);
  });

  it('comes back to the card after a reload, and to the table by Esc; the other screens lead here', async () => {
    await page.reload();
    await page.getByRole('article', { name: 'K396 列车卡' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('table', { name: '联络线' }).waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: /滞留列车 3 列/ }).click();
    await page.getByRole('grid', { name: '滞留列车 3' }).waitFor();
  });
});
