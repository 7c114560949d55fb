import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { DutyCommand } from './commands.ts';
import { dailyTasksOf, dayStart, itemKey, namedItem, type DailyItem, type DutyPlans } from './daily.ts';
import type { NewDutyEvent } from './events.ts';
import { postureAt } from './postures.ts';
import type { DutyDay } from './state.ts';

type Decision = Result<readonly NewDutyEvent[]>;
type Command<Type extends DutyCommand['type']> = Extract<DutyCommand, { type: Type }>;

/** Sets the posture of station areas: decided by a post, on a stated ground. */
export function decidePosture(
  day: DutyDay,
  command: Command<'SetPosture'>,
  meta: CommandMeta,
  plans: DutyPlans,
): Decision {
  const { posture, basis, authority, from = meta.at } = command;
  if (!plans.hasPostures)
    return refuse('no-postures', '总体预案没有列出值守状态', 'The general plan lists no postures');
  if (!plans.posts.includes(authority))
    return refuse('unknown-post', '总体预案里没有这个岗位', 'The general plan has no such post');
  const stations = [...new Set(command.stations)];
  if (!stations.every((station) => isStation(plans, station))) return unknownStation();
  const settings = day.postures ?? [];
  const changes = stations.filter(
    (station) =>
      postureAt(settings, station, from) !== posture ||
      settings.some((one) => one.station === station && one.from > from),
  );
  if (changes.length === 0)
    return refuse(
      'same-posture',
      '所选站区已是这一状态，没有变化',
      'These station areas have this posture already: nothing changes',
    );
  return ok(
    changes.map((station) => ({
      type: 'PostureSet',
      at: meta.at,
      data: { station, posture, basis, authority, ...defined({ from: command.from }) },
    })),
  );
}

/** Ends a task of today's list, at one station area or at several in one act. */
export function decideTaskEnd(
  day: DutyDay,
  command: Command<'EndDailyTask'>,
  meta: CommandMeta,
  plans: DutyPlans,
): Decision {
  const { task, clock, end, reason, note } = command;
  const { at } = meta;
  if (end !== 'done' && reason === undefined)
    return refuse('reason-missing', '没有办完的事项要写明理由', 'A task that was not done needs a reason');
  // A clock that stood on a later day for a while has turned the day; set right again it must not lock the list.
  if (at < dayStart(day.day) && meta.now >= dayStart(day.day)) {
    return refuse(
      'other-day',
      '办理时间不在今天，请核对；昨天未办的事项已经记入昨天的值班记录',
      "The time does not lie today: check it. What was left yesterday stands in yesterday's record",
    );
  }
  const stations = [...new Set(command.stations)];
  if (!stations.every((station) => isStation(plans, station))) return unknownStation();
  const list = new Map(dailyTasksOf(plans, day).map((item) => [item.key, item]));
  const keys =
    stations.length === 0 ? [itemKey(task, undefined, clock)] : stations.map((one) => itemKey(task, one, clock));
  const items: DailyItem[] = [];
  for (const key of keys) {
    const item = list.get(key);
    if (!item) return refuse('no-such-task', '今日事项里没有这一项', "Today's list has no such task");
    const earlier = day.tasks?.[key];
    // What could not be done in time may still be done later in the day; what is done stays done.
    if (earlier && (earlier.end === 'done' || end !== 'done'))
      return refuse('task-ended', '这一事项已有结果，不必再记', 'This task has been ended already');
    // A roll call has a record of its own. One held away from the console is ended with a note of how it went.
    if (end === 'done' && note === undefined && item.task.opens === 'rollcall' && day.rollCalls.length === 0)
      return refuse(
        'no-roll-call',
        '今天还没有点名记录：请先去点名；在别处点过的，按 R 记为办完并写明情况',
        'No roll call is on record today: hold it first. If it was held elsewhere, press R, choose done and note how it went',
      );
    items.push(item);
  }
  return ok(
    items.map((item) => ({
      type: 'DailyTaskEnded',
      at,
      data: { ...namedItem(item), end, ...defined({ reason, note }) },
    })),
  );
}

const isStation = (plans: DutyPlans, station: string) => plans.stations.some(({ id }) => id === station);

function unknownStation(): Decision {
  return refuse('unknown-station', '没有这个站区的分预案生效', 'No station plan is in force for this station area');
}
