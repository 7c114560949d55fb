import { assertNever } from '../base/assert-never.ts';
import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import type { SpecialPlan, StationPlan } from '../plan/schema.ts';
import type { FlowCommand } from './commands.ts';
import type { NewFlowEvent, SpanRow, StationTable, TrainRow } from './events.ts';
import { dayBegins, dayEnds } from './operating-day.ts';
import { arrivalOf, arrivalsAt, isAccepted, isUntouched, trainTime, type Flow } from './state.ts';

/** The plans in force that give stations, ways onward and measures. */
export interface FlowGround {
  readonly stations: readonly StationPlan[];
  readonly specials: readonly SpecialPlan[];
}

type Decision = Result<readonly NewFlowEvent[]>;
type Refused = { readonly ok: false; readonly refusal: Refusal };
type Of<T extends FlowCommand['type']> = Extract<FlowCommand, { type: T }>;

/** What may be written about an operating day. A push goes in whole or not at all. */
export function decideFlow(flow: Flow, command: FlowCommand, meta: CommandMeta, ground: FlowGround): Decision {
  if (meta.at > meta.now)
    return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'PushArrivals':
      return push(flow, command, meta, ground);
    case 'CorrectArrival':
      return correct(flow, command, meta);
    case 'StrikeArrival': {
      const { type: _, day: __, ...data } = command;
      const standing = standingArrival(flow, command);
      return standing ?? ok([{ type: 'ArrivalStruck', at: meta.at, data }]);
    }
    case 'ChangeCapacity':
      return changeCapacity(command, meta, ground);
    case 'AcceptMeasure':
      return accept(flow, command, meta, ground);
    default:
      return assertNever(command, 'flow command');
  }
}

function push(flow: Flow, command: Of<'PushArrivals'>, { at }: CommandMeta, ground: FlowGround): Decision {
  const { day, source } = command;
  const tables = command.tables.map(plainTable);
  for (const table of tables) {
    const refused = unknownStation(ground, table.station) ?? wrongRows(day, table);
    if (refused) return refused;
  }
  const stations = tables.map(({ station }) => station);
  const twice = stations.find((station, index) => stations.indexOf(station) !== index);
  if (twice !== undefined) {
    return refuse(
      'station-twice',
      `“${twice}”在这次推送里出现了两张表，请合成一张`,
      `This push has two tables for "${twice}": make them one`,
    );
  }
  return ok(
    tables.map((table) => ({
      type: 'ArrivalsPushed' as const,
      at,
      data: { ...table, source: defined(source), replaces: replacedBy(flow, table) },
    })),
  );
}

/** As the event stores it: what nobody told is left out. */
function plainTable(table: Of<'PushArrivals'>['tables'][number]): StationTable {
  const { station } = table;
  return table.shape === 'hourly'
    ? { station, shape: table.shape, rows: table.rows }
    : { station, shape: table.shape, rows: table.rows.map(defined) };
}

function replacedBy(flow: Flow, table: StationTable): readonly number[] {
  const { spans, trains } = arrivalsAt(flow, table.station);
  const stays = isUntouched(table);
  const replaced = [...spans, ...trains].filter((old) => !stays(old));
  return [...new Set(replaced.map((old) => old.push))].sort((a, b) => a - b);
}

function wrongRows(day: string, table: StationTable): Refused | undefined {
  const [begins, ends] = [dayBegins(day), dayEnds(day)];
  const outside =
    table.shape === 'hourly'
      ? table.rows.findIndex(({ from, until }) => from < begins || until > ends || until <= from)
      : table.rows.findIndex((row) => {
          const at = trainTime(row);
          return at === undefined || at < begins || at >= ends;
        });
  if (outside >= 0) {
    return refuse(
      'outside-day',
      `${table.station} 第 ${outside + 1} 行没有时间或不在 ${day} 04:00 到次日 04:00 之内，一行也没有导入；请核对日期`,
      `Row ${outside + 1} of ${table.station} has no time or lies outside ${day} 04:00 to 04:00 of the next day, so nothing was imported: check the date`,
    );
  }
  const twice = table.shape === 'hourly' ? overlapping(table.rows) : repeated(table.rows);
  if (twice < 0) return undefined;
  return refuse(
    'arrival-twice',
    `${table.station} 第 ${twice + 1} 行与前面的行是同一车次或时段重叠，一行也没有导入；请只留一行`,
    `Row ${twice + 1} of ${table.station} names a train or a time that an earlier row has, so nothing was imported: keep one of them`,
  );
}

/** Index of a span that another one reaches into; -1 when there is none. */
function overlapping(rows: readonly SpanRow[]): number {
  const order = rows.map((row, index) => ({ ...row, index })).sort((a, b) => a.from - b.from);
  return order.find((row, place) => row.from < (order[place - 1]?.until ?? -Infinity))?.index ?? -1;
}

function repeated(rows: readonly TrainRow[]): number {
  const seen = new Set<string>();
  return rows.findIndex(({ train }) => seen.has(train) || !seen.add(train));
}

function correct(flow: Flow, { type: _, day, ...data }: Of<'CorrectArrival'>, { at }: CommandMeta): Decision {
  const standing = standingArrival(flow, data);
  if (standing) return standing;
  const { people, expected, actual } = data;
  if (people === undefined && expected === undefined && actual === undefined) {
    return refuse(
      'nothing-corrected',
      '没有写要改成什么，请填人数或时间',
      'Nothing is corrected: give people or a time',
    );
  }
  const isSpan = 'from' in data.arrival;
  if (isSpan && (expected !== undefined || actual !== undefined)) {
    return refuse(
      'span-without-train',
      '时段没有预计和实际到达时间，请只改人数',
      'A span of time has no expected or actual arrival: correct its people only',
    );
  }
  const times = [expected, actual].filter((time) => time !== undefined);
  if (times.some((time) => time < dayBegins(day) || time >= dayEnds(day))) {
    return refuse(
      'outside-day',
      `改后的时间不在 ${day} 04:00 到次日 04:00 之内；晚到次日的请划去，再在次日补录`,
      `The new time lies outside ${day} 04:00 to 04:00 of the next day: strike it here and enter it on the next day`,
    );
  }
  return ok([{ type: 'ArrivalCorrected', at, data: defined(data) }]);
}

function standingArrival(
  flow: Flow,
  { station, arrival }: Pick<Of<'StrikeArrival'>, 'station' | 'arrival'>,
): Refused | undefined {
  const one = arrivalOf(flow, station, arrival);
  if (!one) {
    return refuse(
      'no-arrival',
      '这个车次或时段没有推送过，请先核对车站和车次',
      'No such train or span has been pushed: check station and train',
    );
  }
  return one.struck
    ? refuse('struck', '这一条已经划去；又要来的请重新推送', 'It has been struck: push it anew if it comes after all')
    : undefined;
}

function changeCapacity(
  { type: _, day, ...data }: Of<'ChangeCapacity'>,
  { at }: CommandMeta,
  ground: FlowGround,
): Decision {
  const unknown = unknownStation(ground, data.station);
  if (unknown) return unknown;
  const entries = stationPlan(ground, data.station)?.onward ?? [];
  const entry = entries.find(({ id }) => id === data.entry);
  if (data.entry !== undefined && entry?.mode !== data.mode) {
    return refuse(
      'no-entry',
      `这个站的分预案里没有这条接驳方式（${data.entry}），请重新选择`,
      `The plan of this station has no such way onward (${data.entry}): choose again`,
    );
  }
  if (data.until <= data.from || data.from < dayBegins(day) || data.until > dayEnds(day)) {
    return refuse(
      'change-times',
      `起止时间要在 ${day} 04:00 到次日 04:00 之内，且止晚于起，请核对`,
      `It has to begin before it ends, within ${day} 04:00 to 04:00 of the next day: check the times`,
    );
  }
  if (data.change.kind === 'extended' && (data.change.last < dayBegins(day) || data.change.last > dayEnds(day))) {
    return refuse(
      'change-times',
      `新的末班时刻不在 ${day} 04:00 到次日 04:00 之内，请核对`,
      `The new last departure lies outside ${day} 04:00 to 04:00 of the next day: check it`,
    );
  }
  return ok([{ type: 'CapacityChanged', at, data: defined(data) }]);
}

function accept(
  flow: Flow,
  { type: _, day: __, ...data }: Of<'AcceptMeasure'>,
  { at }: CommandMeta,
  ground: FlowGround,
): Decision {
  const unknown = unknownStation(ground, data.station);
  if (unknown) return unknown;
  const trial = ground.specials
    .flatMap((plan) => (plan.trials ?? []).map((one) => ({ ref: `${plan.id}/${one.id}`, one })))
    .find(({ ref }) => ref === data.trial)?.one;
  if (!trial) {
    return refuse(
      'no-trial',
      '生效的专项预案里没有这项措施，请重新选择',
      'No special plan in force has this measure: choose again',
    );
  }
  if (isAccepted(flow, data)) {
    return refuse(
      'accepted-already',
      `“${trial.title.zh}”已经采用，不重复下达；请看处置里的那道指令`,
      `“${trial.title.en}” has been accepted already and is not ordered twice: look at its order in the response`,
    );
  }
  const { title, mode, change, from, until } = trial;
  return ok([{ type: 'MeasureAccepted', at, data: defined({ ...data, title, mode, change, from, until }) }]);
}

const stationPlan = ({ stations }: FlowGround, id: string) => stations.find(({ station }) => station.id === id);

function unknownStation(ground: FlowGround, id: string): Refused | undefined {
  return stationPlan(ground, id)
    ? undefined
    : refuse('no-station', `没有这个站区的分预案（${id}），请核对车站`, `No plan names this station (${id}): check it`);
}
