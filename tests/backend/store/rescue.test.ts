import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRescue, openStore, type Salvaged, setAside } from '../../../electron/backend/store/index.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { innerPages, leafPages, spoilPages, tamper } from './support/damage.ts';
import { checkpointRequest, fillFast, request, rowsOf, storeIn, tempFolder, valueOf } from './support/store-fixture.ts';

const ROWS = 900;
const PLAN = { hash: contentHash('id: snow\n'), text: 'id: snow\n' };

/** A closed journal of ROWS rows and all it holds. */
function journal(): { folder: string; path: string; rows: readonly JournalRow[] } {
  const folder = tempFolder();
  const store = storeIn(folder);
  rowsOf(store.append(request(store, 'response:0', { editions: [PLAN] })));
  fillFast(store, 'response:1', ROWS - 1);
  const rows = store.readFrom(1, ROWS);
  store.close();
  return { folder, path: store.path, rows };
}

function salvaged(folder: string, suffix?: string): Salvaged[] {
  const rescue = valueOf(openRescue({ folder, name: 'journal' }, suffix));
  const all = [...rescue.salvage()];
  rescue.close();
  return all;
}

function rowsIn(all: readonly Salvaged[]): JournalRow[] {
  return all.flatMap((piece) => (piece.kind === 'row' ? [piece.row] : []));
}

function lostIn(all: readonly Salvaged[]): number[] {
  return all.flatMap((piece) =>
    piece.kind === 'lost' ? Array.from({ length: piece.to - piece.from + 1 }, (_, index) => piece.from + index) : [],
  );
}

describe('a rescue', () => {
  test('of a whole journal gives every row, sound, and the plan texts', () => {
    const { folder, rows } = journal();
    expect(salvaged(folder)).toEqual(rows.map((row) => ({ kind: 'row', row, sound: true })));
    const rescue = valueOf(openRescue({ folder, name: 'journal' }));
    expect([rescue.edition(PLAN.hash), rescue.edition('0')]).toEqual([PLAN.text, undefined]);
    rescue.close();
  });

  test('loses the rows of damaged pages, names their positions and leaves the file as it is', () => {
    const { folder, path, rows } = journal();
    const leaves = leafPages(path);
    spoilPages(path, [leaves[10] ?? 0, leaves[11] ?? 0, leaves[60] ?? 0]);
    const before = readFileSync(path);
    const all = salvaged(folder);
    const lost = lostIn(all);
    expect(all.filter((piece) => piece.kind === 'lost')).toHaveLength(2);
    expect(lost.length).toBeGreaterThan(2);
    expect(lost.length).toBeLessThan(60);
    expect(rowsIn(all)).toEqual(rows.filter((row) => !lost.includes(row.position)));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test.each([
    ['the last page', (path: string) => leafPages(path).slice(-1)],
    ['an inner page', (path: string) => innerPages(path).slice(-1)],
  ])('of a journal without %s accounts for every position', (_, pages) => {
    const { folder, path, rows } = journal();
    spoilPages(path, pages(path));
    const all = salvaged(folder);
    const positions = [...rowsIn(all).map((row) => row.position), ...lostIn(all)].sort((a, b) => a - b);
    expect(positions).toEqual(rows.map((row) => row.position));
    expect(lostIn(all).length).toBeGreaterThan(0);
  });

  test('of a file that lost its end gives what stands before the cut', () => {
    const { folder, path, rows } = journal();
    truncateSync(path, 60 * 4096);
    expect(openStore({ folder, name: 'journal' }).ok).toBe(false);
    const all = salvaged(folder);
    const kept = rowsIn(all);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(rows.filter((row) => kept.some(({ position }) => position === row.position)));
    expect(kept.length + lostIn(all).length).toBe(ROWS);
  });

  test('marks a row that no longer has its hash', () => {
    const { folder, path } = journal();
    tamper(path, (db) => db.exec("UPDATE journal SET by_post = 'x' WHERE position = 7"));
    const unsound = salvaged(folder).flatMap((piece) =>
      piece.kind === 'row' && !piece.sound ? [piece.row.position] : [],
    );
    expect(unsound).toEqual([7]);
  });

  test.each<[string, string, (path: string) => void]>([
    ['is empty', 'store-damaged', (path) => truncateSync(path, 0)],
    ['is a text', 'store-damaged', (path) => writeFileSync(path, '不是数据库'.repeat(2000))],
    ['is gone', 'store-missing', rmSync],
  ])('of a file that %s is trouble', (_, code, damage) => {
    const { folder, path } = journal();
    damage(path);
    const result = openRescue({ folder, name: 'journal' });
    expect(result.ok ? 'open' : result.trouble.code).toBe(code);
  });
});

describe('setting aside', () => {
  test('renames the journal and its anchors; a new one begins and the old one can be read', () => {
    const folder = tempFolder();
    const store = storeIn(folder);
    fillFast(store, 'response:1', 200);
    store.checkpoint(checkpointRequest());
    const rows = store.readFrom(1, 300);
    store.close();
    truncateSync(store.path, 0);
    writeFileSync(`${store.path}-wal`, '');
    expect(openStore({ folder, name: 'journal' }).ok).toBe(false);

    expect(valueOf(setAside({ folder, name: 'journal' }, '20230730T130500'))).toEqual([
      { from: store.path, to: join(folder, 'journal.20230730T130500.db') },
      { from: `${store.path}-wal`, to: join(folder, 'journal.20230730T130500.db-wal') },
      { from: store.anchorsPath, to: join(folder, 'anchors', 'journal.20230730T130500.anchors.jsonl') },
    ]);
    expect(existsSync(store.path)).toBe(false);
    const fresh = storeIn(folder);
    expect(fresh.heads().size).toBe(0);
    expect(rows).toHaveLength(201);
  });

  test('keeps what can be read readable under its suffix', () => {
    const { folder, rows } = journal();
    valueOf(setAside({ folder, name: 'journal' }, 'a'));
    fillFast(storeIn(folder), 'response:2', 1);
    expect(rowsIn(salvaged(folder, 'a'))).toEqual(rows);
    expect(rowsIn(salvaged(folder))).toHaveLength(1);
  });

  test('never overwrites what was set aside before', () => {
    const { folder } = journal();
    valueOf(setAside({ folder, name: 'journal' }, 'a'));
    storeIn(folder).close();
    const before = readdirSync(folder);
    expect(() => setAside({ folder, name: 'journal' }, 'a')).toThrow('already is a file');
    expect(readdirSync(folder)).toEqual(before);
    expect(() => setAside({ folder, name: 'journal' }, '../x')).toThrow('Not a suffix');
  });

  test('does not take the file from under a running store', () => {
    const folder = tempFolder();
    storeIn(folder);
    const result = setAside({ folder, name: 'journal' }, 'a');
    expect(result.ok ? 'renamed' : result.trouble.code).toBe('store-locked');
  });
});
