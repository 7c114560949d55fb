import { beijingDate, DAY, MINUTE } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import { dailyTasksOf, type DutyPlans } from '../duty/daily.ts';
import type { PostureSetting } from '../duty/postures.ts';
import { serviceLevel, type ServiceLevel } from '../flow/figures.ts';
import { at, type Forecast } from '../flow/forecast.ts';
import { dayBegins, sliceAt } from '../flow/operating-day.ts';
import { acceptedAt, arrivalsInForce, changesAt, trainTime, type Flow, type Push } from '../flow/state.ts';
import { stationForecast } from '../flow/station-forecast.ts';
import { supplyOfDay, type Tried } from '../flow/supply.ts';
import type { DailyTask, GeneralPlan, SpecialPlan, StationPlan } from '../plan/schema.ts';
import { ONWARD_MODES, type OnwardMode } from '../plan/vocabulary.ts';
import { measuresFor, type Measure } from './measures.ts';
import { slotsOf, type Slot } from './slots.ts';

/** One station on one operating day of a key period: 一站一策, a row for each time slot (一时段一策). */
export interface StationDay {
  readonly day: string;
  readonly station: StationPlan;
  /** What was pushed for this day, oldest first; none: nothing is known of who comes, and nothing is forecast. */
  readonly pushes: readonly Push[];
  /** Ways onward that count for nothing because nobody knows what they carry. */
  readonly unknown: readonly Text[];
  /** Measures decided already; the figures count them. */
  readonly accepted: readonly Text[];
  /** Trains that are not in the figures: nobody has told how many get off, or when. */
  readonly uncounted: readonly string[];
  /** The slice in which the last metro has gone, extensions included. */
  readonly lastMetro?: number;
  readonly slots: readonly SlotSheet[];
}

export interface SlotSheet {
  readonly slot: Slot;
  /** Absent while nothing was pushed for the day. */
  readonly figures?: SlotFigures;
  /** What would shorten the queue of this slot, the most effective first; of several for one order the best. */
  readonly measures: readonly { readonly measure: Measure; readonly after: SlotFigures }[];
  /** Daily tasks of the key posture that are due in this slot. */
  readonly tasks: readonly { readonly clock: string; readonly task: DailyTask }[];
}

/** People, and minutes. */
export interface SlotFigures {
  /** Absent where the tables that were pushed say nothing of this slot. */
  readonly arrivals?: number;
  /** Room of the known ways onward. */
  readonly capacity: number;
  readonly capacityBy: Readonly<Record<OnwardMode, number>>;
  /** Arrivals less known room; below 0: to spare. */
  readonly gap?: number;
  /** Of who arrives in this slot; Infinity when somebody does not get away this day. */
  readonly longestWait: number;
  readonly mostWaiting: { readonly people: number; readonly slice: number };
  /** At the fullest moment; absent where the area is unknown. */
  readonly density?: { readonly value: number; readonly level: ServiceLevel };
}

export interface SheetGround {
  readonly flow: (day: string) => Flow;
  readonly general: GeneralPlan;
  readonly specials: readonly SpecialPlan[];
  readonly duty: DutyPlans;
}

/** `slots`: ids of the slots wanted; all when empty. */
export function stationDay(
  ground: SheetGround,
  station: StationPlan,
  day: string,
  slots: readonly string[],
): StationDay {
  const { general, specials } = ground;
  const flow = ground.flow(day);
  const id = station.station.id;
  const pushes = flow.pushes.filter((push) => push.station === id);
  const accepted = acceptedAt(flow, id);
  const tried = accepted.map(({ trial, ...rest }): Tried => ({ id: trial, ...rest }));
  const forecast = stationForecast(day, flow, station, tried);
  const isKnown = pushes.length > 0;
  const measures = isKnown ? measuresFor({ day, flow, station, general, specials, accepted: tried }) : [];
  const of = (slot: Slot, trials: readonly Tried[], curves: Forecast) =>
    figuresOf(day, flow, station, trials, slot, curves);
  const wanted = slotsOf(general, station).filter((slot) => slots.length === 0 || slots.includes(slot.id));
  return {
    day,
    station,
    pushes,
    unknown: forecast.unknown.map(({ title }) => title),
    accepted: accepted.map(({ title }) => title),
    uncounted: forecast.arrivals.uncounted,
    ...(forecast.lastMetro === undefined ? {} : { lastMetro: forecast.lastMetro }),
    slots: wanted.map((slot) => {
      const tasks = tasksIn(ground.duty, id, day, slot);
      if (!isKnown) return { slot, measures: [], tasks };
      const figures = of(slot, tried, forecast.curves);
      const better = measures
        .map((measure) => ({ measure, after: of(slot, [...tried, measure.trial], measure.forecast.curves) }))
        .filter(({ after }) => isBetter(after, figures))
        .sort((a, b) => a.after.mostWaiting.people - b.after.mostWaiting.people || waitOrder(a.after, b.after));
      return { slot, figures, tasks, measures: better.filter(isFirstOfItsOrder) };
    }),
  };
}

const orderOf = ({ measure }: { readonly measure: Measure }) => `${measure.plan.zh}/${measure.step.id}`;
const isFirstOfItsOrder = <T extends { readonly measure: Measure }>(one: T, index: number, all: readonly T[]) =>
  all.findIndex((other) => orderOf(other) === orderOf(one)) === index;

/** Infinity less Infinity is no number. */
const waitOrder = (a: SlotFigures, b: SlotFigures) =>
  a.longestWait === b.longestWait ? 0 : a.longestWait - b.longestWait;

/** A whole person less in the queue, or a minute less to wait. */
function isBetter(after: SlotFigures, before: SlotFigures): boolean {
  return after.mostWaiting.people <= before.mostWaiting.people - 1 || after.longestWait < before.longestWait;
}

function figuresOf(
  day: string,
  flow: Flow,
  station: StationPlan,
  tried: readonly Tried[],
  slot: Slot,
  { arrived, waiting, wait, density }: Forecast,
): SlotFigures {
  const { supplies } = supplyOfDay(day, station.onward ?? [], changesAt(flow, station.station.id), tried);
  const roomOf = (mode: OnwardMode) =>
    supplies.filter((one) => one.mode === mode).reduce((sum, { perSlice }) => sum + total(perSlice, slot), 0);
  const capacityBy = Object.fromEntries(ONWARD_MODES.map((mode) => [mode, roomOf(mode)])) as SlotFigures['capacityBy'];
  const capacity = ONWARD_MODES.reduce((sum, mode) => sum + capacityBy[mode], 0);
  const people = at(arrived, slot.until - 1) - at(arrived, slot.from - 1);
  const announced = isAnnounced(day, flow, station.station.id, slot) || people > 0;
  let [longestWait, fullest] = [0, slot.from];
  for (let t = slot.from; t < slot.until; t += 1) {
    if (at(arrived, t) > at(arrived, t - 1)) longestWait = Math.max(longestWait, at(wait, t));
    if (at(waiting, t) > at(waiting, fullest)) fullest = t;
  }
  const value = density && at(density, fullest);
  return {
    ...(announced ? { arrivals: people, gap: people - capacity } : {}),
    capacity,
    capacityBy,
    longestWait,
    mostWaiting: { people: at(waiting, fullest), slice: fullest },
    ...(value === undefined ? {} : { density: { value, level: serviceLevel(value) } }),
  };
}

/** Whether the tables in force speak of a slot: an hour that meets it, or a train in it. An hour with nobody says something too. */
function isAnnounced(day: string, flow: Flow, station: string, { from, until }: Slot): boolean {
  const { spans, trains } = arrivalsInForce(flow, station);
  return (
    spans.some((span) => sliceAt(day, span.from) < until && sliceAt(day, span.until) > from) ||
    trains.some((train) => {
      const time = trainTime(train);
      return time !== undefined && sliceAt(day, time) >= from && sliceAt(day, time) < until;
    })
  );
}

function total(perSlice: Float64Array, { from, until }: Slot): number {
  let sum = 0;
  for (let t = from; t < until; t += 1) sum += at(perSlice, t);
  return sum;
}

/** As if the key posture held all day: that is what the sheet is for. A slot after midnight has the tasks of the calendar day that it lies in. */
function tasksIn(duty: DutyPlans, station: string, day: string, { from, until }: Slot): SlotSheet['tasks'] {
  const start = dayBegins(day);
  const postures: readonly PostureSetting[] = duty.stations.map(({ id }) => ({
    station: id,
    posture: 'key',
    from: 0,
    basis: '',
    authority: '',
    setAt: 0,
    by: '',
  }));
  return [day, nextDay(day)]
    .flatMap((date) => dailyTasksOf(duty, { day: date, postures }))
    .filter((item) => item.station === undefined || item.station === station)
    .filter(({ dueAt }) => dueAt >= start + from * MINUTE && dueAt < start + until * MINUTE)
    .map(({ clock, task }) => ({ clock, task }));
}

const nextDay = (day: string) => daysFrom(day, 2)[1] ?? day;

/** So many calendar days from one on. */
function daysFrom(day: string, count: number): readonly string[] {
  const first = dayBegins(day);
  return Array.from({ length: count }, (_, index) => beijingDate(first + index * DAY));
}
