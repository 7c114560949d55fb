import { rosteredPeople, type RosteredPerson } from '../../../shared/roster/rostered.ts';
import { useGeneral, useNow, useRoster } from '../../state/index.ts';

/** Who is down for the shift that is on, then for the next; nobody while there is no roster. */
export function useRostered(): readonly RosteredPerson[] {
  const shifts = useGeneral()?.shifts;
  const roster = useRoster();
  const now = useNow(60_000);
  return shifts && roster ? rosteredPeople(roster, shifts, now) : [];
}
