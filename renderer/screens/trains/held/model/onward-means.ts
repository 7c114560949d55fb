import type { OnwardMeans } from '../../../../../shared/transport/events.ts';
import { readCount } from './read-count.ts';

/** People and vehicles as typed, by the id of the means. */
export type TypedMeans = Readonly<Record<string, { readonly people: string; readonly vehicles: string }>>;

export const EMPTY_MEANS: TypedMeans = {};

/** The means that anything was typed for, in the order of the plan; null where something typed is no whole number. */
export function meansOf(of: readonly { readonly id: string }[], typed: TypedMeans): readonly OnwardMeans[] | null {
  const read: OnwardMeans[] = [];
  for (const { id } of of) {
    const people = readCount(typed[id]?.people ?? '');
    const vehicles = readCount(typed[id]?.vehicles ?? '');
    if (people === null || vehicles === null) return null;
    if (people === undefined && vehicles === undefined) continue;
    read.push({
      means: id,
      ...(people === undefined ? {} : { people }),
      ...(vehicles === undefined ? {} : { vehicles }),
    });
  }
  return read;
}
