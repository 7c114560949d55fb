import { useMemo } from 'react';
import { HOUR, MINUTE, type Instant } from '../../shared/base/instant.ts';
import type { Text } from '../../shared/base/text.ts';
import { ALARM_KINDS, alarmsOf, type Alarm } from '../../shared/response/alarms.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import type { Response, Threshold } from '../../shared/response/state.ts';
import { hourOf, interruptions } from '../../shared/review/interruptions.ts';
import { stationName } from '../../shared/review/names.ts';
import { actOn } from './act.ts';
import { rankedDuesOf, type RankedDue } from './dues.ts';
import { useView } from './hooks.ts';
import { rememberJumps } from './clock-jumps.ts';
import { SETTLE } from './settle.ts';
import { store, type Folded } from './store.ts';

/** An alarm with what a screen says about it. */
export interface RankedAlarm extends Omit<Alarm, 'due'> {
  /** Unique over all responses. */
  readonly key: string;
  /** The alarm as it stands in each response: a clock that moved stands in all of them, and is one alarm. */
  readonly places: readonly { readonly response: string; readonly alarm: string }[];
  readonly response: Response;
  readonly stationName: Text;
  readonly due?: RankedDue;
}

const cache = new WeakMap<Response, readonly RankedAlarm[]>();

/** The alarms of one response; worked out once for each state. */
function alarmsHere(response: Response): readonly RankedAlarm[] {
  const held = cache.get(response);
  if (held) return held;
  const made = alarmsOf(response).map((alarm): RankedAlarm => {
    const { due, ...rest } = alarm;
    const ranked = due && rankedDuesOf(response).find((one) => one.key === due.key && one.dueAt === due.dueAt);
    const threshold = rest.threshold ?? thresholdOf(response, due?.key);
    return {
      ...rest,
      key: `${response.id} ${alarm.id}`,
      places: [{ response: response.id, alarm: alarm.id }],
      response,
      stationName: stationName(response),
      ...(threshold ? { threshold } : {}),
      ...(ranked ? { due: ranked } : {}),
    };
  });
  cache.set(response, made);
  return made;
}

/** The threshold whose time has run out. */
function thresholdOf(response: Response, due: string | undefined): Threshold | undefined {
  return due?.startsWith('threshold:') ? response.thresholds?.[due.slice('threshold:'.length)] : undefined;
}

/** The alarms of all responses, those that nobody has acknowledged first, each by rank and age. */
function rankAlarms(folded: ReadonlyMap<string, Folded>): readonly RankedAlarm[] {
  const alarms: RankedAlarm[] = [];
  for (const alarm of [...folded.values()].flatMap(({ response }) => alarmsHere(response))) {
    const at = alarm.kind === 'clock' ? alarms.findIndex((one) => isSameJump(one, alarm)) : -1;
    const same = alarms[at];
    if (same) alarms[at] = { ...same, places: [...same.places, ...alarm.places] };
    else alarms.push(alarm);
  }
  return alarms.sort(
    (a, b) =>
      Number(a.acknowledged !== undefined) - Number(b.acknowledged !== undefined) ||
      ALARM_KINDS.indexOf(a.kind) - ALARM_KINDS.indexOf(b.kind) ||
      a.since - b.since ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Written into each response in turn, so the moments may lie a little apart. */
const isSameJump = (a: RankedAlarm, b: RankedAlarm) =>
  a.kind === 'clock' && a.by === b.by && Math.abs(a.since - b.since) < MINUTE;

export function useAlarms(): readonly RankedAlarm[] {
  const folded = useView((state) => state.folded);
  return useMemo(() => rankAlarms(folded), [folded]);
}

/** Being acknowledged at this moment: a second press is not a second act. */
const underWay = new Set<string>();

/** Says that somebody has taken notice: the alarm falls silent on every screen of the desk, and is never raised again. */
export async function acknowledge(alarm: RankedAlarm): Promise<void> {
  if (underWay.has(alarm.key) || alarm.acknowledged) return;
  underWay.add(alarm.key);
  try {
    for (const place of alarm.places) {
      const answer = await actOn(place.response, { type: 'AcknowledgeAlarm', alarm: place.alarm });
      if (answer.kind !== 'done') return;
    }
    if (alarm.kind === 'clock') rememberJumps();
  } finally {
    underWay.delete(alarm.key);
  }
}

let settledAt = 0;

/** As acknowledge, for the one alarm that the bar shows. The next takes its place, unread: the second half of a double press is not meant for it. */
export async function acknowledgeShown(alarm: RankedAlarm): Promise<void> {
  if (performance.now() < settledAt) return;
  settledAt = Number.POSITIVE_INFINITY;
  try {
    await acknowledge(alarm);
  } finally {
    settledAt = performance.now() + SETTLE;
  }
}

/** As acknowledgeShown, for the alarm that stands first. */
export async function acknowledgeFirst(): Promise<void> {
  const [first] = rankAlarms(store.getState().folded);
  if (first) await acknowledgeShown(first);
}

/** How often the desk was interrupted in the hour that runs, and in the one before. */
export function useInterruptions(now: Instant): { readonly thisHour: number; readonly lastHour: number } {
  const folded = useView((state) => state.folded);
  const hours = useMemo(
    () =>
      interruptions(
        [...folded.values()].map(({ response, events }) => ({ response, events: events as readonly ResponseEvent[] })),
      ),
    [folded],
  );
  const countOf = (from: Instant) => hours.find((hour) => hour.from === from)?.count ?? 0;
  return { thisHour: countOf(hourOf(now)), lastHour: countOf(hourOf(now) - HOUR) };
}
