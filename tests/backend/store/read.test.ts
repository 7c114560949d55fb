import { expect, test } from 'vitest';
import { openReader } from '../../../electron/backend/store/index.ts';
import { fill, fillFast, request, rowsOf, storeIn, tempFolder, valueOf } from './support/store-fixture.ts';

test('a stream is read in order, from any version, in as many blocks as it takes', () => {
  const store = storeIn(tempFolder());
  fillFast(store, 'response:1', 1100);
  fillFast(store, 'response:2', 100);
  const versions = [...store.readStream('response:1')].map((row) => row.version);
  expect(versions).toEqual(Array.from({ length: 1100 }, (_, index) => index + 1));
  expect([...store.readStream('response:1', 1099)].map((row) => row.version)).toEqual([1099, 1100]);
  expect([...store.readStream('response:3')]).toEqual([]);
});

test('appends may happen while a stream is being read', () => {
  const store = storeIn(tempFolder());
  fillFast(store, 'response:1', 600);
  let read = 0;
  for (const row of store.readStream('response:1')) {
    if (row.version === 1) fill(store, 'response:1', 1);
    read += 1;
  }
  expect(read).toBe(601);
});

test('rows of all streams are read from a position on', () => {
  const store = storeIn(tempFolder());
  for (const stream of ['a', 'b', 'a']) fill(store, stream, 1);
  expect(store.readFrom(2, 5).map(({ position, stream }) => [position, stream])).toEqual([
    [2, 'b'],
    [3, 'a'],
  ]);
  expect(store.readFrom(1, 1)).toHaveLength(1);
  expect(store.readFrom(4, 1)).toEqual([]);
});

test('heads and stream names follow the appends', () => {
  const store = storeIn(tempFolder());
  const rows = ['response:2', 'duty:1', 'response:1', 'response:1'].flatMap((stream) =>
    rowsOf(store.append(request(store, stream))),
  );
  const before = store.heads();
  expect(before).toEqual(
    new Map([
      ['response:2', { version: 1, hash: rows[0]?.hash }],
      ['duty:1', { version: 1, hash: rows[1]?.hash }],
      ['response:1', { version: 2, hash: rows[3]?.hash }],
    ]),
  );
  expect(store.streams('response:')).toEqual(['response:1', 'response:2']);
  fill(store, 'response:1', 1);
  expect([before.get('response:1')?.version, store.heads().get('response:1')?.version]).toEqual([2, 3]);
});

test('a reader sees what the writer has committed, without its lock', () => {
  const folder = tempFolder();
  const store = storeIn(folder);
  fill(store, 'response:1', 1);
  const reader = valueOf(openReader({ folder, name: 'journal' }));
  fill(store, 'response:1', 1);
  fill(store, 'response:2', 1);
  expect([...reader.readStream('response:1')]).toEqual([...store.readStream('response:1')]);
  expect(reader.heads()).toEqual(store.heads());
  expect(reader.streams('response:')).toEqual(['response:1', 'response:2']);
  reader.close();
});

test('a reader of a journal that is not there says so', () => {
  const result = openReader({ folder: tempFolder(), name: 'drill' });
  expect(result.ok ? 'open' : result.trouble.code).toBe('store-missing');
});
