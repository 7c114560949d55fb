/** One row of a table, and the line of the text it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
  /** Line of a quotation mark that is never closed: nothing after it can be told apart. */
  readonly openQuote?: number;
}

/**
 * A table as a spreadsheet gives it: cells apart by tab (pasted) or comma, semicolon (CSV), a cell in quotation marks may hold any of these,
 * line ends too, and a doubled quotation mark is one. Rows without a word are left out. This is all of RFC 4180 that a pasted table or a CSV
 * file of a few hundred lines needs, so no CSV library is drawn in for it.
 */
export function readTable(given: string): Table {
  const text = given.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begins = 1;
  let quote: number | undefined;
  let wasQuoted = false;
  const endCell = () => {
    cells.push(wasQuoted ? cell : cell.trim());
    cell = '';
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begins, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n') line += 1;
    if (quote !== undefined) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quote = undefined;
    } else if (sign === '"' && cell.trim() === '' && !wasQuoted) {
      cell = '';
      wasQuoted = true;
      quote = line;
    } else if (sign === separator) endCell();
    else if (sign === '\n') {
      endRow();
      begins = line;
    } else if (!wasQuoted || sign.trim() !== '') cell += sign;
  }
  if (quote !== undefined) return { rows, openQuote: quote };
  endRow();
  return { rows };
}

/** What stands between cells, by the first line that has any of it. A full-width comma counts where a table was typed by hand. */
function separatorOf(text: string): string {
  for (const line of text.split('\n')) {
    const found = ['\t', ',', ';', '，'].find((sign) => line.includes(sign));
    if (found !== undefined) return found;
  }
  return '\t';
}
