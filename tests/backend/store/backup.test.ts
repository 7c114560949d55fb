import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, StoreTroubleError, verifyJournal } from '../../../electron/backend/store/index.ts';
import { checkpointRequest, fill, fillFast, storeIn, tempFolder, valueOf } from './support/store-fixture.ts';

test('a backup is the journal of one moment, in one file, and opens as a journal', async () => {
  const store = storeIn(tempFolder());
  fillFast(store, 'response:1', 3000);
  store.checkpoint(checkpointRequest());
  const rows = store.readFrom(1, 4000);
  const folder = tempFolder();
  const steps: number[] = [];
  await store.backup(join(folder, 'journal.db'), {
    onProgress(done) {
      steps.push(done);
      fill(store, 'response:1', 1);
    },
  });
  expect(steps.length).toBeGreaterThan(1);
  expect(readdirSync(folder)).toEqual(['journal.db']);
  expect(await verifyJournal(join(folder, 'journal.db'), store.anchorsPath)).toMatchObject({
    outcome: 'sound',
    rows: 3001,
  });
  const restored = valueOf(openStore({ folder, name: 'journal' }));
  expect(restored.readFrom(1, 4000)).toEqual(rows);
  fill(restored, 'response:1', 1);
  restored.close();
});

test('a backup replaces an older one only when it is whole', async () => {
  const store = storeIn(tempFolder());
  fillFast(store, 'response:1', 3000);
  const folder = tempFolder();
  const target = join(folder, 'backup.db');
  writeFileSync(target, 'the older one');
  const cancel = new AbortController();
  const cancelled = store.backup(target, { onProgress: () => cancel.abort(), signal: cancel.signal });
  await expect(cancelled).rejects.toThrow(/abort/i);
  expect([readFileSync(target, 'utf8'), readdirSync(folder)]).toEqual(['the older one', ['backup.db']]);
  await store.backup(target);
  expect((await verifyJournal(target, undefined)).outcome).toBe('sound');
});

test('a folder that is not there is trouble', async () => {
  const store = storeIn(tempFolder());
  const target = join(tempFolder(), 'nowhere', 'backup.db');
  await expect(store.backup(target)).rejects.toThrow(StoreTroubleError);
  await expect(store.backup(target)).rejects.toMatchObject({ trouble: { code: 'folder-not-writable', path: target } });
  expect(existsSync(target)).toBe(false);
});
