import {
  AlignmentType,
  Document,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  Paragraph,
  type FileChild,
} from 'docx';
import type { OfficialDocument } from '../../../shared/export/official/document.ts';
import { FACES, signatureIndents } from '../../../shared/export/official/layout.ts';
import { LABELS } from '../../../shared/export/official/words.ts';
import { xmlWords } from '../../../shared/export/official/xml-words.ts';
import { colophon } from './colophon.ts';
import { fontTable } from './font-table.ts';
import {
  attachment,
  block,
  characters,
  COUNTED,
  emptyLine,
  flushLeft,
  flushRight,
  fontOf,
  masthead,
  mastheadRow,
  redRule,
  title,
} from './lines.ts';
import { normalStyle } from './normal-style.ts';
import { pageMarks, pageNumbers, pageProperties } from './page.ts';

/** The bytes of a Word file in the layout of GB/T 9704-2012. Characters that XML cannot carry are shown as �. */
export async function officialDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: xmlWords(document.title),
    subject: xmlWords(document.masthead),
    description: FONT_NOTE,
    creator: 'Station Response Console',
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: [normalStyle()] },
    numbering: { config: [{ reference: COUNTED, levels: [COUNTED_LEVEL] }] },
    sections: [
      {
        properties: pageProperties,
        ...pageMarks(document.marks),
        footers: pageNumbers,
        children: [...linesOf(document), colophon(document.colophon), endOfText()],
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}

const FONT_NOTE = `字体未嵌入。按 GB/T 9704-2012 应装：${Object.values(FACES)
  .map(({ official }) => official)
  .join('、')}；未装时以系统中的宋体、黑体类字体代替，版式不变。`;

const COUNTED_LEVEL = {
  level: 0,
  format: LevelFormat.CHINESE_COUNTING_THOUSAND,
  text: '%1、',
  suffix: LevelSuffix.NOTHING,
  alignment: AlignmentType.START,
  style: {
    run: { font: fontOf('black') },
    paragraph: { indent: { left: 0, firstLine: characters(2), firstLineChars: 200 } },
  },
} as const;

function linesOf(document: OfficialDocument): readonly FileChild[] {
  const { language, signature, attachments } = document;
  const label = LABELS.attachments[language];
  return [
    ...document.corner.map(flushLeft),
    masthead(document.masthead),
    ...document.rows.map(mastheadRow),
    redRule(),
    emptyLine(),
    ...title(document.title),
    emptyLine(),
    ...(document.addressee === undefined ? [] : [flushLeft(document.addressee)]),
    ...document.body.map(block),
    ...(attachments.length === 0 ? [] : [emptyLine()]),
    ...attachments.map((words, at) =>
      attachment(label, attachments.length === 1 ? words : `${at + 1}. ${words}`, at === 0),
    ),
    ...(signature === undefined ? [] : signatureLines(signature)),
  ];
}

function signatureLines({ unit, date }: NonNullable<OfficialDocument['signature']>): readonly FileChild[] {
  const indents = signatureIndents(unit, date);
  return [emptyLine(), flushRight(unit, indents.unit), flushRight(date, indents.date)];
}

/** A table cannot end a document: a line too low to be seen does. */
const endOfText = (): Paragraph => new Paragraph({ spacing: { line: 1, lineRule: LineRuleType.EXACT } });
