import type { Duration, Instant } from '../../base/instant.ts';
import type { JournalEvent } from '../../base/journal-event.ts';
import type { Mode } from '../../base/journal-row.ts';
import type { Text } from '../../base/text.ts';
import type { Plan } from '../../plan/schema.ts';
import type { WeatherTables } from '../../weather/tables.ts';
import type { TimelineKind } from './kinds.ts';

/** Whether a line's entry time can be trusted; see clock.ts. */
export type ClockQuality = 'sound' | 'jumped' | 'backwards';

/** Something that moved with a line without a line of its own: a step that opened, a deadline that was met. */
export interface Effect {
  readonly what: Text;
  readonly from: Text;
  readonly to: Text;
}

/** One line of the merged timeline: one journal event, in words, with what it moved. */
export interface TimelineRow {
  /** `<stream>#<version>`: names the line for ever. */
  readonly key: string;
  readonly stream: string;
  readonly version: number;
  /** The event type as it is stored. */
  readonly type: string;
  /** When it happened. */
  readonly at: Instant;
  /** When it was entered. */
  readonly recordedAt: Instant;
  /** How long after it happened it was entered, where that counts as late; see LATE_AFTER. */
  readonly late?: Duration;
  readonly person: string;
  readonly post: string;
  readonly postTitle: Text;
  readonly workstation: string;
  readonly mode: Mode;
  /** Who did it, decided it or answered, when another person typed it. */
  readonly typedFor?: Text;
  readonly kind: TimelineKind;
  readonly words: Text;
  /** Where it stood before, and where it stands with this line. */
  readonly from?: Text;
  readonly to?: Text;
  /** Reason or basis, as it was typed. */
  readonly why?: string;
  readonly effects?: readonly Effect[];
  /** Id of the response; of corrective actions and warnings, the one they name. */
  readonly response?: string;
  /** Id of the plan, not its key: every station has its own. */
  readonly plan?: string;
  readonly lane?: string;
  /** `<plan key>/<step id>` */
  readonly step?: string;
  /** Under the number that the train bears in the end. */
  readonly train?: string;
  /** The key of the deadline that passed or that this line met. */
  readonly due?: string;
  /** Key of the line that this one corrects: that one counts no more as it was written. */
  readonly corrects?: string;
  /** Keys of the lines that correct this one, oldest first. The words of this one stay as they were. */
  readonly correctedBy?: readonly string[];
  readonly clock: ClockQuality;
}

/** The members of a row that its stream has to say; the rest stands in the event. */
export type Reading = Pick<TimelineRow, 'words'> &
  Partial<
    Pick<
      TimelineRow,
      | 'kind'
      | 'from'
      | 'to'
      | 'typedFor'
      | 'effects'
      | 'response'
      | 'plan'
      | 'lane'
      | 'step'
      | 'train'
      | 'due'
      | 'corrects'
    >
  >;

/** What is called what, for the ids in the rows: for filters, covers and bands. */
export interface TimelineNames {
  readonly post: Readonly<Record<string, Text>>;
  readonly plan: Readonly<Record<string, Text>>;
  readonly lane: Readonly<Record<string, Text>>;
  readonly step: Readonly<Record<string, Text>>;
  readonly due: Readonly<Record<string, Text>>;
  readonly response: Readonly<Record<string, Text>>;
}

/** What lasted, for the time chart. Without `to` it lasted to the end of the record. `key` is the line that began it. */
export interface CourseSpan {
  readonly response: string;
  readonly kind: 'stage' | 'level' | 'lane' | 'due' | 'contact';
  /** Names the band within its kind and response: the lane, the due key, the train. */
  readonly band: string;
  readonly from: Instant;
  readonly to?: Instant;
  readonly label: Text;
  /** What it came to: a level, a stage, a due's end, `contact` or `lost`; of a lane `running` or `done`. */
  readonly state: string;
  readonly key: string;
}

export interface ReviewStream {
  readonly stream: string;
  /** In the order of their versions. */
  readonly events: readonly JournalEvent[];
  /** The versions that are of the scope, where not all are: the others are folded, so that what moved is known, and give no row. */
  readonly shown?: readonly number[];
}

/** How many rows a source gives. */
export function rowsOf({ streams }: Pick<ReviewSource, 'streams'>): number {
  return streams.reduce((sum, { events, shown }) => sum + (shown ?? events).length, 0);
}

/** Everything a timeline is made of. */
export interface ReviewSource {
  readonly streams: readonly ReviewStream[];
  /** The editions that the responses are pinned to, and others that lend titles. */
  readonly plans: readonly { readonly hash: string; readonly plan: Plan }[];
  readonly weather?: WeatherTables;
}

export interface Timeline {
  /** In one order for all: by `at`, then `recordedAt`, stream, version. */
  readonly rows: readonly TimelineRow[];
  readonly names: TimelineNames;
  readonly spans: readonly CourseSpan[];
  /** Streams that could not be folded (a plan text is missing, or a newer console wrote them): their rows stand without titles and moves. */
  readonly untitled: readonly string[];
}

export const rowKey = (stream: string, version: number): string => `${stream}#${version}`;
