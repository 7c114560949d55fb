import type { Reached } from '../../../../../shared/messages/events.ts';

/** A number of people as typed, spaces and thousands marks allowed; undefined when it is no whole number. */
export function readPeople(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined;
}

/** What was typed about the people reached: nothing, something incomplete, or a number with who told it. */
export function reachedOf(people: string, source: string): Reached | 'nothing' | 'incomplete' {
  if (people.trim() === '') return 'nothing';
  const count = readPeople(people);
  return count === undefined || source.trim() === '' ? 'incomplete' : { people: count, source: source.trim() };
}
