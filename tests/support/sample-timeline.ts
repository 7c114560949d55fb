import { filterTimeline } from '../../shared/review/timeline/filter.ts';
import { gapsIn } from '../../shared/review/timeline/gaps.ts';
import { rowKey, type TimelineRow } from '../../shared/review/timeline/row.ts';
import { timelineOf } from '../../shared/review/timeline/timeline.ts';
import type { ExportCover } from '../../shared/export/timeline/cover.ts';
import { releasedResponse } from './released-logs.ts';

/** A cover as an export of a response would have it. */
export const sampleCover: ExportCover = {
  scope: { zh: '处置：候车室人数快速上升', en: 'response: the waiting hall is filling' },
  filter: { zh: '全部，未筛选', en: 'everything, no filter' },
  isDrill: false,
  rows: 3,
  leftOut: 0,
  unread: [],
  exportedAt: Date.UTC(2026, 10, 1, 2),
  exportedBy: '值班员甲 (duty-officer)',
  program: 'Station Response Console 0.6.0',
  workstation: 'w1',
  anchor: { version: 4, hash: 'ab'.repeat(32) },
};

/** The timeline of a released response that holds an event of every type, with the data behind each row. */
export function sampleTimeline(change: (row: TimelineRow, index: number) => TimelineRow = (row) => row) {
  const source = releasedResponse('0.6.0-every-event');
  const timeline = timelineOf(source);
  const rows = filterTimeline(timeline.rows, {}).rows.map(change);
  const data = new Map<string, unknown>(
    source.events.map((event) => [rowKey(event.stream, event.version), event.data]),
  );
  const cover = { ...sampleCover, rows: rows.length };
  return {
    rows,
    names: timeline.names,
    gaps: gapsIn(timeline.rows),
    cover,
    dataOf: ({ key }: TimelineRow) => data.get(key),
  };
}

/** Words that have broken one format or another: formulas, marks of XML, control characters, an emoji, half of one. */
export const NASTY = '=cmd|"/c calc"!A1 <b>&amp;</b> \u0000\u0007\u007f 🚄 \ud83d 第一行\n第二行';
