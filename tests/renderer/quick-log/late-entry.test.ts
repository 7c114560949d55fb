import { describe, expect, it } from 'vitest';
import { lateEntry } from '../../../renderer/app/quick-log/late-entry.ts';
import { fromBeijing } from '../../../shared/base/instant.ts';

const at = (date: string, clock: string) => fromBeijing(date, clock) ?? Number.NaN;
const now = at('2023-07-30', '14:00');

describe('a line that begins with a time', () => {
  it('happened then: with or without a colon, today or on a named day', () => {
    const entry = { at: at('2023-07-30', '13:05'), rest: '来电', ahead: false };
    for (const line of ['1305 来电', '13:05 来电', '13：05　来电', '13时05分 来电']) {
      expect(lateEntry(line, now), line).toEqual(entry);
    }
    expect(lateEntry('07-29 13:05 来电', now)).toEqual({ ...entry, at: at('2023-07-29', '13:05') });
  });

  it('is recognised as soon as the space after it is typed', () => {
    expect(lateEntry('1305', now)).toBeUndefined();
    expect(lateEntry('1305 ', now)).toEqual({ at: at('2023-07-30', '13:05'), rest: '', ahead: false });
  });

  it('typed by the minute, it may be the minute of awareness itself', () => {
    const aware = at('2023-07-30', '13:05') + 20_000;
    expect(lateEntry('1305 来电', now, aware)?.at).toBe(aware);
    expect(lateEntry('1304 来电', now, aware)?.at).toBe(at('2023-07-30', '13:04'));
  });

  it('is left alone when the number is no time, or counts or names something', () => {
    for (const line of ['2560 来电', '1305人滞留', '1305 人滞留', '1461 次晚点', '来电 1305 好']) {
      expect(lateEntry(line, now), line).toBeUndefined();
    }
  });

  it('lies ahead when it is later than now, but after midnight means last night', () => {
    expect(lateEntry('1405 来电', now)).toMatchObject({ ahead: true, at: at('2023-07-30', '14:05') });
    expect(lateEntry('2350 来电', at('2023-07-31', '00:20'))).toMatchObject({
      ahead: false,
      at: at('2023-07-30', '23:50'),
    });
  });
});
