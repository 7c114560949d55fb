import { Button, Callout } from '@blueprintjs/core';
import { SwapHorizontalIcon } from '@blueprintjs/icons';
import { beijingClock, MINUTE } from '../../shared/base/instant.ts';
import { isOpen } from '../../shared/duty/handover.ts';
import { shiftAt } from '../../shared/duty/shifts.ts';
import { go, useGeneral, useNow, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';

/** How long before the end of a shift the console reminds of the hand-over. Its own habit, not a rule of a plan; no sound, no journal. */
const BEFORE = 15 * MINUTE;

/** Says quietly that the shift is about to end, until it has been handed over. */
export function ShiftReminder() {
  const { t, pick } = useText();
  const shifts = useGeneral()?.shifts;
  const now = useNow(MINUTE);
  const handovers = useView((state) => state.duty.handovers) ?? [];
  const isThere = useView((state) => state.screen.id === 'duty' && state.screen.params.tab === 'handover');
  if (!shifts) return null;
  const shift = shiftAt(shifts, now);
  const left = shift.until - now;
  const remindFrom = shift.until - BEFORE;
  const isDone = handovers.some(({ ended }) => ended?.how === 'completed' && ended.at >= remindFrom);
  if (left > BEFORE || isDone) return null;
  const name = shifts.list.find((one) => one.id === shift.id)?.title;
  const values = {
    shift: name ? pick(name) : shift.id,
    until: beijingClock(shift.until),
    n: Math.max(1, Math.ceil(left / MINUTE)),
  };
  return (
    <Callout icon={null} className="src-shift-reminder" role="status">
      <SwapHorizontalIcon />
      {t(handovers.some(isOpen) ? 'shiftHandover.reminder.open' : 'shiftHandover.reminder.soon', values)}{' '}
      {isThere ? null : (
        <Button size="small" onClick={() => go('duty', { tab: 'handover' })}>
          {t('shiftHandover.reminder.go')}
        </Button>
      )}
    </Callout>
  );
}
