import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../electron/backend/store/sha256.ts';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { NO_HASH, rowText } from '../../../shared/base/journal-row.ts';

const ROW = {
  stream: 'response:1',
  version: 1,
  type: 'ResponseStarted',
  at: 1_690_693_500_000,
  recordedAt: 1_690_693_501_000,
  byPerson: '值班员甲',
  byPost: 'duty-officer',
  workstation: 'desk-1',
  mode: 'live',
  commandId: '01899e21-0000-7000-8000-000000000001',
  part: 0,
  data: '{"station":"北京南站"}',
  prevHash: NO_HASH,
} as const;

test('the hashed text and its hash never change', () => {
  expect(rowText(ROW)).toBe(
    `{"at":1690693500000,"by_person":"值班员甲","by_post":"duty-officer","command_id":"01899e21-0000-7000-8000-000000000001","data":{"station":"北京南站"},"mode":"live","part":0,"prev_hash":"${NO_HASH}","recorded_at":1690693501000,"stream":"response:1","type":"ResponseStarted","version":1,"workstation":"desk-1"}`,
  );
  expect(contentHash(rowText(ROW))).toBe('f26ef10f54a6b4f23d6755cdde6028a31ce15b4ead01d709cd947c068729fe37');
});

test('a row with the hash of its state has it in the hashed text, one without has no member for it', () => {
  const withState = rowText({ ...ROW, state: '0f3c9a7be21d4456' });
  expect(withState).toBe(rowText(ROW).replace(',"stream"', ',"state":"0f3c9a7be21d4456","stream"'));
  expect(rowText({ ...ROW, state: null })).toBe(rowText(ROW));
});

test('the hashed text is the canonical JSON of the row, whatever it holds', () => {
  const text = fc.string({ unit: 'grapheme' });
  const row = fc.record({
    at: fc.integer(),
    by_person: text,
    by_post: text,
    command_id: fc.uuid(),
    data: fc.jsonValue(),
    mode: fc.constantFrom('live' as const, 'drill' as const),
    part: fc.nat(),
    prev_hash: fc.constant(NO_HASH),
    recorded_at: fc.integer(),
    state: fc.stringMatching(/^[0-9a-f]{16}$/),
    stream: text,
    type: text,
    version: fc.nat(),
    workstation: text,
  });
  fc.assert(
    fc.property(row, (columns) => {
      const written = rowText({
        ...columns,
        byPerson: columns.by_person,
        byPost: columns.by_post,
        commandId: columns.command_id,
        prevHash: columns.prev_hash,
        recordedAt: columns.recorded_at,
        data: canonicalJson(columns.data),
      });
      expect(written).toBe(canonicalJson(columns));
    }),
  );
});

test('the store hashes as the shared code does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256(text)).toBe(contentHash(text));
    }),
  );
});
