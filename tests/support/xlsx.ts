import { strToU8, zipSync } from 'fflate';

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A minimal Excel file around the XML of one sheet, with parts of one's own beside it. */
export function xlsx(sheet: string, parts: Parts = {}): Uint8Array<ArrayBuffer> {
  const all: Parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="排班" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...parts,
  };
  const packed = Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(packed)) as Uint8Array<ArrayBuffer>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell: words, a number, or XML of one's own for what stands between its tags. */
export type XmlCell = string | number | { readonly xml: string; readonly type?: string } | undefined;

/** Rows of cells as sheet data; a row and a column are where they stand in the lists. */
export function sheetData(rows: readonly (readonly XmlCell[])[], after = ''): string {
  const letter = (column: number) => String.fromCodePoint(65 + column);
  const cell = (value: XmlCell, at: string): string => {
    if (value === undefined) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}"${value.type === undefined ? '' : ` t="${value.type}"`}>${value.xml}</c>`;
  };
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cell(value, `${letter(column)}${index + 1}`)).join('');
    return `<row r="${index + 1}">${cells}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>${after}`;
}
