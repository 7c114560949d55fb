import { beijingStamp, type Instant } from '../base/instant.ts';
import type { CellDraft, SheetDraft } from '../base/sheet.ts';
import { text, type Text } from '../base/text.ts';
import { contactLines } from '../directory/contacts.ts';
import type { Directory } from '../directory/state.ts';
import type { PlanEdition } from '../plan/parse.ts';
import type { GeneralPlan, Place, StationPlan } from '../plan/schema.ts';
import type { PlaceKind } from '../plan/vocabulary.ts';
import { joinTexts } from '../review/join-texts.ts';
import { PLACE_KIND_NAMES } from '../review/plan-words.ts';
import type { Period } from './period.ts';
import * as words from './sheet-words.ts';
import type { SlotSheet, StationDay } from './station-sheet.ts';

/** Everything the sheets of a key period are written from. */
export interface PeriodSheets {
  readonly period: Period;
  readonly mode: 'live' | 'drill';
  readonly now: Instant;
  readonly general: GeneralPlan;
  readonly directory: Directory;
  /** The editions that the figures and measures come from. */
  readonly editions: readonly PlanEdition[];
  /** By station, each with its days in order. */
  readonly stations: readonly (readonly StationDay[])[];
}

/** Places where people are counted, queued and sent on. */
export const PERIOD_PLACES: readonly PlaceKind[] = [
  'pinch-point',
  'metro',
  'bus',
  'taxi',
  'ride-hail',
  'shuttle',
  'temporary-waiting',
];

/** One sheet for each station (一站一策), a row for each day and time slot (一时段一策), below it the places and phones. */
export function periodSheets(given: PeriodSheets): readonly SheetDraft[] {
  return given.stations.flatMap((days) => {
    const [first] = days;
    return first ? [stationSheet(given, first.station, days)] : [];
  });
}

function stationSheet(given: PeriodSheets, station: StationPlan, days: readonly StationDay[]): SheetDraft {
  const say = ({ zh, en }: Text) => (given.period.language === 'zh' ? zh : en);
  const width = HEADS.length;
  const across = (value: string, look: CellDraft['look']): readonly CellDraft[] => [
    { value, columnSpan: width, ...(look === undefined ? {} : { look }) },
  ];
  return {
    name: say(station.short).slice(0, 31),
    rows: [
      across(say(titleText(given, station)), 'title'),
      ...groundTexts(given, station, days).map((one) => across(say(one), 'note')),
      HEADS.map((head): CellDraft => ({ value: say(head), look: 'head' })),
      ...days.flatMap((day) => day.slots.map((slot) => slotRow(day, slot, say))),
      across(say(W.places), 'head'),
      ...station.places
        .filter(({ kind }) => PERIOD_PLACES.includes(kind))
        .map((place) => across(say(placeText(place)), 'cell')),
      across(say(W.phones), 'head'),
      ...phoneTexts(given, station).map((one) => across(say(one), 'cell')),
    ],
    widths: [12, 16, 12, 26, 14, 14, 24, 24, 46, 34],
    frozenRows: 0,
    frozenColumns: 0,
  };
}

const HEADS: readonly Text[] = [
  text('日期', 'Day'),
  text('时段', 'Slot'),
  text('预计到达（人）', 'Expected arrivals'),
  text('运力（人）', 'Onward capacity (people)'),
  text('缺口（人）', 'Gap (people)'),
  text('最长等待', 'Longest wait'),
  text('等候最多时', 'Fullest queue'),
  text('末班', 'Last departures'),
  text('建议措施：谁向谁、做什么、何时、哪一步', 'Measures: who to whom, what, by when, which step'),
  text('值守事项', 'Daily tasks'),
];

function slotRow(
  day: StationDay,
  { slot, figures, measures, tasks }: SlotSheet,
  say: (one: Text) => string,
): readonly CellDraft[] {
  const cell = (one: Text | undefined): CellDraft => ({ look: 'cell', value: one ? say(one) : '—' });
  const hasGap = (figures?.gap ?? 0) > 0;
  const speaking = figures && words.isForecast(figures) ? figures : undefined;
  const list = (all: readonly Text[]) => (all.length === 0 ? undefined : joinTexts(all, '\n', '\n'));
  return [
    { date: day.day, look: 'cell' },
    cell(words.slotText(slot)),
    cell(words.arrivalsText(figures)),
    cell(figures && words.capacityText(figures, day.unknown)),
    { ...cell(figures && words.gapText(figures, day.unknown.length > 0)), look: hasGap ? 'marked' : 'cell' },
    cell(speaking && words.waitText(speaking)),
    cell(speaking && words.queueText(speaking, day.day)),
    cell(words.lastDeparturesText(day)),
    cell(list(measures.map(words.measureText))),
    cell(list(tasks.map(({ clock, task }) => text(`${clock} ${task.title.zh}`, `${clock} ${task.title.en}`)))),
  ];
}

export function titleText({ period, mode }: PeriodSheets, station: StationPlan): Text {
  const marks = mode === 'drill' ? text('【演练】', '[DRILL] ') : text('', '');
  const { name } = station.station;
  return text(
    `${marks.zh}${name.zh} ${period.name} 一站一策（一时段一策）`,
    `${marks.en}${name.en}, ${period.name}: one plan for the station, one for each time slot`,
  );
}

/** What the sheet was worked out from and what it cannot know; one line each. */
export function groundTexts(given: PeriodSheets, station: StationPlan, days: readonly StationDay[]): readonly Text[] {
  const { period, now, editions } = given;
  const used = editions.filter(({ plan }) => plan.tier !== 'station' || plan.id === station.id);
  const hashes = used.map(({ plan, hash }) =>
    text(
      `${plan.short.zh} ${plan.edition} ${hash.slice(0, 12)}`,
      `${plan.short.en} ${plan.edition} ${hash.slice(0, 12)}`,
    ),
  );
  const samples = used.some(({ plan }) => plan.sample === true);
  const each = days.flatMap((day) => dayTexts(day, now));
  const plans = joinTexts(hashes, '；', '; ');
  return [
    text(
      `${period.from} 至 ${period.until}；${beijingStamp(now, 0)} 测算；草稿，由站区办核定后执行`,
      `${period.from} to ${period.until}; worked out ${beijingStamp(now, 0)}; a draft, to be settled by the station office before it is carried out`,
    ),
    ...(samples ? [W.sample] : []),
    text(`预案版次：${plans.zh}`, `Plan editions: ${plans.en}`),
    W.model,
    ...each,
  ];
}

function dayTexts({ day, pushes, accepted, uncounted }: StationDay, now: Instant): readonly Text[] {
  if (pushes.length === 0) {
    return [
      text(
        `${day}：没有推送，不作预测；请向国铁北京局要逐列到达表`,
        `${day}: nothing was pushed, no forecast; ask the railway bureau for the arrivals by train`,
      ),
    ];
  }
  const from = joinTexts(
    pushes.map((push) => words.pushText(push, now)),
    '；',
    '; ',
  );
  const decided = joinTexts(accepted, '、', ', ');
  const trains = uncounted.join('、');
  return [
    text(`${day} 到达据：${from.zh}`, `${day} arrivals from: ${from.en}`),
    ...(accepted.length === 0
      ? []
      : [text(`${day} 已定措施，已计入：${decided.zh}`, `${day} decided measures, counted: ${decided.en}`)]),
    ...(uncounted.length === 0
      ? []
      : [
          text(
            `${day} 人数或时刻不明、没有计入的车次：${trains}`,
            `${day} trains not counted, people or time unknown: ${trains}`,
          ),
        ]),
  ];
}

export function placeText({ kind, title, capacity, note }: Place): Text {
  const named = PLACE_KIND_NAMES[kind];
  const holds =
    capacity &&
    (capacity.value === 'unknown'
      ? text('容量不明', 'capacity unknown')
      : text(`容量 ${capacity.value} ${capacity.unit.zh}`, `capacity ${capacity.value} ${capacity.unit.en}`));
  const parts = [title, holds, note].filter((one) => one !== undefined);
  const said = joinTexts(parts, '；', '; ');
  return text(`${named.zh}：${said.zh}`, `${named.en}: ${said.en}`);
}

/** The parties of the station as the directory has them, numbers never rung marked as such. */
export function phoneTexts({ general, directory }: PeriodSheets, station: StationPlan): readonly Text[] {
  return contactLines(general, [station], directory)
    .filter((line) => line.station !== undefined)
    .map(({ title, contact, planPhone }) => {
      const numbers =
        contact?.numbers.map(({ number, check }) => `${number}${check ? '' : '（未试呼）'}`).join('、') ?? planPhone;
      return numbers === undefined
        ? text(`${title.zh}：号码待补`, `${title.en}: number to be added`)
        : text(
            `${title.zh}：${numbers}`,
            `${title.en}: ${numbers.replaceAll('（未试呼）', ' (not yet called)').replaceAll('、', ', ')}`,
          );
    });
}

const W = {
  sample: text(
    '所用预案含样本版，容量和时限以站区办核定为准',
    'Sample editions are among the plans: capacities and times as the station office settles them',
  ),
  model: text(
    '测算口径：一队先到先走，只计已知运力；不明的运力不计入，缺口因此是上限（说明见 resources/guides/forecast.md）',
    'Model: one line, first come first served, known capacity only; what is unknown is not counted, so a gap is an upper bound (see resources/guides/forecast.md)',
  ),
  places: text('堵点和接驳点位（分预案）', 'Pinch points and places of onward transport (station plan)'),
  phones: text('各方电话（通讯录）', 'Phones of the parties (directory)'),
};
