import { WarningSignIcon } from '@blueprintjs/icons';
import { seatTitle, shiftTitle } from '../../../../shared/roster/frame.ts';
import { slotKey, type Slot } from '../../../../shared/roster/slots.ts';
import { seatAt } from '../../../../shared/roster/state.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { NameField } from './NameField.tsx';
import type { Month } from './use-month.ts';

/** One day of the grid: its date, and who has which seat. */
export function DayRow(props: {
  readonly month: Month;
  readonly day: string;
  readonly row: number;
  readonly columns: readonly Slot[];
  /** The column that has the keyboard, if it is in this row. */
  readonly current: number | undefined;
  /** The key of the seat that a name is being typed into. */
  readonly typing: string | undefined;
  readonly onPlace: (column: number) => void;
  readonly onType: () => void;
  readonly onTyped: (words: string, step: number) => void;
  readonly onLeave: () => void;
}) {
  const { month, day, row, columns, current, typing } = props;
  const { t, pick } = useText();
  const { frame, roster, today, onNow, findings } = month;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const oddOf = (slot: Slot) =>
    findings.filter((one) => one.rule !== 'gap' && one.slot && slotKey(one.slot) === slotKey(slot));
  return (
    <tr className={`${isWeekend ? 'src-roster__weekend' : ''}${day === today ? ' src-roster__today' : ''}`}>
      <th scope="row" className="src-roster__day">
        {day.slice(5)} {t('roster.weekdays').split(' ')[weekday]}{' '}
        {day === today ? <Tag tone="active">{t('roster.today')}</Tag> : null}
      </th>
      {columns.map((column, index) => {
        const slot = { ...column, day };
        const seat = seatAt(roster, slot);
        const odd = oddOf(slot);
        const isOn = day === onNow.day && column.shift === onNow.id;
        const first = seat?.substitutions?.[0];
        const post = pick(seatTitle(frame, column.post, column.seat));
        const shift = pick(shiftTitle(frame, column.shift));
        const isNewShift = columns[index - 1]?.shift !== column.shift;
        return (
          <td
            key={slotKey(slot)}
            data-cell={`${row}-${index}`}
            tabIndex={index === current ? 0 : -1}
            aria-label={`${t('roster.seatOf', { day, shift, post, person: seat?.person ?? t('roster.empty') })}${
              first ? ` ${t('roster.instead', { person: first.from })}` : ''
            }`}
            title={odd.map(({ message }) => pick(message)).join('\n') || undefined}
            className={`src-roster__seat${isNewShift ? ' src-roster__seat--first' : ''}${isOn ? ' src-roster__seat--on' : ''}`}
            onClick={() => {
              if (typing !== slotKey(slot)) props.onPlace(index);
            }}
            onDoubleClick={props.onType}
          >
            {typing === slotKey(slot) ? (
              <NameField
                value={seat?.person ?? ''}
                names={month.names}
                label={post}
                onDone={props.onTyped}
                onLeave={props.onLeave}
              />
            ) : (
              <>
                {odd.length > 0 ? <WarningSignIcon className="src-roster__odd" size={12} /> : null}
                {seat ? seat.person : <span className="src-roster__empty">{day < today ? '' : t('roster.empty')}</span>}
                {first && first.from !== seat?.person ? (
                  <span className="src-roster__instead">{t('roster.instead', { person: first.from })}</span>
                ) : null}
                {isOn && isNewShift ? <span className="src-roster__on">{t('roster.onNow')}</span> : null}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
