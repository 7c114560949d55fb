import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARE_AT } from '../support/pure-desk.ts';
import { root } from '../support/root.ts';
import { deskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** A drill's window beside the live one: it looks and reads otherwise, its news is answered by keyboard, and STOP works from anywhere. */

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const AS = { person: '值班员甲', post: 'duty-officer' };
/** Keys that open a dialog, by the place where they are pressed. */
const DIALOGS: Readonly<Record<string, readonly string[]>> = {
  watch: ['F2', 'F3', 'F7', 'F8', 'F9'],
  response: 'iuysfpnohxz'.split(''),
  'trains?tab=flow&station=beijing-fengtai': 'anc'.split(''),
  rollcall: ['c', 'n'],
};
/** The two purples of the frame, as a screenshot has them. */
const FRAME = ['95,26,140', '127,63,176'];

describe('the window of a drill', () => {
  let shown: ShownDesk;
  let page: Page;
  /** Draws screenshots to read their colours: the console's own page may not. */
  let blank: Page;
  let run: string;
  let origin: string;

  const ask = (name: string, input: object) => shown.ask(name, { commandId: v7(), as: AS, ...input });
  const control = (command: object) => ask('runAct', { run, command });
  const summary = async () =>
    ((await shown.ask('readRun', { run })) as { summary: { phase: string; stopped?: string } }).summary;
  const dialog = (name: string | RegExp, of = page): Locator => of.getByRole('dialog', { name });
  const stopButton = (of = page) => of.getByRole('button', { name: '停止演练，真实事件' });
  const show = async (place: string, of = page) => {
    await of.evaluate((to) => {
      globalThis.location.hash = `#/${to}`;
    }, place);
    await of.waitForTimeout(250);
  };
  const enter = async (of = page) => {
    await of.goto(`${origin}/?run=${run}#/watch`);
    await stopButton(of).waitFor();
    // The drill's own screen belongs to the live desk.
    expect(await of.getByRole('navigation').getByText('Alt+7').count()).toBe(0);
  };

  beforeAll(async () => {
    shown = await openShownDesk('drill-look', AWARE_AT);
    await shown.officer.signOn(AS.person, ['值班员']);
    origin = new URL(shown.page.url()).origin;
    ({ run } = (await ask('createRun', { from: { scenario: '23-7.yaml' }, team: '甲班' })) as { run: string });
    await control({ type: 'Start' });
    page = await shown.context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(error.message));
    blank = await shown.context.newPage();
    await page.bringToFront();
    await enter();
    await page.getByRole('button', { name: '签到' }).first().click();
    const box = dialog('演练：签到');
    await box.getByLabel(/姓名/).fill('学员甲');
    await box.getByRole('checkbox', { name: /^值班员/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });
  });
  afterAll(() => shown?.close());
  const faults: string[] = [];

  it('brings news that is answered by keyboard and begins a report with what was said', async () => {
    await control({ type: 'Deliver', inject: '09' });
    await page.getByRole('region', { name: '演练：来讯' }).getByText('国铁北京局').waitFor();
    const news = dialog(/^演练：来讯/);
    await deskPage(page).openBy('Shift+F2', news);
    expect(await news.innerText()).toContain('957和976');
    expect(await news.innerText()).toContain('12:50');
    await page.keyboard.press('Control+Enter');
    const report = dialog('演练：接报');
    await report.locator(':focus').waitFor();
    expect(await report.getByRole('textbox', { name: /得知的情况/ }).inputValue()).toContain('957和976');
    expect(await report.getByLabel('信息来源').inputValue()).toContain('国铁北京局');
    expect(await report.getByRole('combobox', { name: /站区/ }).inputValue()).toBe('beijing-fengtai');
    await page.keyboard.press('Control+Enter');
    await report.waitFor({ state: 'hidden' });
    await page.getByText('演练：已记录接报').waitFor();
    const reply = await shown.desk.backend.handle('readNews', {}, run);
    const { events } = (reply as { value: { events: { type: string; byPerson: string; data: { inject: string } }[] } })
      .value;
    expect(events.filter(({ type }) => type === 'NewsTaken')).toMatchObject([
      { byPerson: '学员甲', data: { inject: '09' } },
    ]);
    const live = (await shown.ask('hello', {})) as { responses: readonly unknown[] };
    expect(live.responses).toEqual([]);
  });

  it('says 演练 in the title, on the frame and on the act of every dialog', async () => {
    const silent: string[] = [];
    for (const [place, keys] of Object.entries(DIALOGS)) {
      await show(place);
      // A screen that is shown the first time is fetched first.
      await page.waitForTimeout(500);
      for (const key of keys) {
        await page.keyboard.press(key);
        const box = page.locator('.src-dialog').last();
        await box.locator(':focus').waitFor();
        const title = await box.getByRole('heading').first().innerText();
        const acts = await box.locator('.bp6-dialog-footer-actions .bp6-button').allInnerTexts();
        const live = acts.filter((words) => !/^(取消|关闭|演练：)/.test(words.trim()));
        const says = await box.getByText('这是演练，不通知任何真实单位').isVisible();
        if (!title.startsWith('演练：') || live.length > 0 || !says)
          silent.push(`${place} ${key}: ${title} ${live.join()}`);
        await page.keyboard.press('Escape');
        await box.waitFor({ state: 'hidden' });
      }
    }
    expect(silent).toEqual([]);
  });

  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    it(`has a frame on all four sides, over dialogs and the wall too, dark and light, at ${width}`, async () => {
      await page.setViewportSize({ width, height });
      const edges = [
        [width / 2, 2],
        [width / 2, height - 3],
        [3, height / 2],
        [width - 4, height / 2],
      ] as const;
      const found: string[] = [];
      for (const theme of ['深色', '浅色']) {
        await show('watch');
        await page.getByRole('button', { name: `切换到${theme}` }).click();
        for (const place of ['watch', 'watch?view=wall', 'response']) {
          await show(place);
          if (place === 'response') await deskPage(page).openBy('F2', dialog('演练：接报'));
          const colours = await coloursAt(edges);
          if (!colours.every((colour) => FRAME.includes(colour))) found.push(`${place} ${theme}: ${colours.join(' ')}`);
        }
        // With the dialog open: the bars and the frame are judged together with it.
        if (width === 1366) for (const finding of await findings()) found.push(`${theme}: ${finding}`);
        await page.keyboard.press('Escape');
      }
      expect(found).toEqual([]);
      expect(await page.title()).toMatch(/^【演练】23·7/);
    });
  }

  it('stops for a real event from wherever it is, and leads to the live desk with the report open', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const other = shown.page;
    await enter(other);
    const places: Readonly<Record<string, () => Promise<void>>> = {
      watch: () => show('watch'),
      'a dialog with typed words': async () => {
        await deskPage(page).openBy('F2', dialog('演练：接报'));
        await page.keyboard.insertText('写了一半');
      },
      'the quick line': async () => {
        await page.keyboard.press('F4');
        await page.keyboard.insertText('写了一半');
      },
      'the locked screen': async () => {
        await page.keyboard.press('Control+l');
        await dialog('演练：已锁屏').waitFor();
      },
      'the page of the controller': async () => {
        await page.goto(`${origin}/#/watch?run=${run}`);
        await page.getByText('演练进行中').waitFor();
      },
    };
    for (const [place, goThere] of Object.entries(places)) {
      await page.bringToFront();
      if (!page.url().includes('?run=')) await enter();
      await goThere();
      await page.keyboard.press('F12');
      const report = dialog(/^接报$/);
      await report.locator(':focus').waitFor();
      expect(page.url(), place).not.toContain('run=');
      expect(await report.innerText(), place).toContain('演练已暂停，这里是实战台');
      expect(await report.getByRole('textbox', { name: /得知的情况/ }).inputValue(), place).toBe('');
      expect(await summary(), place).toMatchObject({ phase: 'paused', stopped: 'real-event' });
      await other.getByRole('alert').filter({ hasText: '真实事件：演练已暂停' }).waitFor();
      await control({ type: 'Start', realEventOver: true });
      await other.getByRole('alert').filter({ hasText: '真实事件：演练已暂停' }).waitFor({ state: 'hidden' });
    }
    expect(faults).toEqual([]);
  });

  async function findings(): Promise<readonly string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    });
  }

  /** Colours of the page at some points, as `r,g,b`. */
  async function coloursAt(points: readonly (readonly [number, number])[]): Promise<readonly string[]> {
    const bytes = (await page.screenshot()).toString('base64');
    return blank.evaluate(
      async ([image, at]) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        canvas?.drawImage(picture, 0, 0);
        return at.map(([x, y]) => [...(canvas?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3).join(','));
      },
      [bytes, points] as const,
    );
  }
});
