import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect, prepareWriter, type Connection } from '../store/connect.ts';
import { COMPANIONS, type StorePlace } from '../store/files.ts';

/** The index of one store, beside it. A cache: it may be thrown away at any time and is made again from the journal. */
export const indexPath = ({ folder }: Pick<StorePlace, 'folder'>): string => join(folder, 'search.db');

/** Names the shape of the file; what names the words stands behind it (see RowReader). With another name the index is made anew. */
const FORMAT = 1;

/**
 * `line` holds what is shown and checked of a row; its texts stand as written, `more` one a line (see stored-line.ts). `word` is the index alone: which trigram
 * stands in which row. Positions of trigrams are not kept: every candidate is held against its text anyway, and it halves the file.
 * `case_sensitive` spares a second folding; the texts come folded.
 */
const SCHEMA = `
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT;
CREATE TABLE line (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  more TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE word USING fts5(text, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE trigram USING fts5vocab(word, 'row');
INSERT INTO word(word, rank) VALUES('hashsize', 67108864);
INSERT INTO word(word, rank) VALUES('automerge', 8);
`;

/** How far an index reaches into its journal: the last row taken in, by position and hash. */
export interface Reach {
  readonly position: number;
  readonly hash: string;
}

const NOWHERE: Reach = { position: 0, hash: '' };

/** Opens the index of a store to write, a new one where there is none or one of another format. Trouble of the disk is thrown as SQLite's own error. */
export function openIndex(place: Pick<StorePlace, 'folder'>, words: string): Connection {
  const path = indexPath(place);
  const db = connect(path);
  try {
    prepareWriter(db, path, true);
    // Written in bulk and read at random: a larger cache than SQLite's two megabytes.
    db.pragma('cache_size = -65536');
    if (formatOf(db) === formatName(words)) return db;
    db.close();
    dropIndex(place);
    return newIndex(path, words);
  } catch (error) {
    db.close();
    throw error;
  }
}

function newIndex(path: string, words: string): Connection {
  const db = connect(path);
  try {
    prepareWriter(db, path, true);
    db.transaction(() => {
      db.exec(SCHEMA);
      db.prepare("INSERT INTO state VALUES ('format', ?)").run(formatName(words));
      writeReach(db, NOWHERE);
    })();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export function dropIndex(place: Pick<StorePlace, 'folder'>): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(`${indexPath(place)}${suffix}`, { force: true });
}

export function readReach(db: Connection): Reach {
  const read = db.prepare<[string], string>('SELECT value FROM state WHERE key = ?').pluck();
  return { position: Number(read.get('position') ?? 0), hash: read.get('hash') ?? '' };
}

export function writeReach(db: Connection, { position, hash }: Reach): void {
  const write = db.prepare('INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  write.run('position', String(position));
  write.run('hash', hash);
}

const formatName = (words: string) => `${FORMAT} ${words}`;

function formatOf(db: Connection): string | undefined {
  const has = db.prepare<[], 1>("SELECT 1 FROM sqlite_schema WHERE name = 'state'").pluck().get();
  return has && db.prepare<[], string>("SELECT value FROM state WHERE key = 'format'").pluck().get();
}
