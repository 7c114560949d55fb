import { expect, test } from 'vitest';
import {
  type AppendRequest,
  type Store,
  StoreTroubleError,
  verifyJournal,
} from '../../../electron/backend/store/index.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { checkpointRequest, NOW, request, rowsOf, storeIn, tempFolder } from './support/store-fixture.ts';

/** Three events, a plan text and a summary: everything that one transaction may hold. */
function large(store: Store, round: number): AppendRequest {
  const text = `round: ${round}\n${'x'.repeat(6000)}`;
  const events = ['A', 'B', 'C'].map((type) => ({ type, at: NOW, data: { note: '雪'.repeat(500) } }));
  return request(store, 'response:1', {
    events,
    editions: [{ hash: contentHash(text), text }],
    summary: { status: `round ${round}`, data: { fill: 'x'.repeat(3000 + round) } },
  });
}

test.each([
  ['a whole transaction', large],
  [
    'a single event',
    (store: Store) => request(store, 'response:1', { events: [{ type: 'A', at: NOW, data: 'x'.repeat(2000) }] }),
  ],
])('a full disk is trouble, and %s is written whole or not at all', async (_, make) => {
  const folder = tempFolder();
  const full = storeIn(folder, { maxPages: 60 });
  let refused: AppendRequest | undefined;
  let error: unknown;
  for (let round = 0; round < 500 && !refused; round += 1) {
    const asked = make(full, round);
    try {
      rowsOf(full.append(asked));
    } catch (caught) {
      [refused, error] = [asked, caught];
    }
  }
  expect(error).toBeInstanceOf(StoreTroubleError);
  expect(error).toMatchObject({ trouble: { code: 'disk-full', path: full.path } });
  if (!refused) throw new Error('The disk never was full');

  const rows = [...full.readStream('response:1')];
  expect(full.head('response:1').version).toBe(rows.length);
  expect(refused.expectedVersion).toBe(rows.length);
  expect(full.rowsOfCommand(refused.commandId)).toEqual([]);
  for (const edition of refused.editions ?? []) expect(full.edition(edition.hash)).toBeUndefined();
  if (refused.summary) expect(full.summaries('').get('response:1')?.version).toBe(rows.length);
  expect(() => full.append(refused)).toThrow(StoreTroubleError);
  full.close();

  const roomier = storeIn(folder);
  expect(roomier.append(refused).kind).toBe('appended');
  roomier.checkpoint(checkpointRequest());
  expect((await verifyJournal(roomier.path, roomier.anchorsPath)).outcome).toBe('sound');
});
