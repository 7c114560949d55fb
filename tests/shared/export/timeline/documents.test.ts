import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { coverText } from '../../../../shared/export/timeline/cover.ts';
import { noChanges } from '../../../../shared/export/timeline/csv.ts';
import { timelineDocument } from '../../../../shared/export/timeline/document.ts';
import { timelineHtml } from '../../../../shared/export/timeline/html.ts';
import { timelineSheets } from '../../../../shared/export/timeline/sheets.ts';
import { TIMELINE_COLUMNS } from '../../../../shared/export/timeline/columns.ts';
import { NASTY, sampleCover, sampleTimeline } from '../../../support/sample-timeline.ts';

const html = (...of: Parameters<typeof timelineHtml>) => [...timelineHtml(...of)].join('');

describe('a timeline as HTML', () => {
  it('has a line for every row, links by key, the cover, and every tag closed', () => {
    const sample = sampleTimeline((row, at) => (at === 3 ? { ...row, why: NASTY } : row));
    const page = html({ ...sample, language: 'zh' });
    expect(page.match(/<tr id="/g)).toHaveLength(sample.rows.length);
    expect(page).toContain(`id="${sample.rows[5]?.key}"`);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain(sampleCover.anchor?.hash);
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/<script|src=|href=/);
    const body = page.slice(page.indexOf('<body'), page.indexOf('</body>') + '</body>'.length);
    expect(XMLValidator.validate(body.replaceAll('<br>', '<br/>').replaceAll(/<col [^>]*>/g, ''))).toBe(true);
  });

  it('strikes a corrected line through and leaves it legible, with the line that corrects it', () => {
    const sample = sampleTimeline();
    const corrected = sample.rows.find(({ correctedBy }) => correctedBy);
    expect(corrected).toBeDefined();
    const page = html({ ...sample, language: 'en' });
    expect(page).toMatch(/<s>[^<]+<\/s><br><em>corrected, see response\//);
  });

  it('says of a drill that it is one, in title, heading and cover', () => {
    const sample = sampleTimeline();
    const page = html({ ...sample, cover: { ...sample.cover, isDrill: true }, language: 'zh' });
    expect(page).toContain('<title>【演练】');
    expect(page).toContain('<h1>【演练】');
    // The head of the table stands on every printed page; it must not give the columns their widths.
    expect(page).toMatch(/<colgroup><col class="w1">/);
    expect(page).toMatch(/<thead><tr class="mark"><th colspan="7">【演练】</);
    expect(page).toContain('<dd>演练</dd>');
  });

  it('shows the times in which nobody wrote', () => {
    const sample = sampleTimeline();
    const [from = 0, to = 0] = [sample.rows[0]?.at, sample.rows.at(-1)?.at];
    const gap = { from, to, after: sample.rows[0]?.key ?? '' };
    const page = html({ ...sample, gaps: [gap], language: 'zh' });
    expect(page).toMatch(/<tr class="gap"><td[^>]*>[^<]*无人记录/);
  });
});

describe('a timeline as a workbook', () => {
  it('has the rows on one sheet and the cover on the other', () => {
    const sample = sampleTimeline();
    const [table, about] = timelineSheets(sample.rows, sample.names, sample.cover, 'zh');
    expect([table?.name, about?.name]).toEqual(['记录', '说明']);
    expect(table?.rows).toHaveLength(sample.rows.length + 1);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(TIMELINE_COLUMNS.length);
    expect(JSON.stringify(about?.rows)).toContain('0，范围内的记录全部列出');
    expect(table?.heights).toHaveLength(sample.rows.length + 1);
    expect(Math.max(...(table?.heights ?? []))).toBeGreaterThan(15);
    expect(table?.printed).toEqual({ columns: 15, paper: 'A3' });
    expect(JSON.stringify(about?.rows)).toContain('前 15 列（到“车次”为止）');
  });

  it('cuts what no cell of Excel holds, never through a character, and says where the whole text is', () => {
    const long = '🚄'.repeat(20_000);
    const sample = sampleTimeline((row, at) => (at === 0 ? { ...row, why: long } : row));
    const [table, about] = timelineSheets(sample.rows, sample.names, sample.cover, 'zh');
    const cell = table?.rows[1]?.map(({ value }) => value).find((value) => String(value).startsWith('🚄'));
    expect(String(cell).length).toBeLessThanOrEqual(32_767);
    expect(() => encodeURIComponent(String(cell))).not.toThrow();
    expect(cell).toMatch(/全文见 CSV 或 JSON Lines 导出）$/);
    expect(JSON.stringify(about?.rows)).toContain('1 个单元格超过 32,767 字');
  });
});

describe('a timeline as a working document', () => {
  it('has the cover first, then a table for each day, every row in it', () => {
    const sample = sampleTimeline();
    const { parts, marks } = timelineDocument({ ...sample, gaps: [], language: 'zh' });
    expect(marks).toEqual([]);
    const tables = parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
    expect(tables[0]?.rows.map(([label]) => label)).toContain('未列出');
    const lines = tables.slice(1).reduce((sum, { rows }) => sum + rows.length, 0);
    expect(lines).toBe(sample.rows.length);
  });

  it('cuts a text that no word processor would set in lines, says so, and says a reason once', () => {
    const sample = sampleTimeline((row, at) =>
      at === 0
        ? { ...row, words: { zh: '字'.repeat(1_000_000), en: '' } }
        : at === 1
          ? { ...row, words: { zh: '维持本级。依据：水位未涨', en: '' }, why: '水位未涨' }
          : row,
    );
    const { parts } = timelineDocument({ ...sample, gaps: [], language: 'zh' });
    const cells = parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []));
    expect(cells.find((cell) => cell.includes('字字字'))?.length).toBe(32_767);
    expect(cells.join()).toContain('1 个单元格超过 32,767 字');
    expect(cells.join().split('水位未涨')).toHaveLength(2);
  });
});

describe('a cover', () => {
  it('says what was left out, what was not read and what the format changed', () => {
    const cover = { ...sampleCover, leftOut: 12, unread: ['duty/2026-11-01'] };
    const words = coverText(cover, 'zh', { ...noChanges(), quoted: 2, shown: 3 });
    expect(words).toContain('未列出：12，因不合筛选条件');
    expect(words).toContain('未能读取：duty/2026-11-01');
    expect(words).toContain('2 个单元格以 = + - @ 等开头');
    expect(words).toContain('3 个看不见的控制字符');
    expect(coverText(cover, 'en', noChanges())).toContain('Rows left out: 12, which do not fit the filter');
  });
});
