import { beijingStamp, type Instant } from '../../shared/base/instant.ts';
import type { Text } from '../../shared/base/text.ts';
import { LEVEL_NAMES } from '../../shared/review/names.ts';
import { APART_WORDS, MEASURE_DEFINITIONS, SMALL_WORDS } from '../../shared/review/measures/definitions.ts';
import { overResponses, type MeasureOver } from '../../shared/review/measures/over-responses.ts';
import type { DeskMeasures, ResponseMeasures } from '../../shared/review/measures/shape.ts';
import { distributionWords } from '../../shared/review/measures/distribution-words.ts';
import { measureWords } from '../../shared/review/measures/value-words.ts';
import { measureRecords, type MeasuredRecords, type UnreadMeasured } from '../backend/review/measure-records.ts';
import { runFolders } from '../backend/drill/run-files.ts';
import { measuredDays, type DayOptions } from './measured-days.ts';
import { print } from './print.ts';

export interface ResponsesCall extends DayOptions {
  readonly folder: string;
  readonly station?: string;
  readonly json: boolean;
  readonly now: Instant;
}

/** What `measure responses --json` prints. */
export interface ResponsesMeasured extends Omit<MeasuredRecords, 'cancelled'> {
  readonly definitions: readonly (typeof MEASURE_DEFINITIONS)[keyof typeof MEASURE_DEFINITIONS][];
  /** Each measure over the responses, live ones and drills apart. */
  readonly over: { readonly live: readonly MeasureOver[]; readonly drill: readonly MeasureOver[] };
}

/** Measures every response of a data folder anew from its rows. Undefined for days that are none; what is wrong with them has been said then. */
export async function responsesMeasured(call: Omit<ResponsesCall, 'json'>): Promise<ResponsesMeasured | undefined> {
  if (!measuredDays(call)) return undefined;
  const { folder, now, from, to, station } = call;
  const { live, drill, desks, unread } = await measureRecords({
    folder,
    runs: runFolders(folder),
    now,
    from,
    to,
    station,
    withCases: true,
  });
  return {
    definitions: Object.values(MEASURE_DEFINITIONS),
    over: { live: overResponses(live), drill: overResponses(drill) },
    live,
    drill,
    desks,
    unread,
  };
}

/** 0 when measured, 1 when a record cannot be read, 2 for a wrong call. */
export async function measureResponses(call: ResponsesCall): Promise<number> {
  const measured = await responsesMeasured(call);
  if (!measured) return 2;
  print(call.json, measured, () => lines(measured, call.now));
  return measured.unread.length === 0 ? 0 : 1;
}

const both = ({ zh, en }: Text) => (zh === en ? zh : `${zh} ${en}`);

function lines({ live, drill, over, desks, unread, definitions }: ResponsesMeasured, now: Instant): readonly string[] {
  return [
    ...groupLines('实战 Live', live, over.live, now),
    ...groupLines('演练 Drills', drill, over.drill, now),
    ...desks.flatMap(deskLines),
    ...unread.map(unreadLine),
    '',
    both(APART_WORDS),
    both(SMALL_WORDS),
    ...definitions.flatMap(({ title, definition }) => [
      `${title.zh} ${title.en}`,
      `  ${definition.zh}`,
      `  ${definition.en}`,
    ]),
  ];
}

function groupLines(
  title: string,
  responses: readonly ResponseMeasures[],
  over: readonly MeasureOver[],
  now: Instant,
): readonly string[] {
  return [
    `${title}：${responses.length} 次处置 responses`,
    ...responses.map((one) => `  ${headOf(one, now)}`),
    ...over.flatMap(({ measure, distribution }) =>
      distribution
        ? [`  ${both(MEASURE_DEFINITIONS[measure].title)}：${both(distributionWords(measure, distribution))}`]
        : [],
    ),
  ];
}

/** One response in a line: its id, area, level, when it began, and what was learned. */
export function headOf(
  { response, station, level, awareAt, what, voided, isFork, run }: ResponseMeasures,
  now: Instant,
) {
  const marks = [
    ...(level === undefined ? [] : [LEVEL_NAMES[level].zh]),
    ...(run ? [`演练 ${run.title}`] : []),
    ...(voided === undefined ? [] : [`误报作废 false alarm: ${voided}`]),
    ...(isFork ? ['从记录接着演，不进分布 forked, in no distribution'] : []),
  ];
  return [response, station.title.zh, beijingStamp(awareAt, now), ...marks, what].join('  ');
}

function deskLines({ run, measures }: DeskMeasures): readonly string[] {
  const said = measures.filter(({ value }) => value !== undefined);
  if (said.length === 0) return [];
  return [
    `${run ? `演练“${run.title}”全程点名 Roll calls of the run` : '全时段点名 Roll calls over the whole span'}：`,
    ...said.map((one) => `  ${both(MEASURE_DEFINITIONS[one.measure].title)}：${both(measureWords(one))}`),
  ];
}

const unreadLine = ({ id, run, message }: UnreadMeasured) =>
  `${run === undefined || run === id ? id : `${run} ${id}`}  ${message.zh} ${message.en}`;
