import type { DutyEvent } from '../../shared/duty/events.ts';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import type { CorrectiveEvent } from '../../shared/corrective/events.ts';
import type { DirectoryEvent } from '../../shared/directory/events.ts';
import type { FlowEvent } from '../../shared/flow/events.ts';
import type { LibraryEvent } from '../../shared/library/events.ts';
import type { RosterEvent } from '../../shared/roster/events.ts';
import type { WeatherEvent } from '../../shared/weather/events.ts';
import type { ReviewNoteEvent } from '../../shared/review-notes/events.ts';
import type { WorkstationEvent } from '../../shared/workstation/events.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';

/**
 * A stored row as the event it holds. Shapes of older releases are brought up to date here, on reading; the row itself never changes.
 * (No shape has changed yet, so there is nothing to bring up.)
 */
function eventOf(row: JournalRow): JournalEvent {
  const { position: _, part: __, prevHash: ___, hash: ____, data, state, ...meta } = row;
  return { ...meta, data: JSON.parse(data), ...(state ? { state } : {}) };
}

/** Rows of any stream. */
export function journalEvents(rows: Iterable<JournalRow>): JournalEvent[] {
  return Array.from(rows, eventOf);
}

/** Rows of a response stream. A type that evolve does not know throws there. */
export function responseEvents(rows: Iterable<JournalRow>): ResponseEvent[] {
  return Array.from(rows, (row) => eventOf(row) as ResponseEvent);
}

export function dutyEvents(rows: Iterable<JournalRow>): DutyEvent[] {
  return Array.from(rows, (row) => eventOf(row) as DutyEvent);
}

export function rosterEvents(rows: Iterable<JournalRow>): RosterEvent[] {
  return Array.from(rows, (row) => eventOf(row) as RosterEvent);
}

export function flowEvents(rows: Iterable<JournalRow>): FlowEvent[] {
  return Array.from(rows, (row) => eventOf(row) as FlowEvent);
}

export function libraryEvents(rows: Iterable<JournalRow>): LibraryEvent[] {
  return Array.from(rows, (row) => eventOf(row) as LibraryEvent);
}

export function directoryEvents(rows: Iterable<JournalRow>): DirectoryEvent[] {
  return Array.from(rows, (row) => eventOf(row) as DirectoryEvent);
}

export function weatherEvents(rows: Iterable<JournalRow>): WeatherEvent[] {
  return Array.from(rows, (row) => eventOf(row) as WeatherEvent);
}

export function correctiveEvents(rows: Iterable<JournalRow>): CorrectiveEvent[] {
  return Array.from(rows, (row) => eventOf(row) as CorrectiveEvent);
}

export function reviewNoteEvents(rows: Iterable<JournalRow>): ReviewNoteEvent[] {
  return Array.from(rows, (row) => eventOf(row) as ReviewNoteEvent);
}

export function workstationEvents(rows: Iterable<JournalRow>): WorkstationEvent[] {
  return Array.from(rows, (row) => eventOf(row) as WorkstationEvent);
}
