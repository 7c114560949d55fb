import { useMemo } from 'react';
import { useStore } from 'zustand';
import { weatherAlarms, warningChecks, type WarningCheckDue, type WeatherAlarm } from '../../shared/weather/alarms.ts';
import { summaryOf } from '../../shared/response/summary.ts';
import { stationsIn } from '../../shared/weather/areas.ts';
import { proposalFor, type Proposal } from '../../shared/weather/proposal.ts';
import { endingsOf, standingOf, type Ended, type Standing } from '../../shared/weather/standing.ts';
import type { Answered, Warning } from '../../shared/weather/state.ts';
import { COLOURS } from '../../shared/weather/vocabulary.ts';
import { useNow } from './clock.ts';
import { useAllPlans, useRunning } from './hooks.ts';
import { weatherStore, type WeatherHere } from './weather.ts';

/** A warning with what a screen says about it. */
export interface ShownWarning {
  readonly warning: Warning;
  readonly standing: Standing;
  readonly ended: Ended | undefined;
  /** Station areas that it reaches. */
  readonly stations: readonly string[];
  /** The plan that it calls for; undefined when none does. */
  readonly proposal: Proposal | undefined;
  readonly answers: readonly Answered[];
}

/** A warning's standing changes with the clock: looked at so often (milliseconds). */
const LOOK = 5_000;

/** Warnings, tables and the watched folder; undefined while they are being read. */
export function useWeather(): WeatherHere | undefined {
  return useStore(weatherStore, ({ here }) => here);
}

function usePlansHere() {
  const all = useAllPlans();
  return useMemo(() => {
    const plans = all.map(({ plan }) => plan);
    return {
      general: plans.find((plan) => plan.tier === 'general'),
      specials: plans.filter((plan) => plan.tier === 'special'),
    };
  }, [all]);
}

function useRunningThere() {
  const running = useRunning();
  return useMemo(() => running.map(({ response }) => summaryOf(response)), [running]);
}

/** Every warning of this month and the one before: those in force first, the gravest first, then the newest. */
export function useWarnings(): readonly ShownWarning[] {
  const here = useWeather();
  const { specials } = usePlansHere();
  const now = useNow(LOOK);
  return useMemo(() => {
    if (!here?.tables) return [];
    const { weather, tables } = here;
    return [...weather.warnings.values()]
      .map((warning): ShownWarning => {
        return {
          warning,
          standing: standingOf(weather, warning, tables, now),
          ended: endingsOf(weather).get(warning.id),
          stations: stationsIn(tables, warning.areas),
          proposal: proposalFor(warning, specials),
          answers: weather.answers.get(warning.id) ?? [],
        };
      })
      .sort(
        (a, b) =>
          Number(b.standing === 'in-force') - Number(a.standing === 'in-force') ||
          (a.standing === 'in-force' ? gravity(b) - gravity(a) : 0) ||
          b.warning.issuedAt - a.warning.issuedAt ||
          (a.warning.id < b.warning.id ? -1 : 1),
      );
  }, [here, specials, now]);
}

const gravity = ({ warning }: ShownWarning) => COLOURS.indexOf(warning.colour);

/** Warnings in force that call for a plan where nothing is activated and nobody has answered. */
export function useWeatherAlarms(): readonly WeatherAlarm[] {
  const here = useWeather();
  const plans = usePlansHere();
  const running = useRunningThere();
  const now = useNow(LOOK);
  return useMemo(
    () => (here?.tables ? weatherAlarms(here.weather, running, plans, here.tables, now) : []),
    [here, plans, running, now],
  );
}

/** Warnings without an end, with the time by which each is to be asked after; the soonest first. */
export function useWarningChecks(): readonly WarningCheckDue[] {
  const here = useWeather();
  const plans = usePlansHere();
  const now = useNow(LOOK);
  return useMemo(() => (here?.tables ? warningChecks(here.weather, plans, here.tables, now) : []), [here, plans, now]);
}
