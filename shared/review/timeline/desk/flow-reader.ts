import { assertNever } from '../../../base/assert-never.ts';
import { beijingStamp, type Instant } from '../../../base/instant.ts';
import { text, type Text } from '../../../base/text.ts';
import type { ArrivalKey, FlowEvent, FlowShapes, SupplyChange } from '../../../flow/events.ts';
import { ONWARD_MODE_NAMES, trialChangeText } from '../../onward-words.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';
import type { Titles } from '../titles.ts';

/** What is known of one arrival while the lines are read. */
interface Known {
  readonly people?: number;
  readonly time?: Instant;
}

/** Reads arrivals and ways onward of one operating day. */
export function flowReader({ titles }: Pick<Ground, 'titles'>): StreamReader {
  const arrivals = new Map<string, Known>();
  const supplies = new Map<string, Text>();

  function move(event: FlowEvent): Pick<Reading, 'from' | 'to'> {
    switch (event.type) {
      case 'ArrivalsPushed':
        for (const [key, known] of knownOf(event.data)) arrivals.set(`${event.data.station} ${key}`, known);
        return {};
      case 'ArrivalCorrected': {
        const { station, arrival, people, expected, actual } = event.data;
        const key = `${station} ${keyOf(arrival)}`;
        const before = arrivals.get(key) ?? {};
        const time = actual ?? expected ?? before.time;
        const now = { ...before, ...(people === undefined ? {} : { people }), ...(time === undefined ? {} : { time }) };
        arrivals.set(key, now);
        return { from: knownWords(before, event.at), to: knownWords(now, event.at) };
      }
      case 'ArrivalStruck':
        return { from: text('到达', 'arrives'), to: text('不到', 'does not arrive') };
      case 'CapacityChanged': {
        const { station, mode, entry = '', change } = event.data;
        const key = `${station} ${mode} ${entry}`;
        const now = changeWords(change, event.at);
        const before = supplies.get(key) ?? text('按预案', 'as planned');
        supplies.set(key, now);
        return { from: before, to: now };
      }
      case 'MeasureAccepted':
        return { from: text('试算', 'on trial'), to: text('已采用', 'decided for') };
      default:
        return assertNever(event, 'flow event');
    }
  }

  return {
    read(journalEvent) {
      const event = journalEvent as FlowEvent;
      const response = event.type === 'MeasureAccepted' ? event.data.response : undefined;
      const said = saidBy(event);
      return {
        words: flowWords(event, titles),
        ...move(event),
        ...(said === undefined ? {} : { typedFor: said }),
        ...(response === undefined ? {} : { response }),
      };
    },
  };
}

function flowWords(event: FlowEvent, titles: Titles): Text {
  const place = titles.station(event.data.station);
  switch (event.type) {
    case 'ArrivalsPushed': {
      const { source, rows, shape } = event.data;
      const what =
        shape === 'hourly'
          ? text(`${rows.length} 个时段`, `${rows.length} spans of time`)
          : text(`${rows.length} 列`, `${rows.length} trains`);
      const file = source.file === undefined ? '' : ` ${source.file}`;
      return text(
        `${place.zh}到达客流：${what.zh}。来源：${source.from}${file}`,
        `Arrivals at ${place.en}: ${what.en}. Source: ${source.from}${file}`,
      );
    }
    case 'ArrivalCorrected':
    case 'ArrivalStruck': {
      const name = arrivalName(event.data.arrival, event.at);
      const { reason } = event.data;
      return event.type === 'ArrivalStruck'
        ? text(`${place.zh} ${name.zh}不到：${reason}`, `${name.en} does not arrive at ${place.en}: ${reason}`)
        : text(`${place.zh} ${name.zh}改正：${reason}`, `${name.en} at ${place.en} put right: ${reason}`);
    }
    case 'CapacityChanged': {
      const { mode, change, from, until, source } = event.data;
      const [way, what] = [ONWARD_MODE_NAMES[mode], changeWords(change, event.at)];
      const span = `${beijingStamp(from, event.at)}–${beijingStamp(until, event.at)}`;
      return text(
        `${place.zh}${way.zh}：${what.zh}（${span}）。来源：${source}`,
        `${place.en}, ${way.en.toLowerCase()}: ${what.en} (${span}). Source: ${source}`,
      );
    }
    case 'MeasureAccepted': {
      const { title, change, reason } = event.data;
      const what = trialChangeText(change);
      return text(
        `${place.zh}采用“${title.zh}”（${what.zh}）：${reason}`,
        `${place.en} decides for "${title.en}" (${what.en}): ${reason}`,
      );
    }
    default:
      return assertNever(event, 'flow event');
  }
}

/** Who told it, where somebody else typed it. */
function saidBy(event: FlowEvent): Text | undefined {
  if (event.type === 'ArrivalsPushed') return text(event.data.source.from, event.data.source.from);
  if (event.type === 'CapacityChanged') return text(event.data.source, event.data.source);
  return undefined;
}

function changeWords(change: SupplyChange, now: Instant): Text {
  switch (change.kind) {
    case 'extended': {
      const last = beijingStamp(change.last, now);
      return text(`延至 ${last} 末班`, `runs on until ${last}`);
    }
    case 'refused':
      return text('不延时', 'will not run longer');
    case 'suspended':
      return text('停运', 'suspended');
    case 'carries':
      return text(`每小时 ${change.perHour} 人`, `${change.perHour} people an hour`);
    case 'more': {
      const { vehicles, load, tripsPerHour } = change;
      return text(
        `加 ${vehicles} 辆，每车 ${load} 人，每小时 ${tripsPerHour} 趟`,
        `${vehicles} vehicles of ${load} people more, trips an hour: ${tripsPerHour}`,
      );
    }
  }
}

const keyOf = (arrival: ArrivalKey): string => ('train' in arrival ? arrival.train : String(arrival.from));

function arrivalName(arrival: ArrivalKey, now: Instant): Text {
  if ('train' in arrival) return text(`${arrival.train} 次`, `train ${arrival.train}`);
  const from = beijingStamp(arrival.from, now);
  return text(`${from} 起的时段`, `the span from ${from}`);
}

function knownOf(table: FlowShapes['ArrivalsPushed']): readonly (readonly [string, Known])[] {
  if (table.shape === 'hourly') return table.rows.map(({ from, people }) => [String(from), { people }] as const);
  return table.rows.map(({ train, people, actual, expected, due }) => {
    const time = actual ?? expected ?? due;
    return [train, { ...(people === undefined ? {} : { people }), ...(time === undefined ? {} : { time }) }] as const;
  });
}

function knownWords({ people, time }: Known, now: Instant): Text {
  const at = time === undefined ? undefined : beijingStamp(time, now);
  const zh = [at === undefined ? [] : at, people === undefined ? [] : `${people} 人`].flat().join('，');
  const en = [at === undefined ? [] : at, people === undefined ? [] : `${people} people`].flat().join(', ');
  return zh === '' ? text('不明', 'unknown') : text(zh, en);
}
