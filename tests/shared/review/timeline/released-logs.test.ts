import { describe, expect, it } from 'vitest';
import { isKnownType } from '../../../../shared/review/timeline/kinds.ts';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import type { Timeline } from '../../../../shared/review/timeline/row.ts';
import { shippedTables } from '../../../support/cap-message.ts';
import { releasedDesk, releasedDesks, releasedResponse, releasedResponses } from '../../../support/released-logs.ts';

/** Every row says something in both languages, and never by the bare name of its type. */
function expectWords({ rows, untitled }: Timeline): void {
  expect(untitled).toEqual([]);
  for (const { words, type, postTitle, from, to } of rows) {
    expect(isKnownType(type), type).toBe(true);
    for (const said of [words, postTitle, from, to]) {
      if (said === undefined) continue;
      expect([said.zh.trim(), said.en.trim()], type).not.toContain('');
      expect(`${said.zh} ${said.en}`, type).not.toMatch(/undefined|\[object|NaN/);
      expect(said.zh, type).not.toContain(type);
    }
    expect(words.zh, type).not.toContain('本版程序不认识');
  }
}

describe('a timeline of what released versions wrote', () => {
  for (const name of releasedResponses()) {
    it(`${name}: one row for every line, with words in both languages and titles from its own editions`, () => {
      const source = releasedResponse(name);
      const timeline = timelineOf(source);
      expect(timeline.rows.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
        source.events.map(({ version }) => version),
      );
      expectWords(timeline);
    });
  }

  for (const file of releasedDesks()) {
    it(`${file}: one row for every line of every stream, with words in both languages`, () => {
      const streams = releasedDesk(file);
      const timeline = timelineOf({ streams, plans: [], weather: shippedTables });
      expect(timeline.rows).toHaveLength(streams.reduce((sum, { events }) => sum + events.length, 0));
      expectWords(timeline);
    });
  }

  it('still reads a response whose plan texts are missing, and says which stream stands without titles', () => {
    const { streams, events } = releasedResponse('0.6.0-every-event');
    const { rows, untitled } = timelineOf({ streams, plans: [] });
    expect(untitled).toEqual([streams[0]?.stream]);
    expect(rows).toHaveLength(events.length);
    expect(rows[0]?.words.zh).toMatch(/^接报：/);
  });

  it('says of a line that a newer version wrote that it cannot read it, and reads the ones after it', () => {
    const { streams, plans } = releasedResponse('0.6.0-every-event');
    const [{ stream, events }] = streams as [(typeof streams)[0]];
    const newer = events.map((event) => (event.type === 'NotePinned' ? { ...event, type: 'NoteSung' } : event));
    const { rows } = timelineOf({ streams: [{ stream, events: newer }], plans });
    expect(rows.find(({ type }) => type === 'NoteSung')?.words).toEqual({
      zh: '本版程序不认识的记录“NoteSung”，请用记下它的版本或更新的版本打开',
      en: 'A line that this version does not know ("NoteSung"): open it with the version that wrote it, or a newer one',
    });
    expect(rows.find(({ type }) => type === 'MessageReleased')?.words.zh).toContain('公众信息 2');
  });
});
