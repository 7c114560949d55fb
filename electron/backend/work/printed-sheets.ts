import type { SheetDraft } from '../../../shared/base/sheet.ts';
import { columnName } from '../../../shared/base/sheet.ts';

/** Paper of the pages, as Excel numbers it. */
const PAPER = { A4: 9, A3: 8 } as const;

/** Across, one page wide and as many as it takes long; what stays in view at the top stands on every page, and only the columns that are to be printed. */
export function printedAcross(sheets: readonly SheetDraft[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
            xml
              .replace(
                /<pageSetup\b[^>]*\/>/,
                `<pageSetup paperSize="${PAPER[sheets[sheetIndex]?.printed?.paper ?? 'A4']}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
              )
              .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        },
        'xl/workbook.xml': {
          transform: (xml: string) => {
            const names = sheets.flatMap(namesOf).join('');
            // An empty list of names is none.
            return xml.replace('<definedNames/>', () => (names === '' ? '' : `<definedNames>${names}</definedNames>`));
          },
        },
      },
    },
  };
}

function namesOf({ name, rows, frozenRows, printed }: SheetDraft, index: number): readonly string[] {
  const sheet = `'${name.replaceAll("'", "''")}'`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const defined = (id: string, range: string) =>
    `<definedName name="_xlnm.${id}" localSheetId="${index}">${sheet}!${range}</definedName>`;
  return [
    ...(printed ? [defined('Print_Area', `$A$1:$${columnName(printed.columns - 1)}$${rows.length}`)] : []),
    ...(frozenRows > 0 ? [defined('Print_Titles', `$1:$${frozenRows}`)] : []),
  ];
}
