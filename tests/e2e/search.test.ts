import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const START = fromBeijing('2023-07-30', '13:05') ?? 0;
const as = { person: '值班员甲', post: 'duty-officer' };
const LINE = '西侧扶梯停运，旅客改走楼梯';
const LATER = '西侧扶梯已恢复';

/** A word looked for in all records, as somebody does who remembers only that. */
describe('a search in all records', () => {
  let shown: ShownDesk;
  const response = v7();
  const page = () => shown.page;
  const field = () => page().getByLabel('在全部记录中检索', { exact: true });
  const hit = (words: string) => page().locator('.src-search__hit').filter({ hasText: words });
  const line = (words: string) => page().getByRole('row').filter({ hasText: words });

  async function act(command: ResponseCommand): Promise<void> {
    await shown.ask('act', { commandId: v7(), as, response, command });
    shown.desk.clock.advance(3 * MINUTE);
    shown.desk.backend.wake();
  }

  beforeAll(async () => {
    shown = await openShownDesk('search', START);
    await shown.officer.signOn(as.person, ['值班员']);
    await act({
      type: 'RecordAwareness',
      station: 'beijing-fengtai',
      what: '站台积水',
      source: '客运调度',
      channel: 'phone',
      specials: [],
    });
    await act({ type: 'WriteLog', text: LINE, tags: [] });
  }, 60_000);
  afterAll(async () => {
    await shown?.close();
  });

  it('begins in the command list with what was typed there, and marks the word in the lines found', async () => {
    const palette = page().getByPlaceholder('输入要做的事或要去的画面');
    await page().keyboard.press('Control+k');
    await palette.fill('下雪');
    await palette.press('Escape');
    await palette.waitFor({ state: 'hidden' });
    // What was left by Esc is gone.
    await page().keyboard.press('Control+k');
    await palette.and(page().locator(':focus')).waitFor();
    await page().keyboard.insertText('扶梯');
    await page().getByRole('option', { name: '在全部记录中检索“扶梯”' }).waitFor();
    await page().keyboard.press('Enter');
    await hit(LINE).waitFor();
    expect(await field().inputValue()).toBe('扶梯');
    expect(await hit(LINE).locator('mark').first().innerText()).toBe('扶梯');
    expect(await page().getByRole('heading', { level: 4 }).first().innerText()).toContain('站台积水');
  });

  it('opens the timeline at the very line, also at one that was written after the record was read', async () => {
    await hit(LINE).click();
    await line(LINE).and(page().locator(':focus')).first().waitFor();
    await act({ type: 'WriteLog', text: LATER, tags: [] });
    await page().getByRole('tab', { name: '检索' }).click();
    await field().press('Enter');
    await hit(LATER).click();
    await line(LATER).and(page().locator(':focus')).first().waitFor();
  });

  it('leaves Enter to the input method while a word is composed', async () => {
    await page().getByRole('tab', { name: '检索' }).click();
    await field().fill('没有这样的词');
    await field().dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    await hit(LATER).waitFor();
    await field().press('Enter');
    await page().getByText('没有找到').waitFor();
  });

  it('leads from the words of a reviewer to the report that they are written for', async () => {
    await shown.ask('reviewNoteAct', {
      commandId: v7(),
      as,
      response,
      command: { type: 'WriteNote', id: v7(), part: 'why', words: '扶梯检修没有通知值班室' },
    });
    await field().fill('检修 通知');
    await field().press('Enter');
    await hit('扶梯检修').click();
    await page().getByRole('tab', { name: '总结报告', selected: true }).waitFor();
    await page().getByText('扶梯检修没有通知值班室').first().waitFor();
    expect(shown.faults).toEqual([]);
  });
});
