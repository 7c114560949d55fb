import type { Instant } from '../../../../shared/base/instant.ts';
import type { Language } from '../../../../shared/base/text.ts';
import type { ExportFormat } from '../../../../shared/export/timeline/formats.ts';
import type { TimelineFilter } from '../../../../shared/review/timeline/filter.ts';
import type { ReviewTask } from '../../review/read-review.ts';

/** What is to be exported, and who wants it; of which scope, the task says. */
export interface ReviewExport {
  readonly task: ReviewTask;
  readonly filter: TimelineFilter;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly now: Instant;
  /** Person and post where one is signed on; the program otherwise. */
  readonly by: string;
  readonly program: string;
  readonly workstation: string;
  /** Where to write; `<data>/exports/` when left out. */
  readonly to?: string;
}

interface Exported {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  readonly leftOut: number;
}

export interface WrittenExport extends Exported {
  readonly bytes: number;
}

/** An export as the worker leaves it: written, or as HTML that only the host can print into the file of this path. */
export type ExportDone =
  | ({ readonly kind: 'written' } & WrittenExport)
  | ({ readonly kind: 'to-print'; readonly html: string } & Exported);

export interface Steering {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}
