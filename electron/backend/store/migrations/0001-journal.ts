import type { Migration } from './migration.ts';

/**
 * The first format. Frozen: a later change is a migration of its own.
 *
 * STRICT keeps a number from becoming a text unnoticed (the hash would differ). The triggers are a seat belt against our
 * own mistakes and casual editing; whoever can write the file can drop them, which is what chain and anchors are for.
 */
export const journal: Migration = {
  version: 1,
  name: 'journal',
  sql: `
CREATE TABLE journal (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  by_person TEXT NOT NULL,
  by_post TEXT NOT NULL,
  workstation TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('live', 'drill')),
  command_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  data TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (stream, version),
  UNIQUE (command_id, part)
) STRICT;

CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE editions (
  hash TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER editions_refuse_update BEFORE UPDATE ON editions
BEGIN SELECT RAISE(ABORT, 'a stored edition never changes'); END;

CREATE TRIGGER editions_refuse_delete BEFORE DELETE ON editions
BEGIN SELECT RAISE(ABORT, 'a stored edition never changes'); END;

CREATE TABLE stream_summary (
  stream TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE TABLE cache (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`,
};
