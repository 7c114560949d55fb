import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  correctiveEvents,
  directoryEvents,
  dutyEvents,
  flowEvents,
  journalEvents,
  libraryEvents,
  reviewNoteEvents,
  rosterEvents,
  weatherEvents,
  workstationEvents,
} from '../../electron/backend/journal-events.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { contentHash } from '../../shared/base/content-hash.ts';
import { NO_HASH, rowText, type JournalRow } from '../../shared/base/journal-row.ts';
import { CORRECTIVE_STREAM } from '../../shared/corrective/events.ts';
import { emptyCorrective, evolveCorrective } from '../../shared/corrective/state.ts';
import { DIRECTORY_STREAM } from '../../shared/directory/events.ts';
import { emptyDirectory, evolveDirectory } from '../../shared/directory/state.ts';
import { RUN_STREAM, type RunEvent } from '../../shared/drill/run/events.ts';
import { foldRun } from '../../shared/drill/run/evolve.ts';
import { NEWS_STREAM, type NewsEvent } from '../../shared/drill/run/news.ts';
import { EMPTY_NEWS, evolveNews } from '../../shared/drill/run/news-state.ts';
import { dutyStream } from '../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty } from '../../shared/duty/state.ts';
import { flowDayOf } from '../../shared/flow/events.ts';
import { EMPTY_FLOW, evolveFlow } from '../../shared/flow/state.ts';
import { LIBRARY_STREAMS } from '../../shared/library/events.ts';
import { emptyHistory, evolveLibrary } from '../../shared/library/state.ts';
import { reviewStream } from '../../shared/review-notes/events.ts';
import { emptyReviewNotes, evolveReviewNotes } from '../../shared/review-notes/state.ts';
import { ROSTER_STREAM } from '../../shared/roster/events.ts';
import { EMPTY_ROSTER, evolveRoster } from '../../shared/roster/state.ts';
import { WEATHER_STREAMS } from '../../shared/weather/events.ts';
import { foldWeather, noWeather } from '../../shared/weather/state.ts';
import { WORKSTATION_STREAM } from '../../shared/workstation/events.ts';

/** What released versions wrote outside responses: every release after them must fold it to the same states. */

const folder = join(import.meta.dirname, 'desk');
const logs = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));

function readRows(file: string): readonly JournalRow[] {
  return readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalRow);
}

function byStream(rows: readonly JournalRow[]): ReadonlyMap<string, readonly JournalRow[]> {
  const streams = new Map<string, JournalRow[]>();
  for (const row of rows) streams.set(row.stream, [...(streams.get(row.stream) ?? []), row]);
  return streams;
}

/** A stream as its own slice folds it. */
function foldStream(stream: string, rows: readonly JournalRow[]): unknown {
  const tail = (prefix: string) => stream.slice(prefix.length);
  if (stream.startsWith(dutyStream(''))) return dutyEvents(rows).reduce(evolveDuty, emptyDutyDay(tail(dutyStream(''))));
  if (stream.startsWith(LIBRARY_STREAMS))
    return libraryEvents(rows).reduce(evolveLibrary, emptyHistory(tail(LIBRARY_STREAMS)));
  if (stream === DIRECTORY_STREAM) return directoryEvents(rows).reduce(evolveDirectory, emptyDirectory);
  if (stream === ROSTER_STREAM) return rosterEvents(rows).reduce(evolveRoster, EMPTY_ROSTER);
  if (stream === CORRECTIVE_STREAM) return correctiveEvents(rows).reduce(evolveCorrective, emptyCorrective);
  if (stream.startsWith(reviewStream(''))) return reviewNoteEvents(rows).reduce(evolveReviewNotes, emptyReviewNotes);
  if (stream === RUN_STREAM) return foldRun(journalEvents(rows) as readonly RunEvent[]);
  if (stream === NEWS_STREAM) return (journalEvents(rows) as readonly NewsEvent[]).reduce(evolveNews, EMPTY_NEWS);
  if (flowDayOf(stream) !== undefined) return flowEvents(rows).reduce(evolveFlow, EMPTY_FLOW);
  if (stream.startsWith(WEATHER_STREAMS)) return plainWeather(foldWeather(noWeather, weatherEvents(rows)));
  // The key in force is the one named last.
  if (stream === WORKSTATION_STREAM) return workstationEvents(rows).at(-1)?.data;
  throw new Error(`Nothing here folds ${stream}`);
}

/** Maps as lists, for a hash over all of it. */
const plainWeather = (weather: object) =>
  Object.fromEntries(Object.entries(weather).map(([name, map]) => [name, [...(map as ReadonlyMap<string, unknown>)]]));

describe('what released versions wrote at the desk', () => {
  it('is there', () => {
    expect(logs.length).toBeGreaterThan(0);
  });

  for (const file of logs) {
    const streams = byStream(readRows(file));

    it(`${file} is whole: every row follows from the one before it`, () => {
      for (const rows of streams.values()) {
        let before = NO_HASH;
        for (const row of rows) {
          expect(row.prevHash).toBe(before);
          expect(contentHash(rowText(row))).toBe(row.hash);
          before = row.hash;
        }
      }
    });

    it(`${file} folds to the states it was released with`, () => {
      const states = [...streams].map(([stream, rows]) => {
        return `${contentHash(canonicalJson(foldStream(stream, rows)))} ${stream}\n`;
      });
      const kept = join(folder, file.replace('.jsonl', '.states.txt'));
      if (process.env['WRITE_STATE_HASH']) writeFileSync(kept, states.join(''));
      expect(states.join('')).toBe(readFileSync(kept, 'utf8'));
    });
  }
});
