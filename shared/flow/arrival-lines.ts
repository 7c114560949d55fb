import type { Sheet, SheetCell } from '../base/sheet.ts';
import { isHead, type Head } from './arrival-columns.ts';
import type { Findings } from './arrival-findings.ts';

type Cells = readonly (SheetCell | undefined)[];

const plain = (cell: SheetCell | undefined) => cell?.text?.normalize('NFKC').replaceAll(/\s/g, '') ?? '';

const TOTAL = /^(?:合计|总计|小计|总数|共计|汇总|total|sum)|(?:合计|总计|小计)$/i;
const NOTE = /^(?:备注|说明|注|制表|填报|填表|审核|单位|共|以上|数据来源|联系|note)/i;

/** What a line below the head is: data, nothing to count, or the head of another table. What is passed over is said, but for a head that is only repeated. */
export function kindOfLine(
  cells: Cells,
  row: number,
  { head, sheet }: { readonly head: Head; readonly sheet: Pick<Sheet, 'rows'> },
  stationOf: (typed: string) => string | undefined,
  findings: Findings,
): 'data' | 'none' | 'second-head' {
  const words = cells.map(plain).filter((one) => one !== '');
  if (TOTAL.test(words[0] ?? '') || words.some((one) => /^(?:合计|总计|小计)$/.test(one))) {
    findings.doubt(
      'total-line',
      { row },
      '是合计行，不算数据，已略去',
      'is a line of totals, no data, and was left out',
    );
    return 'none';
  }
  if (words.length === 1 && cells.filter(Boolean).length === 1 && NOTE.test(words[0] ?? '')) {
    findings.doubt('note-line', { row }, '是附注，不算数据，已略去', 'is a note, no data, and was left out');
    return 'none';
  }
  const heads = (sheet.rows[head.row] ?? []).map(plain).filter((one) => one !== '');
  if (words.length > 0 && words.join('\t') === heads.join('\t')) return 'none';
  if (!isHead(cells, stationOf)) return 'data';
  findings.error(
    'second-head',
    { row },
    '又是一行表头，下面是另一张表；请分开，一次导入一张',
    'is the head of another table: import one table at a time',
  );
  return 'second-head';
}
