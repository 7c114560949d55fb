import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijingStamp, fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import { heardAt, instantOf } from '../../shared/drill/inject.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { checkPackage } from '../../electron/backend/work/read-package.ts';
import { anchorsPath, databasePath, verifyJournal } from '../../electron/backend/store/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { openClockedDesk, type ClockedDesk } from '../support/clocked-desk.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { keepPackage } from '../support/keep-package.ts';
import { deskPage, type DeskPage } from './desk-page.ts';

/**
 * The July 2023 flood as the desk lived it, worked through the screens in Chinese and by keyboard, from the shipped scenario: every message is
 * entered at the time it is heard, with the clock moved by the test.
 */

const scenario = (() => {
  const file = join(root, 'resources/scenarios/23-7.yaml');
  const parsed = parseScenario(readFileSync(file, 'utf8'), file);
  if (!parsed.edition) throw new Error(JSON.stringify(parsed.findings));
  return parsed.edition.scenario;
})();

const at = (date: string, clock: string) => {
  const instant = fromBeijing(date, clock);
  if (instant === undefined) throw new Error(`${date} ${clock}`);
  return instant;
};

const AWARE = at('2023-07-30', '13:05');

describe('23·7 through the screens', () => {
  const folder = tempFolder('flood-23-7');
  const faults: string[] = [];
  let browser: Browser;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    browser = await launchChromium();
    desk = await openClockedDesk(folder.path, at('2023-07-30', '12:58'));
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(desk.url);
    officer = deskPage(page);
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
    folder.remove();
  });

  const ask = async (name: string, input: unknown) => {
    const reply = await desk.backend.handle(name, input);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    return reply.value as never;
  };
  const responseId = async (): Promise<string> => {
    const { responses } = (await ask('hello', {})) as { responses: readonly { id: string }[] };
    const [only] = responses;
    if (!only || responses.length > 1) throw new Error(`${responses.length} responses`);
    return only.id;
  };
  const journal = async (): Promise<readonly ResponseEvent[]> =>
    ((await ask('openResponse', { id: await responseId() })) as { events: readonly ResponseEvent[] }).events;

  /** Time goes by to this moment; everything the scenario has the desk hear on the way is entered at its own time. */
  async function hearUntil(moment: number): Promise<number> {
    let heard = 0;
    for (const inject of scenario.injects) {
      const when = heardAt(inject);
      if (when === undefined || when <= desk.clock.now() || when > moment) continue;
      await desk.until(page, when);
      const trains = (inject.trains ?? []).map((train) => `#${train}`).join(' ');
      const mark = inject.assumed ? '（含演练假定）' : '';
      await officer.log(`${inject.content.zh}${mark} ${trains}`.trim());
      heard += 1;
    }
    await desk.until(page, moment);
    return heard;
  }

  it('signs on and learns of the three trains', async () => {
    await officer.signOn('值班员甲', ['值班员', '带班领导', '信息岗']);
    const told = scenario.injects.filter((inject) => (heardAt(inject) ?? Infinity) <= AWARE);
    expect(told.length).toBeGreaterThan(3);
    await desk.until(page, AWARE);
    await officer.aware({
      station: '北京丰台站',
      what: '客运调度电话：K396停落坡岭、Z180停安家庄、K1178停沿河城，均在门头沟山区丰沙线',
      source: '国铁北京局客运调度',
      plans: ['晚点滞留', '防汛'],
    });
    const [aware] = await journal();
    expect(aware).toMatchObject({
      type: 'AwarenessRecorded',
      at: AWARE,
      byPost: 'duty-officer',
      data: { station: 'beijing-fengtai' },
    });
    expect(aware?.type === 'AwarenessRecorded' && aware.data.plans.map((plan) => plan.key)).toEqual([
      'general',
      'station',
      'stranding',
      'flood',
    ]);
  });

  it('keeps two sources in conflict side by side', async () => {
    for (const [value, source] of [
      ['976', '多数报道'],
      ['957', '路局通报相减'],
    ] as const) {
      await officer.fact({ which: '晚点滞留 · 旅客人数', about: 'K396', value, source });
    }
    await page.getByText('两源不一致').first().waitFor();
  });

  it('sends the first report by phone before its due time', async () => {
    const reported = instantOf(
      scenario.moments.find((moment) => moment.id === 'first-report')?.at ?? { date: '2023-07-30', time: '13:15' },
    );
    await desk.until(page, reported - MINUTE);
    await officer.sendReport('电话首报', '市应急局值班员');
    await page.getByText('已记录：首报（电话）').waitFor();
    const sent = (await journal()).find((event) => event.type === 'ReportSent');
    expect(sent?.data).toMatchObject({ kind: 'first', channel: 'phone' });
    expect((sent?.at ?? Infinity) - AWARE).toBeLessThan(10 * MINUTE);
  });

  it('works the first steps and starts the response', async () => {
    for (const title of ['登记接报要素', '报告带班领导']) await officer.doStep(title);
    await officer.setLevel('启动响应', /Ⅱ/, '三列车停在山区，雨势未减，通信可能中断；带班领导决定');
    await page.getByText('Ⅱ级 橙').first().waitFor();
    const types = (await journal()).map((event) => event.type);
    expect(types).toContain('LevelSet');
    expect(types.filter((type) => type === 'StepEnded').length).toBeGreaterThanOrEqual(3);
  });

  it('follows the first days, sends the written report and follow-ups, raises and lowers the level', async () => {
    await hearUntil(at('2023-07-30', '14:40'));
    await officer.sendReport('书面首报', '市应急局值班员');
    await page.getByText('已记录：首报（书面）').waitFor();
    await hearUntil(at('2023-07-31', '09:45'));
    await officer.setLevel('调整级别', /Ⅰ/, 'Z180、K396失联，旅客需下车转移');
    await page.getByText('Ⅰ级 红').first().waitFor();
    await hearUntil(at('2023-07-31', '15:10'));
    await officer.sendReport('续报');
    await page.getByText('已记录：续报一').waitFor();
    await hearUntil(at('2023-08-02', '08:40'));
    await officer.log('首批旅客到北京丰台站，绿色通道、出租车、摆渡大巴、急救车到位 #K396');
    await officer.setLevel('调整级别', /Ⅲ/, '人员已转出山区，转入到站接续');
    await hearUntil(at('2023-08-02', '17:40'));
    await officer.log('K1178旅客到北京北站，免费地铁票、出租车两处待客点、免费大巴 #K1178');
    await hearUntil(at('2023-08-03', '02:20'));
    const levels = (await journal()).flatMap((event) => (event.type === 'LevelSet' ? [event.data.to] : []));
    expect(levels).toEqual(['II', 'I', 'III']);
  });

  it('has noted every deadline that passed, with its own time', async () => {
    const missed = (await journal()).filter((event) => event.type === 'DueMissed');
    expect(missed.length).toBeGreaterThan(20);
    for (const event of missed) expect(event.at).toBe(event.data.dueAt);
    // The two clocks of the first report were kept.
    expect(missed.filter((event) => event.data.due.startsWith('report:first'))).toEqual([]);
  });

  it('stands down, reports finally, recovers, closes with nothing left open', async () => {
    await officer.standDown('三列车旅客全部到京并疏散完毕');
    await officer.sendReport('终报', '市应急局值班员');
    await page.getByText('已记录：终报').waitFor();
    await officer.go(2);
    await officer.enterRecovery('现场措施已撤回');
    await officer.close('三列车旅客全部安全到京，接续疏散完毕', '决定不做', '演练按时间线推进，未逐步办理');
    await page.getByText('已归档').first().waitFor();
    const events = await journal();
    expect(events.at(-1)?.type).toBe('ResponseClosed');
  });

  it('keeps a record that can be exported, and that proves itself', async () => {
    const path = await officer.exportPackage();
    // A release keeps its record for ever: see tests/replay/README.md.
    keepPackage(path, 'flood-23-7');
    const report = checkPackage(path);
    expect(report.findings).toEqual([]);
    const events = await journal();
    expect(report.rows).toBe(events.length);
    const place = { folder: folder.path, name: 'journal' } as const;
    const verified = await verifyJournal(databasePath(place), anchorsPath(place));
    expect(verified).toMatchObject({ outcome: 'sound', findings: [] });
    for (const event of events)
      expect(event.recordedAt, beijingStamp(event.at, event.recordedAt)).toBeGreaterThanOrEqual(event.at);
  });

  it('shows no fault on the way', () => {
    expect(faults).toEqual([]);
  });
});
