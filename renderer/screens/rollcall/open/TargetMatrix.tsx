import { Button, Checkbox } from '@blueprintjs/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../../text/use-text.ts';
import type { Targets } from './use-targets.ts';

/** Station areas by posts, ticked cell by cell, by row or by column. Arrows move from cell to cell, the heads included; space ticks. */
export function TargetMatrix(props: {
  readonly targets: Targets;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { chosen, onChange } = props;
  const { stations, columns, sites } = props.targets;
  const { t, pick } = useText();
  const table = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 1, column: 1 });
  const toggle = (ids: readonly string[]) => {
    const next = new Set(chosen);
    const isAll = ids.every((id) => chosen.has(id));
    for (const id of ids) {
      if (isAll) next.delete(id);
      else next.add(id);
    }
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(stations.length, place.row + (step[0] ?? 0)));
    const column = Math.max(row === 0 ? 1 : 0, Math.min(columns.length, place.column + (step[1] ?? 0)));
    table.current?.querySelector<HTMLElement>(`[data-place="${row}/${column}"]`)?.focus();
  };
  /** One stop of the tab key for the whole table: the cell that had the keyboard last. */
  const stop = (row: number, column: number) => ({
    'data-place': `${row}/${column}`,
    tabIndex: place.row === row && place.column === column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });
  return (
    <div role="presentation" ref={table} onKeyDown={onKeyDown}>
      <table className="src-choose" aria-label={t('calls.open.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('calls.rates.by.station')}</th>
            {columns.map((column, at) => (
              <th key={column.id} scope="col">
                <Button
                  size="small"
                  variant="minimal"
                  {...stop(0, at + 1)}
                  aria-label={t('calls.open.toggleAll', { name: pick(column.title) })}
                  onClick={() => toggle(sites.filter((one) => one.post === column.id).map(({ id }) => id))}
                >
                  {pick(column.title)}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stations.map((station, at) => {
            const row = sites.filter((one) => one.station === station.id);
            return (
              <tr key={station.id}>
                <th scope="row">
                  <Button
                    size="small"
                    variant="minimal"
                    alignText="start"
                    {...stop(at + 1, 0)}
                    aria-label={t('calls.open.toggleAll', { name: pick(station.name) })}
                    onClick={() => toggle(row.map(({ id }) => id))}
                  >
                    {pick(station.name)}
                  </Button>
                </th>
                {row.map((target, column) => (
                  <td key={target.id}>
                    <Checkbox
                      {...stop(at + 1, column + 1)}
                      aria-label={pick(target.title)}
                      checked={chosen.has(target.id)}
                      onChange={() => toggle([target.id])}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
