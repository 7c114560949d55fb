import { durationOf, type Instant } from '../base/instant.ts';
import type { GeneralPlan, SpecialPlan } from '../plan/schema.ts';
import { stationsIn } from './areas.ts';
import { proposalFor, type Proposal } from './proposal.ts';
import { leftAt, runsPlan, type ResponseThere } from './response-there.ts';
import { predecessorsOf, standingOf, warningsBefore, warningsInForce } from './standing.ts';
import { isMeant, unansweredKey, type Answered, type Warning, type Weather } from './state.ts';
import type { WeatherTables } from './tables.ts';
import { isAtLeast } from './vocabulary.ts';

/** What is in force in the library. */
export interface WeatherPlans {
  readonly general: GeneralPlan | undefined;
  readonly specials: readonly SpecialPlan[];
}

/** A warning in force that calls for a plan, where nothing is activated and nobody has answered. It asks for one act: an answer. */
export interface WeatherAlarm {
  /** Names this one occurrence for ever. */
  readonly id: string;
  readonly warning: Warning;
  readonly proposal: Proposal;
  /** Station areas without an answer, in the order of the tables. */
  readonly stations: readonly string[];
  /** When the desk had the warning. */
  readonly since: Instant;
  /** When somebody should have answered; absent while the general plan gives no time for it. */
  readonly dueAt?: Instant;
  /** That time has passed. */
  readonly missed: boolean;
}

/**
 * The alarms that stand, the gravest colour first, then the oldest.
 *
 * A stronger warning asks again, even where the plan runs already: what was decided for a weaker one does not cover it. A weaker one that takes the
 * place of an answered one asks nothing.
 */
export function weatherAlarms(
  weather: Weather,
  responses: readonly ResponseThere[],
  plans: WeatherPlans,
  tables: WeatherTables,
  now: Instant,
): readonly WeatherAlarm[] {
  const alarms = warningsInForce(weather, tables, now).flatMap((warning): WeatherAlarm[] => {
    const proposal = proposalFor(warning, plans.specials);
    if (!proposal) return [];
    const { plan } = proposal;
    const stations = stationsIn(tables, warning.areas).filter(
      (station) =>
        !answersOn(weather, warning, plan, station).some((one) => endOf(one, plan, responses, now) === undefined) &&
        !runsFor(weather, tables, warning, responses, plan, station),
    );
    if (stations.length === 0) return [];
    const since = askedAt(weather, warning, plan, stations, responses, now);
    const within = plans.general?.activation?.within;
    const dueAt = within === undefined ? undefined : since + durationOf(within);
    const id = `weather:${warning.id}:${plan}@${since}`;
    return [
      {
        id,
        warning,
        proposal,
        stations,
        since,
        ...(dueAt === undefined ? {} : { dueAt }),
        missed: dueAt !== undefined && dueAt <= now,
      },
    ];
  });
  return alarms.sort(
    (a, b) =>
      Number(isAtLeast(b.warning.colour, a.warning.colour)) - Number(isAtLeast(a.warning.colour, b.warning.colour)) ||
      a.since - b.since ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Alarms whose time has passed and of which that is not on record yet: the console writes it down, once for each warning and plan. */
export function newlyUnanswered(weather: Weather, alarms: readonly WeatherAlarm[]): readonly WeatherAlarm[] {
  return alarms.filter(
    ({ missed, warning, proposal, dueAt }) =>
      missed && (weather.unanswered.get(unansweredKey(warning.id, proposal.plan)) ?? 0) < (dueAt ?? 0),
  );
}

/** What was decided there on this warning, and on those at least as grave whose place it took: the newest decision on each. */
function answersOn(weather: Weather, warning: Warning, plan: string, station: string): readonly Answered[] {
  const same = [warning, ...predecessorsOf(weather, warning)].filter((one) => isAtLeast(one.colour, warning.colour));
  return same.flatMap(({ id }) => {
    const there = weather.answers.get(id)?.filter((one) => one.plan === plan && one.stations.includes(station));
    return there?.at(-1) ?? [];
  });
}

/**
 * When a decision ceased to hold; undefined while it holds. A refusal may be until a time only; where a response was named, it holds as long as that runs
 * the plan, for afterwards nothing is activated any more. A response that cannot be read has not said that it ended.
 */
function endOf(
  { answer }: Answered,
  plan: string,
  responses: readonly ResponseThere[],
  now: Instant,
): Instant | undefined {
  if (answer.kind === 'declined') return answer.until !== undefined && answer.until <= now ? answer.until : undefined;
  const response = responses.find(({ id }) => id === answer.response);
  return response && leftAt(response, plan);
}

/** Whether the plan runs there and nothing says that this warning is graver than what it was begun for. */
function runsFor(
  weather: Weather,
  tables: WeatherTables,
  warning: Warning,
  responses: readonly ResponseThere[],
  plan: string,
  station: string,
): boolean {
  return (
    responses.some((one) => one.station === station && runsPlan(one, plan)) &&
    !isGraver(weather, tables, warning, station)
  );
}

/** Whether a warning is graver than what stood there before it: by its references, or because weaker ones of its hazard and none as grave stood when it came. */
function isGraver(weather: Weather, tables: WeatherTables, warning: Warning, station: string): boolean {
  if (predecessorsOf(weather, warning).some(({ colour }) => !isAtLeast(colour, warning.colour))) return true;
  const before = warningsBefore(weather, warning).filter(({ areas }) => stationsIn(tables, areas).includes(station));
  return before.length > 0 && before.every(({ colour }) => !isAtLeast(colour, warning.colour));
}

/** From when the time for an answer counts: since the warning came, or since the newest decision on it ceased to hold. */
function askedAt(
  weather: Weather,
  warning: Warning,
  plan: string,
  stations: readonly string[],
  responses: readonly ResponseThere[],
  now: Instant,
): Instant {
  const ended = stations.flatMap((station) =>
    answersOn(weather, warning, plan, station).flatMap((one) => endOf(one, plan, responses, now) ?? []),
  );
  return Math.max(warning.entered.at, warning.effective ?? warning.issuedAt, ...ended);
}

/** A warning without an end that should be asked after. */
export interface WarningCheckDue {
  readonly warning: Warning;
  readonly dueAt: Instant;
}

/** Warnings in force without an end, with the time by which each is to be checked; none while the general plan gives no rhythm. */
export function warningChecks(
  weather: Weather,
  { general }: WeatherPlans,
  tables: WeatherTables,
  now: Instant,
): readonly WarningCheckDue[] {
  const within = general?.warningCheck?.within;
  if (within === undefined) return [];
  return warningsInForce(weather, tables, now)
    .filter(({ expires }) => expires === undefined)
    .map((warning) => ({
      warning,
      dueAt: Math.max(warning.entered.at, weather.checked.get(warning.id)?.at ?? 0) + durationOf(within),
    }))
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** Whether a warning can still be answered: what is over asks nothing any more. */
export function canBeAnswered(weather: Weather, warning: Warning, tables: WeatherTables, now: Instant): boolean {
  const standing = standingOf(weather, warning, tables, now);
  return isMeant(warning) && (standing === 'in-force' || standing === 'coming');
}
