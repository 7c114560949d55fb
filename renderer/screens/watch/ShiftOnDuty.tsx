import { Button } from '@blueprintjs/core';
import { PeopleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useMemo } from 'react';
import { beijingClock } from '../../../shared/base/instant.ts';
import { frameOf, shiftTitle } from '../../../shared/roster/frame.ts';
import { rosteredNow } from '../../../shared/roster/rostered.ts';
import { go, useGeneral, useNow, useRoster } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

/** The shift that is on, with the way to its page; seats that nobody is down for are counted once a roster is kept. */
export function ShiftOnDuty() {
  const { t, pick } = useText();
  const general = useGeneral();
  const frame = useMemo(() => frameOf(general), [general]);
  const now = useNow(60_000);
  const roster = useRoster();
  if (!frame || !roster) return null;
  const { shift, seats } = rosteredNow(roster, frame.shifts, now);
  const open = seats.filter(({ seated }) => !seated).length;
  return (
    <>
      <Button size="small" variant="minimal" icon={<PeopleIcon />} onClick={() => go('duty', { tab: 'shift' })}>
        {t('roster.watch.now', {
          shift: pick(shiftTitle(frame, shift.id)),
          from: beijingClock(shift.from),
          until: beijingClock(shift.until),
        })}
      </Button>
      {roster.version > 0 && open > 0 ? (
        <Tag tone="warn" icon={<WarningSignIcon />}>
          {t('roster.watch.openSeats', { n: open })}
        </Tag>
      ) : null}
    </>
  );
}
