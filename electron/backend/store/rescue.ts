import { existsSync } from 'node:fs';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { type Connection, connectReader } from './connect.ts';
import { databasePath, type StorePlace } from './files.ts';
import { readableRows, unlessDamaged } from './readable-rows.ts';
import { rowHash } from './rows.ts';
import { sha256 } from './sha256.ts';
import { type OrTrouble, orTrouble, StoreTroubleError, storeTrouble, throwingTrouble } from './trouble.ts';

/** What a damaged journal still gives: a row, or a range of positions that cannot be read. */
export type Salvaged =
  /** `sound`: the row has the hash it was written with. A row that has not is shown, but marked. */
  | { readonly kind: 'row'; readonly row: JournalRow; readonly sound: boolean }
  | { readonly kind: 'lost'; readonly from: number; readonly to: number };

export interface Rescue {
  readonly path: string;
  /** In order of position, to the end of the file. */
  readonly salvage: () => Generator<Salvaged, void, undefined>;
  /** Text of a pinned plan; undefined when it is lost or no longer has its hash's content. */
  readonly edition: (hash: string) => string | undefined;
  readonly close: () => void;
}

/**
 * Opens a journal that openStore refuses, to read what is left. Never writes to it.
 * `suffix` names a file that setAside renamed. Trouble when not even the list of tables can be read.
 */
export function openRescue(place: StorePlace, suffix?: string): OrTrouble<Rescue> {
  const path = databasePath(place, suffix);
  return orTrouble(path, () => {
    if (!existsSync(path)) throw new StoreTroubleError(storeTrouble('store-missing', path));
    const db = connectReader(path);
    try {
      tolerateShortFile(db);
      if (!hasJournal(db)) throw new StoreTroubleError(storeTrouble('store-damaged', path));
      return rescueOn(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** SQLite refuses every page of a file that lost its end, unless its schema is declared to be in doubt. */
function tolerateShortFile(db: Connection): void {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
}

function hasJournal(db: Connection): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'journal'").get() !== undefined;
}

function rescueOn(db: Connection, path: string): Rescue {
  const edition = db.prepare<[string], string>('SELECT text FROM editions WHERE hash = ?').pluck();
  return {
    path,
    *salvage() {
      const stretches = readableRows(db);
      for (;;) {
        const { value: stretch } = throwingTrouble(path, () => stretches.next());
        if (!stretch) return;
        if (stretch.kind === 'lost') yield stretch;
        else for (const row of stretch.rows) yield { kind: 'row', row, sound: rowHash(row) === row.hash };
      }
    },
    edition(hash) {
      const text = unlessDamaged(() => edition.get(hash));
      return text !== undefined && sha256(text) === hash ? text : undefined;
    },
    close: () => void db.close(),
  };
}
