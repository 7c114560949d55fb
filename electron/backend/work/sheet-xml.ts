import { cellPlace, columnName, type SheetRange } from '../../../shared/base/sheet.ts';

/** What a sheet's XML says beside the values of its cells. */
export interface SheetMarks {
  /** Cells with a formula, `C7`. */
  readonly formulas: ReadonlySet<string>;
  readonly merged: readonly SheetRange[];
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: readonly number[];
  /** The last row and column, from 1, in which a cell stands. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet of a workbook: its name, the path of its part, and whether the file hides it. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** A tag that is looked for. Text cannot be taken for one: in XML a `<` in text is written `&lt;`. A `>` may stand in an attribute. */
type Tag = 'row' | 'c' | 'f' | 'mergeCell' | 'col';
const TAGS = /<(?:\w+:)?(row|c|f|mergeCell|col)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
/** Hidden columns that are named one by one; a file that hides all the rest hides thousands. */
const MAX_NAMED = 40;

export function marksOf(xml: string): SheetMarks {
  const formulas = new Set<string>();
  const merged: SheetRange[] = [];
  const hiddenColumns: string[] = [];
  const hiddenRows: number[] = [];
  let [row, column, lastRow, lastColumn] = [0, 0, 0, 0];
  for (const [, tag, attributes = ''] of xml.matchAll(TAGS)) {
    switch (tag as Tag) {
      case 'row':
        row = Number(attributeOf(attributes, 'r') ?? row + 1);
        column = 0;
        if (isTrue(attributeOf(attributes, 'hidden'))) hiddenRows.push(row);
        break;
      case 'c': {
        const place = cellPlace((attributeOf(attributes, 'r') ?? '').toUpperCase());
        column = place ? place.column + 1 : column + 1;
        if (place) row = place.row + 1;
        // A cell that closes at once has a look and nothing in it.
        if (!attributes.endsWith('/')) {
          lastRow = Math.max(lastRow, row);
          lastColumn = Math.max(lastColumn, column);
        }
        break;
      }
      case 'f':
        formulas.add(`${columnName(column - 1)}${row}`);
        break;
      case 'mergeCell': {
        const range = rangeOf(attributeOf(attributes, 'ref') ?? '');
        if (range) merged.push(range);
        break;
      }
      case 'col':
        if (isTrue(attributeOf(attributes, 'hidden'))) {
          const [min, max] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))];
          for (let at = min; at <= max && hiddenColumns.length < MAX_NAMED; at += 1)
            hiddenColumns.push(columnName(at - 1));
        }
        break;
    }
  }
  return { formulas, merged, hiddenColumns, hiddenRows, lastRow, lastColumn };
}

/** The sheets of a workbook in order. */
export function sheetEntries(workbook: string, relations: string): readonly SheetEntry[] {
  const targets = new Map(
    tagsOf(relations, 'Relationship').map((one) => [attributeOf(one, 'Id'), attributeOf(one, 'Target') ?? ''] as const),
  );
  return tagsOf(workbook, 'sheet').flatMap((one) => {
    const target = targets.get(attributeOf(one, '\\w+:id'));
    if (target === undefined) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const state = attributeOf(one, 'state');
    return {
      name: unescapeXml(attributeOf(one, 'name') ?? ''),
      path,
      isHidden: state !== undefined && state !== 'visible',
    };
  });
}

function tagsOf(xml: string, tag: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

function rangeOf(ref: string): SheetRange | undefined {
  const [from, to = from] = ref.split(':').map(cellPlace);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : undefined;
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
