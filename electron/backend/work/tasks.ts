import type { SheetDraft } from '../../../shared/base/sheet.ts';
import type { RatedSpan } from '../../../shared/duty/roll-call-rates.ts';
import type { ReadSlip } from '../../../shared/export/slip/slip.ts';
import type { DocumentOrder, ReportKey } from './document-order.ts';
import type { ReviewExport } from './export/export-task.ts';
import type { StoreName, StoreTrouble } from '../store/index.ts';
import type { Keep } from './package/kept-versions.ts';
import type { ArrivalTask } from './read-arrivals.ts';
import type { MselTask } from './read-msel.ts';
import type { RosterTask } from './read-roster.ts';
import type { WarningsTask } from './read-warnings.ts';
import type { ReviewTask } from '../review/read-review.ts';
import type { MeasureTask } from '../review/measure-records.ts';
import type { AarTask } from '../aar/write-aar.ts';
import type { ScoreTask } from './score-runs.ts';
import type { MselToWrite } from './write-msel.ts';
import type { PeriodFile } from './write-period-file.ts';
import type { RosterToWrite } from './write-roster.ts';

/** One task for one thread, on one store; the thread ends with it. `check-plans` and `answer-searches` go on answering until their thread is ended. */
export type WorkerTask =
  | (LongTask & { readonly store: StoreName })
  | { readonly kind: 'check-plans'; readonly texts: readonly LibraryText[] }
  | {
      readonly kind: 'answer-searches';
      readonly folder: string;
      readonly store: StoreName;
      readonly version: string;
    };

/** A plan of the library; one that could not be read has no text, and what names it is not held against that. */
export interface LibraryText {
  readonly file: string;
  readonly id: string | undefined;
  readonly text: string | undefined;
}

export type LongTask =
  | { readonly kind: 'verify'; readonly folder: string; readonly keysFolder: string }
  | { readonly kind: 'check-slip'; readonly folder: string; readonly slip: ReadSlip }
  | {
      readonly kind: 'export';
      readonly folder: string;
      readonly response: string;
      readonly now: number;
      readonly version: string;
      readonly keysFolder: string;
      readonly resourcesFolder: string;
    }
  | { readonly kind: 'export-review'; readonly folder: string; readonly wanted: ReviewExport }
  | ({
      readonly kind: 'export-redacted';
      readonly folder: string;
      readonly version: string;
      readonly keysFolder: string;
      readonly resourcesFolder: string;
    } & RedactedWish)
  | {
      readonly kind: 'regress';
      readonly folder: string;
      readonly text: string;
      readonly responses?: readonly string[];
    }
  | { readonly kind: 'measure-roll-calls'; readonly folder: string; readonly span: RatedSpan }
  | {
      readonly kind: 'write-sheets';
      readonly folder: string;
      readonly name: string;
      readonly sheets: readonly SheetDraft[];
    }
  | { readonly kind: 'last-sign-ons'; readonly folder: string }
  | { readonly kind: 'measure-first-reports'; readonly folder: string; readonly now: number }
  | {
      readonly kind: 'document';
      readonly folder: string;
      readonly response: string;
      readonly order: DocumentOrder;
      readonly now: number;
    }
  | { readonly kind: 'issue'; readonly folder: string; readonly response: string; readonly report: ReportKey }
  | { readonly kind: 'back-up'; readonly folder: string; readonly now: number }
  | { readonly kind: 'read-roster'; readonly task: RosterTask }
  | { readonly kind: 'read-arrivals'; readonly task: ArrivalTask }
  | { readonly kind: 'read-warnings'; readonly task: WarningsTask }
  | { readonly kind: 'read-msel'; readonly task: MselTask }
  | { readonly kind: 'write-msel'; readonly folder: string; readonly msel: MselToWrite }
  | { readonly kind: 'read-record'; readonly folder: string; readonly response: string }
  | { readonly kind: 'read-package-record'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'write-roster'; readonly folder: string; readonly roster: RosterToWrite }
  | { readonly kind: 'write-period'; readonly folder: string; readonly file: PeriodFile }
  | { readonly kind: 'score'; readonly task: ScoreTask }
  | { readonly kind: 'aar'; readonly task: AarTask }
  | { readonly kind: 'read-review'; readonly folder: string; readonly task: ReviewTask }
  | { readonly kind: 'measure-records'; readonly task: MeasureTask }
  | { readonly kind: 'real-uses'; readonly folder: string; readonly since: number }
  | { readonly kind: 'rescue'; readonly folder: string; readonly now: number };

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'trouble'; readonly trouble: StoreTrouble };

/** Which redacted copy is to be written. */
export interface RedactedWish {
  readonly response: string;
  readonly keep: Keep;
  /** Why the rest is taken out; it stands in every hole. */
  readonly reason: string;
  readonly now: number;
}

/** A redacted copy as it was written and checked, with the full package it was made from. `rows` are kept, `removed` are not. */
export interface WrittenRedacted extends Omit<WrittenPackage, 'hash'> {
  readonly removed: number;
  readonly full: WrittenPackage;
}

/** A package as it was written and checked. */
export interface WrittenPackage {
  readonly path: string;
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly hash: string;
}
