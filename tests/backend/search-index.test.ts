import { copyFileSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLines } from '../../electron/backend/search/find-lines.ts';
import { searchRecords } from '../../electron/backend/search/search-records.ts';
import { searchStore } from '../../electron/backend/search/search-store.ts';
import { openReader } from '../../electron/backend/store/index.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { readQuery } from '../../shared/search/query.ts';
import { appendEvents, editionsOf } from '../bench/write-response.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { shipped } from '../support/real-plans.ts';
import { bareReader, batches, plainScanOf, withStore, writeTexts } from '../support/search-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

const home = tempFolder('search-index');
afterAll(home.remove);
let folders = 0;
const newFolder = () => {
  folders += 1;
  const folder = join(home.path, String(folders));
  mkdirSync(folder);
  return folder;
};

async function find(folder: string, typed: string, version = '1', most = 10_000) {
  const reader = openReader({ folder, name: 'journal' });
  if (!reader.ok) throw new Error(reader.trouble.message.en);
  const search = { place: { folder, name: 'journal' as const }, words: readQuery(typed), most };
  const finds = await searchStore(search, reader.value, bareReader(version));
  reader.value.close();
  return { ...finds, positions: finds.found.map(({ position }) => position) };
}

/** Everything an index says of its rows. */
function dump(folder: string) {
  const db = new Database(join(folder, 'search.db'), { readonly: true });
  const lines = db
    .prepare('SELECT position, name, line.zh, line.en, more FROM line JOIN stream ON id = stream ORDER BY 1')
    .all();
  const words = db.prepare('SELECT term, doc FROM trigram').all();
  db.close();
  return { lines, words };
}

describe('a search through the index', () => {
  const folder = newFolder();
  let plainScan: ReturnType<typeof plainScanOf>;
  const said = [
    '北京西站 雪天 首报',
    '雪',
    'Ｋ１０３次滞留，水位 1.2m',
    '"quoted" * NEAR( OR -x',
    '🚄 列车🚄',
    'a',
    '',
    '换行\n雪停',
    '100%_ ^ {} : \\',
    '𠮷野家',
    `${'长'.repeat(20_000)}尾`,
    '\u0000控制\u0007字符',
    '半个\ud800字',
  ];
  beforeAll(() => {
    writeTexts(folder, said);
    const { desk } = busyJournal({ events: 120, random: randomFrom(7) });
    withStore(folder, (store) =>
      appendEvents(store, v7(), desk.events, { editions: editionsOf(shipped, desk.events) }),
    );
    writeTexts(folder, said);
    plainScan = plainScanOf(folder);
  });

  const fromRecord = fc.constantFrom(
    ...said,
    '列车滞留',
    '值班员甲',
    'duty-officer',
    'the station',
    '带班领导',
    '上挡板压沙袋',
    'K103',
    '丰台',
  );
  const part = fc.tuple(fromRecord, fc.nat(300), fc.integer({ min: 1, max: 9 })).map(([text, from, length]) =>
    Array.from(text)
      .slice(from % Math.max(1, Array.from(text).length))
      .slice(0, length)
      .join(''),
  );
  const query = fc.array(fc.oneof(part, fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  });

  it('finds exactly the rows that a plain scan finds, newest first, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (parts, isQuoted) => {
        const typed = parts.map((one) => (isQuoted ? `"${one.replaceAll('"', '')}"` : one)).join(' ');
        const words = readQuery(typed);
        fc.pre(words.length > 0);
        expect((await find(folder, typed)).positions).toEqual(plainScan(words));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    '雪',
    '雪停',
    'ｋ１０３',
    '*',
    'NEAR(',
    'OR',
    '100%',
    '🚄',
    '𠮷',
    '尾',
    '长尾',
    '控制 字符',
    '\ufffd',
    'x'.repeat(10_000),
    '长'.repeat(9_000),
    '雪 '.repeat(3_000),
  ])('%.12s', async (typed) => {
    expect((await find(folder, typed)).positions).toEqual(plainScan(readQuery(typed)));
  });

  it('stops at the number wanted, with the newest', async () => {
    const all = plainScan(['值班']);
    expect(all.length).toBeGreaterThan(20);
    expect((await find(folder, '值班', '1', 5)).positions).toEqual(all.slice(0, 5));
  });
});

describe('an index', () => {
  it('made bit by bit holds what one made in one go holds', async () => {
    const [bitByBit, once] = [newFolder(), newFolder()];
    const { desk } = busyJournal({ events: 90, random: randomFrom(11), close: true });
    const id = v7();
    for (let from = 0; from < desk.events.length; from += 25) {
      const some = desk.events.slice(from, from + 25);
      withStore(bitByBit, (store) => appendEvents(store, id, some, { editions: editionsOf(shipped, some) }));
      writeTexts(bitByBit, [`第 ${from} 条`]);
      const { searched, rows } = await find(bitByBit, '');
      expect(searched).toBe(rows);
    }
    copyFileSync(join(bitByBit, 'journal.db'), join(once, 'journal.db'));
    await find(once, '');
    expect(dump(once)).toEqual(dump(bitByBit));
  }, 30_000);

  it.each<[string, (index: string) => void]>([
    ['cut in half', (index) => truncateSync(index, Math.floor(statSync(index).size / 2))],
    ['overwritten', (index) => writeFileSync(index, 'not a database at all'.repeat(500))],
    ['without its tables', (index) => new Database(index).exec('DROP TABLE line').close()],
    ['missing', (index) => rmSync(index)],
  ])('that is %s is made anew', async (_, damage) => {
    const folder = newFolder();
    writeTexts(folder, ['首报已发', '雪停了']);
    await find(folder, '首报');
    for (const companion of ['-wal', '-shm']) rmSync(join(folder, `search.db${companion}`), { force: true });
    damage(join(folder, 'search.db'));
    const { positions, searched, trouble } = await find(folder, '雪停');
    expect([positions, searched, trouble]).toEqual([[2], 2, undefined]);
  });

  it('of another version of the program, or of another journal, is made anew', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    writeTexts(folder, ['首报已发', '雪停了']);
    writeTexts(other, ['水位上涨', '列车滞留', '雪停了']);
    await find(folder, '首报');
    expect((await find(folder, '雪停了', '2')).positions).toEqual([2]);
    copyFileSync(join(folder, 'search.db'), join(other, 'search.db'));
    expect((await find(other, '雪停了', '2')).positions).toEqual([3]);
    expect((await find(other, '首报', '2')).positions).toEqual([]);
  });

  it('that cannot be written is done without: the newest rows are read, and that is said', async () => {
    const folder = newFolder();
    writeTexts(folder, ['首报已发', '雪停了']);
    mkdirSync(join(folder, 'search.db'));
    const parts = { place: { folder, name: 'journal' as const }, reader: bareReader() };
    const result = await searchRecords({ text: '雪停', limit: 10, drills: false }, parts);
    expect(result).toMatchObject({ found: 1, shown: 1, searched: 2, rows: 2, findings: [{ code: 'no-index' }] });
    expect(result.findings[0]?.message.zh).toContain(join(folder, 'search.db'));
  });

  it('that was not brought to its end says how many rows it lacks, and the newest are read one by one', async () => {
    const folder = newFolder();
    writeTexts(
      folder,
      batches(60, (batch) => `第 ${batch} 批`),
    );
    const parts = { place: { folder, name: 'journal' as const }, reader: bareReader() };
    const look = (text: string, signal?: AbortSignal) =>
      searchRecords({ text, limit: 10, drills: false }, parts, { signal });
    expect(await look('"第 59 批"', AbortSignal.abort())).toMatchObject({
      found: 100,
      searched: 5000,
      rows: 6000,
      findings: [{ code: 'cut-short' }],
    });
    expect(await look('"第 0 批"')).toMatchObject({ found: 100, searched: 6000, findings: [] });
  });

  it('gives up words that are all common and never stand together, and says how far it came', async () => {
    const folder = newFolder();
    writeTexts(
      folder,
      batches(60, (batch) => (batch % 2 === 0 ? '甲组' : '乙组')),
    );
    await find(folder, '');
    const db = new Database(join(folder, 'search.db'), { readonly: true });
    expect(findLines(db, ['甲组', '乙组'], 10, 50)).toEqual({ lines: [], reachedBack: 5951 });
    expect(findLines(db, ['甲组', '乙组'], 10)).toEqual({ lines: [] });
    expect(findLines(db, ['甲组'], 10, 50).lines).toHaveLength(10);
    db.close();
  });
});
