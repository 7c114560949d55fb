import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijingDate, HOUR } from '../../shared/base/instant.ts';
import { dayEnds, operatingDay } from '../../shared/flow/operating-day.ts';
import { launchChromium } from '../support/chromium.ts';
import { openClockedDesk, type ClockedDesk } from '../support/clocked-desk.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { deskPage } from './desk-page.ts';

/** Every screen with a running response, light and dark, in both languages, against the WCAG A and AA rules of axe. */

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const SCREENS = [1, 2, 3, 4, 5, 6, 8, 9, 0] as const;
/** Parts of the screens that have an address of their own; RUN stands for the drill that is under way. Screen 3 shows a roll call of station areas by posts, which is running. */
const PARTS = [
  'trains?tab=flow&station=beijing-fengtai',
  'trains?tab=period',
  'watch?view=weather',
  'watch?view=weather&tab=import',
  'watch?view=weather&tab=tables',
  'watch?view=wall',
  'duty?tab=roster',
  'duty?tab=handover',
  'duty?tab=people',
  'duty?tab=contacts',
  'reports?tab=messages',
  'reports?view=rate',
  'trains?train=K396',
  'drills?tab=scenarios&file=north-parcel.yaml',
  'drills?tab=runs',
  'drills?tab=evaluation',
  'drills?tab=compare',
  'drills?tab=daily',
  'drills?tab=coverage',
  'drills?tab=corrective',
  'drills?run=RUN',
  'review?tab=timeline&response=RESPONSE',
  'review?tab=chart&response=RESPONSE',
] as const;
const PLACES = [...SCREENS, ...PARTS];
/** Dialogs by the place where they open and the key that opens them: trains, flow, warnings. */
const DIALOGS = [
  ...'lcfdnaqyorx'.split('').map((key) => ['trains?train=K396', key] as const),
  ...'ancf'.split('').map((key) => ['trains?tab=flow&station=beijing-fengtai', key] as const),
  ['watch', 'F3'],
  ['watch', 'Shift+F3'],
  ['trains?train=K396', 'Shift+Slash'],
  ['drills?tab=scenarios&file=north-parcel.yaml', 'b'],
  ['drills?tab=corrective', 'f'],
  ...'nojk'.split('').map((key) => ['drills?run=RUN', key] as const),
] as const;
/** What people wrote stays as they wrote it, also on an English screen. */
const WRITTEN =
  /值班员甲|三列车停在山区|客运调度|旅客滞留|报在岗人员|样本值班室|错峰出行|有效时间|试行版|1总7分13专项|总\d|市气象台|预警信号| · S\d+ |^(S\d+|DRILL) /;

type Rules = 'all' | 'colours' | 'all-but-colours';

const BEING_READ = /^(正在(读取|核对|统计|抽题)|Reading|Going through|Counting|Drawing)/;

describe('accessibility', () => {
  const folder = tempFolder('accessibility');
  let browser: Browser;
  let page: Page;
  let desk: ClockedDesk;
  let run = '';
  let response = '';

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
    await fillDrills();
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
    const train = { about: 'K396', certainty: 'known', source: '客运调度', channel: 'hand' };
    for (const [fact, value] of Object.entries({ 'people-on-board': 976, 'food-hours': 3, power: 'off' })) {
      const told = { type: 'RecordFact', fact: `stranding/${fact}`, value, ...train };
      await act('act', told, { response: responses[0]?.id });
    }
    const count = { type: 'CountLeg', train: 'K396', leg: 'aboard', from: 976, off: 700, remaining: 200 };
    await act('act', { ...count, source: '客运调度' }, { response: responses[0]?.id });
    await act('weatherAct', { type: 'IssueWarning', hazard: 'rain', colour: 'red', sender: '市气象台' });
    const begins = dayEnds(operatingDay(AWARE_AT)) - 6 * HOUR;
    const rows = [4000, 4600, 3000].map((people, hour) => {
      const from = begins + hour * HOUR;
      return { from, until: from + HOUR, people };
    });
    await act('flowAct', {
      type: 'PushArrivals',
      day: operatingDay(AWARE_AT),
      source: { way: 'paste', from: '客运调度' },
      tables: [{ station: 'beijing-fengtai', shape: 'hourly', rows }],
    });
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

  /** A drill that is under way, with something noted in it, and a corrective action that came of it. */
  async function fillDrills(): Promise<void> {
    const as = { person: '值班员甲', post: 'duty-officer' };
    const ask = async (name: string, input: object) => {
      const reply = await desk.backend.handle(name, { commandId: v7(), as, ...input });
      if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
      return reply.value;
    };
    const hello = (await desk.backend.handle('hello', {})) as { value: { responses: readonly { id: string }[] } };
    response = hello.value.responses[0]?.id ?? '';
    const from = { scenario: 'north-parcel.yaml' };
    ({ run } = (await ask('createRun', { from, title: 'Run 1', team: 'Team A' })) as { run: string });
    const control = (command: object) => ask('runAct', { run, command });
    await control({ type: 'Start' });
    await control({ type: 'Jump', target: { kind: 'inject' } });
    await control({ type: 'Note', words: 'The place was said in full' });
    const origin = { mode: 'drill', run, stream: 'run', version: 1, at: AWARE_AT, words: 'Run 1' };
    const told = { problem: 'Problem 1', action: 'Action 1', owner: 'Unit 1', dueOn: beijingDate(AWARE_AT), origin };
    await ask('correctiveAct', { command: { type: 'OpenAction', id: v7(), ...told } });
  }

  const open = (place: string | number) =>
    typeof place === 'number'
      ? page.keyboard.press(`Alt+${place}`)
      : page.evaluate(
          (to) => {
            globalThis.location.hash = `#/${to}`;
          },
          place.replace('RUN', run).replace('RESPONSE', response),
        );
  /**
   * What axe finds in the page, or in one part of it: what lies beneath a dialog has been looked at without it. Only colours differ in the dark, and only
   * words in English.
   */
  const findings = async (part = 'html', rules: Rules = 'all'): Promise<readonly string[]> => {
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
    return page.evaluate(
      async ([within, which]) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(within, {
          runOnly:
            which === 'colours'
              ? { type: 'rule', values: ['color-contrast'] }
              : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
          ...(which === 'all-but-colours' ? { rules: { 'color-contrast': { enabled: false } } } : {}),
        });
        return violations.map(
          (one) =>
            `${one.id}: ${one.nodes
              .slice(0, 3)
              .map((node) => node.target.join(' '))
              .join(' | ')}`,
        );
      },
      [part, rules] as const,
    );
  };
  /** What was asked for is drawn, and nothing that ends by itself still moves or fades. */
  const settled = async () => {
    await page.waitForTimeout(120);
    // What runs have come to is worked out while the page says so.
    await page.locator('main').getByText(BEING_READ).first().waitFor({ state: 'hidden' });
    await page.evaluate(async () => {
      const ending = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map((one) => one.finished));
    });
  };
  /** What people wrote, a report or a document stays as it is; anything else in Chinese on an English screen. */
  const chineseIn = async (area: Locator): Promise<readonly string[]> => {
    const frozen = (await page.locator('main pre').allInnerTexts()).join('\n');
    return (await area.innerText())
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !frozen.includes(line))
      .filter((line) => /\p{Script=Han}/u.test(line) && line !== '中文' && !WRITTEN.test(line))
      .slice(0, 5);
  };
  /** What axe finds in each dialog, and, on an English screen, what is still Chinese in it. */
  const dialogFindings = async (isEnglish: boolean, rules: Rules): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [place, key] of DIALOGS) {
      await open(place);
      await settled();
      await page.keyboard.press(key);
      const box = page.getByRole('dialog').last();
      await box.waitFor();
      await settled();
      for (const finding of await findings('.bp6-portal', rules)) found.push(`${place} ${key}: ${finding}`);
      if (isEnglish) for (const line of await chineseIn(box)) found.push(`${place} ${key}: ${line}`);
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    }
    return found;
  };

  for (const look of ['light', 'dark'] as const) {
    it(`holds on every screen, ${look}`, async () => {
      if (look === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
      const rules = look === 'light' ? 'all' : 'colours';
      const found: string[] = [];
      for (const screen of PLACES) {
        await open(screen);
        await settled();
        for (const finding of await findings('html', rules)) found.push(`screen ${screen}: ${finding}`);
      }
      found.push(...(await dialogFindings(false, rules)));
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
        const rules = look === 'dark' ? 'all' : 'colours';
        for (const finding of await findings('html', rules)) found.push(`${name}, ${look}: ${finding}`);
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
      for (const finding of await findings('html', 'all-but-colours')) found.push(`screen ${screen}: ${finding}`);
      for (const line of await chineseIn(page.getByRole('main'))) found.push(`screen ${screen}: ${line}`);
    }
    found.push(...(await dialogFindings(true, 'all-but-colours')));
    expect(found).toEqual([]);
  });

  it('holds in the window of a drill and of a replay', async () => {
    const desk = page.url();
    const found: string[] = [];
    for (const address of [`?run=${run}#/watch`, `?replay=${response}#/response`]) {
      await page.goto(new URL(`/${address}`, desk).href);
      await page.locator('main h1').first().waitFor();
      await settled();
      for (const finding of await findings()) found.push(`${address}: ${finding}`);
    }
    await page.goto(desk);
    await page.locator('main h1').first().waitFor();
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
