import { existsSync } from 'node:fs';
import { decideFlow } from '../../shared/flow/decide.ts';
import { flowStream, type FlowEvent, type StationTable } from '../../shared/flow/events.ts';
import { SERVICE_LEVEL_SOURCE, UNLOADING } from '../../shared/flow/figures.ts';
import { dayBegins, sliceBegins } from '../../shared/flow/operating-day.ts';
import { EMPTY_FLOW, evolveFlow, type Flow } from '../../shared/flow/state.ts';
import { stationForecast, type StationForecast } from '../../shared/flow/station-forecast.ts';
import type { Tried } from '../../shared/flow/supply.ts';
import { beijingStamp } from '../../shared/base/instant.ts';
import { flowEvents } from '../backend/journal-events.ts';
import { databasePath, readJournal } from '../backend/store/index.ts';
import { findingLines, flowGround, isCallSound, readArrivalFile } from './arrival-file.ts';
import { print } from './print.ts';

export interface ForecastOptions {
  readonly day: string;
  readonly station: string;
  readonly measure?: readonly string[];
  readonly file?: string;
  readonly json?: boolean;
}

/**
 * Prints what a day comes to at a station, without and with the measures named. 0 when it could be worked out, 1 when the table could not be read, 2 for a wrong
 * call.
 */
export async function forecastFlow(
  call: ForecastOptions & { readonly folder: string; readonly plansFolder: string },
): Promise<number> {
  const { day, station, json = false } = call;
  const ground = flowGround(call.plansFolder);
  if (!isCallSound(ground, day, station)) return 2;
  const known = ground.specials.flatMap(({ id, trials = [] }) =>
    trials.map((one) => ({ ...one, id: `${id}/${one.id}` })),
  );
  const trials: Tried[] = [];
  for (const id of call.measure ?? []) {
    const found = known.find((one) => one.id === id);
    if (!found) {
      process.stderr.write(
        `没有措施 ${id}，可写：${known.map((one) => one.id).join(' ')}。 There is no measure ${id}.\n`,
      );
      return 2;
    }
    trials.push(found);
  }
  let flow = journalFlow(call.folder, day);
  if (call.file !== undefined) {
    const read = await readArrivalFile(call.file, { day, station, stations: ground.stations });
    if (!read) return 2;
    const pushed = read.ok ? withTables(flow, day, read.value.tables, ground) : undefined;
    if (!read.ok || !pushed) {
      process.stderr.write(
        read.ok
          ? `${findingLines(read.value).join('\n')}\n`
          : `✗ ${read.refusal.message.zh}\n  ${read.refusal.message.en}\n`,
      );
      return 1;
    }
    flow = pushed;
  }
  const plan = ground.stations.find((one) => one.station.id === station);
  if (!plan) throw new Error(`A station that was found before is gone: ${station}`);
  const plain = stationForecast(day, flow, plan);
  const tried = trials.length === 0 ? undefined : stationForecast(day, flow, plan, trials);
  print(
    json,
    { day, station, plain: asJson(plain), ...(tried ? { measures: call.measure, tried: asJson(tried) } : {}) },
    () => [
      `${plan.station.name.zh}  ${day} 04:00 到次日 04:00`,
      ...lines(day, plain),
      ...(tried ? ['', `试算 tried: ${(call.measure ?? []).join(' ')}`, ...lines(day, tried)] : []),
      '',
      `口径 model: ${UNLOADING.source.zh}；${SERVICE_LEVEL_SOURCE.zh}；见 resources/guides/forecast.md`,
    ],
  );
  return 0;
}

/** What the journal has of a day; nothing where there is no journal yet. */
function journalFlow(folder: string, day: string): Flow {
  const place = { folder, name: 'journal' } as const;
  if (!existsSync(databasePath(place))) return EMPTY_FLOW;
  return readJournal(place, (journal) =>
    flowEvents(journal.readStream(flowStream(day))).reduce(evolveFlow, EMPTY_FLOW),
  );
}

/** As if the tables had just been pushed; undefined when there are none, or they would be refused. */
function withTables(
  flow: Flow,
  day: string,
  tables: readonly StationTable[],
  ground: ReturnType<typeof flowGround>,
): Flow | undefined {
  if (tables.length === 0) return undefined;
  const now = dayBegins(day);
  const actor = { person: 'cli', post: 'cli', workstation: 'cli' };
  const source = { way: 'file', from: 'cli' } as const;
  const decision = decideFlow(
    flow,
    { type: 'PushArrivals', day, source, tables: tables },
    { id: 'cli', now, at: now, actor },
    ground,
  );
  if (!decision.ok) return undefined;
  return decision.value.reduce(
    (state, event) =>
      evolveFlow(state, {
        ...event,
        stream: flowStream(day),
        version: state.version + 1,
        recordedAt: now,
        byPerson: 'cli',
        byPost: 'cli',
        workstation: 'cli',
        mode: 'live',
        commandId: 'cli',
      } as FlowEvent),
    flow,
  );
}

/** Infinity is no JSON. */
function asJson({ summary, unknown, uncounted, arrivals }: StationForecast) {
  const { minutes, slice } = summary.longestWait;
  return {
    ...summary,
    longestWait: { slice, minutes: Number.isFinite(minutes) ? minutes : 'not-this-day' },
    unknown: unknown.map(({ id, mode }) => ({ id, mode })),
    uncounted,
    uncountedTrains: arrivals.uncounted,
    outsideDay: arrivals.outside,
  };
}

function lines(day: string, { summary, unknown, uncounted, arrivals }: StationForecast): readonly string[] {
  const clock = (slice: number) => beijingStamp(sliceBegins(day, slice), dayBegins(day));
  const whole = (people: number) => Math.round(people).toLocaleString('en');
  const { mostWaiting, longestWait, lastLeaves, leftover, night, densest, hours } = summary;
  return [
    `到达 arrivals              ${whole(summary.arrivals)}`,
    `最多等候 most waiting      ${whole(mostWaiting.people)}  ${clock(mostWaiting.slice)}`,
    `最长等候 longest wait      ${Number.isFinite(longestWait.minutes) ? `${longestWait.minutes} 分 min` : '当日走不了 not this day'}  ${clock(longestWait.slice)}`,
    `末位离站 last leaves       ${lastLeaves === undefined ? `剩 ${whole(leftover)} 人 left over` : clock(lastLeaves)}`,
    ...(densest
      ? [`最大密度 densest           ${densest.density.toFixed(2)} 人/㎡ ${densest.level}  ${clock(densest.slice)}`]
      : []),
    ...(night
      ? [
          `末班地铁后 after last metro ${clock(night.from)}：到达 ${whole(night.arrivals)}，运力 ${whole(night.capacity)}，超出 ${whole(night.excess)}`,
        ]
      : []),
    ...hours
      .filter(({ gap }) => gap > 0)
      .map(({ hour, gap }) => `缺口 gap                   ${clock(hour * 60)} 起一小时差 ${whole(gap)} 人`),
    ...(unknown.length > 0 ? [`未知不计 unknown           ${unknown.map(({ title }) => title.zh).join('、')}`] : []),
    ...(uncounted.length > 0
      ? [`未计入措施 uncounted       ${uncounted.map(({ trial, why }) => `${trial} (${why})`).join('、')}`]
      : []),
    ...(arrivals.uncounted.length > 0 ? [`无人数车次 no people       ${arrivals.uncounted.join('、')}`] : []),
  ];
}
