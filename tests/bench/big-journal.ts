import { v7 } from 'uuid';
import { summaryOf } from '../../electron/backend/responses.ts';
import { openStore, type AppendRequest, type Store } from '../../electron/backend/store/index.ts';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { fold } from '../../shared/response/evolve.ts';
import { responseStream, type ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { randomFrom } from '../support/random.ts';
import { shipped, shippedSource } from '../support/real-plans.ts';

/** How many different closed responses there are; the others repeat their events under new ids. */
const TEMPLATES = 6;

export interface BigJournal {
  readonly closed: number;
  readonly running: number;
  readonly events: number;
}

/**
 * Writes a journal as years of use leave it behind, through the real store: closed responses with their summaries, and running ones that began some
 * hours ago. A closed response goes in one transaction, as one command of many events; a running one command by command.
 */
export function writeBigJournal(folder: string, wanted: BigJournal): BigJournal {
  const opened = openStore({ folder, name: 'journal' });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  const store = opened.value;
  const random = randomFrom(20_230_731);
  const each = Math.floor(wanted.events / (wanted.closed + wanted.running));
  const templates = Array.from({ length: TEMPLATES }, () => {
    // How many endings the closing adds is known only afterwards.
    const tried = each - 100;
    const over = closedEvents(tried, random).length - each;
    const events = closedEvents(Math.max(10, tried - over), random);
    return { events, summary: summaryOf(fold(emptyResponse(''), events, shippedSource)) };
  });
  let events = 0;
  for (let count = 0; count < wanted.closed; count += 1) {
    const template = templates[count % TEMPLATES];
    if (!template) continue;
    const id = v7();
    const summary = { status: 'closed', data: { ...template.summary, id } };
    append(store, id, template.events, { editions: editionsOf(template.events), summary });
    events += template.events.length;
  }
  const left = Math.floor((wanted.events - events) / wanted.running);
  for (let count = 0; count < wanted.running; count += 1) {
    const span = 6 * HOUR;
    const { desk } = busyJournal({
      events: Math.max(left, 20),
      random,
      from: Date.now() - span - HOUR,
      longestWait: (2 * span) / Math.max(left, 20),
    });
    const id = v7();
    for (const group of byCommand(desk.events)) append(store, id, group, { editions: editionsOf(group) });
    events += desk.events.length;
  }
  store.close();
  return { ...wanted, events };
}

function closedEvents(events: number, random: () => number): readonly ResponseEvent[] {
  return busyJournal({ events, random, longestWait: 3 * MINUTE, close: true }).desk.events;
}

function byCommand(events: readonly ResponseEvent[]): readonly (readonly ResponseEvent[])[] {
  const groups = new Map<string, ResponseEvent[]>();
  for (const event of events) groups.set(event.commandId, [...(groups.get(event.commandId) ?? []), event]);
  return [...groups.values()];
}

function append(
  store: Store,
  id: string,
  events: readonly ResponseEvent[],
  more: Pick<AppendRequest, 'editions' | 'summary'>,
): void {
  const first = events[0];
  if (!first) return;
  const stream = responseStream(id);
  const { byPerson, byPost, workstation, mode } = first;
  const result = store.append({
    stream,
    expectedVersion: store.head(stream).version,
    commandId: v7(),
    recordedAt: events.at(-1)?.recordedAt ?? first.recordedAt,
    byPerson,
    byPost,
    workstation,
    mode,
    events,
    ...more,
  });
  if (result.kind !== 'appended') throw new Error(`Not appended: ${result.kind}`);
}

function editionsOf(events: readonly ResponseEvent[]) {
  return events.flatMap((event) =>
    event.type === 'AwarenessRecorded' ? event.data.plans.flatMap(({ hash }) => shipped.byHash.get(hash) ?? []) : [],
  );
}
