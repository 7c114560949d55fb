import { text, type Text } from '../base/text.ts';
import { dutyPlansOf, openTasksOf } from '../duty/daily.ts';
import { answerOf, silentIn } from '../duty/roll-call.ts';
import type { DutyDay } from '../duty/state.ts';
import { openTakeOvers } from '../duty/take-overs.ts';
import { settingAt, type PostureSetting } from '../duty/postures.ts';
import type { Vigilance } from '../duty/vigilance.ts';
import type { Handover } from '../duty/handover.ts';
import type { Instant } from '../base/instant.ts';
import type { Plan } from '../plan/schema.ts';
import type { HandoverItem } from '../review/handover-item.ts';
import { joinTexts } from '../review/join-texts.ts';
import { spanWords } from '../base/span-words.ts';

/** What the duty room itself hands on, beside its responses. In the order it is read. */
export const DAY_GROUPS = {
  notes: text('交班事项', 'notes of the outgoing officer'),
  warnings: text('在效气象预警', 'weather warnings in force'),
  takeOvers: text('未复核紧急接岗', 'emergency take-overs not reviewed'),
  rollCalls: text('未结束点名', 'open roll calls'),
  tasks: text('今日未办事项', "today's open tasks"),
  postures: text('值守状态', 'postures'),
  vigilance: text('在岗确认', 'desk check'),
  cityCall: text('最近一次市级点名', 'last call of the city'),
  equipment: text('设备和时钟', 'equipment and clock'),
} as const satisfies Readonly<Record<string, Text>>;

export type DayGroupId = keyof typeof DAY_GROUPS;

/** The items of a duty day. `now` says which postures hold and which tasks are past their time; nothing else depends on it. */
export function dayItems(
  day: DutyDay,
  plans: readonly Plan[],
  handover: Pick<Handover, 'notes'>,
  now: Instant,
  warnings: readonly HandoverItem[],
): Readonly<Record<DayGroupId, readonly HandoverItem[]>> {
  return {
    notes: handover.notes.map(({ note, at }, index) => ({ id: String(index + 1), what: text(note, note), at })),
    warnings,
    takeOvers: unreviewed(day, plans),
    rollCalls: openRollCalls(day),
    tasks: openTasks(day, plans, now),
    postures: tensePostures(day, plans, now),
    vigilance: deskCheck(day.vigilance),
    cityCall: lastCityCall(day),
    equipment: equipment(day),
  };
}

function unreviewed(day: DutyDay, plans: readonly Plan[]): readonly HandoverItem[] {
  const general = plans.find((plan) => plan.tier === 'general');
  return openTakeOvers(day.takeOvers).map(({ id, person, posts, reason, at }) => {
    const titles = joinTexts(
      posts.map((post) => general?.posts.find((one) => one.id === post)?.title ?? text(post, post)),
      '、',
      ', ',
    );
    return {
      id,
      what: text(`${person} 紧急接岗：${titles.zh}`, `${person} took over in an emergency: ${titles.en}`),
      last: text(reason, reason),
      at,
    };
  });
}

function openRollCalls(day: DutyDay): readonly HandoverItem[] {
  return day.rollCalls.flatMap((call): HandoverItem[] => {
    const { opened, closedAt } = call;
    if (closedAt !== undefined) return [];
    const silent = silentIn(call).map(({ title }) => title);
    const last =
      silent.length === 0
        ? text('都已应答，还没有结束', 'all have answered, not closed yet')
        : joinTexts([text('还没有应答：', 'no answer yet: '), joinTexts(silent, '、', ', ')], '', '');
    return [{ id: opened.rollCall, what: text(opened.content, opened.content), last, at: opened.at }];
  });
}

/** How many of the tasks to come are named; all of them stand on the watch screen. */
const NAMED = 3;

/**
 * What is past its time stands by itself, with the station areas that it still lacks; what is to come later in the day is one item. Forty ticks for an
 * ordinary day would teach people to tick without reading.
 */
function openTasks(day: DutyDay, plans: readonly Plan[], now: Instant): readonly HandoverItem[] {
  const lines = linesOf(day, plans);
  const late = lines.filter(({ dueAt }) => dueAt <= now);
  const coming = lines.filter(({ dueAt }) => dueAt > now);
  return [
    ...late.map(({ id, title, dueAt, places }) => ({ id, what: title, last: stillOpen(places, plans), at: dueAt })),
    ...toCome(day, coming),
  ];
}

interface TaskLine {
  readonly id: string;
  readonly title: Text;
  readonly clock: string;
  readonly dueAt: Instant;
  readonly places: readonly string[];
}

/** A task at one of its times, with the station areas where it is open. */
function linesOf(day: DutyDay, plans: readonly Plan[]): readonly TaskLine[] {
  const lines = new Map<string, TaskLine>();
  // By id: the order in which plans were read is not the same on both sides of the border, and words are made of this list.
  const inOrder = plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { ref, clock, dueAt, station, task } of openTasksOf(dutyPlansOf(inOrder), day)) {
    const id = `${day.day} ${ref} ${clock}`;
    const places = [...(lines.get(id)?.places ?? []), ...(station === undefined ? [] : [station])];
    lines.set(id, { id, title: task.title, clock, dueAt, places });
  }
  return [...lines.values()];
}

function stillOpen(places: readonly string[], plans: readonly Plan[]): Text {
  const where = joinTexts(
    places.map((one) => stationTitle(plans, one)),
    '、',
    ', ',
  );
  return places.length === 0
    ? text('已过时间，还没有办', 'past its time and not done')
    : text(`已过时间，还没有办：${where.zh}`, `past its time and not done: ${where.en}`);
}

function toCome(day: DutyDay, coming: readonly TaskLine[]): readonly HandoverItem[] {
  if (coming.length === 0) return [];
  const named = joinTexts(
    coming.slice(0, NAMED).map(({ clock, title }) => text(`${clock} ${title.zh}`, `${clock} ${title.en}`)),
    '、',
    ', ',
  );
  const more = coming.length > NAMED;
  return [
    {
      id: `${day.day} to-come`,
      what: text(`今天后面还有 ${coming.length} 项`, `${coming.length} more later today`),
      last: text(`${named.zh}${more ? '等' : ''}`, `${named.en}${more ? ' …' : ''}`),
    },
  ];
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

/** That the desk is asked, and how often nobody answered; nothing while it is off. What was answered changes no words: nobody reads those again. */
function deskCheck(vigilance: Vigilance | undefined): readonly HandoverItem[] {
  if (!vigilance?.rhythm) return [];
  const { everyMinutes, answerWithinMinutes } = vigilance.rhythm;
  const missed = vigilance.checks.filter(({ end }) => end?.how === 'missed').length;
  return [
    {
      id: 'rhythm',
      what: text(
        `每 ${everyMinutes} 分钟抽问一次，${answerWithinMinutes} 分钟内应答`,
        `the desk is asked once in ${everyMinutes} min, to be answered within ${answerWithinMinutes} min`,
      ),
      last: text(`近24小时未答 ${missed} 次`, `${missed} not answered in the last 24 h`),
    },
  ];
}

const CALL_OUTCOMES = {
  answered: text('按时应答', 'answered in time'),
  late: text('超时应答', 'answered late'),
  'not-answered': text('没有应答', 'not answered'),
} as const satisfies Readonly<Record<DutyDay['cityCalls'][number]['outcome'], Text>>;

function lastCityCall(day: DutyDay): readonly HandoverItem[] {
  const call = day.cityCalls.at(-1) ?? day.cityCallBefore;
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
      const answer = answerOf(answers, target.id);
      if (answer?.state !== 'equipment-fault') return [];
      const { zh, en } = target.title;
      const note = answer.note === undefined ? text('', '') : text(`，${answer.note}`, `, ${answer.note}`);
      const what = text(`${zh}：点名时设备故障${note.zh}`, `${en}: equipment fault in the roll call${note.en}`);
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
