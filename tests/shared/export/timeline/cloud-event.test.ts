import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudEvent } from 'cloudevents';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../electron/backend/store/sha256.ts';
import type { JournalRow } from '../../../../shared/base/journal-row.ts';
import { cloudEventWriter, coverEventLine } from '../../../../shared/export/timeline/cloud-event.ts';
import { root } from '../../../support/root.ts';
import { sampleCover } from '../../../support/sample-timeline.ts';

const rows = readFileSync(join(root, 'tests/replay/desk/0.6.0-every-desk-event.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as JournalRow);

describe('journal rows as CloudEvents', () => {
  it('satisfy the schema of the CloudEvents SDK, every type of the desk and the cover', () => {
    const write = cloudEventWriter();
    expect(rows.length).toBeGreaterThan(80);
    for (const line of [coverEventLine(sampleCover), ...rows.map(write)]) {
      const event = new CloudEvent(JSON.parse(line) as Partial<CloudEvent<unknown>>, false);
      expect(event.validate(), line).toBe(true);
    }
  });

  it('carry the text of the row to the letter, so that its hash can be taken of it', () => {
    const write = cloudEventWriter();
    for (const row of rows) {
      const line = write(row);
      const text = line.slice(line.indexOf('"data":') + '"data":'.length, -2);
      expect(sha256(text)).toBe(row.hash);
      const { id, subject, sequence, time } = JSON.parse(line) as Record<string, string>;
      expect([id, subject, sequence]).toEqual([`${row.stream}#${row.version}`, row.stream, String(row.version)]);
      expect(Date.parse(time ?? '')).toBe(row.at);
    }
  });

  it('name a workstation of any name as a URI', () => {
    const [first] = rows as [JournalRow];
    const line = cloudEventWriter()({ ...first, workstation: '值班室 "一"\ud83d' });
    expect((JSON.parse(line) as { source: string }).source).toMatch(/^urn:station-response-console:[\w%.-]+$/);
  });
});
