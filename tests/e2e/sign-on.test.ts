import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const OFFICER = { person: '值班员甲', post: 'duty-officer' };
const LEADER = { person: '带班领导甲', post: 'duty-leader' };
const PIN = '258046';

describe('people, PINs and the locked screen', () => {
  let shown: ShownDesk;
  beforeAll(async () => {
    shown = await openShownDesk('sign-on', Date.UTC(2026, 10, 26, 1, 50));
  }, 60_000);
  afterAll(() => shown.close());

  const page = () => shown.page;
  const dialog = (name: string) => shown.officer.dialog(name);
  const duty = async () =>
    ((await shown.ask('hello', {})) as { duty: readonly JournalEvent<string, Record<string, unknown>>[] }).duty;
  const types = async () => (await duty()).map((event) => event.type);
  const last = async (type: string) => (await duty()).findLast((event) => event.type === type);
  /** A tab of the duty screen. */
  const tab = async (name: string) => {
    await page().keyboard.press('Alt+9');
    await page().getByRole('tab', { name }).click();
  };
  const typePin = async (pin: string) => {
    await dialog('解锁').getByLabel('口令').fill(pin);
    await page().keyboard.press('Enter');
  };

  it('two people sit at one post, side by side', async () => {
    await shown.officer.signOn(OFFICER.person, ['值班员']);
    await page().evaluate(() => localStorage.clear());
    await shown.ask('signOn', { commandId: v7(), person: '值班员乙', posts: [{ post: 'duty-officer' }] });
    await shown.ask('signOn', { commandId: v7(), person: LEADER.person, posts: [{ post: LEADER.post }] });
    await tab('本班');
    await page().getByText('在岗 3/3').waitFor();
    for (const name of [/^值班员1 .*值班员甲/, /^值班员2 .*值班员乙/])
      await page().getByRole('row', { name }).waitFor();
  });

  it('a person is listed and sets a PIN, by keyboard', async () => {
    await tab('人员');
    await page().getByRole('heading', { name: '值班人员名册' }).waitFor();
    await page().keyboard.press('n');
    await dialog('登记人员').getByRole('textbox', { name: /姓名/ }).fill(OFFICER.person);
    await shown.officer.commit(dialog('登记人员'));
    await page().getByRole('button', { name: '设口令' }).click();
    const box = dialog('设口令：值班员甲');
    await box.getByLabel('新口令').fill('1234');
    await box.getByText('口令过于简单').waitFor();
    await box.getByLabel('新口令').fill(PIN);
    await box.getByLabel('再输一遍').fill(PIN);
    await shown.officer.commit(box);
    await page()
      .getByRole('row', { name: /值班员甲/ })
      .getByText('已设')
      .waitFor();
  });

  it('Ctrl+L covers the work area and leaves clock strip and top bar; a wrong PIN keeps it', async () => {
    await page().keyboard.press('Alt+1');
    await page().keyboard.press('Control+l');
    await dialog('已锁屏').waitFor();
    const covered = await page().evaluate(() => {
      const at = (x: number, y: number) => document.elementFromPoint(x, y);
      const strip = document.querySelector('.src-strip')?.getBoundingClientRect();
      const main = document.querySelector('#main');
      const nav = document.querySelector('.src-nav');
      return {
        main: main?.contains(at(700, 600) ?? null),
        nav: nav?.contains(at(60, 300) ?? null),
        strip: document.querySelector('.src-strip')?.contains(at(60, (strip?.top ?? 0) + 10) ?? null),
        clock: document.querySelector('.src-top')?.contains(at(60, 20) ?? null),
      };
    });
    expect(covered).toEqual({ main: false, nav: false, strip: true, clock: true });
    await page().keyboard.press('Alt+4');
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+k');
    expect(await page().evaluate(() => location.hash)).toContain('watch');
    expect(await dialog('已锁屏').isVisible()).toBe(true);
    await page().keyboard.press('Enter');
    await typePin('864209');
    await dialog('解锁').getByText('口令不对').waitFor();
    await typePin(PIN);
    await dialog('已锁屏').waitFor({ state: 'hidden' });
    expect((await last('DeskUnlocked'))?.data).toEqual({ person: OFFICER.person, proof: 'pin' });
  });

  it('F2 takes down a call over a locked screen; it is recorded once somebody has unlocked, with every word kept', async () => {
    await page().keyboard.press('Control+l');
    await dialog('已锁屏').waitFor();
    await page().keyboard.press('F2');
    const call = dialog('接报');
    await call.getByRole('combobox', { name: /站区/ }).selectOption({ label: '北京西站' });
    await call.getByRole('textbox', { name: /得知的情况/ }).fill('南广场排队过长');
    await call.getByLabel('信息来源').fill('车站');
    await page().keyboard.press('Control+Enter');
    await dialog('解锁').waitFor();
    expect((await shown.journal('all')).length).toBe(0);
    await typePin(PIN);
    await dialog('已锁屏').waitFor({ state: 'hidden' });
    expect(await call.getByRole('textbox', { name: /得知的情况/ }).inputValue()).toBe('南广场排队过长');
    await call.getByRole('textbox', { name: /得知的情况/ }).focus();
    await shown.officer.commit(call);
    expect((await shown.journal())[0]).toMatchObject({ type: 'AwarenessRecorded', byPerson: OFFICER.person });
  });

  it('an emergency take-over opens the screen at once and is shown until a duty leader has reviewed it', async () => {
    await page().keyboard.press('Control+l');
    await dialog('已锁屏').getByRole('button', { name: '签到解锁' }).click();
    const box = dialog('签到');
    await box.getByLabel('姓名').fill('值班员丙');
    await box.getByRole('checkbox', { name: /^信息岗/ }).focus();
    await page().keyboard.press('Space');
    await box.getByRole('checkbox', { name: /紧急接岗/ }).focus();
    await page().keyboard.press('Space');
    await box.getByLabel('紧急接岗的理由').fill('在岗人员晕倒');
    await shown.officer.commit(box);
    await dialog('已锁屏').waitFor({ state: 'hidden' });
    await page().keyboard.press('Alt+1');
    const notice = page().getByRole('region', { name: '待复核的紧急接岗' });
    await notice.getByText(/值班员丙 .*紧急接任信息岗，理由：在岗人员晕倒/).waitFor();

    await page().getByRole('combobox', { name: '当前岗位' }).selectOption({ label: '带班领导甲 · 带班领导' });
    await notice.getByRole('button', { name: '复核' }).click();
    const review = dialog('复核紧急接岗：值班员丙');
    await review.getByRole('radio', { name: '属实，认可' }).focus();
    await page().keyboard.press('Space');
    await review.getByLabel('核实情况').fill('到场核对属实');
    await shown.officer.commit(review);
    await notice.waitFor({ state: 'hidden' });
    expect(await types()).toContain('TakeOverReviewed');
  });

  it('acts go under the name of somebody who has a PIN only once it has been given', async () => {
    const acting = page().getByRole('combobox', { name: '当前岗位' });
    const shownName = () => acting.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent);
    await acting.selectOption({ label: '值班员甲 · 值班员' });
    const box = dialog('换人：值班员甲');
    await box.getByLabel('口令').fill('864209');
    await page().keyboard.press('Enter');
    await box.getByText('口令不对').waitFor();
    expect(await shownName()).toBe('带班领导甲 · 带班领导');
    await box.getByLabel('口令').fill(PIN);
    await page().keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await expect.poll(shownName).toBe('值班员甲 · 值班员');
  });

  it('the emergency button of the unlock dialog leads to signing on with the emergency ticked', async () => {
    await page().keyboard.press('Control+l');
    await dialog('已锁屏').getByRole('button', { name: '解锁', exact: true }).click();
    await dialog('解锁').getByRole('button', { name: '紧急接岗' }).click();
    const box = dialog('签到');
    expect(await box.getByRole('checkbox', { name: /紧急接岗/ }).isChecked()).toBe(true);
    await box.getByLabel('姓名').fill('值班员丙');
    await box.getByLabel('紧急接岗的理由').fill('口令都想不起来');
    await shown.officer.commit(box);
    await dialog('已锁屏').waitFor({ state: 'hidden' });
    expect((await last('DeskUnlocked'))?.data).toEqual({ person: '值班员丙', proof: 'emergency' });
  });

  it('whoever is on the roster now is offered, with the post of the seat', async () => {
    const as = OFFICER;
    const seat = { day: '2026-11-26', shift: 'day', post: 'duty-officer', seat: 1 };
    const command = { type: 'SetSlot', slot: seat, person: '值班员丁', reason: '补排' };
    await shown.ask('rosterAct', { commandId: v7(), as, command });
    await page().getByRole('button', { name: '签到、换人或增加岗位' }).click();
    const box = dialog('签到');
    await box
      .getByRole('group', { name: '排班表上的人' })
      .getByRole('button', { name: /值班员丁/ })
      .click();
    expect(await box.getByRole('textbox', { name: /姓名/ }).or(box.getByLabel('姓名')).first().inputValue()).toBe(
      '值班员丁',
    );
    expect(await box.getByRole('checkbox', { name: /^值班员/ }).isChecked()).toBe(true);
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  });

  it('a number is recorded, found by typing, and rung: the report asks for it from then on', async () => {
    await tab('通讯录');
    await page().getByRole('heading', { name: '通讯录' }).waitFor();
    await page().keyboard.press('/');
    await page().keyboard.insertText('市应急局');
    const row = page()
      .getByRole('row', { name: /市应急局/ })
      .first();
    await row.getByRole('button', { name: '登记号码' }).click();
    const box = page().getByRole('dialog', { name: /^号码：市应急局/ });
    await box.getByLabel('号码').first().fill('样本-0001');
    await shown.officer.commit(box);
    await row.getByRole('button', { name: /试拨/ }).click();
    const call = page().getByRole('dialog', { name: /^试拨/ });
    await call.locator(':focus').waitFor();
    await page().keyboard.press('1');
    await shown.officer.commit(call);
    await row.getByText('已核实').waitFor();
    await page().keyboard.press('Alt+4');
    await page().getByText('样本-0001').first().waitFor();
  });

  it('throws no error meanwhile, and no PIN is anywhere in the journal', async () => {
    expect(shown.faults).toEqual([]);
    const hello = JSON.stringify(await shown.ask('hello', {}));
    expect(hello).not.toMatch(/258046|864209|argon2/);
    await expect.poll(() => page().getByRole('dialog').count()).toBe(0);
  });
});
