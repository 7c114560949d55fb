import { HelpIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Holder } from '../../../../shared/duty/events.ts';
import type { Attendance, AttendedSeat } from '../../../../shared/roster/attendance.ts';
import { postTitle, seatTitle, type RosterFrame } from '../../../../shared/roster/frame.ts';
import { slotKey } from '../../../../shared/roster/slots.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { PersonName } from './PersonName.tsx';

/** Seat by seat who is expected and who sits there; below them whoever is signed on to one of these posts beyond its seats. */
export function SeatTable(props: { readonly frame: RosterFrame; readonly attendance: Attendance }) {
  const { frame, attendance } = props;
  const { t, pick } = useText();
  return (
    <table className="src-table src-seats">
      <thead>
        <tr>
          <th>{t('duty.shift.post')}</th>
          <th>{t('roster.shift.rostered')}</th>
          <th>{t('roster.shift.state')}</th>
        </tr>
      </thead>
      <tbody>
        {attendance.seats.map((seat) => (
          <tr key={slotKey(seat)}>
            <td>{pick(seatTitle(frame, seat.post, seat.seat))}</td>
            <td>
              <PersonName seat={seat.seated} />
            </td>
            <td>
              <SeatState seat={seat} />
            </td>
          </tr>
        ))}
        {attendance.extra.map((holder) => (
          <tr key={`${holder.post} ${holder.person}`}>
            <td>{pick(postTitle(frame, holder.post))}</td>
            <td>—</td>
            <td>
              <Present holder={holder} isExpected={false} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SeatState({ seat: { seated, holder } }: { readonly seat: AttendedSeat }) {
  const { t } = useText();
  if (holder) return <Present holder={holder} isExpected={seated?.person === holder.person} />;
  if (!seated) return null;
  return (
    <Tag tone="warn" icon={<WarningSignIcon />}>
      {t('roster.shift.missing')}
    </Tag>
  );
}

/** Whoever is not the person the roster names is named here. */
function Present({ holder, isExpected }: { readonly holder: Holder; readonly isExpected: boolean }) {
  const { t } = useText();
  const relieved = holder.from === undefined || holder.from === holder.person ? undefined : holder.from;
  return (
    <>
      <Tag tone="good" icon={<TickIcon />}>
        {t('roster.shift.there')}
      </Tag>{' '}
      <Stamp at={holder.since} />
      {isExpected ? null : (
        <>
          {' '}
          <strong>{holder.person}</strong>{' '}
          {relieved === undefined ? null : (
            <span className="src-muted">{t('seats.relieves', { person: relieved })} </span>
          )}
          <Tag tone="quiet" icon={<HelpIcon />}>
            {t('roster.shift.extra')}
          </Tag>
        </>
      )}
    </>
  );
}
