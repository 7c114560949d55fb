import { beijingDate, DAY, fromBeijing, type Instant } from '../../../shared/base/instant.ts';
import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { Finding } from '../../../shared/plan/findings.ts';
import { newlyUnanswered, weatherAlarms, type WeatherPlans } from '../../../shared/weather/alarms.ts';
import { contentMark } from '../../../shared/weather/content-mark.ts';
import type { WeatherCommand } from '../../../shared/weather/commands.ts';
import { decideWeather } from '../../../shared/weather/decide.ts';
import {
  WEATHER_STREAMS,
  weatherStream,
  type NewWeatherEvent,
  type WeatherEvent,
} from '../../../shared/weather/events.ts';
import { warningsToHandOn, type HandedOnWarning } from '../../../shared/weather/hand-on.ts';
import type { ResponseThere } from '../../../shared/weather/response-there.ts';
import { foldWeather, noWeather, type Weather } from '../../../shared/weather/state.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import type { Act } from '../acts.ts';
import { weatherEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** The warnings of a desk. One stream a Beijing month of entry; this month and the one before are folded, since warnings last a few days. */
export interface WeatherBook {
  readonly current: () => Weather;
  /** Refused while the tables cannot be read: nothing says then which hazards and areas there are. */
  readonly tables: () => Result<WeatherTables>;
  readonly findings: readonly Finding[];
  /** Lines of this month and the one before. */
  readonly events: (now: Instant) => readonly WeatherEvent[];
  readonly act: (command: WeatherCommand, act: Act) => Result<readonly WeatherEvent[]>;
  /** Whether a message was entered before, in whatever month: with the same content, with another, or not at all. */
  readonly knows: (id: string, mark: string) => 'same' | 'other' | undefined;
  readonly note: (events: readonly NewWeatherEvent[], act: Act) => readonly WeatherEvent[];
  /** The warnings in force, for the shift that takes over. */
  readonly toHandOn: (now: Instant) => readonly HandedOnWarning[];
  /** Notes warnings that nobody answered in time, each at the moment that time was over. */
  readonly noteUnanswered: (act: Act) => readonly WeatherEvent[];
}

/** What a book of warnings looks at beside its own streams. */
export interface WeatherGround {
  readonly read: { readonly tables: WeatherTables | undefined; readonly findings: readonly Finding[] };
  readonly plans: () => WeatherPlans;
  readonly responses: () => readonly ResponseThere[];
}

export function openWeatherBook(store: Store, mode: Mode, ground: WeatherGround, now: Instant): WeatherBook {
  const { tables, findings } = ground.read;
  const marks = new Map<string, string>();
  let current = noWeather;
  const since = firstStream(now);
  for (const stream of store.streams(WEATHER_STREAMS)) {
    const events = weatherEvents(store.readStream(stream));
    remember(events);
    if (stream >= since) current = foldWeather(current, events);
  }

  function remember(events: readonly WeatherEvent[]): void {
    for (const event of events) {
      if (isMessage(event)) marks.set(event.data.id, contentMark(event.data));
    }
  }

  function note(newEvents: readonly NewWeatherEvent[], act: Act): readonly WeatherEvent[] {
    // A clock set back does not reopen a month that is over.
    const newest = [...current.versions.keys()].sort().at(-1) ?? '';
    const stream = [weatherStream(act.now), newest].sort().at(-1) ?? newest;
    const expectedVersion = current.versions.get(stream) ?? 0;
    const written = writeAct(store, { stream, expectedVersion, mode, events: newEvents }, act);
    const stored = weatherEvents(written.rows);
    remember(stored);
    current = foldWeather(current, stored);
    return stored;
  }

  const tablesNow = (): Result<WeatherTables> => (tables ? ok(tables) : noTables());

  return {
    current: () => current,
    tables: tablesNow,
    findings,
    events: (at) =>
      store
        .streams(WEATHER_STREAMS)
        .filter((stream) => stream >= firstStream(at))
        .flatMap((stream) => weatherEvents(store.readStream(stream))),
    act(command, act) {
      const known = tablesNow();
      if (!known.ok) return known;
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const world = { tables: known.value, plans: ground.plans(), responses: ground.responses() };
      const decision = decideWeather(current, command, meta, world);
      if (decision.ok) return ok(note(decision.value, act));
      const earlier = weatherEvents(store.rowsOfCommand(act.commandId));
      return earlier.length > 0 ? ok(earlier) : decision;
    },
    knows(id, mark) {
      const held = marks.get(id);
      return held === undefined ? undefined : held === mark ? 'same' : 'other';
    },
    note,
    toHandOn: (at) => (tables ? warningsToHandOn(current, ground.responses(), ground.plans(), tables, at) : []),
    noteUnanswered(act) {
      if (!tables || current.warnings.size === 0) return [];
      const alarms = weatherAlarms(current, ground.responses(), ground.plans(), tables, act.now);
      const passed = newlyUnanswered(current, alarms);
      if (passed.length === 0) return [];
      const events = passed.map(({ warning, proposal, stations, dueAt = act.now }): NewWeatherEvent => {
        return {
          type: 'WarningUnanswered',
          at: dueAt,
          data: { warning: warning.id, plan: proposal.plan, stations: [...stations] },
        };
      });
      return note(events, act);
    },
  };
}

function isMessage(
  event: WeatherEvent,
): event is Extract<WeatherEvent, { type: 'WarningIssued' | 'WarningUpdated' | 'WarningCancelled' }> {
  return event.type === 'WarningIssued' || event.type === 'WarningUpdated' || event.type === 'WarningCancelled';
}

/** The stream of the month before. */
function firstStream(now: Instant): string {
  const month = fromBeijing(`${beijingDate(now).slice(0, 7)}-01`, '00:00') ?? now;
  return weatherStream(month - DAY);
}

function noTables() {
  return refuse(
    'no-weather-tables',
    '灾种、区域等天气数据表读不出来，预警不能登记；请到“设置与自检”看原因，从安装包恢复 resources/weather 后重启',
    'The tables of hazards and areas cannot be read, so no warning can be entered: see why under Settings & self-check, restore resources/weather from the installation and start again',
  );
}
