import { useMemo } from 'react';
import { beijingDate } from '../../../../shared/base/instant.ts';
import { shiftAt, type Shift } from '../../../../shared/duty/shifts.ts';
import { listedNames } from '../../../../shared/directory/state.ts';
import { checkRoster, type RosterFinding } from '../../../../shared/roster/findings.ts';
import { frameOf, type RosterFrame } from '../../../../shared/roster/frame.ts';
import { dayAfter, daysBetween, monthOf } from '../../../../shared/roster/slots.ts';
import { seatsBetween, type Roster } from '../../../../shared/roster/state.ts';
import { useDirectory, useGeneral, useNow, useRoster, useView } from '../../../state/index.ts';

export interface Month {
  readonly frame: RosterFrame;
  readonly roster: Roster;
  readonly from: string;
  readonly to: string;
  readonly days: readonly string[];
  readonly today: string;
  /** The shift that is on. */
  readonly onNow: Shift;
  readonly findings: readonly RosterFinding[];
  /** Offered while a name is typed: the list of people, and everybody who stands in the roster around these days or is signed on. */
  readonly names: readonly string[];
  /** The list of people; undefined while it is empty. */
  readonly people: readonly string[] | undefined;
}

/** The month that is shown, by any of its days; undefined while it is being read, `no-shifts` when the general plan names none. */
export function useMonth(shown: string | undefined): Month | 'no-shifts' | undefined {
  const general = useGeneral();
  const frame = useMemo(() => frameOf(general), [general]);
  const now = useNow(60_000);
  const today = beijingDate(now);
  const { from, to } = monthOf(shown ?? today);
  const [before, after] = [dayAfter(from, -1), dayAfter(to, 1)];
  const roster = useRoster(before, after);
  const holders = useView((state) => state.duty.holders);
  const directory = useDirectory();
  const checked = useMemo(() => {
    if (!frame || !roster) return undefined;
    const people = listedNames(directory);
    const seats = seatsBetween(roster, before, after);
    const days = daysBetween(from, to);
    // What was open on days gone by is past mending.
    const findings = checkRoster(
      frame,
      days.filter((day) => day >= today),
      seats,
      people,
    );
    const seen = [...Object.values(roster.seats), ...holders].map(({ person }) => person);
    const names = [...new Set([...(people ?? []), ...seen])].sort((a, b) => a.localeCompare(b, 'zh'));
    return { days, findings, names, people };
  }, [frame, roster, before, after, from, to, today, holders, directory]);
  if (general && !frame) return 'no-shifts';
  if (!frame || !roster || !checked) return undefined;
  return { frame, roster, from, to, today, onNow: shiftAt(frame.shifts, now), ...checked };
}
