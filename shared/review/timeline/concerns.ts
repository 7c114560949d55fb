import type { Instant } from '../../base/instant.ts';
import type { JournalEvent } from '../../base/journal-event.ts';
import { CORRECTIVE_STREAM, type CorrectiveEvent } from '../../corrective/events.ts';
import { NEWS_STREAM } from '../../drill/run/news.ts';
import { RUN_STREAM } from '../../drill/run/events.ts';
import { dutyStream, type DutyEvent } from '../../duty/events.ts';
import { flowStream } from '../../flow/events.ts';
import type { ResponseEvent } from '../../response/events.ts';
import { stationsIn } from '../../weather/areas.ts';
import { WEATHER_STREAMS, type WeatherEvent } from '../../weather/events.ts';
import type { WeatherTables } from '../../weather/tables.ts';

/** A response as far as other streams are asked what concerns it. */
export interface ResponseTime {
  readonly id: string;
  readonly stream: string;
  readonly station: string;
  /** From awareness until it was closed; a running one has no end yet. */
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/** Undefined for a record that does not begin with awareness. */
export function timeOfResponse(id: string, events: readonly ResponseEvent[]): ResponseTime | undefined {
  const [first] = events;
  if (first?.type !== 'AwarenessRecorded') return undefined;
  const closed = events.findLast(({ type }) => type === 'ResponseClosed');
  return { id, stream: first.stream, station: first.data.station, from: first.at, until: closed?.recordedAt };
}

/**
 * The versions of another stream that concern a response: what the duty room did while it ran, warnings for its station area or answered with it, arrivals and
 * ways onward of its station area, corrective actions opened from its lines, and of a drill its news and the controller's log.
 */
export function concerning(
  of: ResponseTime,
  { stream, events }: { readonly stream: string; readonly events: readonly JournalEvent[] },
  tables?: WeatherTables,
): readonly number[] {
  const within = ({ at, recordedAt }: JournalEvent) => recordedAt >= of.from && at <= (of.until ?? Infinity);
  const versions = (wanted: (event: JournalEvent) => boolean) =>
    events.flatMap((event) => (wanted(event) ? [event.version] : []));
  if (stream.startsWith(dutyStream(''))) {
    return versions((event) => within(event) && isOfDuty(event as DutyEvent, of.station));
  }
  if (stream.startsWith(flowStream(''))) {
    return versions((event) => within(event) && (event.data as { station?: string }).station === of.station);
  }
  if (stream === NEWS_STREAM || stream === RUN_STREAM) return versions(within);
  if (stream === CORRECTIVE_STREAM) {
    const own = actionsOf(of, events as readonly CorrectiveEvent[]);
    return versions((event) => own.has((event as CorrectiveEvent).data.id));
  }
  if (!stream.startsWith(WEATHER_STREAMS)) return [];
  const [answered, here] = warningsFor(of, events as readonly WeatherEvent[], tables);
  return versions((event) => {
    const about = warningsOf(event as WeatherEvent);
    return about.some((id) => answered.has(id)) || (within(event) && about.some((id) => here.has(id)));
  });
}

/** Locks of the screen, checks of the desk and daily tasks belong to the day, not to a response. */
function isOfDuty(event: DutyEvent, station: string): boolean {
  switch (event.type) {
    case 'DutyDayOpened':
    case 'DailyTasksLeft':
    case 'DailyTaskEnded':
    case 'DeskLocked':
    case 'DeskUnlocked':
    case 'VigilanceSet':
    case 'VigilanceAsked':
    case 'VigilanceAnswered':
    case 'VigilanceMissed':
    case 'VigilanceDropped':
      return false;
    case 'PostureSet':
      return event.data.station === station;
    default:
      return true;
  }
}

function actionsOf(of: ResponseTime, events: readonly CorrectiveEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ type, data }) => (type === 'ActionOpened' && data.origin.stream === of.stream ? [data.id] : [])),
  );
}

/** Warnings that were answered with this response, and warnings that reach its station area. */
function warningsFor(
  of: ResponseTime,
  events: readonly WeatherEvent[],
  tables: WeatherTables | undefined,
): readonly [answered: ReadonlySet<string>, here: ReadonlySet<string>] {
  const [answered, here] = [new Set<string>(), new Set<string>()];
  for (const { type, data } of events) {
    if (type === 'WarningAnswered' && data.answer.kind !== 'declined' && data.answer.response === of.id) {
      answered.add(data.warning);
    } else if ((type === 'WarningAnswered' || type === 'WarningUnanswered') && data.stations.includes(of.station)) {
      here.add(data.warning);
    } else if ((type === 'WarningIssued' || type === 'WarningUpdated') && tables) {
      if (stationsIn(tables, data.areas).includes(of.station)) here.add(data.id);
    }
  }
  return [answered, here];
}

/** The warnings that a line is about. */
function warningsOf({ type, data }: WeatherEvent): readonly string[] {
  switch (type) {
    case 'WarningIssued':
      return [data.id];
    case 'WarningUpdated':
      return [data.id, ...data.replaces.map(({ id }) => id)];
    case 'WarningCancelled':
      return data.cancels.map(({ id }) => id);
    default:
      return [data.warning];
  }
}
