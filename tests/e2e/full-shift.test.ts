import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import { cli } from '../support/cli.ts';
import { docxParagraphs } from '../support/docx-words.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/**
 * A whole shift as a duty officer works it: the list of people and a PIN, sign-on, hand-over from the day shift, a call from the city, a random roll
 * call of the seven stations, an event, first report by phone and in writing, two follow-ups, a message to the public, the final report; and at the end
 * the two numbers the duty room is judged by, on the screen and from the rows.
 */

const at = (day: string, clock: string) => fromBeijing(day, clock) ?? Number.NaN;
const DAY = '2026-11-27';
const NEXT = '2026-11-28';
const NIGHT = '夜班值班员';
const PIN = '258046';

describe('a night shift', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('full-shift', at(DAY, '19:40'));
    ({ page } = shown);
    await shown.officer.signOn('白班值班员', ['值班员']);
  });
  afterAll(async () => {
    await shown?.close();
  });

  const dialog = (name: string) => shown.officer.dialog(name);
  const tab = async (name: string) => {
    await shown.officer.go(9);
    await page.getByRole('tab', { name }).click();
  };
  const duty = async <T extends DutyEvent['type']>(type: T, day = DAY) => {
    const { events } = (await shown.ask('readDutyDay', { day })) as { events: readonly DutyEvent[] };
    return events.filter((event): event is Extract<DutyEvent, { type: T }> => event.type === type);
  };
  const response = async () => ((await shown.ask('hello', {})) as { responses: { id: string }[] }).responses[0]?.id;
  const run = (...args: readonly string[]) => cli('--data', shown.folder, ...args);

  it('begins with a hand-over, read item by item and signed by both, the next officer by PIN', async () => {
    await tab('人员');
    await page.getByRole('heading', { name: '值班人员名册' }).waitFor();
    await page.keyboard.press('n');
    await dialog('登记人员').getByRole('textbox', { name: /姓名/ }).fill(NIGHT);
    await shown.officer.commit(dialog('登记人员'));
    // Who comes for the night sits down beside the other, sets a PIN, and gets up again until the shift changes.
    await shown.ask('signOn', { commandId: newId(), person: NIGHT, posts: [{ post: 'duty-officer' }] });
    const as = { person: NIGHT, post: 'duty-officer' };
    await shown.ask('setPin', { commandId: newId(), as, person: NIGHT, pin: PIN });
    await shown.ask('dutyAct', { commandId: newId(), as, command: { type: 'ReleasePost', post: 'duty-officer' } });

    await shown.desk.until(page, at(DAY, '19:50'));
    await tab('交接班');
    await page.getByRole('textbox', { name: '交班事项' }).fill('北京丰台站西出口扶梯检修至22时');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: '逐项交接' }).waitFor();
    await page.locator('input[data-handover]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.insertText(NIGHT);
    await page.keyboard.press('Enter');
    const unread = page.locator('input[data-handover]:not(:checked)');
    for (let left = await unread.count(); left > 0; left = await unread.count()) {
      await unread.first().focus();
      await page.keyboard.press('Space');
      await expect.poll(() => unread.count(), { timeout: 10_000 }).toBeLessThan(left);
    }
    for (const side of ['接班人', '交班人'] as const) {
      await page.getByRole('button', { name: `${side}签字` }).click();
      const signing = dialog(`${side}签字`);
      if (side === '接班人') await signing.getByLabel('口令').fill(PIN);
      await shown.officer.commit(signing);
    }
    await page.getByText(`白班值班员 → ${NIGHT}`).waitFor();
    const [signed] = await duty('HandoverSigned');
    expect(signed?.data).toMatchObject({ side: 'incoming', person: NIGHT, proof: 'pin' });
    expect(await duty('HandoverCompleted')).toHaveLength(1);
  });

  it('answers the city, and calls the seven stations at random', async () => {
    await shown.desk.until(page, at(DAY, '20:30'));
    await shown.officer.go(3);
    await page.getByRole('heading', { name: '点名', level: 1 }).waitFor();
    await page.keyboard.press('c');
    const city = dialog('市级点名');
    await shown.desk.until(page, at(DAY, '20:30') + 12_000);
    await page.keyboard.press('Alt+a');
    await city.getByLabel(/来点单位/).fill('市应急局指挥中心');
    await city.getByLabel(/点名内容/).fill('抽查在岗，带班领导和值班员均在岗');
    await shown.officer.commit(city);
    const [answered] = await duty('CityCallAnswered');
    expect((answered?.at ?? 0) - (answered?.data.calledAt ?? 0)).toBe(12_000);

    await page.keyboard.press('n');
    const box = dialog('开始点名');
    await box.getByRole('combobox', { name: '点名方式' }).and(page.locator(':focus')).waitFor();
    await box.getByRole('checkbox', { name: '随机抽点' }).focus();
    await page.keyboard.press('Space');
    await box.getByLabel('抽点几个').first().fill('7');
    await shown.officer.commit(box);
    for (let index = 0; index < 7; index += 1) {
      await page.locator(`[data-index="${index}"]`).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await duty('RollCallAnswered')).length).toBe(index + 1);
      // A key in the same moment is taken for the rest of the last one.
      await page.waitForTimeout(450);
    }
    await page.getByRole('button', { name: '结束点名' }).click();
    await shown.officer.commit(dialog('结束点名？'));
    await page.getByText('应答 7 / 应到 7').first().waitFor();
  });

  it('learns of an event, reports by phone in minutes and in writing, and what was unknown is asked for', async () => {
    await shown.desk.until(page, at(DAY, '22:04'));
    await shown.officer.aware({
      station: '北京丰台站',
      what: '晚点列车集中到达，出站口旅客积压',
      source: '车站客运值班室',
      plans: ['大客流'],
    });
    await shown.desk.until(page, at(DAY, '22:09'));
    await shown.officer.sendReport('电话首报', '市应急局值班员');
    await page.getByText('已记录：首报（电话）').waitFor();
    await shown.desk.until(page, at(DAY, '22:40'));
    await shown.officer.sendReport('书面首报', '市应急局值班员');
    await page.getByText('已记录：首报（书面）').waitFor();
    const types = (await shown.journal()).map(({ type }) => type);
    expect(types[0]).toBe('AwarenessRecorded');
    expect(types).toContain('InquiryOpened');
  });

  it('puts the written report on official paper, word for word', async () => {
    const [, written] = (await shown.journal()).filter((event) => event.type === 'ReportSent');
    if (written?.type !== 'ReportSent') throw new Error('No written report');
    const { path } = (await shown.ask('exportReport', {
      id: await response(),
      report: { kind: 'first', number: 0, channel: 'written' },
      form: 'bulletin',
      format: 'docx',
    })) as { path: string };
    const words = docxParagraphs(readFileSync(path)).join('\n');
    for (const line of written.data.text.split('\n')) expect(words).toContain(line.slice(line.indexOf('：') + 1));
  });

  it('follows up with what is new, then with nothing new, past midnight', async () => {
    await shown.officer.setLevel('启动响应', /Ⅲ/, '出站口排队超过站台，地铁已请求延时；带班领导决定');
    await shown.desk.until(page, at(DAY, '23:35'));
    await shown.officer.sendReport('续报', '市应急局值班员');
    await page.getByText('已记录：续报一').waitFor();
    await shown.desk.until(page, at(NEXT, '00:30'));
    await shown.officer.sendReport('续报', '市应急局值班员');
    await page.getByText('已记录：续报二').waitFor();
    const texts = (await shown.journal()).flatMap((event) => (event.type === 'ReportSent' ? [event.data.text] : []));
    expect(texts).toHaveLength(4);
    expect(texts[2]).toContain('启动Ⅲ级');
    expect(texts[3]).toContain('无新情况');
  });

  it('ends with the final report and a closed record', async () => {
    await shown.desk.until(page, at(NEXT, '01:20'));
    await shown.officer.standDown('旅客疏散完毕，出站口恢复正常');
    await shown.officer.sendReport('终报', '市应急局值班员');
    await page.getByText('已记录：终报').waitFor();
    await shown.officer.go(2);
    await shown.officer.enterRecovery('现场措施已撤回');
    await shown.officer.close('旅客疏散完毕', '决定不做', '情况缓解，不再需要');
    await page.getByText('已归档').first().waitFor();
  });

  it('has the two numbers at 100 %, on the screen and from the rows', async () => {
    expect(run('measure', 'roll-calls', '--json').json()).toMatchObject({
      ours: { total: { due: 7, inTime: 7 } },
      city: { total: { due: 1, inTime: 1 } },
    });
    expect(run('measure', 'first-reports', '--json').json()).toMatchObject({
      rate: { called: 1, inTime: 1, share: 1 },
    });
    await shown.officer.go(4);
    await page.getByRole('button', { name: '首报率' }).click();
    await page.getByText('100%').first().waitFor();
    expect(shown.faults).toEqual([]);
  });
});
