import type { TimelineFilter } from '../../../../shared/review/timeline/filter.ts';
import { TIMELINE_KIND_NAMES, type TimelineKind } from '../../../../shared/review/timeline/kinds.ts';
import type { TimelineNames, TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { text, type Text } from '../../../../shared/base/text.ts';

/** What lines can be narrowed by, and where a line has it. */
const FACETS = {
  kinds: (row: TimelineRow) => row.kind,
  persons: (row: TimelineRow) => row.person,
  posts: (row: TimelineRow) => row.post,
  plans: (row: TimelineRow) => row.plan,
  lanes: (row: TimelineRow) => row.lane,
  trains: (row: TimelineRow) => row.train,
  dues: (row: TimelineRow) => row.due,
  responses: (row: TimelineRow) => row.response,
} as const satisfies { readonly [K in keyof TimelineFilter]?: (row: TimelineRow) => string | undefined };

export type FacetId = keyof typeof FACETS;
export const FACET_IDS = Object.keys(FACETS) as readonly FacetId[];

/** One value of a facet: what it is called, and on how many lines of the record it stands. */
export interface FacetValue {
  readonly value: string;
  readonly title: Text;
  readonly count: number;
}

/** Every value that the lines have, the commonest first. */
export function facetsOf(rows: readonly TimelineRow[], names: TimelineNames): Readonly<Record<FacetId, FacetValue[]>> {
  const of = (id: FacetId): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = FACETS[id](row);
      if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count, title: titleOf(id, value, names) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(FACET_IDS.map((id) => [id, of(id)])) as Record<FacetId, FacetValue[]>;
}

function titleOf(id: FacetId, value: string, names: TimelineNames): Text {
  const plain = text(value, value);
  switch (id) {
    case 'kinds':
      return TIMELINE_KIND_NAMES[value as TimelineKind];
    case 'posts':
      return names.post[value] ?? plain;
    case 'plans':
      return names.plan[value] ?? plain;
    case 'lanes':
      return names.lane[value] ?? plain;
    case 'dues':
      return names.due[value] ?? plain;
    case 'responses':
      return names.response[value] ?? plain;
    case 'persons':
    case 'trains':
      return plain;
  }
}
