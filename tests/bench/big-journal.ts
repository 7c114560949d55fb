import { v7 } from 'uuid';
import { summaryOf } from '../../shared/response/summary.ts';
import { openStore } from '../../electron/backend/store/index.ts';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { fold } from '../../shared/response/evolve.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { shipped, shippedSource } from '../support/real-plans.ts';
import { appendEvents, editionsOf, writeRunning } from './write-response.ts';

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
    appendEvents(store, id, template.events, { editions: editionsOf(shipped, template.events), summary });
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
    writeRunning(store, shipped, id, desk.events);
    events += desk.events.length;
  }
  store.close();
  return { ...wanted, events };
}

function closedEvents(events: number, random: () => number): readonly ResponseEvent[] {
  return busyJournal({ events, random, longestWait: 3 * MINUTE, close: true }).desk.events;
}
