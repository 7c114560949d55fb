import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { docxParagraphs } from '../support/docx-words.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';
import { FULL_WIDTH } from '../support/official-sample.ts';
import { pdfPages, pdfText } from '../support/pdf-text.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** A report in the official layout: what the screen shows, what prints, and what the Word file says. */

const START = fromBeijing('2026-11-27', '13:02') ?? Number.NaN;
const AS = { person: '值班员甲', post: 'duty-officer' };
const WORDS = [
  '【首报】重点站区管委会值班室值班员甲报告：北京丰台站旅客积压。',
  ...Array.from({ length: 12 }, (_, n) => `事项${'一二三四五六七八九十'[n % 10]}：${FULL_WIDTH.repeat(1 + (n % 3))}`),
].join('\n');

let shown: ShownDesk;
let printed: Buffer;
let word: string;

const dialog = (name: string) => shown.officer.dialog(name);

beforeAll(async () => {
  shown = await openShownDesk('report-document', START, {
    before: () => {
      const page = globalThis as unknown as { prints: number; print: () => void };
      page.prints = 0;
      page.print = () => {
        page.prints += 1;
      };
    },
  });
  const { officer, ask } = shown;
  await officer.signOn('值班员甲', ['值班员']);
  await officer.aware({
    station: '北京丰台站',
    what: '晚点列车集中到达，出站口旅客积压',
    source: '车站客运值班室',
    plans: ['晚点滞留'],
  });
  const { responses } = (await ask('hello', {})) as { responses: readonly { id: string }[] };
  await ask('act', {
    commandId: newId(),
    as: AS,
    response: responses[0]?.id,
    command: {
      type: 'SendReport',
      kind: 'first',
      channel: 'written',
      text: WORDS,
      recipients: [{ unit: 'emergency-bureau' }],
      unknowns: [],
      cites: [],
    },
  });
  await officer.go(4);
});
afterAll(() => shown?.close());

describe('a sent report as an official document', () => {
  it('is shown with its issue and its words, and takes what the officer fills in', async () => {
    await shown.page.getByRole('button', { name: '公文：Word、打印/PDF' }).click();
    const box = dialog('公文格式：首报');
    const sheet = box.getByRole('region', { name: /^公文版面/u });
    await sheet.getByText('2026年第1期').waitFor();
    await box.getByLabel('签发人').fill('带班领导');
    await sheet.getByText('签发：带班领导').waitFor();
    const lines = await sheet.locator('.src-official__block').allInnerTexts();
    expect(lines.join('\n')).toBe(WORDS);
  });

  it('is written as a Word file by Ctrl+Enter, and the dialog says where', async () => {
    const box = dialog('公文格式：首报');
    await shown.page.keyboard.press('Control+Enter');
    const said = await box.getByRole('status').innerText();
    word = said.split('\n').at(-1) ?? '';
    expect(word).toBe(join(shown.folder, 'exports', '值班快报-丰台-首报-20261127-1302.docx'));
    const paragraphs = docxParagraphs(readFileSync(word));
    expect(paragraphs.join('\n')).toContain(WORDS);
    expect(paragraphs.some((line) => line.startsWith('签发：带班领导\t'))).toBe(true);
  });

  it('prints alone, in black on white, with the pages of the Word file', async (test) => {
    await dialog('公文格式：首报').getByRole('button', { name: '打印 / PDF' }).click();
    await shown.page.waitForFunction(() => (globalThis as unknown as { prints: number }).prints === 1);
    printed = await shown.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdfText(printed);
    if (!pages || libreOffice() === undefined) return test.skip('no LibreOffice or pdftotext on this machine');
    expect(pages.join('\n')).not.toContain('处置台');
    const pdf = pdfText(readFileSync(convert(word, 'pdf', shown.folder))) ?? [];
    expect(pdfPages(printed)).toBe(pdf.length);
    const bare = (text: string) => text.replaceAll(/\s/gu, '');
    const starts = (of: readonly string[]) => of.slice(1).map((page) => bare(page).slice(0, 20));
    expect(starts(pages)).toEqual(starts(pdf));
    // The dashes beside the number come in any order: they are of another font.
    const feet = pages.map((page) => bare(page.trimEnd().split('\n').at(-1) ?? '').replaceAll('—', ''));
    expect(feet).toEqual(pages.map((_, index) => String(index + 1)));
  });

  it('asks before it drops what was filled in, and is left by a second Esc', async () => {
    const box = dialog('公文格式：首报');
    await box.getByLabel('签发人').focus();
    await shown.page.keyboard.press('Escape');
    await box.getByText('再按一次 Esc 放弃').waitFor();
    await shown.page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(await shown.page.locator('#src-official-print').count()).toBe(0);
  });
});

describe('a draft as an official document', () => {
  it('says on every page that it is one, and is written under that name', async () => {
    await shown.page.getByRole('button', { name: '按公文格式预览' }).click();
    const box = dialog('公文格式：续报一');
    await box.getByText('信息专报', { exact: true }).click();
    await box.getByText('【草稿】突发事件信息专报').first().waitFor();
    await shown.page.keyboard.press('Control+Enter');
    expect(await box.getByRole('status').innerText()).toContain('草稿-突发事件信息专报-丰台-续报一-');
    const pdf = await shown.page.pdf({ preferCSSPageSize: true, printBackground: true });
    for (const page of pdfText(pdf) ?? []) expect(page.trimStart()).toMatch(/^【草稿】/u);
    await box.getByRole('button', { name: '取消' }).click();
    await box.waitFor({ state: 'hidden' });
    expect(shown.faults).toEqual([]);
  });
});
