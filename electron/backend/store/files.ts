import { join } from 'node:path';
import type { Mode } from '../../../shared/base/journal-row.ts';

/** The live journal, and the drills in a database file of their own. */
export type StoreName = 'journal' | 'drill';

export const MODE_OF = { journal: 'live', drill: 'drill' } as const satisfies Record<StoreName, Mode>;

/** Which database the rows of a mode belong into. */
export const STORE_OF = { live: 'journal', drill: 'drill' } as const satisfies Record<Mode, StoreName>;

/** Where one store keeps its files. */
export interface StorePlace {
  readonly folder: string;
  readonly name: StoreName;
  /** Where the heads are anchored; a second disk is best. Default: `anchors` in the same folder. */
  readonly anchorsFolder?: string | undefined;
}

export function databasePath(place: StorePlace, suffix?: string): string {
  return join(place.folder, suffix === undefined ? `${place.name}.db` : `${place.name}.${suffix}.db`);
}

export function anchorsPath(place: StorePlace, suffix?: string): string {
  const folder = place.anchorsFolder ?? join(place.folder, 'anchors');
  return join(folder, `${place.name}${suffix === undefined ? '' : `.${suffix}`}.anchors.jsonl`);
}

export function lockPath(place: StorePlace): string {
  return join(place.folder, `${place.name}.lock`);
}

/** The files SQLite may keep beside a database in WAL mode; a database is only whole together with them. */
export const COMPANIONS = ['-wal', '-shm'] as const;
