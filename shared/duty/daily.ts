import { fromBeijing, type Instant } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import type { CommonTask, DailyTask, Plan, Shifts } from '../plan/schema.ts';
import { highestPosture, includes, postureAt, type PostureSetting } from './postures.ts';

/** What the duty day reads from the plans in force. */
export interface DutyPlans {
  readonly posts: readonly string[];
  /** How many sit at a post together; a post that is not named has one seat. */
  readonly seats?: Shifts['seats'];
  /** Whether the general plan says what the postures mean; without that none can be set. */
  readonly hasPostures: boolean;
  readonly common: readonly CommonTask[];
  readonly stations: readonly { readonly id: string; readonly daily: readonly DailyTask[] }[];
}

export function dutyPlansOf(plans: readonly Plan[]): DutyPlans {
  const general = plans.find((plan) => plan.tier === 'general');
  return {
    posts: general?.posts.map((post) => post.id) ?? [],
    seats: general?.shifts?.seats ?? [],
    hasPostures: general?.postures !== undefined,
    common: general?.daily ?? [],
    stations: plans.flatMap((plan) =>
      plan.tier === 'station' ? [{ id: plan.station.id, daily: plan.daily ?? [] }] : [],
    ),
  };
}

/** A daily task at one of its times, at one station area or once for the desk. */
export interface DailyItem {
  readonly key: string;
  /** `general/<task>` or `<station>/<task>`. */
  readonly ref: string;
  /** Absent: once for the whole desk. */
  readonly station?: string;
  readonly clock: string;
  readonly dueAt: Instant;
  readonly task: DailyTask;
}

/** An item as the journal names it; the title stays with it, so that the record reads without the plan. */
export interface NamedItem {
  readonly task: string;
  readonly station?: string;
  readonly clock: string;
  readonly title: Text;
}

export const itemKey = (ref: string, station: string | undefined, clock: string) => `${ref}|${station ?? ''}|${clock}`;

export function namedItem({ ref, station, clock, task }: DailyItem): NamedItem {
  return { task: ref, clock, title: task.title, ...(station === undefined ? {} : { station }) };
}

/** What of a duty day says which tasks count. */
interface TaskDay {
  readonly day: string;
  readonly postures?: readonly PostureSetting[];
  readonly tasksFrom?: Instant;
}

/**
 * The daily tasks of a day in the order they are due.
 *
 * A task counts when the posture in force at its time includes it, so that raising a posture at noon does not call the morning late. What is
 * done once for the desk follows the highest posture of any station area.
 */
export function dailyTasksOf(plans: DutyPlans, { day, postures = [], tasksFrom = 0 }: TaskDay): readonly DailyItem[] {
  const stations = plans.stations.map(({ id }) => id);
  const here = (station: string, at: Instant) => postureAt(postures, station, at);
  const anywhere = (at: Instant) => highestPosture(stations.map((station) => here(station, at)));
  const items = (plan: string, task: DailyTask, places: readonly (string | undefined)[]): readonly DailyItem[] =>
    task.at.flatMap((clock) =>
      places.flatMap((station): DailyItem[] => {
        const dueAt = instantOf(day, clock);
        const held = station === undefined ? anywhere(dueAt) : here(station, dueAt);
        if (dueAt < tasksFrom || !includes(held, task.posture)) return [];
        const ref = `${plan}/${task.id}`;
        return [
          { key: itemKey(ref, station, clock), ref, clock, dueAt, task, ...(station === undefined ? {} : { station }) },
        ];
      }),
    );
  return [
    ...plans.common.flatMap((task) => items('general', task, task.each === 'station' ? stations : [undefined])),
    ...plans.stations.flatMap(({ id, daily }) => daily.flatMap((task) => items(id, task, [id]))),
  ].sort((a, b) => a.dueAt - b.dueAt);
}

/** What of a day's list has not been ended. */
export function openTasksOf(
  plans: DutyPlans,
  day: TaskDay & { readonly tasks?: Readonly<Record<string, unknown>> },
): readonly DailyItem[] {
  return dailyTasksOf(plans, day).filter(({ key }) => day.tasks?.[key] === undefined);
}

/** The moment a Beijing day begins. */
export const dayStart = (day: string): Instant => instantOf(day, '00:00');

function instantOf(day: string, clock: string): Instant {
  const at = fromBeijing(day, clock);
  if (at === undefined) throw new Error(`Not a day and time: ${day} ${clock}`);
  return at;
}
