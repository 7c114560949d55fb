import type { Gap } from '../../../../shared/review/timeline/gaps.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';

/** What a place in the list holds: a line, or a time in which nobody wrote. */
export type TimelineItem =
  | { readonly kind: 'line'; readonly key: string; readonly row: TimelineRow }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: Gap };

/** The lines with the gaps between them, each after the last line that stands before it. */
export function itemsOf(rows: readonly TimelineRow[], gaps: readonly Gap[]): readonly TimelineItem[] {
  const after = new Map(gaps.map((gap) => [gap.after, gap]));
  const items: TimelineItem[] = [];
  for (const row of rows) {
    items.push({ kind: 'line', key: row.key, row });
    const gap = after.size === 0 ? undefined : after.get(row.key);
    if (gap) items.push({ kind: 'gap', key: `gap ${row.key}`, gap });
  }
  return items;
}
