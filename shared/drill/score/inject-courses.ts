import type { NewsEvent } from '../run/news.ts';
import { RUN_STREAM } from '../run/events.ts';
import { injectsOf, type RunState } from '../run/run-state.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { InjectCourse } from './evaluation-shape.ts';

/** What became of every inject: those that reached the desk in the order in which they did, then the others. */
export function injectCourses(
  run: RunState,
  scenario: Scenario | undefined,
  news: readonly NewsEvent[],
): readonly InjectCourse[] {
  const taken = new Map<string, number>();
  for (const event of news) {
    if (event.type === 'NewsTaken' && !taken.has(event.data.inject)) taken.set(event.data.inject, event.at);
  }
  const courses = injectsOf(run, scenario).map(({ id, from, to, channel, content, assumed }): InjectCourse => {
    const takenAt = taken.get(id);
    return {
      inject: id,
      from,
      to,
      channel,
      content,
      isAssumed: assumed !== undefined,
      ...fateOf(run, id),
      ...(takenAt === undefined ? {} : { takenAt }),
    };
  });
  const when = ({ delivered }: InjectCourse) => delivered?.at ?? Number.MAX_VALUE;
  return courses.toSorted((a, b) => when(a) - when(b));
}

function fateOf({ injects }: RunState, id: string): Pick<InjectCourse, 'delivered' | 'skipped'> {
  const record = Object.hasOwn(injects, id) ? injects[id] : undefined;
  if (!record) return {};
  const { at, version } = record;
  const line = { stream: RUN_STREAM, version };
  if (record.state === 'delivered') return { delivered: { at, how: record.how, line } };
  if (record.state === 'skipped') return { skipped: { at, reason: record.reason, line } };
  return {};
}
