import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import { root } from '../support/root.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** Warnings by keyboard, as a duty officer takes them down; the messages are made after the format of the one in domain.md 4.4. */

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** 17:31 Beijing time. */
const START = Date.UTC(2026, 6, 29, 9, 31);
const SENT = '2026-07-29T17:30:00+08:00';
const SENDER = 'Beijing_Meteorological_Observatory';
const ID = '11000041600000_20260729173000';

const cap = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${body}</alert>`;

const windMessage = cap(`<identifier>${ID}</identifier><sender>${SENDER}</sender><sent>${SENT}</sent>
  <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
  <info><language>zh-CN</language><category>Met</category><event>大风</event>
    <urgency>Unknown</urgency><severity>Severe</severity><certainty>Unknown</certainty>
    <effective>${SENT}</effective><expires>2026-07-30T10:00:00+08:00</expires>
    <senderName>北京市气象台</senderName><headline>北京市气象台发布大风橙色预警[II级/严重]</headline>
    <description>预计今天夜间阵风可达11级。</description>
    <area><areaDesc>北京市</areaDesc>
      <geocode><valueName>CPEAS Geographic Code</valueName><value>110000000000</value></geocode></area></info>`);

const windCancel = cap(`<identifier>${ID}_1</identifier><sender>${SENDER}</sender><sent>2026-07-29T17:33:00+08:00</sent>
  <status>Actual</status><msgType>Cancel</msgType><scope>Public</scope><references>${SENDER},${ID},${SENT}</references>
  <info><language>zh-CN</language><category>Met</category><event>大风</event>
    <urgency>Unknown</urgency><severity>Severe</severity><certainty>Unknown</certainty>
    <senderName>北京市气象台</senderName><headline>北京市气象台解除大风橙色预警</headline>
    <area><areaDesc>北京市</areaDesc>
      <geocode><valueName>CPEAS Geographic Code</valueName><value>110000000000</value></geocode></area></info>`);

const withEntity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>&x;</identifier></alert>`;

describe('weather warnings', () => {
  let shown: ShownDesk;
  let page: Page;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('weather', START, { before: () => localStorage.setItem('src.started', 'yes') });
    ({ page, officer } = shown);
    await officer.signOn('值班员甲', ['值班员']);
  });
  afterAll(async () => {
    await shown?.close();
  });

  const bar = () => page.getByRole('region', { name: '预警告警' });
  const panel = () => page.getByRole('region', { name: '在效预警' });
  const answerBox = () => page.getByRole('dialog', { name: /^预警怎么办/ });
  const show = (place: string) =>
    page.evaluate((to) => {
      globalThis.location.hash = `#/${to}`;
    }, place);
  const events = async (type: string) => {
    const { events } = (await shown.ask('readWeather', {})) as { events: readonly { type: string; data: object }[] };
    return events.filter((event) => event.type === type).map(({ data }) => data);
  };
  /** F3, the letter of the hazard, the digit of the colour. */
  const twoKeys = async (letter: string, digit: string) => {
    const box = page.getByRole('dialog', { name: '登记预警' });
    await officer.openBy('F3', box);
    await page.keyboard.press(letter);
    await page.keyboard.press(digit);
    return box;
  };
  const importFiles = async (files: Readonly<Record<string, string>>) => {
    await show('watch?view=weather&tab=import');
    await page.getByRole('heading', { name: '导入预警文件' }).waitFor();
    await page.setInputFiles(
      'input[type=file]',
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })),
    );
    await page.getByText(`共 ${Object.keys(files).length} 个文件`).waitFor();
  };

  it('takes a warning down in three keys and asks at once what to do', async () => {
    const box = await twoKeys('y', '2');
    await box.getByText('回车登记：暴雨黄色预警').waitFor();
    await page.keyboard.press('Enter');
    await answerBox().waitFor();
    await answerBox().getByText('Ⅲ级 黄').waitFor();
    await page.keyboard.press('Escape');
    await answerBox().waitFor({ state: 'hidden' });
    await bar().getByText('暴雨黄色预警在效').waitFor();
    expect(await panel().getByText('暴雨黄色').count()).toBe(1);
    const [issued] = await events('WarningIssued');
    expect(issued).toMatchObject({ hazard: 'rain', colour: 'yellow', areas: ['110000000000'], how: 'hand' });
  });

  it('is not silenced by taking notice, and grows graver when nobody decides in time', async () => {
    await page.keyboard.press('F6');
    expect(await bar().count()).toBe(1);
    await shown.desk.until(page, shown.desk.clock.now() + 11 * MINUTE);
    await bar().getByText('10 分内没有决定').waitFor();
    await page.keyboard.press('F7');
    const list = page.getByRole('dialog', { name: /^告警/ });
    await list.getByText('预警在效未启动').waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  });

  it('falls silent when a named post declines with a reason', async () => {
    await page.keyboard.press('Shift+F3');
    const box = answerBox();
    await box.locator(':focus').waitFor();
    await page.keyboard.press('3');
    await box.getByRole('button', { name: '现有措施已能应对' }).click();
    await officer.commit(box);
    await bar().waitFor({ state: 'detached' });
    await panel().getByText('不启动').waitFor();
    const [answer] = await events('WarningAnswered');
    expect(answer).toMatchObject({ plan: 'flood', answer: { kind: 'declined', reason: '现有措施已能应对' } });
    expect((answer as { stations: readonly string[] }).stations).toHaveLength(7);
  });

  it('asks again when the warning is raised, and shows the one before as replaced', async () => {
    const box = await twoKeys('y', '4');
    await box.getByText('接替暴雨黄色预警').waitFor();
    await page.keyboard.press('Enter');
    await answerBox().waitFor();
    await page.keyboard.press('Escape');
    await bar().getByText('暴雨红色预警在效').waitFor();
    expect(await panel().getByText('暴雨黄色').count()).toBe(0);
    await show('watch?view=weather');
    await page.getByRole('row', { name: /已被接替.*暴雨黄色/ }).waitFor();
  });

  it('leads from the decision to a response whose flood plan has the signal', async () => {
    await page.keyboard.press('Shift+F3');
    const box = answerBox();
    await box.locator(':focus').waitFor();
    await box.getByRole('combobox', { name: /在哪个站区/ }).selectOption({ label: '北京丰台站' });
    await page.keyboard.press('Control+Enter');
    const call = page.getByRole('dialog', { name: '接报' });
    await call.locator(':focus').waitFor();
    expect(await call.getByRole('textbox', { name: /得知的情况/ }).inputValue()).toContain('发布暴雨红色预警');
    expect(await call.getByRole('checkbox', { name: '防汛' }).isChecked()).toBe(true);
    await officer.commit(call);
    await expect.poll(async () => (await events('WarningAnswered')).length).toBe(2);
    const facts = (await shown.journal()).filter((event) => event.type === 'FactRecorded');
    expect(facts.map(({ data }) => data)).toMatchObject([{ fact: 'flood/rain-signal', value: 'red' }]);
    await show('watch');
    await bar().getByText('6 个站区').waitFor();
    await panel().getByText('已启动').waitFor();
  });

  it('takes messages from files, names the bad ones in words, and ends a warning that a message cancels', async () => {
    await importFiles({ 'wind.xml': windMessage, 'entity.xml': withEntity, 'cut.xml': windMessage.slice(0, 300) });
    await page.getByRole('row', { name: /entity\.xml 没收 .*DOCTYPE/ }).waitFor();
    await page.getByRole('row', { name: /cut\.xml 没收/ }).waitFor();
    await page.getByRole('row', { name: /wind\.xml 收下 大风橙色/ }).waitFor();
    await importFiles({ 'wind.xml': windMessage });
    await page.getByText('收下 0，跳过 1，没收 0').waitFor();
    await show('watch');
    await panel().getByText('大风橙色').waitFor();
    await shown.desk.until(page, shown.desk.clock.now() + MINUTE);
    await importFiles({ 'cancel.xml': windCancel });
    await show('watch');
    await panel().getByText('暴雨红色').waitFor();
    await expect.poll(() => panel().getByText('大风橙色').count()).toBe(0);
    await show(`watch?view=weather&id=${ID}`);
    await page.getByRole('dialog', { name: '大风橙色预警' }).getByText('预计今天夜间阵风可达11级').waitFor();
    await page.keyboard.press('Escape');
  });

  it('says what is in doubt about a message, where it is read', async () => {
    const id = `${ID}_2`;
    const text = windMessage
      .replace(`<identifier>${ID}<`, `<identifier>${id}<`)
      .replace('发布大风橙色预警[II级/严重]', '发布大风预警');
    await importFiles({ 'unsure.xml': text });
    await page.getByRole('row', { name: /unsure\.xml 收下，有疑/ }).waitFor();
    await show(`watch?view=weather&id=${id}`);
    const detail = page.getByRole('dialog', { name: '大风橙色预警' });
    await detail.getByText('有疑，请看原文核对：文字里没有写颜色，按严重程度推定').waitFor();
    await page.keyboard.press('Escape');
    await detail.waitFor({ state: 'hidden' });
  });

  it('says that no standard has a colour, and takes it down as it was issued', async () => {
    const box = await twoKeys('b', '1');
    await box.getByText('标准里没有道路结冰蓝色预警').waitFor();
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await events('WarningIssued')).at(-1))
      .toMatchObject({ hazard: 'icing', colour: 'blue' });
    await page.keyboard.press('Escape');
  });

  it('shows from which values on a colour is given, by each standard', async () => {
    await show('watch?view=weather&tab=tables');
    await page.getByRole('textbox', { name: /^1小时雨量/ }).fill('75');
    await page.getByText('够不上任何一级').waitFor();
    expect(await page.getByText('1小时70毫米以上，或6小时100毫米以上').count()).toBeGreaterThan(1);
  });

  it('is clean by the rules of axe, dark and light, and needs no scrolling sideways', async () => {
    const findings = async (where: string): Promise<readonly string[]> => {
      await page.waitForTimeout(600);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
        const { scrollWidth, clientWidth } = document.documentElement;
        const wide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
        return [...wide, ...violations.map((one) => `${one.id}: ${one.nodes[0]?.target.join(' ') ?? ''}`)];
      });
      return found.map((one) => `${where}: ${one}`);
    };
    const found: string[] = [];
    for (const look of ['dark', 'light']) {
      await page.getByRole('button', { name: look === 'dark' ? '切换到深色' : '切换到浅色' }).click();
      for (const place of [
        'watch',
        'watch?view=weather',
        'watch?view=weather&tab=import',
        'watch?view=weather&tab=tables',
        'settings',
      ]) {
        await show(place);
        found.push(...(await findings(`${place} ${look}`)));
      }
      await officer.openBy('F3', page.getByRole('dialog', { name: '登记预警' }));
      found.push(...(await findings(`record ${look}`)));
      await page.keyboard.press('Escape');
      await officer.openBy('Shift+F3', answerBox());
      found.push(...(await findings(`answer ${look}`)));
      await page.keyboard.press('Escape');
      await answerBox().waitFor({ state: 'hidden' });
    }
    expect(found).toEqual([]);
    expect(shown.faults).toEqual([]);
  });
});
