import type { JournalEvent } from '../../base/journal-event.ts';
import type { RecordedPlans } from '../regression-source.ts';
import type { WeatherTables } from '../../weather/tables.ts';
import type { NamesBook } from './names-book.ts';
import type { CourseSpan, Reading } from './row.ts';
import type { Titles } from './titles.ts';

/** What the readers of all streams share while a timeline is built. */
export interface Ground {
  readonly plans: RecordedPlans;
  readonly titles: Titles;
  readonly weather: WeatherTables | undefined;
  readonly names: NamesBook;
  /** A stream that could not be folded to its end. */
  readonly untitled: (stream: string) => void;
}

/** Reads the lines of one stream, one after the other in their order. */
export interface StreamReader {
  readonly read: (event: JournalEvent) => Reading;
  /** What is known only at the end: what lasted, and the number that each train bears in the end. */
  readonly finish?: () => { readonly spans: readonly CourseSpan[]; readonly trainNow: (train: string) => string };
}
