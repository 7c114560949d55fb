import { beijingDate, type Instant } from '../base/instant.ts';
import type { Mode } from '../base/journal-row.ts';
import type { Shifts } from '../plan/schema.ts';
import type { DutyEvent, DutyShapes } from './events.ts';
import type { RollCallChannel, RollCallState, RollCallTarget } from './roll-call.ts';
import { COUNT_OF, noCounts, tallyOf, type Counts, type Tally } from './roll-call-tally.ts';
import { shiftAt } from './shifts.ts';

/**
 * Answer rates of a span, from raw duty events and nothing else: whoever has the rows comes to the same numbers.
 *
 * A call belongs to the moment it was begun (a call of the city: when it rang), whenever it was entered and however long it ran. So the events have to
 * reach from the day of `from` to the newest day: a call held on paper may be entered days later.
 */
export interface RatedSpan {
  readonly from: Instant;
  /** Not itself part of the span. */
  readonly until: Instant;
  /** Without shifts in the general plan nothing is grouped by them. */
  readonly shifts: Shifts | undefined;
  /** Rows of the other mode are counted apart and nowhere else. */
  readonly mode: Mode;
}

/** Whether this desk called, or the city called it. */
export type Direction = 'ours' | 'city';
export const DIRECTIONS = ['ours', 'city'] as const satisfies readonly Direction[];
export const GROUPINGS = ['station', 'shift', 'post', 'channel', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One call of the span, as the numbers open to it. */
export interface RatedCall {
  /** The id of a call of ours; `city:` and the id of the act that entered a call of the city. */
  readonly id: string;
  readonly at: Instant;
  readonly channel: RollCallChannel;
  /** What was asked. */
  readonly content: string;
  readonly isOver: boolean;
  readonly tally: Tally;
}

/** Everything of one station area, shift, post, channel or day. */
export interface RateGroup {
  /** Its id in the plans, a channel or a Beijing date; empty for parties that belong to none. */
  readonly key: string;
  readonly tally: Tally;
  /** Places of its calls in the list of calls. */
  readonly calls: readonly number[];
}

export interface DirectionRates {
  readonly total: Tally;
  /** Oldest first. */
  readonly calls: readonly RatedCall[];
  readonly by: Readonly<Record<Grouping, readonly RateGroup[]>>;
}

export interface RollCallRates {
  readonly ours: DirectionRates;
  readonly city: DirectionRates;
  /** Calls of the span that were left out because their rows are of the other mode. */
  readonly leftOut: number;
}

/** A party or a call of the city in one of the counts, with what groups it. */
interface Mark {
  readonly count: Exclude<keyof Counts, 'called'>;
  readonly station: string;
  readonly post: string;
  readonly channel: RollCallChannel;
}

/** The events that a rate is counted from. */
export const COUNTED = [
  'DutyDayOpened',
  'RollCallOpened',
  'RollCallAnswered',
  'RollCallClosed',
  'CityCallAnswered',
] as const satisfies readonly DutyEvent['type'][];
const counted = new Set<string>(COUNTED);
const isCounted = (event: DutyEvent): event is Extract<DutyEvent, { type: (typeof COUNTED)[number] }> =>
  counted.has(event.type);

interface CallRecord {
  readonly opened: DutyShapes['RollCallOpened'];
  readonly at: Instant;
  readonly answers: Map<string, { readonly state: RollCallState; readonly channel: RollCallChannel }>;
  isOver: boolean;
}

/** Counts the calls of a span; `events` in the order of the journal, oldest day first. */
export function rollCallRates(events: Iterable<DutyEvent>, span: RatedSpan): RollCallRates {
  const calls = new Map<string, CallRecord>();
  const ours = counting(span);
  const city = counting(span);
  let leftOut = 0;
  const isIn = (at: Instant) => span.from <= at && at < span.until;
  for (const event of events) {
    if (!isCounted(event)) continue;
    if (event.mode !== span.mode) {
      const begins = event.type === 'RollCallOpened' || event.type === 'CityCallAnswered';
      if (begins && isIn(event.type === 'CityCallAnswered' ? event.data.calledAt : event.at)) leftOut += 1;
      continue;
    }
    switch (event.type) {
      case 'DutyDayOpened':
        // Where the rows begin on this day, a call that came over midnight is known only from here.
        for (const { opened, answers } of event.data.rollCalls ?? []) {
          if (calls.has(opened.rollCall) || !isIn(opened.at)) continue;
          calls.set(opened.rollCall, {
            opened,
            at: opened.at,
            answers: new Map(Object.entries(answers)),
            isOver: false,
          });
        }
        break;
      case 'RollCallOpened':
        if (isIn(event.at))
          calls.set(event.data.rollCall, { opened: event.data, at: event.at, answers: new Map(), isOver: false });
        break;
      case 'RollCallAnswered':
        calls.get(event.data.rollCall)?.answers.set(event.data.target, event.data);
        break;
      case 'RollCallClosed': {
        const call = calls.get(event.data.rollCall);
        if (call) call.isOver = true;
        break;
      }
      case 'CityCallAnswered': {
        const { calledAt, channel, outcome, asked } = event.data;
        if (!isIn(calledAt)) break;
        const mark: Mark = { count: COUNT_OF[outcome], station: '', post: '', channel };
        city.add({ id: `city:${event.commandId}`, at: calledAt, channel, content: asked, isOver: true }, [mark]);
        break;
      }
    }
  }
  for (const { opened, at, answers, isOver } of calls.values()) {
    const { rollCall: id, channel, content } = opened;
    const marks = opened.targets.map((target): Mark => {
      const answer = answers.get(target.id);
      return {
        count: answer ? COUNT_OF[answer.state] : 'pending',
        station: stationOf(target),
        post: postOf(target),
        channel: answer?.channel ?? channel,
      };
    });
    ours.add({ id, at, channel, content, isOver }, marks);
  }
  return { ours: ours.rates(), city: city.rates(), leftOut };
}

type MutableCounts = ReturnType<typeof noCounts>;
interface MutableGroup {
  readonly counts: MutableCounts;
  /** Growing, each call once. */
  readonly calls: number[];
}

/** Adds up the calls of one direction. */
function counting({ shifts }: RatedSpan) {
  const added: (Omit<RatedCall, 'tally'> & { readonly marks: readonly Mark[] })[] = [];

  function rates(): DirectionRates {
    const inOrder = added.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    const groups: Record<Grouping, Map<string, MutableGroup>> = {
      station: new Map(),
      shift: new Map(),
      post: new Map(),
      channel: new Map(),
      day: new Map(),
    };
    const total = noCounts();
    const group = (grouping: Grouping, key: string): MutableGroup => {
      const held = groups[grouping].get(key);
      if (held) return held;
      const made: MutableGroup = { counts: noCounts(), calls: [] };
      groups[grouping].set(key, made);
      return made;
    };
    const calls = inOrder.map(({ marks, ...call }, index): RatedCall => {
      const counts = noCounts();
      const whole = [group('day', beijingDate(call.at))];
      if (shifts) whole.push(group('shift', shiftAt(shifts, call.at).id));
      for (const { count, station, post, channel } of marks) {
        put(counts, count);
        for (const one of [group('station', station), group('post', post), group('channel', channel)]) {
          put(one.counts, count);
          if (one.calls.at(-1) !== index) one.calls.push(index);
        }
      }
      for (const { counts: of, calls: within } of whole) {
        addTo(of, counts);
        within.push(index);
      }
      addTo(total, counts);
      return { ...call, tally: tallyOf(counts) };
    });
    const listed = (grouping: Grouping): readonly RateGroup[] =>
      [...groups[grouping]].map(([key, one]) => ({ key, tally: tallyOf(one.counts), calls: one.calls }));
    return {
      total: tallyOf(total),
      calls,
      by: {
        station: listed('station'),
        shift: listed('shift'),
        post: listed('post'),
        channel: listed('channel'),
        day: listed('day'),
      },
    };
  }

  return {
    add(call: Omit<RatedCall, 'tally'>, marks: readonly Mark[]): void {
      added.push({ ...call, marks });
    },
    rates,
  };
}

function put(counts: MutableCounts, count: Mark['count']): void {
  counts.called += 1;
  counts[count] += 1;
}

function addTo(sum: MutableCounts, counts: Counts): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
}

/** Rows written before targets said their station area and post say them in their ids: `office:<station>`, `grid:<station>:<grid>`, `post:<post>`. */
const OLD_ID = /^(office|grid|post):([^:]+)/;

function stationOf({ id, station, post }: RollCallTarget): string {
  if (station !== undefined || post !== undefined) return station ?? '';
  const [, kind, name = ''] = OLD_ID.exec(id) ?? [];
  return kind === 'office' || kind === 'grid' ? name : '';
}

function postOf({ id, station, post }: RollCallTarget): string {
  if (station !== undefined || post !== undefined) return post ?? '';
  const [, kind = '', name = ''] = OLD_ID.exec(id) ?? [];
  return kind === 'post' ? name : kind;
}
