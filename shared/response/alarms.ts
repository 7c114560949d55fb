import type { Instant } from '../base/instant.ts';
import { duesOf, type Due } from './dues.ts';
import type { Mark, Response, Threshold } from './state.ts';
import { openThresholds, callKey } from './thresholds.ts';

/** Why somebody is interrupted, the gravest first; also the rank. */
export const ALARM_KINDS = ['idle', 'missed', 'passed', 'clock'] as const;

/**
 * An alarm asks for one act, and names it. There are few: a threshold was passed and nothing activated in time (`idle`), a deadline that endangers people
 * or a report passed unmet (`missed`), a threshold was passed (`passed`), the clock was moved (`clock`). Everything else is shown, and interrupts nobody.
 */
export interface Alarm {
  /** Names this one occurrence for ever, so that it is acknowledged once and never raised again. */
  readonly id: string;
  readonly kind: (typeof ALARM_KINDS)[number];
  readonly since: Instant;
  readonly due?: Due;
  readonly threshold?: Threshold;
  /** Milliseconds by which the clock moved. */
  readonly by?: number;
  readonly acknowledged?: Mark;
}

/** The alarms that stand: unacknowledged before acknowledged, each by rank and age. An acknowledged one stays until its cause is gone. */
export function alarmsOf(response: Response): readonly Alarm[] {
  if (response.closed) return [];
  const { acknowledged = {}, clockJumps = [] } = response;
  const alarms: Alarm[] = [];
  const add = (alarm: Omit<Alarm, 'acknowledged'>) => {
    const mark = acknowledged[alarm.id];
    alarms.push(mark === undefined ? alarm : { ...alarm, acknowledged: mark });
  };
  const idle = new Set<string>();
  for (const due of duesOf(response)) {
    if (!due.missed || !isAlarming(response, due.key)) continue;
    if (due.kind === 'threshold') idle.add(due.key);
    add({
      id: `${due.key}@${due.dueAt}`,
      kind: due.kind === 'threshold' ? 'idle' : 'missed',
      since: due.dueAt,
      due,
    });
  }
  for (const threshold of openThresholds(response)) {
    const key = callKey(threshold.calls);
    // Once its time has passed unmet, the graver alarm stands in its place.
    if (idle.has(`threshold:${key}`)) continue;
    add({ id: `passed:${key}@${threshold.version}`, kind: 'passed', since: threshold.at, threshold });
  }
  for (const jump of clockJumps) {
    const id = `clock@${jump.version}`;
    if (!acknowledged[id]) add({ id, kind: 'clock', since: jump.at, by: jump.by });
  }
  return alarms.sort(
    (a, b) =>
      Number(a.acknowledged !== undefined) - Number(b.acknowledged !== undefined) ||
      ALARM_KINDS.indexOf(a.kind) - ALARM_KINDS.indexOf(b.kind) ||
      a.since - b.since ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Whether the passing of this deadline interrupts people: reports, receipts that never came, thresholds nobody answered, and steps marked critical with their checks and watches. Also asked of the past, so a plan
 * that has left still answers for its steps, and an earlier edition for those that are gone.
 */
export function isAlarming(response: Response, due: string): boolean {
  if (/^(report|receipt|threshold|contact|decision|supply):/.test(due)) return true;
  if (!/^(step|check|watch):/.test(due)) return false;
  const [key, id = ''] = due.slice(due.indexOf(':') + 1).split('/');
  const editions = [...response.plans.toReversed(), ...(response.former ?? []).toReversed()];
  const plan = editions.find((one) => one.pinned.key === key && one.compiled.indexOf.has(id))?.compiled;
  const index = plan?.indexOf.get(id);
  return index !== undefined && plan?.steps[index]?.step.critical === true;
}
