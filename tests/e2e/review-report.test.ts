import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { docxParts } from '../support/docx-words.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const START = fromBeijing('2026-11-27', '09:00') ?? 0;
const AS = { person: '值班员甲', post: 'duty-officer' };

/** Everything that the file says, in tables too. */
const allWords = (bytes: Uint8Array) => (docxParts(bytes)['word/document.xml'] ?? '').replaceAll(/<[^>]+>/gu, '');

let shown: ShownDesk;
beforeAll(async () => {
  shown = await openShownDesk('review-report', START);
  await shown.officer.signOn(AS.person, ['值班员']);
});
afterAll(() => shown?.close());

it('a reviewer writes a note on a deviation, corrects it, opens a corrective action and finds all three in the report', async () => {
  const { page } = shown;
  const response = v7();
  const act = (command: object) => shown.ask('act', { commandId: v7(), as: AS, response, command });
  const call = { station: 'beijing-south', what: '候车室人多', source: '车站', channel: 'phone', specials: ['surge'] };
  await act({ type: 'RecordAwareness', ...call });
  await act({ type: 'EndStep', step: 'general/call-log', end: 'not-doing', reason: '电话全程录音' });
  await page.evaluate((id) => {
    globalThis.location.hash = `#/review?response=${id}&tab=deviations`;
  }, response);
  await page.getByRole('button', { name: /^就此写意见：决定不做/u }).click();
  const box = page.getByRole('dialog', { name: '写意见' });
  await box.locator(':focus').waitFor();
  await box.getByLabel('意见').fill('值班室只有一人');
  await page.keyboard.press('Control+Enter');
  await box.waitFor({ state: 'hidden' });

  await page
    .getByRole('button', { name: /提出整改/u })
    .first()
    .click();
  const action = page.getByRole('dialog', { name: '提出整改' });
  await action.locator(':focus').waitFor();
  await action.getByLabel('怎么改').fill('接报卡放到电话旁');
  await action.getByLabel('责任岗位或单位').fill('值班室');
  await action.getByLabel('期限').fill('2026-12-10');
  await page.keyboard.press('Control+Enter');
  await action.waitFor({ state: 'hidden' });

  await page.getByRole('tab', { name: '总结报告' }).click();
  await page.getByRole('button', { name: '更正' }).click();
  const correct = page.getByRole('dialog', { name: '更正' });
  await correct.locator(':focus').waitFor();
  await correct.getByLabel('意见').fill('值班室当时只有一人在岗');
  await correct.getByLabel('理由').fill('写清楚');
  await page.keyboard.press('Control+Enter');
  await correct.waitFor({ state: 'hidden' });
  await page.locator('s', { hasText: '值班室只有一人' }).waitFor();

  await page.getByRole('button', { name: '写成 Word' }).click();
  const said = await page.getByRole('status').filter({ hasText: '已写出' }).innerText();
  const path = said.slice(said.indexOf('/')).trim();
  const all = allWords(readFileSync(path));
  for (const words of ['电话全程录音', '值班室当时只有一人在岗', '接报卡放到电话旁']) expect(all).toContain(words);
  const shots = process.env['LOOK'];
  if (shots) {
    await page.screenshot({ path: `${shots}/report.png` });
    for (const tab of ['偏差', '指标']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('table').first().waitFor();
      await page.screenshot({ path: `${shots}/${tab === '偏差' ? 'deviations' : 'measures'}.png` });
    }
  }
  expect(shown.faults).toEqual([]);
});
