import { Button } from '@blueprintjs/core';
import { useMemo } from 'react';
import { beijingClock } from '../../../../shared/base/instant.ts';
import { frameOf, shiftTitle } from '../../../../shared/roster/frame.ts';
import { rosteredNext, rosteredNow, type RosteredShift } from '../../../../shared/roster/rostered.ts';
import { EMPTY_ROSTER } from '../../../../shared/roster/state.ts';
import { go, useGeneral, useNow, useRoster } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel } from '../../../ui/index.ts';
import { NextShift } from './NextShift.tsx';
import { SeatTable } from './SeatTable.tsx';

/** The shift that is on now: who has to be there, who is signed on, and who comes next. */
export function ShiftPage() {
  const { t, pick } = useText();
  const general = useGeneral();
  const frame = useMemo(() => frameOf(general), [general]);
  const now = useNow(60_000);
  const roster = useRoster();
  if (!frame) return <EmptyState title={t('duty.shift.none')}>{t('duty.shift.noneBody')}</EmptyState>;
  const titleOf = ({ shift }: RosteredShift) => pick(shiftTitle(frame, shift.id));
  const onNow = rosteredNow(roster ?? EMPTY_ROSTER, frame.shifts, now);
  const next = rosteredNext(roster ?? EMPTY_ROSTER, frame.shifts, now);
  const isOpen = roster !== undefined && onNow.seats.every(({ seated }) => !seated);
  return (
    <>
      <Panel title={t('duty.shift.title', { shift: titleOf(onNow) })} aside={hoursOf(onNow)} flush>
        <SeatTable frame={frame} seats={onNow.seats} />
        {isOpen ? (
          <p className="src-seats__open">
            {t('roster.shift.noRoster')}{' '}
            <Button size="small" onClick={() => go('duty', { tab: 'roster' })}>
              {t('roster.shift.toRoster')}
            </Button>
          </p>
        ) : null}
      </Panel>
      <Panel title={t('roster.shift.next', { shift: titleOf(next) })} aside={hoursOf(next)}>
        <NextShift frame={frame} seats={next.seats} />
      </Panel>
    </>
  );
}

function hoursOf({ shift }: RosteredShift) {
  return (
    <span>
      {shift.day} {beijingClock(shift.from)}–{beijingClock(shift.until)}
    </span>
  );
}
