import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalEvents } from '../../electron/backend/journal-events.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import { packageEvents } from '../../shared/export/package-events.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import type { ReviewSource, ReviewStream } from '../../shared/review/timeline/row.ts';

/** What released versions wrote, as it lies in tests/replay: every release after them has to read it. */

const REPLAY = join(import.meta.dirname, '../replay');

const rowsIn = (path: string): readonly JournalRow[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalRow);

/** Names of the responses in tests/replay/logs. */
export const releasedResponses = (): readonly string[] => readdirSync(join(REPLAY, 'logs'));

/** Names of the desk records in tests/replay/desk. */
export const releasedDesks = (): readonly string[] =>
  readdirSync(join(REPLAY, 'desk')).filter((file) => file.endsWith('.jsonl'));

/** A released response with the plan texts it was pinned to. */
export function releasedResponse(name: string): ReviewSource & { readonly events: readonly ResponseEvent[] } {
  const folder = join(REPLAY, 'logs', name);
  const events = packageEvents(readFileSync(join(folder, 'journal.jsonl'), 'utf8'));
  const plans = readdirSync(join(folder, 'editions')).flatMap((file) => {
    const { edition } = parsePlan(readFileSync(join(folder, 'editions', file), 'utf8'), file);
    return edition ? [{ hash: edition.hash, plan: edition.plan }] : [];
  });
  return { events, streams: [{ stream: events[0]?.stream ?? '', events }], plans };
}

/** Everything that a released desk wrote outside responses. */
export function releasedDesk(file: string): readonly ReviewStream[] {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of journalEvents(rowsIn(join(REPLAY, 'desk', file)))) {
    const events = streams.get(event.stream);
    if (events) events.push(event);
    else streams.set(event.stream, [event]);
  }
  return [...streams].map(([stream, events]) => ({ stream, events }));
}
