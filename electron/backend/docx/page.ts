import { AlignmentType, DocumentGridType, Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { FOOT_GAP, LINE_PITCH, PAGE, points, SIZE } from '../../../shared/export/official/layout.ts';
import { characters, fontOf, run } from './lines.ts';
import { halfPoints, twips, twipsOfMm } from './measures.ts';

/** Height of the line of the page number: 4号 with a little room, in points. */
const FOOT_LINE = 16;
/** The marks stand so far under the upper edge of the paper, in millimetres. */
const HEAD_DISTANCE = 20;

/** Paper, margins and the grid of 22 lines. */
export const pageProperties = {
  page: {
    size: { width: twipsOfMm(PAGE.width), height: twipsOfMm(PAGE.height) },
    margin: {
      top: twipsOfMm(PAGE.top),
      bottom: twipsOfMm(PAGE.bottom),
      left: twipsOfMm(PAGE.left),
      right: twipsOfMm(PAGE.right),
      header: twipsOfMm(HEAD_DISTANCE),
      footer: twips(points(PAGE.bottom - FOOT_GAP) - FOOT_LINE),
    },
  },
  // Characters have no grid: LibreOffice, where there is one, breaks a line after the 27th although the 28th has room.
  grid: { type: DocumentGridType.LINES, linePitch: twips(LINE_PITCH) },
};

/** Page numbers “— 1 —”: on odd pages at the right, on even pages at the left, one character in, as the sheets are bound at the left. */
export const pageNumbers = {
  default: new Footer({ children: [numberLine(AlignmentType.RIGHT)] }),
  even: new Footer({ children: [numberLine(AlignmentType.LEFT)] }),
};

function numberLine(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line: twips(FOOT_LINE), lineRule: LineRuleType.EXACT },
    indent: alignment === AlignmentType.LEFT ? { left: characters(1) } : { right: characters(1) },
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        font: fontOf('song'),
        size: halfPoints(SIZE.foot),
        snapToGrid: false,
      }),
    ],
  });
}

/** 【演练】 and 【草稿】 above the text of every page. */
export function pageMarks(marks: readonly string[]) {
  if (marks.length === 0) return {};
  const header = () =>
    new Header({
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [run(marks.join(''), { face: 'black' })] }),
      ],
    });
  return { headers: { default: header(), even: header() } };
}
