interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows that a page key goes: a week. */
const PAGE = 7;

/** Where a key leads from a cell, within the grid; undefined when it leads nowhere. */
export function moved(key: string, { row, column }: Place, size: { readonly rows: number; readonly columns: number }) {
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, nextRow)),
    column: Math.max(0, Math.min(size.columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(row, 0);
    case 'End':
      return at(row, size.columns - 1);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    default:
      return undefined;
  }
}
