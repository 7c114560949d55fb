import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { MAX_SHEET_BYTES } from '../../electron/backend/work/sheet-file.ts';
import { readSheets } from '../../electron/backend/work/read-sheet.ts';
import { writeSheets } from '../../electron/backend/work/write-sheet.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { sheetData, xlsx } from '../support/xlsx.ts';

const folder = tempFolder('sheets');
afterAll(folder.remove);

async function refusal(bytes: Uint8Array, name = '排班.xlsx') {
  const read = await readSheets(name, bytes);
  return read.ok ? undefined : read.refusal;
}
async function cells(bytes: Uint8Array) {
  const read = await readSheets('排班.xlsx', bytes);
  if (!read.ok) throw new Error(read.refusal.message.zh);
  return read.value[0];
}
const ole = (...words: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...words.map((one) => Buffer.from(one, 'utf16le')),
  ]);

describe('a file that cannot be read is refused with what to do', () => {
  it.each<[string, () => Uint8Array]>([
    ['empty-file', () => new Uint8Array()],
    ['not-a-sheet', () => Buffer.from('日期,班次,岗位,姓名')],
    ['not-a-sheet', () => xlsx('', { 'xl/workbook.xml': new Uint8Array() }).subarray(4)],
    ['old-excel', () => ole('Workbook')],
    ['password', () => ole('EncryptionInfo', 'EncryptedPackage')],
    ['macros', () => xlsx(sheetData([['日期']]), { 'xl/vbaProject.bin': new Uint8Array([1]) })],
    ['damaged', () => xlsx(sheetData([['日期']])).subarray(0, 400)],
    ['damaged', () => xlsx('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>')],
    ['too-big', () => new Uint8Array(MAX_SHEET_BYTES + 1)],
    ['too-many-columns', () => xlsx('<sheetData><row r="1"><c x="a>b" r="XFD1"><v>1</v></c></row></sheetData>')],
    ['too-many-columns', () => xlsx('<sheetData><row r="1"><c r="xfd1"><v>1</v></c></row></sheetData>')],
    ['too-much', () => xlsx(`<sheetData/>${' '.repeat(65 * 1024 * 1024)}`)],
    ['too-many-rows', () => xlsx('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>')],
    ['too-many-columns', () => xlsx('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>')],
  ])('%s', async (code, bytes) => {
    const found = await refusal(bytes());
    expect(found?.code).toBe(code);
    expect(found?.message.zh).toMatch(/请|核对/);
    expect(found?.message.en).toContain('“排班.xlsx”');
  });

  it('a part that unpacks to more than it claims is not unpacked', async () => {
    const bytes = xlsx(sheetData([['日期']]) + ' '.repeat(1_000_000));
    // The size it claims stands in the central directory, 24 bytes into the entry of the part.
    const at = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    new DataView(bytes.buffer).setUint32(at + 24, 1000, true);
    expect((await refusal(bytes))?.code).toBe('damaged');
  });
});

describe('the cells of a sheet', () => {
  it('have their address, also below and right of nothing', async () => {
    const sheet = await cells(xlsx(sheetData([[], [undefined, '甲', 12]])));
    expect(sheet?.rows).toEqual([
      [undefined, undefined, undefined],
      [undefined, { address: 'B2', text: '甲' }, { address: 'C2', number: 12 }],
    ]);
  });

  it('say that they hold a formula, whether it was worked out or not', async () => {
    const worked = { xml: '<f>A1&amp;"x"</f><v>甲x</v>', type: 'str' };
    const shared = { xml: '<f t="shared" si="0"/>' };
    const failed = { xml: '<f>1/0</f><v>#DIV/0!</v>', type: 'e' };
    const sheet = await cells(xlsx(sheetData([[worked, shared, failed, '=1+1']])));
    expect(sheet?.rows[0]?.map((cell) => [cell?.address, cell?.hasFormula])).toEqual([
      ['A1', true],
      ['B1', true],
      ['C1', true],
      ['D1', undefined],
    ]);
    expect(sheet?.rows[0]?.[3]?.text).toBe('=1+1');
  });

  it('know merged cells, hidden columns and rows, and hidden sheets', async () => {
    const columns = '<cols><col min="2" max="3" hidden="1"/></cols>';
    const rows = '<sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData>';
    const bytes = xlsx(`${columns}${rows}<mergeCells><mergeCell ref="A2:B4"/></mergeCells>`, {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A&amp;B" sheetId="1" state="hidden" r:id="r1"/></sheets></workbook>',
    });
    expect(await cells(bytes)).toMatchObject({
      name: 'A&B',
      isHidden: true,
      hiddenColumns: ['B', 'C'],
      hiddenRows: [2],
      merged: [{ top: 1, left: 0, bottom: 3, right: 1 }],
    });
  });
});

describe('a sheet that is written', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=2', "=cmd|'/c calc'!A0", '=HYPERLINK("http://x","y")'];
  const draft = {
    name: '表',
    rows: [
      [{ value: '标题', look: 'title', columnSpan: 2 }, {}],
      [
        { date: '2026-11-03', look: 'cell' },
        { value: 7, look: 'cell' },
      ],
      ...dangerous.map((value) => [{ value, look: 'cell' } as const]),
    ],
    widths: [12, 12],
    frozenRows: 1,
    frozenColumns: 1,
  } as const;

  it('reads back as it was: dates as dates, words as words', async () => {
    const sheet = await cells(await writeSheets([draft]));
    expect(sheet?.rows[1]?.[0]).toEqual({ address: 'A2', date: '2026-11-03' });
    expect(sheet?.rows[1]?.[1]).toEqual({ address: 'B2', number: 7 });
    expect(sheet?.rows.slice(2).map((row) => row[0]?.text)).toEqual(dangerous.map((words) => words.trim()));
    expect(sheet?.rows.flat().some((cell) => cell?.hasFormula)).toBe(false);
  });

  it('repeats on every printed page what stays in view, and prints the columns that it is told to', async () => {
    const wide = { ...draft, name: "值班'表&", printed: { columns: 1, paper: 'A3' } } as const;
    const parts = unzipSync(await writeSheets([{ ...draft, frozenRows: 0 }, wide]));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">\'值班\'\'表&amp;\'!$A$1:$A$9</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'值班\'\'表&amp;\'!$1:$1</definedName></definedNames>',
    );
    expect(part('xl/worksheets/sheet1.xml')).toContain('paperSize="9"');
    expect(part('xl/worksheets/sheet2.xml')).toContain('paperSize="8"');
  });

  it.skipIf(libreOffice() === undefined)('is opened by LibreOffice, which runs nothing in it', async () => {
    const file = join(folder.path, 'sheet.xlsx');
    mkdirSync(join(folder.path, 'out'));
    writeFileSync(file, await writeSheets([draft]));
    const lines = readFileSync(convert(file, 'csv', join(folder.path, 'out')), 'utf8').split('\n');
    expect(lines[1]).toBe('2026-11-03,7');
    expect(lines.slice(2, 6)).toEqual(['"=1+1",', '"+1",', '"-1",', '"@SUM(A1)",']);
    expect(lines[7]).toContain("=cmd|'/c calc'!A0");
  });
});
