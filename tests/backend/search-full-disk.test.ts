import { afterAll, expect, it, vi } from 'vitest';
import type * as OpenIndex from '../../electron/backend/search/open-index.ts';
import { searchRecords } from '../../electron/backend/search/search-records.ts';
import { bareReader, batches, writeTexts } from '../support/search-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Pages that the index may have: as if the disk had no more. */
let room = 0;

vi.mock(import('../../electron/backend/search/open-index.ts'), async (original) => {
  const real: typeof OpenIndex = await original();
  return {
    ...real,
    openIndex(...place) {
      const db = real.openIndex(...place);
      if (room > 0) db.pragma(`max_page_count = ${room}`);
      return db;
    },
  };
});

const folder = tempFolder('search-full-disk');
afterAll(folder.remove);

it('an index for which the disk has no room half-way is searched as far as it came, the newest rows are read, and it goes on when there is room', async () => {
  writeTexts(
    folder.path,
    batches(150, (batch) => `第 ${batch} 批`),
  );
  const parts = { place: { folder: folder.path, name: 'journal' as const }, reader: bareReader() };
  const look = (text: string) => searchRecords({ text, limit: 10, drills: false }, parts);
  room = 1200;
  const full = await look('"第 149 批"');
  expect(full).toMatchObject({ found: 100, rows: 15_000, findings: [{ code: 'no-index' }] });
  expect(full.findings[0]?.message.zh).toContain('磁盘');
  expect(full.searched).toBeGreaterThan(5000);
  expect(full.searched).toBeLessThan(15_000);
  expect(await look('"第 0 批"')).toMatchObject({ found: 100, findings: [{ code: 'no-index' }] });
  room = 0;
  expect(await look('"第 80 批"')).toMatchObject({ found: 100, searched: 15_000, findings: [] });
});
