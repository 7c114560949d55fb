import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { seatTitle, shiftTitle } from '../../../../shared/roster/frame.ts';
import { slotKey, slotsOfDay, type Slot } from '../../../../shared/roster/slots.ts';
import { useText } from '../../../text/use-text.ts';
import { BegunDialog } from './BegunDialog.tsx';
import { DayRow } from './DayRow.tsx';
import { moved } from './grid-keys.ts';
import type { Month } from './use-month.ts';
import { useSetSlot } from './use-set-slot.ts';

export interface GridHandle {
  /** Brings a seat into view and puts the keyboard there. */
  readonly show: (slot: Slot) => void;
}

/** A row a day, a column a seat. One cell has the keyboard: arrows move, Enter types, Delete clears, S substitutes. */
export function MonthGrid(props: {
  readonly month: Month;
  readonly onSubstitute: (slot: Slot) => void;
  readonly handle: Ref<GridHandle>;
}) {
  const { month, onSubstitute } = props;
  const { frame, days, today, onNow } = month;
  const { t, pick } = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const columns = slotsOfDay(frame.shifts, days[0] ?? today);
  const first = Math.max(0, days.indexOf(onNow.day));
  const [place, setPlace] = useState({
    row: first,
    column: Math.max(
      0,
      columns.findIndex(({ shift }) => shift === onNow.id),
    ),
  });
  const [typing, setTyping] = useState<string>();
  const { set, asked, dismiss } = useSetSlot(month);
  const slotAt = (row: number, column: number): Slot | undefined => {
    const [day, seat] = [days[row], columns[column]];
    return day !== undefined && seat ? { ...seat, day } : undefined;
  };
  const cellAt = (row: number, column: number) =>
    body.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
  const focus = (row: number, column: number) => {
    flushSync(() => {
      setTyping(undefined);
      setPlace({ row, column });
    });
    const cell = cellAt(row, column);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  // The day that is on stands in the middle at first; the rest of the page stays where it is.
  useEffect(() => {
    const row = body.current?.rows[first];
    const around = row?.closest('.src-roster__scroll');
    if (row && around) around.scrollTop = row.offsetTop - around.clientHeight / 2;
  }, [first]);
  useImperativeHandle(props.handle, () => ({
    show(slot) {
      const column = columns.findIndex((one) => slotKey({ ...one, day: slot.day }) === slotKey(slot));
      const row = days.indexOf(slot.day);
      if (row >= 0 && column >= 0) focus(row, column);
    },
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (typing !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const slot = slotAt(place.row, place.column);
    const next = moved(event.key, place, { rows: days.length, columns: columns.length });
    if (!slot) return;
    if (next) {
      event.preventDefault();
      focus(next.row, next.column);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      void set(slot, '');
    } else if (event.code === 'KeyS') {
      event.preventDefault();
      onSubstitute(slot);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setTyping(slotKey(slot));
    }
  };
  const onTyped = (words: string, step: number) => {
    const slot = slotAt(place.row, place.column);
    setTyping(undefined);
    // The keyboard goes on at once; what was typed is written meanwhile.
    if (step !== 0) focus(Math.min(days.length - 1, place.row + step), place.column);
    if (slot) void set(slot, words);
  };

  return (
    <>
      <div className="src-roster__scroll" role="presentation" onKeyDown={onKeyDown}>
        <table className="src-table src-roster" aria-label={t('roster.tab')}>
          <thead>
            <tr>
              <th rowSpan={2} scope="col" className="src-roster__day">
                {t('roster.day')}
              </th>
              {frame.shifts.list.map(({ id }) => (
                <th
                  key={id}
                  scope="colgroup"
                  colSpan={columns.length / frame.shifts.list.length}
                  className="src-roster__shift"
                >
                  {pick(shiftTitle(frame, id))}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((column) => (
                <th key={slotKey(column)} scope="col">
                  {pick(seatTitle(frame, column.post, column.seat))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {days.map((day, row) => (
              <DayRow
                key={day}
                month={month}
                day={day}
                row={row}
                columns={columns}
                current={place.row === row ? place.column : undefined}
                typing={typing}
                onPlace={(column) => focus(row, column)}
                onType={() => {
                  const slot = slotAt(place.row, place.column);
                  if (slot) setTyping(slotKey(slot));
                }}
                onTyped={onTyped}
                onLeave={() => focus(place.row, place.column)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {asked ? <BegunDialog month={month} asked={asked} onClose={dismiss} /> : null}
    </>
  );
}
