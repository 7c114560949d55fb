import { withoutEntry } from '../reporting/correct.ts';
import type { ResponseShapes } from './events.ts';
import { isOfKind } from './log-kinds.ts';
import type { CalledFor, RecordEvent } from './record-events.ts';
import type { Mark, Response, Threshold } from './state.ts';
import { callKey, levelRank, standingThresholds } from './thresholds.ts';

/** Keeps what happened beside the plans. */
export function evolveRecord(response: Response, event: RecordEvent, mark: Mark): Response {
  switch (event.type) {
    case 'ThresholdPassed': {
      const threshold: Threshold = { ...mark, ...event.data };
      return withThreshold(response, event.data.calls, threshold);
    }
    case 'ThresholdDeclined': {
      const { calls, reason, authority } = event.data;
      const standing = response.thresholds?.[callKey(calls)];
      if (!standing) return response;
      return withThreshold(response, calls, { ...standing, declined: { ...mark, reason, authority } });
    }
    case 'LogWritten': {
      const { text, tags } = event.data;
      if (!isOfKind(tags, 'promise')) return response;
      return { ...response, promises: [...(response.promises ?? []), { ...mark, text }] };
    }
    case 'NotePinned':
      return { ...response, notes: [...(response.notes ?? []), { ...mark, ...event.data }] };
    case 'NoteStruck':
      return { ...response, struck: { ...response.struck, [event.data.note]: { ...mark, reason: event.data.reason } } };
    case 'DecisionRecorded':
      return { ...response, decisions: [...(response.decisions ?? []), { ...mark, ...event.data }] };
    case 'LineCorrected': {
      const { version, reason, text } = event.data;
      const correction = { ...mark, reason, ...(text === undefined ? {} : { text }) };
      const corrected = { ...response, corrected: { ...response.corrected, [version]: correction } };
      return withStandingThresholds({ ...corrected, reporting: withoutEntry(response.reporting, version) });
    }
    case 'EditionKept':
      return { ...response, kept: { ...response.kept, [event.data.plan]: event.data.hash } };
    case 'AlarmAcknowledged':
      return { ...response, acknowledged: { ...response.acknowledged, [event.data.alarm]: mark } };
    case 'PostHandedOver':
      return response;
    case 'ClockJumped':
      return { ...response, clockJumps: [...(response.clockJumps ?? []), { ...mark, by: event.data.by }] };
  }
}

function withThreshold(response: Response, calls: CalledFor, threshold: Threshold): Response {
  return { ...response, thresholds: { ...response.thresholds, [callKey(calls)]: threshold } };
}

/** After a reading: what it no longer calls for falls away. */
export function withStandingThresholds(response: Response): Response {
  const thresholds = standingThresholds(response);
  return thresholds === undefined ? response : { ...response, thresholds };
}

/** A level that was set answers the call for a level: activated, or decided otherwise on the ground given. */
export function answeredByLevel(
  response: Response,
  { to, basis, authority }: ResponseShapes['LevelSet'],
  mark: Mark,
): Response {
  const standing = response.thresholds?.['level'];
  if (!standing || !('level' in standing.calls)) return response;
  if (levelRank(to) < levelRank(standing.calls.level)) {
    return withThreshold(response, standing.calls, { ...standing, declined: { ...mark, reason: basis, authority } });
  }
  return withoutThreshold(response, 'level');
}

export function withoutThreshold(response: Response, key: string): Response {
  if (!response.thresholds?.[key]) return response;
  const { [key]: _, ...thresholds } = response.thresholds as Record<string, Threshold>;
  return { ...response, thresholds };
}
