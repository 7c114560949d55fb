import type { DocumentForm } from '../../../shared/export/official/document.ts';
import type { FilledParts } from '../../../shared/export/official/official-document.ts';
import type { ReportChannel, ReportKind } from '../../../shared/reporting/events.ts';

/** Names one report of a chain. */
export interface ReportKey {
  readonly kind: ReportKind;
  readonly number: number;
  readonly channel: ReportChannel;
}

/** A report to be set as an official document. */
export interface DocumentOrder {
  readonly form: DocumentForm;
  readonly report: ReportKey;
  readonly filled?: FilledParts | undefined;
  /** Words that have not gone yet; without them the report of this key is set in its frozen words. */
  readonly draft?:
    | {
        readonly text: string;
        readonly recipients: readonly string[];
        readonly byPerson?: string | undefined;
      }
    | undefined;
}

/** A document as it was written. */
export interface WrittenDocument {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** How many characters Word cannot hold; they show as �. */
  readonly replaced: number;
}
