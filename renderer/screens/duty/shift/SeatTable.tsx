import { HelpIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Holder } from '../../../../shared/duty/events.ts';
import { postTitle, seatTitle, type RosterFrame } from '../../../../shared/roster/frame.ts';
import type { ExpectedSeat } from '../../../../shared/roster/rostered.ts';
import { slotKey } from '../../../../shared/roster/slots.ts';
import { useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { PersonName } from './PersonName.tsx';

/** Seat by seat who is expected and whether he is signed on; below them whoever is signed on to one of these posts without being expected. */
export function SeatTable(props: { readonly frame: RosterFrame; readonly seats: readonly ExpectedSeat[] }) {
  const { frame, seats } = props;
  const { t, pick } = useText();
  const holders = useView((state) => state.duty.holders);
  const posts = new Set(seats.map(({ post }) => post));
  const isExpected = ({ post, person }: Holder) =>
    seats.some(({ seated }) => seated?.post === post && seated.person === person);
  const extra = holders.filter((holder) => posts.has(holder.post) && !isExpected(holder));
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
        {seats.map(({ seated, ...slot }) => (
          <tr key={slotKey(slot)}>
            <td>{pick(seatTitle(frame, slot.post, slot.seat))}</td>
            <td>
              <PersonName seat={seated} />
            </td>
            <td>
              {seated ? (
                <Presence holder={holders.find((one) => one.post === slot.post && one.person === seated.person)} />
              ) : null}
            </td>
          </tr>
        ))}
        {extra.map((holder) => (
          <tr key={`${holder.post} ${holder.person}`}>
            <td>{pick(postTitle(frame, holder.post))}</td>
            <td>
              <strong>{holder.person}</strong>{' '}
              <Tag tone="quiet" icon={<HelpIcon />}>
                {t('roster.shift.extra')}
              </Tag>
            </td>
            <td>
              <Presence holder={holder} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Presence({ holder }: { readonly holder: Holder | undefined }) {
  const { t } = useText();
  if (!holder) {
    return (
      <Tag tone="warn" icon={<WarningSignIcon />}>
        {t('roster.shift.missing')}
      </Tag>
    );
  }
  return (
    <>
      <Tag tone="good" icon={<TickIcon />}>
        {t('roster.shift.there')}
      </Tag>{' '}
      <Stamp at={holder.since} />
    </>
  );
}
