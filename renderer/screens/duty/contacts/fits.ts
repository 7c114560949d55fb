import type { ContactLine } from '../../../../shared/directory/contacts.ts';

/** Whether a line answers to what was typed: a part of its name, station area, role, number or note, in either language. */
export function fits({ title, station, role, contact, planPhone = '' }: ContactLine, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  const texts = [title, ...(station ? [station] : []), ...(role ? [role] : [])].flatMap(({ zh, en }) => [zh, en]);
  const numbers = contact?.numbers.flatMap(({ number, note = '' }) => [number, note]) ?? [planPhone];
  return [...texts, ...numbers, contact?.title ?? ''].some((one) => one.toLowerCase().includes(wanted));
}
