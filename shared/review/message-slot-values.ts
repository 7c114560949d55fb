import { beijingDate, beijingTime, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { MessageSlot, PlainSlot } from '../plan/message-slots.ts';
import { MESSAGE_SLOTS } from '../plan/message-slots.ts';
import type { PlaceKind } from '../plan/vocabulary.ts';
import { isStale } from '../reporting/stale.ts';
import type { FactLine } from '../reporting/state.ts';
import { generalPlanOf } from '../response/general-plan.ts';
import type { Response } from '../response/state.ts';
import { factLines, factWords, findFact } from './fact-words.ts';
import { joinTexts } from './join-texts.ts';
import { LEVEL_NAMES, stationName } from './names.ts';
import { endedMeasures } from './report-measures.ts';

/** What the response knows for a slot, and the journal lines it rests on. Without a value a person has to fill it in under `name`. */
export interface SlotValue {
  readonly name: Text;
  readonly value?: Text;
  readonly cites: readonly number[];
}

export interface SlotQuestion {
  readonly response: Response;
  /** Key of the plan whose template it is: its facts are meant. */
  readonly plan: string;
  readonly now: Instant;
  readonly until?: Instant | undefined;
}

export function slotValue(slot: MessageSlot, asked: SlotQuestion): SlotValue {
  switch (slot.kind) {
    case 'ask':
      return { name: text(slot.id, slot.id), cites: [] };
    case 'fact':
      return factSlot(`${asked.plan}/${slot.id}`, asked);
    case 'places':
      return placesSlot(slot.id, asked.response);
    case 'plain':
      return { name: MESSAGE_SLOTS[slot.id], cites: [], ...PLAIN[slot.id](asked) };
  }
}

type Found = Omit<SlotValue, 'name'> | undefined;

const PLAIN: Readonly<Record<PlainSlot, (asked: SlotQuestion) => Found>> = {
  station: ({ response }) => ({ value: stationName(response), cites: [] }),
  place: ({ response, now }) => said(response, 'general/event-place', now),
  what: ({ response, now }) => said(response, 'general/event-nature', now),
  time: ({ response, now }) => {
    const line = newest(response, 'general/event-time');
    const at = line?.entry.value;
    if (line && typeof at === 'number') return { value: publicTime(at, now), cites: [line.entry.version] };
    const { awareness } = response;
    const eventAt = awareness?.eventAt;
    return awareness && eventAt !== undefined
      ? { value: publicTime(eventAt, now), cites: [awareness.version] }
      : undefined;
  },
  now: ({ now }) => ({ value: publicTime(now, now), cites: [] }),
  until: ({ until, now }) => (until === undefined ? undefined : { value: publicTime(until, now), cites: [] }),
  level: ({ response }) => {
    const mark = response.course.findLast((one) => one.level !== undefined);
    return response.level === undefined || !mark
      ? undefined
      : { value: LEVEL_NAMES[response.level], cites: [mark.version] };
  },
  measures: ({ response }) => measuresSlot(response),
  sender: ({ response }) => {
    const value = generalPlanOf(response)?.messageSender?.name;
    return value && { value, cites: [] };
  },
};

/** A moment as the public reads it: `22时30分`, with the day when it is not today. */
export function publicTime(at: Instant, now: Instant): Text {
  const { month, day, hour, minute } = beijingTime(at);
  const isToday = beijingDate(at) === beijingDate(now);
  const two = String(minute).padStart(2, '0');
  const zh = `${hour}时${minute === 0 ? '' : `${two}分`}`;
  const en = `${String(hour).padStart(2, '0')}:${two}`;
  return isToday ? text(zh, en) : text(`${month}月${day}日${zh}`, `${en} on ${beijingDate(at)}`);
}

function newest(response: Response, fact: string) {
  const line = factLines(response).find((one) => one.fact === fact);
  const entry = line?.entries.at(-1);
  return line && entry ? { line, entry } : undefined;
}

/** The newest value of a fact of the response, if it is known and not stale: the public is told no old figure. */
function said(response: Response, fact: string, now: Instant): Found {
  const held = factLines(response).filter((line) => line.fact === fact && isTellable(response, line, now));
  if (held.length === 0) return undefined;
  const parts = held.map((line) => {
    const entry = line.entries.at(-1);
    const words = entry ? factWords(findFact(response, fact), entry) : text('', '');
    return line.about === undefined ? words : text(`${line.about} ${words.zh}`, `${line.about} ${words.en}`);
  });
  return { value: joinTexts(parts, '、', ', '), cites: held.flatMap((line) => line.entries.at(-1)?.version ?? []) };
}

function isTellable(response: Response, line: FactLine, now: Instant): boolean {
  const entry = line.entries.at(-1);
  return entry !== undefined && entry.certainty !== 'unknown' && !isStale(findFact(response, line.fact), entry, now);
}

function factSlot(fact: string, { response, now }: SlotQuestion): SlotValue {
  const name = findFact(response, fact)?.title ?? text(fact, fact);
  return { name, cites: [], ...said(response, fact, now) };
}

const PLACES: Readonly<Partial<Record<PlaceKind, Text>>> = {
  taxi: text('出租车候车处', 'taxi ranks'),
  bus: text('公交停靠站', 'bus stops'),
  metro: text('地铁站', 'metro station'),
  shuttle: text('摆渡车上车处', 'shuttle stops'),
  shelter: text('避险场所', 'shelters'),
  medical: text('医疗点', 'medical post'),
  'temporary-waiting': text('临时候车区', 'temporary waiting area'),
};

/** What a station plan adds to a title for its own staff; a place that it calls unconfirmed is not told to the public. */
const REMARK = /[（(]([^）)]*)[）)]/g;

function placesSlot(kind: PlaceKind, response: Response): SlotValue {
  const plan = response.plans.find((one) => one.pinned.tier === 'station')?.compiled.plan;
  const places = plan?.tier === 'station' ? plan.places.filter((place) => place.kind === kind) : [];
  const sure = places.filter(
    ({ title }) => ![...title.zh.matchAll(REMARK)].some(([, remark]) => remark?.includes('待')),
  );
  const name = PLACES[kind] ?? text('地点', 'places');
  if (sure.length === 0) return { name, cites: [] };
  const titles = sure.map(({ title }) =>
    text(title.zh.replaceAll(REMARK, '').trim(), title.en.replaceAll(REMARK, '').trim()),
  );
  return { name, value: joinTexts(titles, '、', ', '), cites: [] };
}

/** Shared measures that are done, in the words the general plan has for the public. */
function measuresSlot(response: Response): Found {
  const words = new Map(generalPlanOf(response)?.messageMeasures?.map(({ measure, text: said_ }) => [measure, said_]));
  const told = endedMeasures(response, (end) => end === 'done' || end === 'previously-done').flatMap(
    ({ compiled, ending }) => {
      const { shared } = compiled.step;
      const value = shared === undefined ? undefined : words.get(shared);
      return value ? [{ value, version: ending.version }] : [];
    },
  );
  if (told.length === 0) return undefined;
  return {
    value: joinTexts(
      told.map((one) => one.value),
      '、',
      ', ',
    ),
    cites: told.map((one) => one.version),
  };
}
