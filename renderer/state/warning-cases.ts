import type { Instant } from '../../shared/base/instant.ts';
import type { ResponseSummary } from '../../shared/contract/shapes.ts';
import type { Plan, SpecialPlan } from '../../shared/plan/schema.ts';
import { warningChecks, weatherAlarms, type WeatherAlarm, type WeatherPlans } from '../../shared/weather/alarms.ts';
import { responsesThere } from '../../shared/weather/response-there.ts';
import { stationsIn } from '../../shared/weather/areas.ts';
import { warningsToHandOn, type HandedOnWarning } from '../../shared/weather/hand-on.ts';
import { proposalFor, type Proposal } from '../../shared/weather/proposal.ts';
import { warningsInForce } from '../../shared/weather/standing.ts';
import type { Answered, Warning, Weather } from '../../shared/weather/state.ts';
import type { WeatherTables } from '../../shared/weather/tables.ts';
import { COLOURS } from '../../shared/weather/vocabulary.ts';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useNow } from './clock.ts';
import { useAllPlans, useRunning, useSummaries } from './hooks.ts';
import type { Folded } from './store.ts';
import { weatherStore, type WeatherHere } from './weather.ts';

/** A warning in force with all that a screen says about it. */
export interface WarningCase {
  readonly warning: Warning;
  /** Station areas that it reaches. */
  readonly stations: readonly string[];
  /** The plan it calls for; undefined when none in force takes up the hazard. */
  readonly proposal: Proposal | undefined;
  readonly plan: SpecialPlan | undefined;
  /** Set while somebody has to decide. */
  readonly alarm: WeatherAlarm | undefined;
  /** By when somebody should ask whether it still stands; only of one that names no end. */
  readonly checkBy: Instant | undefined;
  /** What was decided for that plan, newest first. */
  readonly answers: readonly Answered[];
  /** Running responses at those station areas. */
  readonly running: readonly Folded[];
}

interface Ground {
  readonly weather: Weather;
  readonly tables: WeatherTables;
  readonly plans: readonly { readonly plan: Plan }[];
  readonly running: readonly Folded[];
  readonly summaries: readonly ResponseSummary[];
}

interface Standing {
  readonly cases: readonly WarningCase[];
  /** The gravest first. */
  readonly alarms: readonly WeatherAlarm[];
}

const NOTHING: Standing = { cases: [], alarms: [] };

let held: { readonly ground: Ground; readonly at: Instant; readonly standing: Standing } | undefined;

/** Worked out once for all parts of the page, and the same until something about it changes: a clock that goes on changes nothing. */
function standingAt(ground: Ground, at: Instant): Standing {
  const isSame = held && KEYS.every((key) => held?.ground[key] === ground[key]);
  if (held && isSame && held.at === at) return held.standing;
  const made = work(ground, at);
  const standing = held && isSame && signature(made) === signature(held.standing) ? held.standing : made;
  held = { ground, at, standing };
  return standing;
}

const KEYS = ['weather', 'tables', 'plans', 'running', 'summaries'] as const;

const signature = ({ cases, alarms }: Standing) =>
  [
    ...cases.map(({ warning }) => warning.id),
    ...alarms.map(({ id, missed, stations }) => `${id} ${missed} ${stations}`),
  ].join('\n');

function work({ weather, tables, plans, running, summaries }: Ground, at: Instant): Standing {
  const inLibrary = plansOf(plans);
  const { specials } = inLibrary;
  const there = thereFrom(running, summaries);
  const alarms = weatherAlarms(weather, there, inLibrary, tables, at);
  const checks = warningChecks(weather, inLibrary, tables, at);
  const inForce = warningsInForce(weather, tables, at).toSorted(
    (a, b) => COLOURS.indexOf(b.colour) - COLOURS.indexOf(a.colour) || b.issuedAt - a.issuedAt,
  );
  const cases = inForce.map((warning): WarningCase => {
    const stations = stationsIn(tables, warning.areas);
    const proposal = proposalFor(warning, specials);
    return {
      warning,
      stations,
      proposal,
      plan: specials.find(({ id }) => id === proposal?.plan),
      alarm: alarms.find((alarm) => alarm.warning.id === warning.id),
      checkBy: checks.find((check) => check.warning.id === warning.id)?.dueAt,
      answers: (weather.answers.get(warning.id) ?? []).filter(({ plan }) => plan === proposal?.plan).toReversed(),
      running: running.filter(({ response }) => stations.includes(response.station)),
    };
  });
  return { cases, alarms };
}

const thereFrom = (running: readonly Folded[], summaries: readonly ResponseSummary[]) =>
  responsesThere(
    running.map(({ response }) => response),
    summaries,
  );

const plansOf = (plans: Ground['plans']): WeatherPlans => ({
  general: plans.flatMap(({ plan }) => (plan.tier === 'general' ? [plan] : []))[0],
  specials: plans.flatMap(({ plan }) => (plan.tier === 'special' ? [plan] : [])),
});

/** Warnings, tables and the watched folder; undefined while they are being read. */
export const useWeather = (): WeatherHere | undefined => useStore(weatherStore, ({ here }) => here);

/** Undefined while they have not been read, or cannot be: the findings of useWeather say why. */
export const useWeatherTables = (): WeatherTables | undefined => useWeather()?.tables;

function useStanding(): Standing | undefined {
  const here = useWeather();
  const plans = useAllPlans();
  const running = useRunning();
  const summaries = useSummaries();
  // To the end of the second: what was issued within it is in force already.
  const at = useNow() + 999;
  if (!here?.tables) return undefined;
  const { weather, tables } = here;
  return weather.warnings.size === 0 ? NOTHING : standingAt({ weather, tables, plans, running, summaries }, at);
}

/** Every warning in force and meant; undefined while the tables have not been read. */
export const useWarningCases = (): readonly WarningCase[] | undefined => useStanding()?.cases;

/** The case of one warning; undefined once it is over. */
export const useWarningCase = (id: string | undefined): WarningCase | undefined =>
  useWarningCases()?.find(({ warning }) => warning.id === id);

/** Warnings in force that call for a plan while nobody has decided, the gravest first. */
export const useWeatherAlarms = (): readonly WeatherAlarm[] => useStanding()?.alarms ?? NOTHING.alarms;

/** Whether a plan is in force in a response. */
export const runsIn = ({ response }: Folded, plan: string): boolean =>
  response.plans.some(({ pinned, left }) => pinned.key === plan && left === undefined);

/** The warnings in force at a minute, for the shift that takes over: as the host works them out. */
export function useHandedOnWarnings(minute: Instant): readonly HandedOnWarning[] {
  const here = useWeather();
  const plans = useAllPlans();
  const running = useRunning();
  const summaries = useSummaries();
  return useMemo(() => {
    if (!here?.tables) return [];
    const there = thereFrom(running, summaries);
    return warningsToHandOn(here.weather, there, plansOf(plans), here.tables, minute);
  }, [here, plans, running, summaries, minute]);
}
