import { Button } from '@blueprintjs/core';
import { useMemo } from 'react';
import { beijingClock } from '../../../../shared/base/instant.ts';
import { attendanceOf } from '../../../../shared/roster/attendance.ts';
import { frameOf, shiftTitle } from '../../../../shared/roster/frame.ts';
import { rosteredNext, rosteredNow, type RosteredShift } from '../../../../shared/roster/rostered.ts';
import { EMPTY_ROSTER } from '../../../../shared/roster/state.ts';
import { go, useGeneral, useNow, useRoster, useView } from '../../../state/index.ts';
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
  const holders = useView((state) => state.duty.holders);
  if (!frame) return <EmptyState title={t('duty.shift.none')}>{t('duty.shift.noneBody')}</EmptyState>;
  const titleOf = ({ shift }: RosteredShift) => pick(shiftTitle(frame, shift.id));
  const onNow = rosteredNow(roster ?? EMPTY_ROSTER, frame.shifts, now);
  const next = rosteredNext(roster ?? EMPTY_ROSTER, frame.shifts, now);
  const attendance = attendanceOf(onNow.seats, holders);
  const isOpen = roster !== undefined && onNow.seats.every(({ seated }) => !seated);
  return (
    <>
      <Panel
        title={t('duty.shift.title', { shift: titleOf(onNow) })}
        aside={
          <>
            {hoursOf(onNow)}{' '}
            <span>{t('roster.shift.count', { there: attendance.filled, of: attendance.seats.length })}</span>
          </>
        }
        flush
      >
        <SeatTable frame={frame} attendance={attendance} />
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
