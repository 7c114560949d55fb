import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { ColophonLine } from '../../../shared/export/official/document.ts';
import { PAGE, RULE, SIZE, TEXT_WIDTH } from '../../../shared/export/official/layout.ts';
import { characters, run, tab } from './lines.ts';
import { eighths, twips, twipsOfMm } from './measures.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = (thickness: number) => ({ style: BorderStyle.SINGLE, size: eighths(thickness), color: '000000' }) as const;

/**
 * The 版记: 4号, one character in on both sides, thick rules outside and thin ones inside, at the foot of the text block of the page it falls on, which
 * is the last. Placed from the edge of the page: a table as wide as the text floats in LibreOffice only then.
 */
export function colophon(lines: readonly ColophonLine[]): Table {
  const width = twips(TEXT_WIDTH);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMm(PAGE.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: rule(RULE.outer),
      bottom: rule(RULE.outer),
      left: NONE,
      right: NONE,
      insideHorizontal: rule(RULE.inner),
      insideVertical: NONE,
    },
    rows: lines.map(
      (line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [colophonLine(line)] })] }),
    ),
  });
}

/** Longer lists go on under their first word: 抄送： stays alone at the left. */
function colophonLine({ left, right }: ColophonLine): Paragraph {
  const label = /^.{1,4}：/u.exec(left)?.[0].length ?? 0;
  const hanging = label * twips(SIZE.foot);
  return new Paragraph({
    indent: { left: characters(1) + hanging, hanging, right: characters(1) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) - characters(1) }],
    children: [
      run(left, { size: SIZE.foot }),
      ...(right === undefined ? [] : [tab(), run(right, { size: SIZE.foot })]),
    ],
  });
}
