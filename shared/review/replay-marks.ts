import type { Level } from '../plan/vocabulary.ts';
import type { ResponseEvent } from '../response/events.ts';

/** A place in a record that somebody looks for. `position` is the state after it. */
export interface ReplayMark {
  readonly position: number;
  readonly kind: 'level' | 'report' | 'missed' | 'contact' | 'stage';
  readonly level?: Level;
}

/** What stands out in a record: levels and stages, reports that went, deadlines that passed unmet, and word from or to a held train. */
export function replayMarks(events: readonly ResponseEvent[]): readonly ReplayMark[] {
  return events.flatMap((event, index): ReplayMark[] => {
    const position = index + 1;
    switch (event.type) {
      case 'LevelSet':
        return [{ position, kind: 'level', level: event.data.to }];
      case 'AwarenessRecorded':
      case 'StageEntered':
      case 'ResponseClosed':
        return [{ position, kind: 'stage' }];
      case 'ReportSent':
        return [{ position, kind: 'report' }];
      case 'DueMissed':
        return [{ position, kind: 'missed' }];
      case 'ContactTried':
      case 'ContactJudged':
        return [{ position, kind: 'contact' }];
      default:
        return [];
    }
  });
}

/** The next mark of a kind after a position, or the one before it; undefined where there is none. */
export function markFrom(
  marks: readonly ReplayMark[],
  position: number,
  kind: ReplayMark['kind'],
  way: 'on' | 'back',
): ReplayMark | undefined {
  return way === 'on'
    ? marks.find((mark) => mark.kind === kind && mark.position > position)
    : marks.findLast((mark) => mark.kind === kind && mark.position < position);
}
