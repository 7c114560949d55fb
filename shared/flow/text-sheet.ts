import { readTable } from '../base/delimited.ts';
import { cellAddress, type Sheet } from '../base/sheet.ts';

/** A pasted table or CSV text as a sheet: line and column stand where a spreadsheet would have them. `openQuote`: the line of a quotation mark never closed. */
export function textSheet(text: string): { readonly sheet: Sheet; readonly openQuote?: number } {
  const { rows, openQuote } = readTable(text);
  const laid: Sheet['rows'][number][] = [];
  for (const { line, cells } of rows) {
    laid[line - 1] = cells.map((words, column) =>
      words === '' ? undefined : { address: cellAddress(line - 1, column), text: words },
    );
  }
  const sheet: Sheet = {
    name: '',
    rows: Array.from(laid, (row) => row ?? []),
    merged: [],
    hiddenColumns: [],
    hiddenRows: [],
    isHidden: false,
  };
  return openQuote === undefined ? { sheet } : { sheet, openQuote };
}
