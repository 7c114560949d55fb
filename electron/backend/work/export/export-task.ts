import type { Instant } from '../../../../shared/base/instant.ts';
import type { Language } from '../../../../shared/base/text.ts';
import type { ExportFormat } from '../../../../shared/export/timeline/formats.ts';
import type { TimelineFilter } from '../../../../shared/review/timeline/filter.ts';
import type { ReviewScope } from '../../../../shared/review/timeline/scope.ts';

/** What is to be exported, and who wants it. */
export interface ReviewExport {
  readonly scope: ReviewScope;
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

/** An export that is written. */
export interface WrittenExport {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  readonly leftOut: number;
  readonly bytes: number;
}

export interface Steering {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
