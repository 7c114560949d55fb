import { assertNever } from '../base/assert-never.ts';
import type { Instant } from '../base/instant.ts';
import type { WarningAnswer, WarningRef, WarningText, WeatherEvent, WeatherShapes } from './events.ts';

/** Who did something, and when. */
export interface WeatherMark {
  readonly at: Instant;
  readonly person: string;
  readonly post: string;
}

/** A warning as it was issued, alone or in the place of others. */
export interface Warning extends WarningText {
  /** Earlier messages that it takes the place of. */
  readonly replaces: readonly WarningRef[];
  /** When the desk had it: what the time for an answer is counted from. */
  readonly entered: WeatherMark;
  /** It belongs to a drill: there a message for practice is acted on like any other. */
  readonly drill?: true;
}

/** Whether a warning is meant for acting on at this desk. */
export const isMeant = ({ status, drill }: Pick<Warning, 'status' | 'drill'>): boolean =>
  status === 'Actual' || drill === true;

export interface Answered extends WeatherMark {
  readonly plan: string;
  readonly stations: readonly string[];
  readonly answer: WarningAnswer;
  readonly authority: string;
}

export type Cancel = WeatherShapes['WarningCancelled'] & { readonly entered: WeatherMark };

/** Warnings as folded from the streams of some months. In what order messages arrived plays no part in what stands; see standing.ts. */
export interface Weather {
  /** Newest version folded in, by stream. */
  readonly versions: ReadonlyMap<string, number>;
  /** By id, in the order they were entered. */
  readonly warnings: ReadonlyMap<string, Warning>;
  readonly cancels: ReadonlyMap<string, Cancel>;
  readonly lifted: ReadonlyMap<string, WeatherMark & { readonly reason: string }>;
  /** The newest check of a warning without an end. */
  readonly checked: ReadonlyMap<string, WeatherMark & { readonly note: string }>;
  readonly answers: ReadonlyMap<string, readonly Answered[]>;
  /** Warnings that nobody answered in time: `<warning> <plan>` -> when the time was over. */
  readonly unanswered: ReadonlyMap<string, Instant>;
}

export const noWeather: Weather = {
  versions: new Map(),
  warnings: new Map(),
  cancels: new Map(),
  lifted: new Map(),
  checked: new Map(),
  answers: new Map(),
  unanswered: new Map(),
};

export const unansweredKey = (warning: string, plan: string) => `${warning} ${plan}`;

/**
 * Folds lines of one stream, in order; lines that are known already are passed over. Takes many at once, because an import brings thousands: the
 * state is copied once for all of them.
 */
export function foldWeather(weather: Weather, events: readonly WeatherEvent[]): Weather {
  const next = {
    versions: new Map(weather.versions),
    warnings: new Map(weather.warnings),
    cancels: new Map(weather.cancels),
    lifted: new Map(weather.lifted),
    checked: new Map(weather.checked),
    answers: new Map(weather.answers),
    unanswered: new Map(weather.unanswered),
  };
  let isNew = false;
  for (const event of events) {
    if (event.version <= (next.versions.get(event.stream) ?? 0)) continue;
    next.versions.set(event.stream, event.version);
    put(next, event);
    isNew = true;
  }
  return isNew ? next : weather;
}

type Writable = {
  readonly [K in keyof Weather]: Weather[K] extends ReadonlyMap<infer Key, infer V> ? Map<Key, V> : never;
};

function put(to: Writable, event: WeatherEvent): void {
  const mark = { at: event.at, person: event.byPerson, post: event.byPost };
  const entered = { ...mark, at: event.recordedAt };
  const drill = event.mode === 'drill' ? { drill: true as const } : {};
  switch (event.type) {
    case 'WarningIssued':
      to.warnings.set(event.data.id, { ...event.data, replaces: [], entered, ...drill });
      return;
    case 'WarningUpdated':
      to.warnings.set(event.data.id, { ...event.data, entered, ...drill });
      return;
    case 'WarningCancelled':
      to.cancels.set(event.data.id, { ...event.data, entered });
      return;
    case 'WarningLifted':
      to.lifted.set(event.data.warning, { ...mark, reason: event.data.reason });
      return;
    case 'WarningChecked':
      to.checked.set(event.data.warning, { ...mark, note: event.data.note });
      return;
    case 'WarningAnswered': {
      const { warning, ...answered } = event.data;
      to.answers.set(warning, [...(to.answers.get(warning) ?? []), { ...mark, ...answered }]);
      return;
    }
    case 'WarningUnanswered':
      to.unanswered.set(unansweredKey(event.data.warning, event.data.plan), event.at);
      return;
    default:
      assertNever(event, 'weather event');
  }
}
