import { describe, expect, it } from 'vitest';
import { newReadings } from '../../../renderer/screens/response/facts/new-readings.ts';
import { readTableFile } from '../../../renderer/screens/response/facts/read-table-file.ts';
import type { FactLine } from '../../../shared/reporting/state.ts';

const file = (...bytes: number[]) => new Blob([new Uint8Array(bytes)]);

describe('a table file', () => {
  it('is read as UTF-8', async () => {
    expect(await readTableFile(new Blob(['时间,数值\n13:05,7']))).toEqual({ text: '时间,数值\n13:05,7' });
  });

  it('is read as GBK, as Chinese spreadsheets still save it', async () => {
    // 时间,数值
    const gbk = file(0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xca, 0xfd, 0xd6, 0xb5);
    expect(await readTableFile(gbk)).toEqual({ text: '时间,数值' });
  });

  it('is read as UTF-16 with a mark, as "Unicode text" is saved', async () => {
    expect(await readTableFile(file(0xff, 0xfe, 0xf6, 0x65, 0x2c, 0x00))).toEqual({ text: '时,' });
  });

  it('is refused when it is no text, or far too large', async () => {
    expect(await readTableFile(file(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00))).toEqual({ trouble: 'notText' });
    expect(await readTableFile(file(0x80, 0xff, 0xff))).toEqual({ trouble: 'notText' });
    expect(await readTableFile(new Blob(['7'.repeat(1_000_001)]))).toEqual({ trouble: 'tooBig' });
  });
});

describe('a table that has grown', () => {
  const reading = (line: number, value: number) => ({ line, at: line * 1000, value, certainty: 'known' as const });
  const line = (channel: 'hand' | 'import', about?: string): FactLine => ({
    fact: 'surge/people',
    ...(about === undefined ? {} : { about }),
    entries: [{ version: 1, at: 1000, value: 50, certainty: 'known', source: 'count', channel }],
  });

  it('adds only what is not on the board yet', () => {
    expect(newReadings([reading(1, 50), reading(2, 60)], [line('import')])).toEqual([reading(2, 60)]);
  });

  it('keeps what only looks the same: typed by hand, another value, another place', () => {
    expect(newReadings([reading(1, 50)], [line('hand')])).toHaveLength(1);
    expect(newReadings([reading(1, 51)], [line('import')])).toHaveLength(1);
    expect(newReadings([reading(1, 50)], [line('import', '东广场')])).toHaveLength(1);
  });
});
