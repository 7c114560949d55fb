import { beijingClock } from '../../../../shared/base/instant.ts';
import { shiftAt } from '../../../../shared/duty/shifts.ts';
import { useGeneral, useNow, usePostTitle, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, Stamp, Tag } from '../../../ui/index.ts';

/** The shift that is on now: who has to be there, and who is signed on. */
export function ShiftPage() {
  const { t, pick } = useText();
  const shifts = useGeneral()?.shifts;
  const now = useNow(60_000);
  const holders = useView((state) => state.duty.holders);
  const title = usePostTitle();
  if (!shifts) return <EmptyState title={t('duty.shift.none')}>{t('duty.shift.noneBody')}</EmptyState>;
  const shift = shiftAt(shifts, now);
  const name = shifts.list.find((one) => one.id === shift.id)?.title;
  return (
    <Panel
      title={t('duty.shift.title', { shift: name ? pick(name) : shift.id })}
      aside={
        <span>
          {shift.day} {beijingClock(shift.from)}–{beijingClock(shift.until)}
        </span>
      }
      flush
    >
      <table className="src-table src-seats">
        <thead>
          <tr>
            <th>{t('duty.shift.post')}</th>
            <th>{t('duty.shift.wanted')}</th>
            <th>{t('duty.shift.there')}</th>
          </tr>
        </thead>
        <tbody>
          {shifts.seats.map(({ post, count }) => {
            const there = holders.filter((holder) => holder.post === post);
            return (
              <tr key={post}>
                <td>{pick(title(post))}</td>
                <td>{count}</td>
                <td>
                  {there.map((holder) => (
                    <span key={holder.person}>
                      <strong>{holder.person}</strong> <Stamp at={holder.since} />{' '}
                    </span>
                  ))}
                  {there.length < count ? (
                    <Tag tone="warn">{t('duty.shift.missing', { n: count - there.length })}</Tag>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
