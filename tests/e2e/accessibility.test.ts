import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijingDate } from '../../shared/base/instant.ts';
import { launchChromium } from '../support/chromium.ts';
import { openClockedDesk, type ClockedDesk } from '../support/clocked-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { deskPage } from './desk-page.ts';

/** Every screen with a running response, light and dark, in both languages, against the WCAG A and AA rules of axe. */

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const SCREENS = [1, 2, 3, 4, 5, 6, 9, 0] as const;
/** Parts of the screens that have an address of their own. Screen 3 shows a roll call of station areas by posts, which is running. */
const PARTS = [
  'trains?tab=flow',
  'duty?tab=roster',
  'duty?tab=handover',
  'duty?tab=people',
  'duty?tab=contacts',
  'reports?tab=messages',
  'reports?view=rate',
  'trains?train=K396',
] as const;
const PLACES = [...SCREENS, ...PARTS];
/** What people wrote stays as they wrote it, also on an English screen. */
const WRITTEN =
  /值班员甲|三列车停在山区|客运调度|旅客滞留|报在岗人员|样本值班室|错峰出行|有效时间|试行版|1总7分13专项|总\d/;

describe('accessibility', () => {
  const folder = tempFolder('accessibility');
  let browser: Browser;
  let page: Page;
  let desk: ClockedDesk;

  beforeAll(async () => {
    browser = await launchChromium();
    desk = await openClockedDesk(folder.path, AWARE_AT);
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      bypassCSP: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(desk.url);
    const officer = deskPage(page);
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({
      station: '北京丰台站',
      what: '三列车停在山区',
      source: '客运调度',
      plans: ['晚点滞留', '防汛'],
    });
    await officer.setLevel('启动响应', /Ⅲ/, '旅客滞留');
    await fillDuty();
    await officer.sendReport('电话首报');
    await page.locator('#report-chain').getByRole('listitem').first().waitFor();
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
    folder.remove();
  });

  /** A person, a number, two seats of the roster, a message and a roll call that half of the posts have answered. */
  async function fillDuty(): Promise<void> {
    const as = { person: '值班员甲', post: 'duty-officer' };
    const ask = async (name: string, input: object) => {
      const reply = await desk.backend.handle(name, input);
      if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
      return reply.value;
    };
    const act = (name: string, command: object, of: object = {}) => ask(name, { commandId: v7(), as, ...of, command });
    const directory = (command: object) => act('directoryAct', command);
    await directory({ type: 'ListPerson', name: '值班员甲', posts: ['duty-officer'] });
    const contact = 'unit:emergency-bureau';
    await directory({
      type: 'RecordContact',
      contact,
      title: '样本值班室',
      numbers: [{ kind: 'phone', number: '0001' }],
    });
    await directory({ type: 'VerifyContact', contact, number: '0001', outcome: 'wrong' });
    const day = beijingDate(AWARE_AT);
    const seat = { day, shift: 'day', post: 'duty-officer' };
    const slots = [1, 2].map((n) => ({ ...seat, seat: n, person: n === 1 ? '值班员甲' : '值班员甲二' }));
    await act('rosterAct', { type: 'SetRoster', days: [day], slots, source: 'fill' });
    const { responses } = (await ask('hello', {})) as { responses: readonly { id: string }[] };
    const list = { type: 'ListTrain', train: 'K396', cause: '三列车停在山区' };
    await act('act', list, { response: responses[0]?.id });
    const draft = { type: 'DraftMessage', kind: 'sms', text: '请错峰出行。', place: '三列车停在山区', cites: [1] };
    await act('act', draft, { response: responses[0]?.id });
    const targets = ['beijing', 'qinghe'].flatMap((station) =>
      ['flow-post', 'care-post'].map((post) => ({
        id: `post:${station}:${post}`,
        title: { zh: `${station} ${post}`, en: `${station} ${post}` },
        station,
        post,
      })),
    );
    const call = { channel: 'radio', window: 60_000, windowBasis: '样本值班室', targets, content: '报在岗人员' };
    await act('dutyAct', { type: 'OpenRollCall', rollCall: 'matrix', ...call });
    for (const [at, state] of (['answered', 'not-answered'] as const).entries()) {
      const answer = { target: targets[at]?.id, state, channel: 'radio', attempts: 2 };
      await act('dutyAct', { type: 'AnswerRollCall', rollCall: 'matrix', ...answer });
    }
  }

  const open = (place: (typeof PLACES)[number]) =>
    typeof place === 'number'
      ? page.keyboard.press(`Alt+${place}`)
      : page.evaluate((to) => {
          globalThis.location.hash = `#/${to}`;
        }, place);
  const findings = async (): Promise<readonly string[]> => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .slice(0, 3)
            .map((node) => node.target.join(' '))
            .join(' | ')}`,
      );
    });
  };
  const settled = () => page.waitForTimeout(600);

  for (const look of ['light', 'dark'] as const) {
    it(`holds on every screen, ${look}`, async () => {
      if (look === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
      const found: string[] = [];
      for (const screen of PLACES) {
        await open(screen);
        await settled();
        for (const finding of await findings()) found.push(`screen ${screen}: ${finding}`);
      }
      expect(found).toEqual([]);
    });
  }

  it('holds in the parts of the library, dark and light', async () => {
    const openPlan = async (name: string) => {
      await page.keyboard.press('Alt+6');
      await page.getByRole('button', { name, exact: true }).click();
    };
    const parts: Readonly<Record<string, () => Promise<void>>> = {
      health: () => openPlan('预案库健康'),
      impact: async () => {
        await openPlan('总体');
        await page.getByRole('button', { name: '改动影响', exact: true }).click();
      },
      clauses: () => page.getByRole('button', { name: '条款对照', exact: true }).click(),
      live: async () => {
        await page.getByRole('button', { name: '只看流程图', exact: true }).click();
        await page.getByRole('combobox', { name: '正在运行的处置' }).selectOption({ index: 1 });
      },
    };
    const found: string[] = [];
    for (const look of ['dark', 'light'] as const) {
      if (look === 'light') await page.getByRole('button', { name: '切换到浅色' }).click();
      for (const [name, show] of Object.entries(parts)) {
        await show();
        await settled();
        for (const finding of await findings()) found.push(`${name}, ${look}: ${finding}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('holds in English, and no Chinese is left on the screens but what people wrote', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    const found: string[] = [];
    for (const screen of PLACES) {
      await open(screen);
      await settled();
      for (const finding of await findings()) found.push(`screen ${screen}: ${finding}`);
      // A report stays in the words in which it went.
      const frozen = (await page.locator('main pre').allInnerTexts()).join('\n');
      const words = await page.getByRole('main').innerText();
      const left = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !frozen.includes(line))
        .filter((line) => /\p{Script=Han}/u.test(line) && line !== '中文' && !WRITTEN.test(line));
      for (const line of left.slice(0, 5)) found.push(`screen ${screen}: ${line}`);
    }
    expect(found).toEqual([]);
  });

  it('needs no scrolling sideways at 1366 and at 150 % zoom', async () => {
    const wide: string[] = [];
    for (const [width, height] of [
      [1366, 768],
      [911, 512],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const screen of PLACES) {
        await open(screen);
        await settled();
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`screen ${screen} at ${width}: ${over} px`);
      }
    }
    expect(wide).toEqual([]);
  });
});
