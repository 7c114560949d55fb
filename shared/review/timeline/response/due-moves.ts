import { text, type Text } from '../../../base/text.ts';
import { duesOf } from '../../../response/dues.ts';
import type { ResponseEvent } from '../../../response/events.ts';
import type { Response } from '../../../response/state.ts';
import { followDues, type DueCourse } from '../../due-course.ts';
import { dueTitle } from '../../names.ts';
import type { CourseSpan, Effect } from '../row.ts';

export const DUE_STATES: Readonly<Record<DueCourse['state'], Text>> = {
  running: text('计时中', 'running'),
  met: text('按时完成', 'met'),
  missed: text('已逾期', 'passed unmet'),
  late: text('逾期后完成', 'met late'),
  dropped: text('不再计时', 'dropped'),
};

/** What a line did to the deadlines. */
export interface DueMoves {
  /** The deadline that the line is about: that passed, or that it met. */
  readonly due?: string;
  readonly effects: readonly Effect[];
}

/** Follows the deadlines of a response from line to line, for the lines and for the bands of the time chart. */
export function dueFollower(response: string, name: (key: string, title: Text) => void) {
  const courses = followDues();
  /** The line that each running deadline began with. */
  const begun = new Map<string, string>();
  const spans: CourseSpan[] = [];
  let last: Response | undefined;

  function spanOf(
    { key, from, dueAt, state, doneAt }: DueCourse,
    label: Text,
    line: string,
    until?: number,
  ): CourseSpan {
    const to = state === 'running' || state === 'missed' ? until : (doneAt ?? Math.min(dueAt, until ?? dueAt));
    const end = to === undefined ? {} : { to: Math.max(from, to) };
    return { response, kind: 'due', band: key, from, ...end, label, state, key: line };
  }

  return {
    look(after: Response, event: ResponseEvent, line: string): DueMoves {
      last = after;
      const ended = courses.look(after, event.at);
      for (const { key } of duesOf(after)) {
        if (begun.has(key)) continue;
        begun.set(key, line);
        name(key, dueTitle(after, key));
      }
      const effects = ended.map((course): Effect => {
        const title = dueTitle(after, course.key);
        spans.push(spanOf(course, title, begun.get(course.key) ?? line, event.at));
        begun.delete(course.key);
        const wasMissed = course.state === 'missed' || course.state === 'late';
        return { what: title, from: wasMissed ? DUE_STATES.missed : DUE_STATES.running, to: DUE_STATES[course.state] };
      });
      if (event.type === 'DueMissed') return { due: event.data.due, effects };
      const met = ended.find(({ state }) => state === 'met' || state === 'late');
      return { ...(met ? { due: met.key } : {}), effects };
    },
    /** Every deadline so far; those that run have no end. */
    spans(): readonly CourseSpan[] {
      const running = last ? new Set(duesOf(last).map(({ key }) => key)) : new Set<string>();
      const open = courses
        .courses()
        .filter(({ key, state }) => running.has(key) && (state === 'running' || state === 'missed'));
      const held = open.filter(({ key }) => begun.has(key));
      return [
        ...spans,
        ...held.map((course) =>
          spanOf(course, last ? dueTitle(last, course.key) : text(course.key, course.key), begun.get(course.key) ?? ''),
        ),
      ];
    },
  };
}
