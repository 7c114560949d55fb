import type { Instant } from '../base/instant.ts';
import { LEVELS, type Level } from '../plan/vocabulary.ts';
import { calledPlans } from './called-plans.ts';
import type { CalledFor } from './record-events.ts';
import { levelProposal } from './level-proposal.ts';
import type { Response, Threshold } from './state.ts';

/** What the readings call for now and is not in force, with the lines of the readings. */
export interface Call {
  readonly calls: CalledFor;
  readonly grounds: readonly number[];
}

export const callKey = (calls: CalledFor) => ('level' in calls ? 'level' : `plan:${calls.plan}`);

export const levelRank = (level: Level | undefined) => (level === undefined ? -1 : LEVELS.indexOf(level));

/** What the readings call for beyond what is in force. With `now`, stale readings call for nothing. */
export function callsOf(response: Response, now?: Instant): readonly Call[] {
  const { level, grounds } = levelProposal(response, now);
  const calls: Call[] = [];
  if (level !== undefined && levelRank(level) > levelRank(response.level)) {
    const speaking = grounds.filter((ground) => ground.level === level && !ground.stale);
    calls.push({ calls: { level }, grounds: speaking.map((ground) => ground.entry.version) });
  }
  const plans = new Set<string>();
  for (const called of calledPlans(response, now)) {
    if (called.stale || plans.has(called.calls)) continue;
    plans.add(called.calls);
    const interrupt = `${called.plan.key}/${called.interrupt.id}`;
    calls.push({ calls: { plan: called.calls, interrupt }, grounds: [called.entry.version] });
  }
  return calls;
}

/** Calls that no threshold on record covers: a level higher than the one that stands, or a plan not called before. */
export function newCalls(response: Response, now: Instant): readonly Call[] {
  const decided = response.course.findLast(({ stage }) => stage === 'graded' || stage === 'stand-down')?.version ?? 0;
  return callsOf(response, now).filter(({ calls, grounds }) => {
    // Whoever set the level, or stood the response down, had these readings before them.
    if ('level' in calls && grounds.every((line) => line < decided)) return false;
    const standing = response.thresholds?.[callKey(calls)]?.calls;
    if (standing === undefined) return true;
    return 'level' in calls && 'level' in standing && levelRank(calls.level) > levelRank(standing.level);
  });
}

/**
 * The thresholds that still stand after a reading: a call that the newest readings no longer make falls away, a level called for lower than before is
 * kept with its first mark. Age plays no part here: a threshold does not go away because nobody measures any more.
 */
export function standingThresholds(response: Response): Response['thresholds'] {
  const { thresholds } = response;
  // Most readings meet none, and then nothing has to be worked out.
  if (!thresholds || Object.keys(thresholds).length === 0) return thresholds;
  const called = new Map(callsOf(response).map(({ calls }) => [callKey(calls), calls]));
  const kept: Record<string, Threshold> = {};
  for (const [key, threshold] of Object.entries(thresholds)) {
    const now = called.get(key);
    if (!now) continue;
    const lower =
      'level' in now && 'level' in threshold.calls && levelRank(now.level) < levelRank(threshold.calls.level);
    kept[key] = lower ? { ...threshold, calls: now } : threshold;
  }
  return kept;
}

/** Thresholds that still wait for somebody to activate or decline. */
export function openThresholds(response: Response): readonly Threshold[] {
  return Object.values(response.thresholds ?? {}).filter((threshold) => !threshold.declined);
}
