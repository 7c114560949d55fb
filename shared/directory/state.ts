import { assertNever } from '../base/assert-never.ts';
import { defined } from '../base/defined.ts';
import type { Instant } from '../base/instant.ts';
import type { CallOutcome, ContactNumber, DirectoryEvent } from './events.ts';

/** Who wrote a line of the directory, and when. */
export interface DirectoryMark {
  readonly at: Instant;
  readonly by: string;
  readonly post: string;
}

/** A person of the duty room. */
export interface Person {
  readonly name: string;
  /** The posts this person may hold; none: any. */
  readonly posts: readonly string[];
  readonly phone?: string;
  readonly listed: DirectoryMark;
  /** Set while the person has a PIN; `mark` is the SHA-256 of its stored hash. */
  readonly pin?: DirectoryMark & { readonly mark: string };
  /** When a PIN was last taken away, and why. */
  readonly cleared?: DirectoryMark & { readonly reason: string };
  /** Wrong PINs since the last right one. */
  readonly failures: number;
}

/** The last test call of one number. */
export interface NumberCheck extends DirectoryMark {
  readonly outcome: CallOutcome;
  readonly spokeWith?: string;
}

/** Somebody who can be rung: a unit of the plans, a party at a station, or an entry of the duty room's own. */
export interface Contact {
  readonly id: string;
  readonly title: string;
  readonly numbers: readonly (ContactNumber & { readonly check?: NumberCheck })[];
  readonly recorded: DirectoryMark;
}

export interface Directory {
  readonly version: number;
  /** By name, in the order they were listed. */
  readonly people: Readonly<Record<string, Person>>;
  /** By contact id. */
  readonly contacts: Readonly<Record<string, Contact>>;
}

export const emptyDirectory: Directory = { version: 0, people: {}, contacts: {} };

/** The names on the list of people; undefined while nobody is on it, when there is nothing to hold a name against. */
export function listedNames({ people }: Pick<Directory, 'people'>): readonly string[] | undefined {
  const names = Object.keys(people);
  return names.length === 0 ? undefined : names;
}
/** The person of this name on the list. Names are typed: `constructor` is one too, and no object's own. */
export const personIn = ({ people }: Pick<Directory, 'people'>, name: string): Person | undefined =>
  Object.hasOwn(people, name) ? people[name] : undefined;

export const contactIn = ({ contacts }: Pick<Directory, 'contacts'>, id: string): Contact | undefined =>
  Object.hasOwn(contacts, id) ? contacts[id] : undefined;

/** The directory after one more event. Pure; an unknown type throws. */
export function evolveDirectory(directory: Directory, event: DirectoryEvent): Directory {
  return { ...apply(directory, event), version: event.version };
}

function apply(directory: Directory, event: DirectoryEvent): Directory {
  const mark: DirectoryMark = { at: event.at, by: event.byPerson, post: event.byPost };
  switch (event.type) {
    case 'PersonListed': {
      const { phone: _, ...known } = personIn(directory, event.data.name) ?? { failures: 0 };
      const person: Person = { ...known, ...event.data, listed: mark };
      return { ...directory, people: { ...directory.people, [person.name]: person } };
    }
    case 'PersonUnlisted':
      return { ...directory, people: without(directory.people, event.data.name) };
    case 'PinSet':
      return onPerson(directory, event.data.person, (person) => ({
        ...person,
        pin: { ...mark, mark: event.data.mark },
        failures: 0,
      }));
    case 'PinCleared':
      return onPerson(directory, event.data.person, ({ pin: _, ...person }) => ({
        ...person,
        cleared: { ...mark, reason: event.data.reason },
        failures: 0,
      }));
    case 'PinRefused':
      return onPerson(directory, event.data.person, (person) => ({ ...person, failures: event.data.failures }));
    case 'PinAccepted':
      return onPerson(directory, event.data.person, (person) => ({ ...person, failures: 0 }));
    case 'ContactRecorded': {
      const { contact: id, title, numbers } = event.data;
      const before = contactIn(directory, id)?.numbers ?? [];
      // A number that stays as it was stays checked; a changed one has not been rung yet.
      const checked = numbers.map((one) => {
        const check = before.find((old) => old.number === one.number && old.kind === one.kind)?.check;
        return { ...one, ...defined({ check }) };
      });
      const contact: Contact = { id, title, numbers: checked, recorded: mark };
      return { ...directory, contacts: { ...directory.contacts, [id]: contact } };
    }
    case 'ContactVerified': {
      const { contact: id, number, ...call } = event.data;
      const contact = contactIn(directory, id);
      if (!contact) return directory;
      const numbers = contact.numbers.map((one) =>
        one.number === number ? { ...one, check: { ...mark, ...call } } : one,
      );
      return { ...directory, contacts: { ...directory.contacts, [id]: { ...contact, numbers } } };
    }
    case 'ContactRemoved':
      return { ...directory, contacts: without(directory.contacts, event.data.contact) };
    default:
      return assertNever(event, 'directory event');
  }
}

function onPerson(directory: Directory, name: string, change: (person: Person) => Person): Directory {
  const person = personIn(directory, name);
  return person ? { ...directory, people: { ...directory.people, [name]: change(person) } } : directory;
}

function without<T>(map: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = map;
  return rest;
}
