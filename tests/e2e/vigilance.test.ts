import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const LEADER = { person: '带班领导甲', post: 'duty-leader' };

describe('the desk check', () => {
  let shown: ShownDesk;
  beforeAll(async () => {
    shown = await openShownDesk('vigilance', fromBeijing('2026-11-26', '02:00') ?? 0);
  }, 60_000);
  afterAll(async () => {
    expect(shown.faults).toEqual([]);
    await shown.close();
  });

  const page = () => shown.page;
  const bar = () => page().getByRole('region', { name: '请确认在岗' });
  const last = async (type: string) => {
    const { duty } = (await shown.ask('hello', {})) as { duty: readonly JournalEvent[] };
    return duty.findLast((event) => event.type === type);
  };
  const untilAsked = async () => {
    for (let minutes = 0; minutes < 60 && !(await bar().isVisible()); minutes += 1)
      await shown.desk.until(page(), shown.desk.clock.now() + MINUTE);
    await bar().waitFor();
  };

  it('is set by the duty leader on the page of the shift, by keyboard', async () => {
    await shown.officer.signOn('值班员甲', ['值班员']);
    await shown.ask('signOn', { commandId: v7(), person: LEADER.person, posts: [{ post: LEADER.post }] });
    await page().keyboard.press('Alt+9');
    const every = page().getByRole('combobox', { name: '抽问间隔' });
    expect(await every.isDisabled()).toBe(true);
    await page().getByText('由带班领导设定').waitFor();
    await page().getByRole('combobox', { name: '当前岗位' }).selectOption({ label: '带班领导甲 · 带班领导' });
    await every.selectOption({ label: '每 30 分钟一次' });
    await every.focus();
    for (let tabs = 0; tabs < 2; tabs += 1) await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await page()
      .getByText(/带班领导甲 设定于/)
      .waitFor();
    expect((await last('VigilanceSet'))?.data).toEqual({ rhythm: { everyMinutes: 30, answerWithinMinutes: 5 } });
  });

  it('is answered with one key from within a dialog, and everybody sees who answered', async () => {
    await untilAsked();
    await page().keyboard.press('F2');
    await shown.officer.dialog('接报').waitFor();
    await page().keyboard.press('F10');
    await bar().waitFor({ state: 'hidden' });
    expect(await shown.officer.dialog('接报').isVisible()).toBe(true);
    expect(await last('VigilanceAnswered')).toMatchObject({ byPerson: LEADER.person });
    await page().keyboard.press('Escape');
    await page()
      .getByRole('row', { name: /已确认/ })
      .getByText(LEADER.person)
      .waitFor();
  });

  it('is asked over a locked screen and stands there as not answered', async () => {
    await page().keyboard.press('Control+l');
    const cover = shown.officer.dialog('已锁屏');
    const asked = cover.getByText(/请在 .* 前确认有人在岗/);
    for (let minutes = 0; minutes < 60 && !(await asked.isVisible()); minutes += 1)
      await shown.desk.until(page(), shown.desk.clock.now() + MINUTE);
    await asked.waitFor();
    await shown.desk.until(page(), shown.desk.clock.now() + 6 * MINUTE);
    await asked.waitFor({ state: 'hidden' });
    expect(await last('VigilanceMissed')).toBeDefined();
  });
});
