import { editionName, isEdition, JOURNAL } from '../../../../shared/export/verifier/names.ts';
import { textOf } from '../../../../shared/export/verifier/parsed.ts';
import { packageEvents } from '../../../../shared/export/package-events.ts';
import { parsePlan } from '../../../../shared/plan/parse.ts';
import { filterTimeline, type TimelineFilter } from '../../../../shared/review/timeline/filter.ts';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import type { PackedFiles } from './sealed-files.ts';

/** What a redacted copy keeps: the lines that a filter shows, or the rows of these versions. */
export type Keep = { readonly filter: TimelineFilter } | { readonly versions: readonly number[] };

/** The versions to keep of the response in a full package. A version that it does not have is left out. */
export function keptVersions(full: PackedFiles, keep: Keep): ReadonlySet<number> {
  if ('versions' in keep) return new Set(keep.versions);
  const events = packageEvents(textOf(full, JOURNAL));
  const plans = [...full.keys()].filter(isEdition).flatMap((name) => {
    const { edition } = parsePlan(textOf(full, name), name);
    return edition && editionName(edition.hash) === name ? [{ hash: edition.hash, plan: edition.plan }] : [];
  });
  const stream = events[0]?.stream ?? '';
  const { rows } = filterTimeline(timelineOf({ streams: [{ stream, events }], plans }).rows, keep.filter);
  return new Set(rows.map(({ version }) => version));
}
