import type { Assignment } from './events.ts';
import { checkRoster, type RosterFinding } from './findings.ts';
import { shiftTitle, type RosterFrame } from './frame.ts';
import { daysBetween, slotKey, slotsOfShift } from './slots.ts';
import { isByHand, seatAt, type Roster } from './state.ts';

/** Teams that take turns: 白夜休休 with four of them. */
export interface Turns {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** Each team's people in the order of the seats of a shift. */
  readonly teams: readonly (readonly string[])[];
  /** A shift, or undefined for a day of rest, day by day. Each team is one day behind the one before it. */
  readonly pattern: readonly (string | undefined)[];
  /** Where in the pattern the first team is on the first day, from 0. */
  readonly start: number;
  /** Also what a person has set by hand. */
  readonly overHand: boolean;
}

/** What a turn of teams would set, before it is set. */
export interface FillDraft {
  readonly days: readonly string[];
  readonly slots: readonly Assignment[];
  /** Seats that somebody has set by hand and that stay so. */
  readonly kept: number;
  readonly findings: readonly RosterFinding[];
}

export function fillRoster(frame: RosterFrame, roster: Roster, turns: Turns, people?: readonly string[]): FillDraft {
  const { from, to, teams, pattern } = turns;
  const days = daysBetween(from, to);
  const set = new Map<string, Assignment>();
  const doubled = new Map<string, string>();
  days.forEach((day, index) => {
    const taken = new Set<string>();
    teams.forEach((team, number) => {
      const shift = pattern[(((turns.start + index - number) % pattern.length) + pattern.length) % pattern.length];
      if (shift === undefined) return;
      if (taken.has(shift)) doubled.set(shift, doubled.get(shift) ?? day);
      taken.add(shift);
      slotsOfShift(frame.shifts, day, shift).forEach((slot, seat) => {
        const person = team[seat];
        if (person !== undefined) set.set(slotKey(slot), { ...slot, person });
      });
    });
  });
  const kept = turns.overHand ? [] : days.flatMap((day) => byHandOn(frame, roster, day));
  for (const { day, shift, post, seat, person, note } of kept) {
    const slot = { day, shift, post, seat };
    set.set(slotKey(slot), { ...slot, person, ...(note === undefined ? {} : { note }) });
  }
  const slots = [...set.values()];
  const findings = [
    ...[...doubled].map(([shift, day]) => twoTeams(frame, shift, day)),
    ...tooMany(frame, teams),
    ...checkRoster(frame, days, slots, people),
  ];
  return { days, slots, kept: kept.length, findings };
}

function byHandOn(frame: RosterFrame, roster: Roster, day: string) {
  return frame.shifts.list
    .flatMap(({ id }) => slotsOfShift(frame.shifts, day, id))
    .flatMap((slot) => seatAt(roster, slot) ?? [])
    .filter(isByHand);
}

function twoTeams(frame: RosterFrame, shift: string, day: string): RosterFinding {
  const { zh, en } = shiftTitle(frame, shift);
  return {
    severity: 'error',
    rule: 'two-teams',
    message: {
      zh: `从 ${day} 起有两组同上${zh}，请改轮转顺序或减少组数`,
      en: `From ${day} two teams have the ${en.toLowerCase()} together: change the pattern, or have fewer teams`,
    },
  };
}

function tooMany(frame: RosterFrame, teams: readonly (readonly string[])[]): readonly RosterFinding[] {
  const seats = frame.shifts.seats.reduce((sum, { count }) => sum + count, 0);
  return teams.flatMap((team, index) =>
    team.length <= seats
      ? []
      : [
          {
            severity: 'error' as const,
            rule: 'too-many-people',
            message: {
              zh: `第 ${index + 1} 组写了 ${team.length} 人，每班只有 ${seats} 个席位，请减少`,
              en: `Team ${index + 1} has ${team.length} people, a shift has ${seats} seats: take some off`,
            },
          },
        ],
  );
}
