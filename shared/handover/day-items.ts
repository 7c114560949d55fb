import { text, type Text } from '../base/text.ts';
import { dutyPlansOf, openTasksOf, type DailyItem } from '../duty/daily.ts';
import type { DutyDay } from '../duty/state.ts';
import { settingAt, type PostureSetting } from '../duty/postures.ts';
import type { Handover } from '../duty/handover.ts';
import type { Instant } from '../base/instant.ts';
import type { Plan } from '../plan/schema.ts';
import type { HandoverItem } from '../review/handover-item.ts';
import { joinTexts } from '../review/join-texts.ts';
import { spanWords } from '../review/span-words.ts';

/** What the duty room itself hands on, beside its responses. In the order it is read. */
export const DAY_GROUPS = {
  notes: text('交班事项', 'notes of the outgoing officer'),
  rollCalls: text('未结束点名', 'open roll calls'),
  tasks: text('今日未办事项', "today's open tasks"),
  postures: text('值守状态', 'postures'),
  cityCall: text('最近一次市级点名', 'last call of the city'),
  equipment: text('设备和时钟', 'equipment and clock'),
} as const satisfies Readonly<Record<string, Text>>;

export type DayGroupId = keyof typeof DAY_GROUPS;

/** The items of a duty day. `now` says which postures hold; nothing else depends on it. */
export function dayItems(
  day: DutyDay,
  plans: readonly Plan[],
  handover: Pick<Handover, 'notes'>,
  now: Instant,
): Readonly<Record<DayGroupId, readonly HandoverItem[]>> {
  return {
    notes: handover.notes.map(({ note, at }, index) => ({ id: String(index + 1), what: text(note, note), at })),
    rollCalls: openRollCalls(day),
    tasks: openTasks(day, plans),
    postures: tensePostures(day, plans, now),
    cityCall: lastCityCall(day),
    equipment: equipment(day),
  };
}

function openRollCalls(day: DutyDay): readonly HandoverItem[] {
  return day.rollCalls.flatMap(({ opened, answers, closedAt }): HandoverItem[] => {
    if (closedAt !== undefined) return [];
    const silent = opened.targets.filter((target) => !answers[target.id]).map(({ title }) => title);
    const last =
      silent.length === 0
        ? text('都已应答，还没有结束', 'all have answered, not closed yet')
        : joinTexts([text('还没有应答：', 'no answer yet: '), joinTexts(silent, '、', ', ')], '', '');
    return [{ id: opened.rollCall, what: text(opened.content, opened.content), last, at: opened.at }];
  });
}

/** A task at one of its times is one item, with the station areas that it still lacks. */
function openTasks(day: DutyDay, plans: readonly Plan[]): readonly HandoverItem[] {
  const lines = new Map<string, DailyItem[]>();
  for (const item of openTasksOf(dutyPlansOf(plans), day)) {
    const id = `${day.day} ${item.ref} ${item.clock}`;
    lines.set(id, [...(lines.get(id) ?? []), item]);
  }
  const stations = plans.filter((plan) => plan.tier === 'station').length;
  return [...lines].flatMap(([id, items]): HandoverItem[] => {
    const [first] = items;
    if (!first) return [];
    const places = items.flatMap(({ station }) => station ?? []);
    const last =
      places.length === 0
        ? text('还没有办', 'not done yet')
        : places.length === stations
          ? text(`${stations} 个站区都还没有办`, `not done yet at any of ${stations} station areas`)
          : prefixed(
              text('还差 ', 'still lacks '),
              joinTexts(
                places.map((one) => stationTitle(plans, one)),
                '、',
                ', ',
              ),
            );
    return [{ id, what: first.task.title, last, at: first.dueAt }];
  });
}

function tensePostures(day: DutyDay, plans: readonly Plan[], now: Instant): readonly HandoverItem[] {
  const held = plans.flatMap((plan): PostureSetting[] => {
    const setting = plan.tier === 'station' ? settingAt(day.postures ?? [], plan.station.id, now) : undefined;
    return setting && setting.posture !== 'normal' ? [setting] : [];
  });
  const general = plans.find((plan) => plan.tier === 'general');
  return held.map(({ station, posture, basis, from }) => ({
    id: station,
    what: joinTexts(
      [
        stationTitle(plans, station),
        general?.postures?.find((one) => one.id === posture)?.title ?? text(posture, posture),
      ],
      '：',
      ': ',
    ),
    last: text(basis, basis),
    at: from,
  }));
}

const CALL_OUTCOMES = {
  answered: text('按时应答', 'answered in time'),
  late: text('超时应答', 'answered late'),
  'not-answered': text('没有应答', 'not answered'),
} as const satisfies Readonly<Record<DutyDay['cityCalls'][number]['outcome'], Text>>;

function lastCityCall(day: DutyDay): readonly HandoverItem[] {
  const call = day.cityCalls.at(-1);
  if (!call) return [];
  const { caller, asked, outcome, calledAt } = call;
  const how = CALL_OUTCOMES[outcome];
  return [
    {
      id: String(calledAt),
      what: text(`${caller}：${asked}`, `${caller}: ${asked}`),
      last: how,
      at: calledAt,
    },
  ];
}

/** Faults that roll calls have shown, a clock that was moved, a console that did not stop by itself. */
function equipment(day: DutyDay): readonly HandoverItem[] {
  const faults = day.rollCalls.flatMap(({ opened, answers }) =>
    opened.targets.flatMap((target): HandoverItem[] => {
      const answer = answers[target.id];
      if (answer?.state !== 'equipment-fault') return [];
      const what = prefixed(
        target.title,
        text(
          `：点名时设备故障${answer.note === undefined ? '' : `，${answer.note}`}`,
          `: equipment fault in the roll call${answer.note === undefined ? '' : `, ${answer.note}`}`,
        ),
      );
      return [{ id: `${opened.rollCall}:${target.id}`, what, at: answer.at }];
    }),
  );
  const console = day.console.flatMap((event): HandoverItem[] => {
    if (event.type === 'ClockJumped') {
      const span = spanWords(event.data.by);
      const what =
        event.data.by > 0
          ? text(`电脑时钟被拨快 ${span.zh}`, `the clock was set forward by ${span.en}`)
          : text(`电脑时钟被拨慢 ${span.zh}`, `the clock was set back by ${span.en}`);
      return [{ id: `clock:${event.version}`, what, at: event.at }];
    }
    if (event.type === 'ConsoleStarted' && !event.data.cleanStop) {
      const what = text('处置台没有正常退出，已恢复', 'the console did not stop normally and was recovered');
      return [{ id: `start:${event.version}`, what, at: event.at }];
    }
    return [];
  });
  return [...faults, ...console];
}

function stationTitle(plans: readonly Plan[], id: string): Text {
  const plan = plans.find((one) => one.tier === 'station' && one.station.id === id);
  return plan?.short ?? text(id, id);
}

const prefixed = (one: Text, other: Text): Text => text(`${one.zh}${other.zh}`, `${one.en}${other.en}`);
