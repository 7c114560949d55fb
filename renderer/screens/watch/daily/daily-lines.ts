import { HOUR, type Instant } from '../../../../shared/base/instant.ts';
import type { DailyItem } from '../../../../shared/duty/daily.ts';
import type { EndedTask } from '../../../../shared/duty/state.ts';
import type { DailyTask } from '../../../../shared/plan/schema.ts';

/** A task at one of its times in a line, however many station areas it is for. */
export interface DailyLine {
  readonly id: string;
  readonly ref: string;
  readonly clock: string;
  readonly dueAt: Instant;
  readonly task: DailyTask;
  readonly items: readonly DailyItem[];
  /** Those without an end yet. */
  readonly open: readonly DailyItem[];
  readonly ended: readonly { readonly item: DailyItem; readonly end: EndedTask }[];
}

export interface DailyGroups {
  /** Within the hour before their time, or past it: the longest overdue first. */
  readonly up: readonly DailyLine[];
  readonly coming: readonly DailyLine[];
  /** Lines of which something has ended, the newest entry first; one that still lacks station areas stands above as well. */
  readonly ended: readonly DailyLine[];
}

/** How long before its time a task moves up to what is to be done now. A habit of the screen, not a rule of a plan. */
const UP_BEFORE = HOUR;

export function linesOf(
  items: readonly DailyItem[],
  tasks: Readonly<Record<string, EndedTask>> = {},
): readonly DailyLine[] {
  const lines = new Map<string, DailyItem[]>();
  for (const item of items) {
    const id = `${item.ref} ${item.clock}`;
    lines.set(id, [...(lines.get(id) ?? []), item]);
  }
  return [...lines].flatMap(([id, of]): DailyLine[] => {
    const [first] = of;
    if (!first) return [];
    const { ref, clock, dueAt, task } = first;
    const ended = of.flatMap((item) => {
      const end = tasks[item.key];
      return end ? [{ item, end }] : [];
    });
    return [{ id, ref, clock, dueAt, task, items: of, open: of.filter(({ key }) => !tasks[key]), ended }];
  });
}

export function groupLines(lines: readonly DailyLine[], now: Instant): DailyGroups {
  const open = lines.filter((line) => line.open.length > 0);
  return {
    up: open.filter((line) => line.dueAt - now <= UP_BEFORE),
    coming: open.filter((line) => line.dueAt - now > UP_BEFORE),
    ended: lines.filter((line) => line.ended.length > 0).sort((a, b) => lastEntry(b) - lastEntry(a)),
  };
}

export function overdue(lines: readonly DailyLine[], now: Instant): number {
  return lines.filter((line) => line.open.length > 0 && line.dueAt <= now).length;
}

const lastEntry = (line: DailyLine) => Math.max(...line.ended.map(({ end }) => end.recordedAt));
