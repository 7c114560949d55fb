import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { readPackage, writePackageFiles } from '../support/packages.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const START = fromBeijing('2023-07-30', '13:05') ?? 0;
const as = { person: '值班员甲', post: 'duty-officer' };
const LATER = '后来才有的联系人';
const LATE = '补记：两分多钟前车站来电，三列车已断水';

/** A record looked at as it was: from the desk that holds it, and from a package. */
describe('a replay', () => {
  let shown: ShownDesk;
  let replay: Page;
  const response = v7();

  async function act(command: ResponseCommand, at?: number): Promise<void> {
    await shown.ask('act', { commandId: v7(), as, response, command, ...(at === undefined ? {} : { at }) });
    shown.desk.clock.advance(3 * MINUTE);
    shown.desk.backend.wake();
  }

  beforeAll(async () => {
    shown = await openShownDesk('replay', START);
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
    const contact = { contact: 'later', title: LATER, numbers: [{ kind: 'phone', number: '010-99999999' }] };
    await shown.ask('directoryAct', { commandId: v7(), as, command: { type: 'RecordContact', ...contact } });
    await act({ type: 'WriteLog', text: LATE, tags: [] }, shown.desk.clock.now() - 3 * MINUTE);
    await shown.page.keyboard.press('Alt+2');
    const opened = shown.context.waitForEvent('page');
    await shown.page.getByRole('button', { name: '回放', exact: true }).click();
    replay = await opened;
    replay.setDefaultTimeout(20_000);
    replay.on('pageerror', (error) => (shown.faults as string[]).push(error.message));
    await bar().waitFor();
  }, 60_000);
  afterAll(async () => {
    await shown?.close();
  });

  const bar = () => replay.getByRole('region', { name: '回放控制' });
  const slider = () => bar().getByRole('slider', { name: '回放位置' });
  const position = async () => Number(await slider().inputValue());

  it('opens beside the desk at its first event, marked as a replay, with the state proved', async () => {
    expect(await replay.title()).toMatch(/^【回放】/);
    expect(await position()).toBe(1);
    await bar().getByText('状态与当时一致').waitFor();
    await replay.getByText('未定级').first().waitFor();
    expect(await replay.getByText(LATE).count()).toBe(0);
    // Nothing was pressed yet, so nothing is refused.
    expect(await replay.getByText('回放只能看').count()).toBe(0);
    expect(await replay.getByRole('navigation').getByText('演练').count()).toBe(0);
  });

  it('goes event by event, and shows a late entry only when it was entered', async () => {
    const events = await shown.journal();
    const late = events.find((event) => event.type === 'LogWritten')?.version ?? 0;
    await replay.locator('#main').focus();
    await replay.keyboard.press('End');
    await expect.poll(position).toBe(events.length);
    await slider().fill(String(late - 1));
    // The slider shows what was put into it before the page has followed.
    await expect.poll(() => replay.getByText(LATE).count()).toBe(0);
    await replay.locator('#main').focus();
    await replay.keyboard.press('ArrowRight');
    await expect.poll(position).toBe(late);
    await replay.getByText(LATE).first().waitFor();
    await bar().getByText('补记').first().waitFor();
    await bar().getByText('状态与当时一致').waitFor();
  });

  it('has the contacts of the moment it stands at, forwards and back', async () => {
    const shownContacts = () => replay.getByText(LATER).count();
    const length = Number(await slider().getAttribute('max'));
    await replay.keyboard.press('Alt+9');
    await replay.getByRole('tab', { name: '通讯录' }).click();
    await slider().fill(String(length));
    await expect.poll(shownContacts).toBeGreaterThan(0);
    await slider().fill('1');
    await expect.poll(shownContacts).toBe(0);
  });

  it('says nothing of an act before there is one, and leaves out what is of today', async () => {
    expect(await replay.getByRole('alert').filter({ hasText: '回放只能看' }).count()).toBe(0);
    const places = await replay.getByRole('navigation').first().innerText();
    expect([places.includes('滞留与运力'), places.includes('演练'), places.includes('设置')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('refuses every act in words', async () => {
    const before = (await shown.journal()).length;
    const box = replay.getByRole('dialog', { name: '回放只能看' });
    await replay.keyboard.press('F2');
    await box.locator(':focus').waitFor();
    await replay.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    // A form of a screen of its own, too, before anything is typed.
    await replay.keyboard.press('Alt+5');
    await replay.getByRole('button', { name: /列入车次/ }).click();
    await box.locator(':focus').waitFor();
    await replay.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await replay.keyboard.press('F6');
    expect((await shown.journal()).length).toBe(before);
  });

  it('finds a place by its words, and says there what would have been at another level', async () => {
    const jump = replay.getByRole('dialog', { name: '跳到哪一条' });
    await replay.keyboard.press('Alt+j');
    await jump.locator(':focus').waitFor();
    await replay.keyboard.insertText('接报');
    await replay.keyboard.press('Enter');
    await jump.waitFor({ state: 'hidden' });
    await expect.poll(position).toBe(1);
    const box = replay.getByRole('dialog', { name: /^假如/ });
    await replay.locator('#main').focus();
    await replay.keyboard.press('w');
    await box.locator(':focus').waitFor();
    await box.getByRole('combobox', { name: '改变什么' }).selectOption({ label: '响应级别' });
    await box.getByRole('combobox', { name: '改定为' }).selectOption({ label: 'Ⅱ级 橙' });
    await box.getByRole('heading', { name: '时限对照' }).waitFor();
    expect(await box.getByRole('row').count()).toBeGreaterThan(1);
    expect(await box.innerText()).toContain('假如之后 13:05');
    await replay.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  });

  it('leads from a moment into a drill with the change made, and leaves the record alone', async () => {
    const before = await shown.journal();
    await replay.locator('#main').focus();
    await replay.keyboard.press('w');
    const box = replay.getByRole('dialog', { name: /^假如/ });
    await box.locator(':focus').waitFor();
    await box.getByRole('combobox', { name: '改变什么' }).selectOption({ label: '响应级别' });
    await box.getByRole('combobox', { name: '改定为' }).selectOption({ label: 'Ⅱ级 橙' });
    await box.getByRole('heading', { name: '时限对照' }).waitFor();
    await box.getByLabel('参演班组').fill('甲班');
    const opened: Page[] = [];
    shown.context.on('page', (page) => opened.push(page));
    await box.getByRole('button', { name: /分叉/ }).click();
    await box.waitFor({ state: 'hidden' });
    await expect.poll(() => opened.length).toBe(2);
    const player = opened.find((page) => page.url().includes('/?run='));
    await player?.getByText('Ⅱ级 橙').first().waitFor();
    expect(await player?.title()).toMatch(/^【演练·分叉】/);
    await Promise.all(opened.map((page) => page.close()));
    expect(await shown.journal()).toEqual(before);
  });

  it('opens a package whole, and one with a byte changed not at all', async () => {
    const { path } = (await shown.ask('exportResponse', { id: response })) as { path: string };
    const files = readPackage(path);
    const altered = (files['journal.jsonl'] ?? '').replace('会商研判', '会商研制');
    const broken = writePackageFiles(join(shown.folder, 'broken.zip'), { ...files, 'journal.jsonl': altered });
    await replay.goto(`${new URL(replay.url()).origin}/?replay=package`);
    const choose = replay.getByLabel('选择数据包…');
    await choose.setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: readFileSync(broken) });
    await replay.getByText(/第 \d+ 条被改动/).waitFor();
    expect(await bar().count()).toBe(0);
    await choose.setInputFiles({ name: 'sound.zip', mimeType: 'application/zip', buffer: readFileSync(path) });
    await bar().waitFor();
    await bar().getByText('状态与当时一致').waitFor();
    await replay.getByText('数据包 sound.zip').waitFor();
    expect(shown.faults).toEqual([]);
  });
});
