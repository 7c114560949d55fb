import { useRef, useState, type KeyboardEvent } from 'react';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { LibraryHealth } from '../../../../shared/review/library-health.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CellDetail } from './CellDetail.tsx';
import { CellMarks, RowMarks } from './CellMarks.tsx';
import { useSpotName, type Spot } from './spot.ts';

/** In pixels: with all thirteen special plans the matrix still fits a screen of 1366. */
const HEAD_WIDTH = 112;
const CELL_WIDTH = 82;

/** Every special plan at every station. One cell has the keyboard; what it says in full stands below. */
export function HealthMatrix(props: { readonly health: LibraryHealth; readonly out: readonly PlanEntry[] }) {
  const { health, out } = props;
  const { t, pick } = useText();
  const nameOf = useSpotName();
  const [at, setAt] = useState({ row: 0, column: 1 });
  const table = useRef<HTMLDivElement>(null);
  const grid = health.rows.map((row): readonly Spot[] => [
    { what: 'row', row },
    ...row.cells.map((cell): Spot => ({ what: 'cell', row, cell })),
    ...out.map((entry): Spot => ({ what: 'out', row, entry })),
  ]);
  const columns = grid[0]?.length ?? 0;
  const chosen = grid[at.row]?.[at.column];

  const onKeyDown = (event: KeyboardEvent) => {
    const row = moved(event.key, ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'], at.row, grid.length);
    const column = moved(event.key, ['ArrowLeft', 'ArrowRight', 'Home', 'End'], at.column, columns);
    if (row === at.row && column === at.column) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  };
  return (
    <>
      <div className="src-health__scroll">
        <div
          className="src-health"
          role="grid"
          aria-label={t('health.matrix.title')}
          ref={table}
          style={{ minWidth: HEAD_WIDTH + (columns - 1) * CELL_WIDTH }}
        >
          <div role="row">
            <div role="columnheader">{t('health.matrix.corner')}</div>
            {health.specials.map(({ hash, plan }) => (
              <div key={hash} role="columnheader" title={pick(plan.title)}>
                {pick(plan.short)}
              </div>
            ))}
            {out.map((entry) => (
              <div key={entry.file} role="columnheader" title={entry.file}>
                {entry.short ? pick(entry.short) : entry.file}
              </div>
            ))}
          </div>
          {grid.map((spots, row) => (
            <div role="row" key={spots[0]?.row.own?.hash ?? 'general'}>
              {spots.map((spot, column) => {
                const isHere = at.row === row && at.column === column;
                return (
                  <div key={keyOf(spot)} role={column === 0 ? 'rowheader' : 'gridcell'}>
                    <button
                      type="button"
                      className={`src-health__spot${isHere ? ' src-health__spot--here' : ''}`}
                      data-at={`${row} ${column}`}
                      tabIndex={isHere ? 0 : -1}
                      onFocus={() => setAt({ row, column })}
                      onKeyDown={onKeyDown}
                      onClick={() => openSpot(spot)}
                    >
                      {spot.what === 'row' ? (
                        <RowMarks row={spot.row} />
                      ) : (
                        <>
                          <span className="src-visually-hidden">{nameOf(spot)}</span>
                          <CellMarks cell={spot.what === 'cell' ? spot.cell : undefined} isGeneral={row === 0} />
                        </>
                      )}
                    </button>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      {chosen ? <CellDetail spot={chosen} isGeneral={at.row === 0} onOpen={() => openSpot(chosen)} /> : null}
    </>
  );
}

function keyOf(spot: Spot): string {
  return spot.what === 'row' ? 'row' : spot.what === 'cell' ? spot.cell.special.hash : spot.entry.file;
}

/** One back, one on, first, last; the same place for any other key. */
function moved(key: string, keys: readonly string[], at: number, count: number): number {
  const which = keys.indexOf(key);
  const to = [at - 1, at + 1, 0, count - 1][which] ?? at;
  return Math.max(0, Math.min(count - 1, to));
}

function openSpot(spot: Spot): void {
  const own = spot.row.own;
  if (spot.what === 'out') return go('library');
  if (spot.what === 'row') return own ? go('library', { hash: own.hash }) : go('library');
  const station = own?.plan.tier === 'station' ? { station: own.hash } : {};
  return go('library', { hash: spot.cell.special.hash, ...station });
}
