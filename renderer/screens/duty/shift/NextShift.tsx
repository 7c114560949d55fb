import { seatTitle, type RosterFrame } from '../../../../shared/roster/frame.ts';
import type { ExpectedSeat } from '../../../../shared/roster/rostered.ts';
import { slotKey } from '../../../../shared/roster/slots.ts';
import { useText } from '../../../text/use-text.ts';
import { PersonName } from './PersonName.tsx';

/** Who relieves this shift, in one line. */
export function NextShift(props: { readonly frame: RosterFrame; readonly seats: readonly ExpectedSeat[] }) {
  const { pick } = useText();
  return (
    <p className="src-seats__next">
      {props.seats.map(({ seated, ...slot }) => (
        <span key={slotKey(slot)}>
          <span className="src-muted">{pick(seatTitle(props.frame, slot.post, slot.seat))}</span>{' '}
          <PersonName seat={seated} />
        </span>
      ))}
    </p>
  );
}
