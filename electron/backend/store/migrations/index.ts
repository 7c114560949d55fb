import type { Migration } from './migration.ts';
import { journal } from './0001-journal.ts';
import { stateHash } from './0002-state-hash.ts';

/** All migrations in order; the number of each is the format it leads to. A released one is never edited. */
export const MIGRATIONS: readonly Migration[] = [journal, stateHash];
