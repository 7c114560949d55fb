import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECKPOINT_STREAM, readAnchors, type Store, verifyJournal } from '../../../electron/backend/store/index.ts';
import { checkpointRequest, fill, NOW, storeIn, tempFolder } from './support/store-fixture.ts';

function recorded(store: Store): unknown[] {
  return [...store.readStream(CHECKPOINT_STREAM)].map((row) => JSON.parse(row.data));
}

function headOf(store: Store, stream: string): [number, string] {
  const { version, hash } = store.head(stream);
  return [version, hash];
}

test('a checkpoint holds the heads that changed since the one before, and the count of all streams', () => {
  const store = storeIn(tempFolder());
  fill(store, 'response:1', 2);
  fill(store, 'duty:1', 1);
  const heads = { 'response:1': headOf(store, 'response:1'), 'duty:1': headOf(store, 'duty:1') };
  expect(store.checkpoint(checkpointRequest()).kind).toBe('recorded');
  fill(store, 'response:1', 1);
  expect(store.checkpoint(checkpointRequest()).kind).toBe('recorded');
  expect(recorded(store)).toEqual([
    { heads, streams: 2 },
    { heads: { 'response:1': headOf(store, 'response:1') }, streams: 2 },
  ]);
});

test('what changed is still known after a restart', () => {
  const folder = tempFolder();
  const first = storeIn(folder);
  fill(first, 'response:1', 1);
  first.checkpoint(checkpointRequest());
  fill(first, 'response:2', 1);
  first.close();
  const second = storeIn(folder);
  second.checkpoint(checkpointRequest());
  expect(recorded(second)[1]).toEqual({ heads: { 'response:2': headOf(second, 'response:2') }, streams: 2 });
});

test('nothing new is not recorded again', () => {
  const store = storeIn(tempFolder());
  const first = store.checkpoint(checkpointRequest());
  expect(store.checkpoint(checkpointRequest(NOW + 1))).toEqual({ kind: 'unchanged', anchor: first.anchor });
  expect(recorded(store)).toEqual([{ heads: {}, streams: 0 }]);
});

test('the same checkpoint command twice is written once', () => {
  const store = storeIn(tempFolder());
  const asked = checkpointRequest();
  const { anchor } = store.checkpoint(asked);
  fill(store, 'response:1', 1);
  expect(store.checkpoint(asked)).toEqual({ kind: 'duplicate', anchor });
  expect(store.checkpoint(checkpointRequest()).kind).toBe('recorded');
});

test('each checkpoint is anchored outside the file', () => {
  const store = storeIn(tempFolder());
  const anchors = [1, 2, 3].map((minute) => {
    fill(store, 'response:1', 1);
    return store.checkpoint(checkpointRequest(NOW + minute)).anchor;
  });
  expect(readAnchors(store.anchorsPath)).toEqual({ anchors, unreadable: [] });
  const rows = [...store.readStream(CHECKPOINT_STREAM)];
  expect(anchors).toEqual(rows.map(({ at, position, version, hash }) => ({ at, position, version, hash })));
  expect(readFileSync(store.anchorsPath, 'utf8').split('\n')).toHaveLength(4);
});

test('anchors may be kept in another folder, which is made', () => {
  const anchorsFolder = join(tempFolder(), 'second', 'disk');
  const store = storeIn(tempFolder(), { anchorsFolder });
  store.checkpoint(checkpointRequest());
  expect(store.anchorsPath).toBe(join(anchorsFolder, 'journal.anchors.jsonl'));
  expect(existsSync(store.anchorsPath)).toBe(true);
});

test('a line that was torn off does not spoil the next', () => {
  const store = storeIn(tempFolder());
  const first = store.checkpoint(checkpointRequest()).anchor;
  appendFileSync(store.anchorsPath, '{"at":16906935');
  fill(store, 'response:1', 1);
  const second = store.checkpoint(checkpointRequest()).anchor;
  expect(readAnchors(store.anchorsPath)).toEqual({ anchors: [first, second], unreadable: [2] });
});

test('a checkpoint that cannot be anchored stands, says so, and is anchored by the next try', async () => {
  const folder = tempFolder();
  const store = storeIn(folder);
  writeFileSync(join(folder, 'anchors'), 'a file in place of the folder');
  fill(store, 'response:1', 1);
  const result = store.checkpoint(checkpointRequest());
  expect(result).toMatchObject({ kind: 'recorded', trouble: { code: 'folder-not-writable', path: store.anchorsPath } });
  expect(recorded(store)).toHaveLength(1);

  rmSync(join(folder, 'anchors'));
  expect(store.checkpoint(checkpointRequest())).toEqual({ kind: 'unchanged', anchor: result.anchor });
  expect(readAnchors(store.anchorsPath).anchors).toEqual([result.anchor]);
  expect((await verifyJournal(store.path, store.anchorsPath)).outcome).toBe('sound');
});

test.skipIf(!existsSync('/dev/full'))('a full anchor disk is trouble, not a lost checkpoint', () => {
  const store = storeIn(tempFolder());
  mkdirSync(dirname(store.anchorsPath));
  symlinkSync('/dev/full', store.anchorsPath);
  expect(store.checkpoint(checkpointRequest())).toMatchObject({ kind: 'recorded', trouble: { code: 'disk-full' } });
});
