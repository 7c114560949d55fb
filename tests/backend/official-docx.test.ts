import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { officialDocx } from '../../electron/backend/docx/official-docx.ts';
import type { OfficialDocument } from '../../shared/export/official/document.ts';
import { gridWidth } from '../../shared/export/official/layout.ts';
import { docxParagraphs, docxParts } from '../support/docx-words.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';
import { FULL_WIDTH, longReport, sampleBulletin } from '../support/official-sample.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SPECIAL: Partial<OfficialDocument> = {
  form: 'special',
  marks: ['【演练】'],
  corner: ['000001', '特急'],
  addressee: '市应急局、市交通委：',
  attachments: ['站区平面图', '客流清点表'],
  signature: { unit: '北京市重点站区管委会值班室', date: '2026年11月27日' },
};
const partOf = async (document: OfficialDocument, part: string) => docxParts(await officialDocx(document))[part] ?? '';

describe('the Word file', () => {
  it('has the paper, margins and grid of GB/T 9704-2012', async () => {
    const xml = await partOf(sampleBulletin('情况：正常'), 'word/document.xml');
    // Twips, 1/1440 inch: 210 × 297 mm; 37, 35, 28 and 26 mm.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  it('sets running text in 16 pt 仿宋 on exact lines, two characters in', async () => {
    const parts = docxParts(await officialDocx(sampleBulletin('情况：正常')));
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:eastAsia="仿宋_GB2312"/u);
    expect(styles).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    expect(styles).toContain('w:line="579" w:lineRule="exact"');
    expect(parts['word/document.xml']).toMatch(/<w:ind [^>]*w:firstLineChars="200"/u);
  });

  it('has a red masthead and rule, and a title in 22 pt 小标宋', async () => {
    const xml = await partOf(sampleBulletin('情况：正常'), 'word/document.xml');
    expect(xml).toMatch(/<w:color w:val="FF0000"\/><w:sz w:val="84"\/>.{0,60}<w:t xml:space="preserve">值班快报</u);
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="18"/u);
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/u);
  });

  it('counts the headings in Chinese, in 黑体, and sets the deeper ones in 楷体', async () => {
    const counted = docxParts(await officialDocx(sampleBulletin('地点：东口\n性质：大客流')));
    expect(counted['word/numbering.xml']).toMatch(
      /<w:numFmt w:val="chineseCountingThousand"\/><w:suff w:val="nothing"\/><w:lvlText w:val="%1、"\/>/u,
    );
    expect(counted['word/document.xml']?.match(/<w:numPr>/gu)).toHaveLength(2);
    expect(counted['word/document.xml']).toMatch(/w:eastAsia="黑体".{0,80}<w:t xml:space="preserve">地点：</u);
    const byHand = await partOf(sampleBulletin('一、情况\n（一）客流：约 2600 人'), 'word/document.xml');
    expect(byHand).not.toContain('<w:numPr>');
    expect(byHand).toMatch(/w:eastAsia="楷体_GB2312".{0,80}<w:t xml:space="preserve">（一）客流：</u);
  });

  it('names the official faces with free stand-ins, and embeds none', async () => {
    const parts = docxParts(await officialDocx(sampleBulletin('情况：正常')));
    const fonts = parts['word/fontTable.xml'] ?? '';
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']) {
      expect(fonts).toMatch(new RegExp(`w:name="${face}"><w:altName w:val="[^"]*Noto`, 'u'));
    }
    expect(fonts).not.toContain('embed');
    expect(parts['docProps/core.xml']).toContain('字体未嵌入');
  });

  it('numbers odd pages at the right and even pages at the left, and marks every page of a drill', async () => {
    const parts = docxParts(await officialDocx(sampleBulletin('情况：正常', SPECIAL)));
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    expect(new Set(feet.map(([, xml]) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1]))).toEqual(new Set(['left', 'right']));
    const heads = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
    expect(heads.map(([, xml]) => xml.includes('【演练】'))).toEqual([true, true]);
    const plain = docxParts(await officialDocx(sampleBulletin('情况：正常')));
    expect(Object.keys(plain).filter((name) => name.startsWith('word/header'))).toEqual([]);
  });

  it('says the frozen words, line for line and letter for letter', async () => {
    const words = '【首报】值班室：<旅客> & "积压"\n地点：东口 2 层\t西侧\n一句没有题目的话。\n趋势：𠮷林、😀 仍在增加';
    const paragraphs = docxParagraphs(await officialDocx(sampleBulletin(words)));
    const start = paragraphs.indexOf(words.split('\n')[0] ?? '');
    expect(paragraphs.slice(start, start + 4).join('\n')).toBe(words);
  });

  it('is well formed whatever the words are', async () => {
    const words = 'a\u0000b\u0001\ud800\u{10ffff}\ufffe]]>\u000b';
    const paragraphs = docxParagraphs(
      await officialDocx(sampleBulletin(words, { title: words, attachments: [words] })),
    );
    expect(paragraphs).toContain('a�b��\u{10ffff}�]]>�');
    const megabyte = `${'旅客积压，'.repeat(30)}\n`.repeat(6700);
    expect(megabyte.length).toBeGreaterThan(1_000_000);
    const long = docxParagraphs(await officialDocx(sampleBulletin(megabyte)));
    expect(long.filter((line) => line.startsWith('旅客积压，'))).toHaveLength(6700);
  });
});

/** A word as pdftotext finds it on a page, in points from the upper left corner. */
interface PlacedWord {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly words: string;
}

describe.skipIf(libreOffice() === undefined)('the Word file in LibreOffice (skipped where there is none)', () => {
  const folder = tempFolder('official');
  afterAll(folder.remove);

  /** Sets the document and reads back where its words are; `pages` are the sizes of the pages in points. */
  async function laidOut(name: string, document: OfficialDocument) {
    mkdirSync(folder.path, { recursive: true });
    const file = join(folder.path, `${name}.docx`);
    writeFileSync(file, await officialDocx(document));
    const pdf = convert(file, 'pdf', folder.path);
    const run = (...args: readonly string[]) =>
      spawnSync('pdftotext', [...args, pdf, '-'], { encoding: 'utf8' }).stdout;
    const boxes = run('-bbox');
    const pages = boxes.split('<page ').slice(1);
    const words: PlacedWord[] = pages.flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu)].map(
        ([, x, y, right, said = '']) => ({
          page: index + 1,
          x: Number(x),
          right: Number(right),
          y: Number(y),
          words: said,
        }),
      ),
    );
    const sizes = pages.map((page) => /width="([\d.]+)" height="([\d.]+)"/u.exec(page)?.slice(1).map(Number));
    return { words, sizes, text: run('-raw').replaceAll(/\s/gu, '') };
  }

  it('puts a short report on one page of A4, all words in order, the 版记 at its foot', async () => {
    const { words, sizes, text } = await laidOut(
      'short',
      sampleBulletin('【首报】旅客积压。\n地点：东口\n趋势：不明，正在核实'),
    );
    expect(sizes).toHaveLength(1);
    expect(sizes[0]?.map((side) => Math.round((side * 25.4) / 72))).toEqual([210, 297]);
    const order = [
      '值班快报',
      '2026年第3期',
      '关于北京丰台站',
      '（首报）',
      '【首报】',
      '一、地点：东口',
      '二、趋势：',
      '报送：',
      '印发',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    // The last line of the 版记 ends where the text block does, 35 mm above the edge of the paper.
    const last = words.findLast(({ words: said }) => said.includes('印发'))?.y ?? 0;
    expect((297 - 35) * (72 / 25.4) - last).toBeLessThan(29);
  });

  it('sets 22 lines on a full page and 28 characters on a full line', async () => {
    const { words } = await laidOut('full', sampleBulletin(FULL_WIDTH.repeat(40)));
    const second = words.filter(({ page, y }) => page === 2 && y < (297 - 35) * (72 / 25.4));
    const lines = second.map(({ words: said }) => Array.from(said).length);
    expect(lines).toEqual(Array.from({ length: 22 }, () => 28));
    expect(Math.round(Math.min(...second.map(({ x }) => x)) * (25.4 / 72))).toBe(28);
    expect(Math.max(...second.map(({ right }) => right)) * (25.4 / 72)).toBeLessThan(184.5);
  });

  it('numbers 300 entries through to the last page', async () => {
    const { sizes, text, words } = await laidOut('long', sampleBulletin(longReport(300)));
    // Two characters in, and a number of two to six (二、 … 二百八十九、); nine lines go before and two after.
    const pagesIf = (number: number) => {
      const lines = longReport(300)
        .split('\n')
        .slice(1)
        .map((line) => Math.ceil((2 + number + gridWidth(line)) / 28));
      return Math.ceil((9 + 2 + lines.reduce((sum, one) => sum + one, 0)) / 22);
    };
    expect(sizes.length).toBeGreaterThanOrEqual(pagesIf(2));
    expect(sizes.length).toBeLessThanOrEqual(pagesIf(6));
    expect(text).toContain('三百、事项300：');
    const numbers = words.filter(({ y, words: said }) => y > 745 && /^\d+$/u.test(said));
    expect(numbers.map(({ words: said }) => Number(said))).toEqual(sizes.map((_, index) => index + 1));
    const sides = numbers.map(({ x }) => (x > 595 / 2 ? 'right' : 'left'));
    expect(sides).toEqual(sizes.map((_, index) => (index % 2 === 0 ? 'right' : 'left')));
  });

  it('never lets the 版记 cover the text, however full the last page is', async () => {
    for (const lines of [9, 10, 11, 12, 13]) {
      const words = `${'开头'}\n${Array.from({ length: lines }, () => '又有一趟列车到达。').join('\n')}`;
      const made = await laidOut(`foot-${lines}`, sampleBulletin(words));
      const last = made.words.filter(({ words: said }) => said.startsWith('又有一趟')).at(-1);
      const foot = made.words.find(({ words: said }) => said.startsWith('报送'));
      expect(foot && last && (foot.page > last.page || foot.y > last.y + 16), `${lines} lines`).toBe(true);
    }
  });

  it('says drill on every page', async () => {
    const { words, sizes } = await laidOut('drill', sampleBulletin(FULL_WIDTH.repeat(30), SPECIAL));
    expect(sizes.length).toBeGreaterThan(1);
    const marked = words.filter(({ y, words: said }) => y < 37 * (72 / 25.4) && said.includes('【演练】'));
    expect(marked.map(({ page }) => page)).toEqual(sizes.map((_, index) => index + 1));
  });
});
