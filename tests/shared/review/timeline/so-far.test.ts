import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { randomFrom } from '../../../../shared/base/random.ts';
import { responseStream } from '../../../../shared/response/events.ts';
import type { Timeline } from '../../../../shared/review/timeline/row.ts';
import { timelineInSlices, timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import { busyJournal } from '../../../support/busy-journal.ts';
import { shipped } from '../../../support/real-plans.ts';

describe('a timeline that is still being built', () => {
  it('shows the lines that it has, in order, and comes to the same whole', () => {
    const { events } = busyJournal({ events: 240, random: randomFrom(7), longestWait: 3 * MINUTE }).desk;
    const plans = [...shipped.byHash.values()].map(({ hash, plan }) => ({ hash, plan }));
    const streams = ['a', 'b'].map((id) => ({
      stream: responseStream(id),
      events: events.map((event) => ({ ...event, stream: responseStream(id) })),
    }));
    const parts: Timeline[] = [];
    const slices = timelineInSlices({ streams, plans }, 100);
    let next = slices.next();
    for (; !next.done; next = slices.next()) {
      const part = next.value.soFar();
      expect(part.rows).toHaveLength(next.value.done);
      parts.push(part);
    }
    const whole = timelineOf({ streams, plans });
    expect(next.value).toEqual(whole);
    expect(parts.length).toBeGreaterThan(3);
    for (const { rows } of parts) {
      const keys = new Set(rows.map(({ key }) => key));
      expect(rows.map(({ key, words }) => [key, words])).toEqual(
        whole.rows.filter(({ key }) => keys.has(key)).map(({ key, words }) => [key, words]),
      );
    }
  });
});
