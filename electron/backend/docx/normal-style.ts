import { ImportedXmlComponent } from 'docx';
import { CHARACTER_SPACING, FACES, LINE_PITCH, SIZE } from '../../../shared/export/official/layout.ts';
import { halfPoints, twips } from './measures.ts';

/**
 * The style that every paragraph has. Written as XML since the library does not know all of it (docx 9.15, dolanmiu/docx#2439).
 *
 * Lines and letters carry the grid themselves, by exact line pitch and letter spacing, and do not snap to it: LibreOffice gives two cells to a letter
 * that is wider than its cell, and two lines to a title that is set exactly on one. No single lines are held back at a page break, no punctuation
 * hangs and no room is added around digits, so that a full page has 22 lines and a full line 28 characters.
 */
export function normalStyle(): ImportedXmlComponent {
  const latin = FACES.latin.official;
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${PARAGRAPH}</w:pPr><w:rPr>` +
      `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${FACES.body.official}" w:cs="${latin}"/>` +
      `<w:spacing w:val="${twips(CHARACTER_SPACING)}"/><w:sz w:val="${halfPoints(SIZE.body)}"/><w:szCs w:val="${halfPoints(SIZE.body)}"/>` +
      `<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>`,
  );
}

const PARAGRAPH =
  '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' +
  `<w:spacing w:before="0" w:after="0" w:line="${twips(LINE_PITCH)}" w:lineRule="exact"/>`;
