import type { PeriodSheet } from '../../../state/index.ts';
import { Panel } from '../../../ui/index.ts';

/** One sheet as it will stand in the file: its title, what it was worked out from, its table. */
export function SheetView(props: { readonly sheet: PeriodSheet }) {
  const { sheet } = props;
  return (
    <Panel title={titleOf(sheet)} flush className="src-period__sheet">
      <Notes sheet={sheet} />
      <SheetTable sheet={sheet} />
    </Panel>
  );
}

export const titleOf = (sheet: PeriodSheet) =>
  String(sheet.rows.flat().find(({ look }) => look === 'title')?.value ?? sheet.name);

export function Notes(props: { readonly sheet: PeriodSheet }) {
  const notes = props.sheet.rows.flat().filter(({ look }) => look === 'note');
  return (
    <ul className="src-period__notes">
      {notes.map(({ value }) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}

/** What stands below title and notes, cell for cell. */
export function SheetTable(props: { readonly sheet: PeriodSheet }) {
  const rows = props.sheet.rows.filter((row) => row.some(({ look }) => look !== 'title' && look !== 'note'));
  return (
    <div className="src-period__scroll">
      <table className="src-table src-period__table">
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a sheet have no name and never move
            <tr key={at}>
              {row.map(({ value, date, look, columnSpan }, column) => {
                const Cell = look === 'head' ? 'th' : 'td';
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- nor have its cells
                  <Cell
                    key={column}
                    colSpan={columnSpan}
                    className={look === 'marked' ? 'src-period__marked' : undefined}
                  >
                    {date ?? value}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
