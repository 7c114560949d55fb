import { describe, expect, it } from 'vitest';
import { responseStream } from '../../../shared/response/events.ts';
import { filterTimeline } from '../../../shared/review/timeline/filter.ts';
import { gapsIn } from '../../../shared/review/timeline/gaps.ts';
import { timelineOf } from '../../../shared/review/timeline/timeline.ts';
import { MINUTE } from '../../../shared/base/instant.ts';
import { FACET_IDS, facetsOf } from '../../../renderer/screens/review/timeline/facets.ts';
import { itemsOf } from '../../../renderer/screens/review/timeline/items.ts';
import { fengtai, pureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

/** A response with a line, half an hour of silence, and a line. */
function played() {
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.must(fengtai);
  desk.wait(2 * MINUTE);
  desk.must({ type: 'WriteLog', text: '与车站通话', tags: [] });
  desk.wait(31 * MINUTE);
  desk.must({ type: 'WriteLog', text: '车站来电', tags: [] });
  const stream = responseStream(desk.response.id);
  return timelineOf({ streams: [{ stream, events: desk.events }], plans: [...shipped.byHash.values()] });
}

describe('the lines of a review', () => {
  const timeline = played();

  it('stand in their order, with the gap after the last line before it', () => {
    const gaps = gapsIn(timeline.rows);
    const items = itemsOf(timeline.rows, gaps);
    expect(gaps).toHaveLength(1);
    expect(items.length).toBe(timeline.rows.length + 1);
    const at = items.findIndex(({ kind }) => kind === 'gap');
    const before = items[at - 1];
    expect(before?.kind === 'line' && before.row.words.zh).toContain('与车站通话');
  });

  it('offer every value that they have, and each finds as many lines as it says', () => {
    const facets = facetsOf(timeline.rows, timeline.names);
    for (const id of FACET_IDS) {
      for (const { value, count } of facets[id]) {
        expect(filterTimeline(timeline.rows, { [id]: [value] }).rows, `${id} ${value}`).toHaveLength(count);
      }
    }
    expect(facets.kinds.map(({ title }) => title.zh)).toContain('日志与提示');
  });
});
