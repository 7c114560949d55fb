import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const START = fromBeijing('2023-07-30', '13:05') ?? 0;
const as = { person: '值班员甲', post: 'duty-officer' };
const WRONG = '车站来电，站台积水已过膝';
const RIGHT = '车站来电，站台积水约 5 厘米';

/** Between the stretches of two bands, where the chart can be drawn on (pixels). */
const BETWEEN = 22;

/** A response that was worked, put right and left alone for a while, as whoever reviews it afterwards sees it. */
describe('the review', () => {
  let shown: ShownDesk;
  const response = v7();
  const page = () => shown.page;
  const line = (words: string) => page().getByRole('row').filter({ hasText: words });
  const count = () => page().locator('.src-review-filter__count').innerText();

  async function act(command: ResponseCommand, at?: number): Promise<readonly JournalEvent[]> {
    const given = { commandId: v7(), as, response, command, ...(at === undefined ? {} : { at }) };
    const { events } = (await shown.ask('act', given)) as { readonly events: readonly JournalEvent[] };
    shown.desk.clock.advance(3 * MINUTE);
    shown.desk.backend.wake();
    return events;
  }

  beforeAll(async () => {
    shown = await openShownDesk('review', START);
    await shown.officer.signOn(as.person, ['值班员']);
    await act({
      type: 'RecordAwareness',
      station: 'beijing-fengtai',
      what: '丰沙线三列车停在门头沟山区',
      source: '客运调度',
      channel: 'phone',
      specials: ['stranding'],
    });
    await act({ type: 'StartResponse', level: 'III', basis: '会商研判', authority: 'duty-leader' });
    const [late] = await act({ type: 'WriteLog', text: WRONG, tags: [] }, shown.desk.clock.now() - 5 * MINUTE);
    shown.desk.clock.advance(31 * MINUTE);
    await act({ type: 'CorrectLine', version: late?.version ?? 0, reason: '听错', text: RIGHT });
    await page().keyboard.press('Alt+8');
    await page().getByRole('button', { name: '丰沙线三列车停在门头沟山区' }).click();
    await line(WRONG).first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await shown?.close();
  });

  it('strikes through what was corrected, leads to the correction and back, and says late entries and gaps', async () => {
    const wrong = line(WRONG).filter({ hasText: '补记' });
    expect(await wrong.locator('s').innerText()).toContain(WRONG);
    expect(await wrong.innerText()).toContain('13:11 补记，晚 5 分');
    expect(await page().getByRole('row').filter({ hasText: '无人记录' }).first().innerText()).toMatch(
      /分无人记录 13:\d\d–13:\d\d/,
    );
    await wrong.getByRole('button', { name: /^见 .* 第 \d+ 行$/ }).click();
    const right = line(RIGHT);
    await right.and(page().locator(':focus')).waitFor();
    await right.getByRole('button', { name: /^更正的是 / }).click();
    await wrong.and(page().locator(':focus')).waitFor();
  });

  it('opens the card of a line by Enter, and closes it onto the line', async () => {
    await page().keyboard.press('Enter');
    const card = page().getByRole('dialog');
    await card.locator(':focus').waitFor();
    expect(await card.innerText()).toContain('"LogWritten"');
    await page().keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await line(WRONG).and(page().locator(':focus')).first().waitFor();
  });

  it('exports the very lines that it shows, and says what is left out', async () => {
    await page().keyboard.press('Control+F');
    await page().keyboard.insertText('积水');
    await expect.poll(count).toMatch(/^显示 2 条，略去 \d+ 条$/);
    await page().getByRole('grid').getByRole('row').nth(1).waitFor();
    await page().keyboard.press('Enter');
    await page().getByRole('row').and(page().locator(':focus')).waitFor();
    const box = page().getByRole('dialog', { name: '导出' });
    await shown.officer.openBy('e', box);
    await box.getByRole('combobox', { name: /导出什么/ }).selectOption({ label: '表格（CSV）' });
    expect(await box.innerText()).toContain('含“积水”');
    await page().keyboard.press('Control+Enter');
    const path = await box.locator('.src-export__path').innerText();
    const csv = readFileSync(path, 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const keys = [...csv.matchAll(/response\/[0-9a-f-]+#\d+/g)].map(([key]) => key);
    await page().keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    const onScreen = await page()
      .locator('.src-line[data-key]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')));
    expect([...new Set(keys)].sort((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(
      [...onScreen].sort((a, b) => (a ?? '').localeCompare(b ?? '')),
    );
    await page().keyboard.press('Shift+X');
    await expect.poll(count).toMatch(/略去 0 条$/);
  });

  it('narrows the lines to a time that is drawn on the chart', async () => {
    await page().getByRole('tab', { name: '时间图' }).click();
    const strip = page().locator('.src-bands__strip');
    const box = await strip.boundingBox();
    if (!box) throw new Error('The chart has no strip');
    await page().mouse.move(box.x + box.width * 0.5, box.y + BETWEEN);
    await page().mouse.down();
    await page().mouse.move(box.x + box.width + 4, box.y + BETWEEN, { steps: 4 });
    await page().mouse.up();
    await page().getByRole('button', { name: '看这些记录' }).click();
    // The wrong line happened before that time, the one that puts it right within it.
    await page().keyboard.press('Control+F');
    await page().keyboard.insertText('积水');
    await line(RIGHT).waitFor();
    await expect.poll(count).toMatch(/^显示 1 条/);
    await page().getByRole('button', { name: '取消筛选：时间' }).click();
    await expect.poll(count).toMatch(/^显示 2 条/);
    await page().keyboard.press('Shift+X');
    await expect.poll(count).toMatch(/略去 0 条$/);
    expect(shown.faults).toEqual([]);
  });

  it('is made of a package alone', async () => {
    const { path } = (await shown.ask('exportResponse', { id: response })) as { readonly path: string };
    const { length } = await shown.journal();
    await page().getByRole('button', { name: '换一个' }).click();
    await page().getByLabel('选择数据包…').setInputFiles(path);
    await line(WRONG).first().waitFor();
    // A package holds the response and nothing of the desk around it.
    await expect.poll(count).toBe(`显示 ${length} 条，略去 0 条`);
    expect(await page().getByRole('button', { name: '导出…' }).count()).toBe(0);
  });
});
