import type { Duration, Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { GeneralPlan, StationPlan } from '../plan/schema.ts';
import type { Contact, Directory, NumberCheck } from './state.ts';

/** Ids of contacts that stand for a unit of the plans: everywhere, or at one station area. Others are the duty room's own. */
export const unitContact = (unit: string): string => `unit:${unit}`;
export const stationContact = (station: string, unit: string): string => `station:${station}:${unit}`;

export type CheckState = 'good' | 'overdue' | 'wrong' | 'never';

/** A line of the contacts page: somebody the plans name, or an entry of the duty room's own. */
export interface ContactLine {
  readonly id: string;
  readonly title: Text;
  /** The station area, for a party there. */
  readonly station?: Text;
  /** What the plan says of this unit; absent for own entries. */
  readonly role?: Text;
  /** The number that the plan itself gives, while nobody has recorded one here. */
  readonly planPhone?: string;
  readonly contact: Contact | undefined;
}

/** Everybody to be rung: the units of the general plan, own entries by title, and the parties at each station area. */
export function contactLines(
  general: GeneralPlan | undefined,
  stations: readonly StationPlan[],
  directory: Directory,
): readonly ContactLine[] {
  const units = general?.units ?? [];
  const title = (unit: string) => units.find((one) => one.id === unit)?.title ?? text(unit, unit);
  const named: readonly ContactLine[] = units.map((unit) => ({
    id: unitContact(unit.id),
    title: unit.title,
    role: unit.role,
    ...(unit.phone === undefined ? {} : { planPhone: unit.phone }),
    contact: directory.contacts[unitContact(unit.id)],
  }));
  const parties = stations.flatMap(({ station, parties: all }) =>
    // A party can stand in both layers: it is one to be rung.
    [...new Map(all.map((party) => [party.unit, party])).values()].map((party): ContactLine => {
      const id = stationContact(station.id, party.unit);
      return { id, title: title(party.unit), station: station.name, role: party.role, contact: directory.contacts[id] };
    }),
  );
  const known = new Set([...named, ...parties].map((line) => line.id));
  const own = Object.values(directory.contacts)
    .filter((contact) => !known.has(contact.id))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
    .map((contact): ContactLine => ({ id: contact.id, title: text(contact.title, contact.title), contact }));
  return [...named, ...own, ...parties];
}

/** How far one number can be relied on: rung within the time that the general plan gives, longer ago, found wrong, or never rung. */
export function checkState(check: NumberCheck | undefined, now: Instant, within: Duration | undefined): CheckState {
  if (!check) return 'never';
  if (check.outcome === 'wrong') return 'wrong';
  if (check.outcome === 'no-answer') return 'overdue';
  return within !== undefined && now - check.at > within ? 'overdue' : 'good';
}

/**
 * The number to ring for a unit: the one recorded for the station area, else for the unit, else the plan's own. A number that was found wrong is passed
 * over.
 */
export function numberOf(
  directory: Directory,
  unit: { readonly id: string; readonly phone?: string | undefined },
  station?: string,
): string | undefined {
  const ids = [...(station === undefined ? [] : [stationContact(station, unit.id)]), unitContact(unit.id)];
  const numbers = ids.flatMap((id) => directory.contacts[id]?.numbers ?? []);
  return numbers.find((one) => one.check?.outcome !== 'wrong')?.number ?? unit.phone;
}

/** Whether some number of a unit was reached within the time that the general plan gives. */
export const isUnitChecked = (
  directory: Directory,
  unit: string,
  now: Instant,
  within: Duration | undefined,
): boolean =>
  directory.contacts[unitContact(unit)]?.numbers.some((one) => checkState(one.check, now, within) === 'good') === true;
