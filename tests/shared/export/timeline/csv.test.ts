import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/base/delimited.ts';
import { csvCell, csvLine, noChanges } from '../../../../shared/export/timeline/csv.ts';
import { timelineCsv } from '../../../../shared/export/timeline/table-csv.ts';
import { TIMELINE_COLUMNS } from '../../../../shared/export/timeline/columns.ts';
import { NASTY, sampleTimeline } from '../../../support/sample-timeline.ts';

describe('a cell of CSV', () => {
  it.each([
    '=1+1',
    '+86 10',
    '-5',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '  =1',
    '\u3000=1',
    '\u200b=1',
  ])('is never a formula: %j', (words) => {
    const changes = noChanges();
    const cell = csvCell(words, changes).replace(/^"/, '');
    expect(cell.startsWith("'")).toBe(true);
    expect(changes.quoted).toBe(1);
  });

  it('leaves numbers numbers and plain words plain', () => {
    const changes = noChanges();
    expect(csvLine([-5, 0, 1.5, '值班员甲', 'K1178', '第 3 站台', undefined], changes)).toBe(
      '-5,0,1.5,值班员甲,K1178,第 3 站台,\r\n',
    );
    expect(changes).toEqual({ quoted: 0, shown: 0, cut: 0 });
  });

  it('shows what cannot be seen as a symbol and counts it; line ends inside a cell stay', () => {
    const changes = noChanges();
    expect(csvCell('a\u0000b\u007fc\u0085d\ud83d\n第二行\r\n第三行', changes)).toBe('"a␀b␡c�d�\n第二行\r\n第三行"');
    expect(changes.shown).toBe(4);
  });

  it('keeps a text of a megabyte whole', () => {
    const long = '雨'.repeat(1_000_000);
    expect(csvCell(long, noChanges())).toBe(long);
  });

  it('reads back as what was written, whatever stands in it', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', '雨', '"', ',', '\n', ';', ' 🚄', '值') });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (cells) => {
        fc.pre(cells.some((cell) => cell.trim() !== ''));
        const line = csvLine(['头', ...cells], noChanges());
        const [row] = readTable(line).rows;
        expect(row?.cells.map((cell) => cell.trim())).toEqual(['头', ...cells.map((cell) => cell.trim())]);
      }),
    );
  });
});

describe('a timeline as CSV', () => {
  it('has a line for each row, with as many cells as there are columns', () => {
    const { rows, names } = sampleTimeline((row, at) => (at === 3 ? { ...row, why: NASTY } : row));
    const changes = noChanges();
    const table = readTable([...timelineCsv(rows, names, 'zh', changes)].join(''));
    expect(table.openQuote).toBeUndefined();
    expect(table.rows).toHaveLength(rows.length + 1);
    for (const { cells } of table.rows) expect(cells).toHaveLength(TIMELINE_COLUMNS.length);
    expect(table.rows[0]?.cells[0]).toBe('发生时间');
    expect(changes).toMatchObject({ quoted: 1, shown: 4 });
  });
});
