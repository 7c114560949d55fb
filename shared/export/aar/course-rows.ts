import { groupBy } from '../../base/group-by.ts';
import type { TimelineKind } from '../../review/timeline/kinds.ts';
import type { TimelineRow } from '../../review/timeline/row.ts';
import type { AarPaper } from './aar-paper.ts';

/** A reader takes in so many lines; the whole timeline belongs to the package. Our own limit. */
export const MOST_OF_COURSE = 90;

/** What the report tells of the course, how many lines the response has, and which lines that moved something it leaves out. */
export interface CourseRows {
  readonly rows: readonly TimelineRow[];
  readonly of: number;
  readonly left: readonly { readonly kind: TimelineKind; readonly count: number }[];
}

const SPINE: ReadonlySet<TimelineKind> = new Set(['stage', 'level', 'plan', 'decision']);
const TURNS: ReadonlySet<string> = new Set([
  'ThresholdPassed',
  'ThresholdDeclined',
  'TrainListed',
  'TrainReleased',
  'ContactJudged',
  'MessageReleased',
  'MessageWithdrawn',
]);
const REST: ReadonlySet<TimelineKind> = new Set(['report', 'message', 'alarm']);

/**
 * The lines that the course hangs on, from beginning to end. A kind of line that does not fit any more is left out as a whole, so that a long response is not
 * told of its first hours alone.
 */
export function courseRows({ timeline, head, reviewed }: AarPaper): CourseRows {
  const own = timeline.rows.filter(({ stream }) => stream === head.stream);
  const { rounds, revised } = ofNote(reviewed.course.events);
  const weightOf = ({ kind, type, version, from, to, effects = [] }: TimelineRow): number | undefined => {
    const isMoved = to !== undefined && from?.zh !== to.zh;
    if (SPINE.has(kind) || TURNS.has(type)) return 0;
    if (type === 'ReportSent' && !rounds.has(version)) return 1;
    if (revised.has(version) || (type === 'TrainDecided' && isMoved)) return 2;
    if (kind === 'fact' && (isMoved || effects.length > 0)) return 3;
    if (kind === 'train' && (isMoved || effects.length > 0)) return 4;
    return REST.has(kind) ? 5 : undefined;
  };
  const byWeight = groupBy(own, weightOf);
  const told = new Set<TimelineRow>();
  const untold: TimelineRow[] = [];
  for (const weight of [0, 1, 2, 3, 4, 5]) {
    const lines = byWeight.get(weight) ?? [];
    if (told.size === 0 || (untold.length === 0 && told.size + lines.length <= MOST_OF_COURSE))
      for (const line of lines) told.add(line);
    else untold.push(...lines);
  }
  return {
    rows: own.filter((row) => told.has(row)),
    of: own.length,
    left: [...groupBy(untold, ({ kind }) => kind)].map(([kind, lines]) => ({ kind, count: lines.length })),
  };
}

/** By version: follow-up reports, which come in rounds, and answers that take the place of an earlier one. */
function ofNote(
  events: AarPaper['reviewed']['course']['events'],
): Readonly<Record<'rounds' | 'revised', ReadonlySet<number>>> {
  const rounds = new Set<number>();
  const revised = new Set<number>();
  const answered = new Set<string>();
  for (const event of events) {
    if (event.type === 'ReportSent' && event.data.kind === 'follow-up') rounds.add(event.version);
    if (event.type !== 'QuestionAnswered') continue;
    if (answered.has(event.data.step)) revised.add(event.version);
    answered.add(event.data.step);
  }
  return { rounds, revised };
}
