import { text, type Text } from '../base/text.ts';
import type { Block, OfficialDocument } from '../export/official/document.ts';
import { documentWords, ISSUER, MARKS } from '../export/official/words.ts';
import { groundTexts, phoneTexts, placeText, PERIOD_PLACES, type PeriodSheets } from './period-sheets.ts';
import * as words from './sheet-words.ts';
import type { SlotSheet, StationDay } from './station-sheet.ts';

/**
 * The sheets of a key period as one official document, always marked as a draft: what a forecast proposes becomes an order only when somebody signs it.
 * A heading for each station, below it one for each day and slot.
 */
export function periodDocument(given: PeriodSheets): OfficialDocument {
  const { period, now, mode } = given;
  const { language } = period;
  const say = (one: Text) => one[language];
  const set = documentWords(language);
  const marks = [...(mode === 'drill' ? [MARKS.drill[language]] : []), MARKS.draft[language]];
  const unit = ISSUER[language];
  const names = text(
    `${period.name}重点站区一站一策、一时段一策`,
    `${period.name}: sheets for stations and time slots`,
  );
  return {
    form: 'special',
    language,
    marks,
    corner: [],
    masthead: `${marks.join('')}${say(W.masthead)}`,
    rows: [],
    title: `${marks.join('')}${say(names)}`,
    body: given.stations.flatMap((days) => stationBlocks(given, days, say)),
    attachments: [],
    signature: { unit, date: set.date(now) },
    colophon: [{ left: unit, right: set.issuedOn(set.date(now)) }],
  };
}

function stationBlocks(given: PeriodSheets, days: readonly StationDay[], say: (one: Text) => string): readonly Block[] {
  const station = days[0]?.station;
  if (!station) return [];
  return [
    heading(say(station.station.name), 1),
    ...groundTexts(given, station, days).map((one) => line(say(one))),
    ...days.flatMap((day) =>
      day.slots.flatMap((slot) => [
        heading(`${day.day} ${say(words.slotText(slot.slot))}`, 3),
        ...slotTexts(day, slot).map((one) => line(say(one))),
      ]),
    ),
    heading(say(W.places), 3),
    ...station.places.filter(({ kind }) => PERIOD_PLACES.includes(kind)).map((place) => line(say(placeText(place)))),
    heading(say(W.phones), 3),
    ...phoneTexts(given, station).map((one) => line(say(one))),
  ];
}

/** A slot in sentences, one line each. */
function slotTexts(day: StationDay, { figures, measures, tasks }: SlotSheet): readonly Text[] {
  const said = (title: Text, value: Text) => text(`${title.zh}：${value.zh}`, `${title.en}: ${value.en}`);
  return [
    said(W.arrivals, words.arrivalsText(figures)),
    ...(figures
      ? [
          said(W.capacity, words.capacityText(figures, day.unknown)),
          said(W.gap, words.gapText(figures, day.unknown.length > 0)),
        ]
      : []),
    ...(figures && words.isForecast(figures)
      ? [said(W.wait, words.waitText(figures)), said(W.queue, words.queueText(figures, day.day))]
      : []),
    said(W.last, words.lastDeparturesText(day)),
    ...measures.map((measure) => said(W.measure, words.measureText(measure))),
    ...tasks.map(({ clock, task }) => said(W.task, text(`${clock} ${task.title.zh}`, `${clock} ${task.title.en}`))),
  ];
}

const heading = (words: string, level: 1 | 3): Block => ({
  words,
  level,
  lead: words.length,
  isNumbered: level === 1,
});
const line = (words: string): Block => ({ words, level: 0, lead: 0, isNumbered: false });

const W = {
  masthead: text('重点时期工作方案', 'Key period plan'),
  arrivals: text('预计到达（人）', 'Expected arrivals (people)'),
  capacity: text('运力（人）', 'Onward capacity (people)'),
  gap: text('缺口（人）', 'Gap (people)'),
  wait: text('最长等待', 'Longest wait'),
  queue: text('等候最多时', 'Fullest queue'),
  last: text('末班', 'Last departures'),
  measure: text('建议措施', 'Measure'),
  task: text('值守事项', 'Daily task'),
  places: text('堵点和接驳点位（分预案）', 'Pinch points and places of onward transport (station plan)'),
  phones: text('各方电话（通讯录）', 'Phones of the parties (directory)'),
};
