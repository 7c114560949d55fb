import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Language, Text } from '../../../shared/base/text.ts';
import type { ExportFormat } from '../../../shared/export/timeline/formats.ts';
import type { TimelineFilter } from '../../../shared/review/timeline/filter.ts';
import type { Answer } from '../../client/answer.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { acting } from '../act.ts';
import { sayWhy, whyNot } from '../messages.ts';
import { runOf, scopeOf } from './record.ts';
import type { ReviewSubject } from './subject.ts';

/** What can be written out: a subject that lies in a journal. A package is one already. */
export type ExportSubject = Exclude<ReviewSubject, { readonly kind: 'package' }>;

/** What was written, or why nothing was. Rows are counted as the file holds them. */
export type ExportOutcome =
  | {
      readonly made: true;
      readonly path: string;
      readonly name: string;
      readonly rows: number;
      readonly leftOut?: number;
      readonly bytes: number;
    }
  | { readonly made: false; readonly why: Text };

interface Running {
  readonly job: string;
  readonly cancelling: boolean;
}

const store = createStore<{ readonly running: Running | undefined }>(() => ({ running: undefined }));

/** The export that is being written; its progress comes under the job. */
export const useExportJob = (): Running | undefined => useStore(store, ({ running }) => running);

/** What is written: the lines that the filter shows, in one of the forms; the package of a whole response; or its copy without the lines that are hidden. */
export type ExportKind = ExportFormat | 'package' | 'redacted';

export interface ExportWish {
  readonly kind: ExportKind;
  readonly subject: ExportSubject;
  readonly filter: TimelineFilter;
  readonly language: Language;
  /** Stands in every hole of a redacted copy. */
  readonly reason: string;
}

/** Writes an export to the exports folder; gives what was written, or why nothing was. */
export async function writeExport({ kind, subject, filter, language, reason }: ExportWish): Promise<ExportOutcome> {
  const job = v7();
  const desk = runOf(subject);
  store.setState({ running: { job, cancelling: false } });
  const answer = await write();
  store.setState({ running: undefined });
  return answer.kind === 'done'
    ? { made: true, ...answer.value }
    : { made: false, why: whyNot(answer, inBoth('replay.unreachable')) };

  async function write(): Promise<Answer<Written>> {
    if (kind !== 'package' && kind !== 'redacted') {
      const as = acting();
      const of = { job, scope: scopeOf(subject), filter, format: kind, language, ...(as ? { as } : {}) };
      return request('exportReview', of, desk);
    }
    if (subject.kind !== 'response') return { kind: 'refused', refusal: ONLY_RESPONSES() };
    const id = subject.response;
    if (kind === 'package') return request('exportResponse', { id, job }, desk);
    const answer = await request('exportRedacted', { job, id, keep: { filter }, reason }, desk);
    return answer.kind === 'done'
      ? { kind: 'done', value: { ...answer.value, leftOut: answer.value.removed } }
      : answer;
  }
}

const ONLY_RESPONSES = () => ({ code: 'no-package', message: inBoth('review.export.onlyResponses') });

/** Asks the backend to stop; what becomes of it is in the reply to the export. */
export async function cancelExport(): Promise<void> {
  const { running } = store.getState();
  if (!running || running.cancelling) return;
  store.setState({ running: { ...running, cancelling: true } });
  const answer = await request('cancelJob', { job: running.job });
  if (answer.kind === 'done') return;
  store.setState({ running });
  sayWhy(answer);
}

/** Opens the exports folder in the system's file manager, with the file marked. */
export async function showExport(name: string): Promise<void> {
  const answer = await request('showExport', { name });
  if (answer.kind !== 'done') sayWhy(answer);
}

type Written = Omit<Extract<ExportOutcome, { readonly made: true }>, 'made'>;
