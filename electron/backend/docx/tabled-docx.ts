import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import { SIZE, TEXT_WIDTH } from '../../../shared/export/official/layout.ts';
import type { DocumentPart, TabledDocument, TablePart } from '../../../shared/export/official/tabled-document.ts';
import { xmlWords } from '../../../shared/export/official/xml-words.ts';
import { fontTable } from './font-table.ts';
import { characters, emptyLine, run, title } from './lines.ts';
import { eighths, twips } from './measures.ts';
import { normalStyle } from './normal-style.ts';
import { pageMarks, pageNumbers, pageProperties } from './page.ts';

/** Words in a table: 小四 (12 pt) on lines of 18 pt, so that three columns fit the text block. */
const CELL = { size: 12, line: 18, room: 3 } as const;
const HEAD_FILL = 'E8E8E8';

/** The bytes of a Word file with tables, on the paper and in the type of official documents. */
export async function tabledDocx(document: TabledDocument): Promise<Uint8Array> {
  const file = new Document({
    title: xmlWords(document.title),
    creator: 'Station Response Console',
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: [normalStyle()] },
    sections: [
      {
        properties: pageProperties,
        ...pageMarks(document.marks),
        footers: pageNumbers,
        children: [
          ...title(document.title),
          centred(document.subtitle),
          emptyLine(),
          ...document.parts.flatMap(partOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}

const centred = (words: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(words, { size: SIZE.foot, face: 'kai' })] });

function partOf(part: DocumentPart): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: twips(8) },
          children: [run(part.words, { face: 'black' })],
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          indent: { firstLine: characters(2), firstLineChars: 200 },
          spacing: { line: twips(24), lineRule: LineRuleType.EXACT },
          children: [run(part.words, { size: SIZE.foot })],
        }),
      ];
    case 'table':
      // Two tables that touch would run into one.
      return [tableOf(part), new Paragraph({ spacing: { line: twips(8), lineRule: LineRuleType.EXACT } })];
  }
}

const RULE = { style: BorderStyle.SINGLE, size: eighths(0.5), color: '000000' } as const;

function tableOf({ widths, head, rows }: TablePart): Table {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths.map((one) => Math.floor((twips(TEXT_WIDTH) * one) / whole));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      // A figure is not to be read without its definition.
      cantSplit: true,
      children: cells.map((words, index) => cellOf(words, columns[index] ?? 0, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: twips(4), right: twips(4), top: twips(CELL.room), bottom: twips(CELL.room) },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function cellOf(words: string, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } } : {}),
    children: words.split('\n').map(
      (line) =>
        new Paragraph({
          spacing: { line: twips(CELL.line), lineRule: LineRuleType.EXACT },
          children: [run(line, { size: CELL.size, ...(isHead ? { face: 'black' as const } : {}) })],
        }),
    ),
  });
}
