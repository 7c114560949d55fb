import { Worker } from 'node:worker_threads';
import type { SheetDraft } from '../../../shared/base/sheet.ts';
import type { Evaluation } from '../../../shared/drill/score/evaluation-shape.ts';
import type { RecordReading } from '../../../shared/contract/replay.ts';
import type { RatedSpan, RollCallRates } from '../../../shared/duty/roll-call-rates.ts';
import type { Issue } from '../../../shared/export/official/document.ts';
import type { ArrivalReading } from '../../../shared/flow/read-arrivals.ts';
import type { HostServices } from '../host.ts';
import type { ReadSlip } from '../../../shared/export/slip/slip.ts';
import type { SlipAnswer } from '../seal/check-slip.ts';
import { openSearcher, type Searcher } from '../search/searcher.ts';
import { StoreTroubleError, type StoreName, type VerifyReport } from '../store/index.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { AarDone, AarTask } from '../aar/write-aar.ts';
import type { DocumentOrder, ReportKey, WrittenDocument } from './document-order.ts';
import type { ExportDone, ReviewExport } from './export/export-task.ts';
import type { SignedOnLast } from './last-sign-ons.ts';
import type { MeasuredRecords, MeasureTask } from '../review/measure-records.ts';
import type { FirstReports } from './measure-first-reports.ts';
import type { ArrivalTask } from './read-arrivals.ts';
import type { MselTask } from './read-msel.ts';
import type { ReadMsel } from '../../../shared/drill/msel/read-msel.ts';
import type { ReviewReading, ReviewTask } from '../review/read-review.ts';
import type { RealUses } from './read-real-uses.ts';
import type { RosterReading, RosterTask } from './read-roster.ts';
import type { WarningsReading, WarningsTask } from './read-warnings.ts';
import type { MselToWrite, WrittenMsel } from './write-msel.ts';
import type { RosterToWrite } from './write-roster.ts';
import type { Regression } from './regress-journal.ts';
import type { Outcomes, ReportTask, RunFolder, WrittenReport } from './score-runs.ts';
import type { PeriodFile } from './write-period-file.ts';
import type { LongTask, RedactedWish, WorkerAnswer, WorkerTask, WrittenPackage, WrittenRedacted } from './tasks.ts';

/** Long work, each job in a thread of its own: the screen and the journal never wait for it. */
export interface Jobs {
  readonly exportResponse: (job: string, response: string, now: number) => Promise<Result<WrittenPackage>>;
  readonly exportReview: (job: string, wanted: ReviewExport) => Promise<Result<ExportDone>>;
  readonly exportRedacted: (job: string, wish: RedactedWish) => Promise<Result<WrittenRedacted>>;
  readonly verifyJournal: (job: string) => Promise<VerifyReport>;
  readonly checkSlip: (job: string, slip: ReadSlip) => Promise<SlipAnswer>;
  readonly regress: (job: string, text: string, responses: readonly string[] | undefined) => Promise<Regression>;
  readonly measureRollCalls: (job: string, span: RatedSpan) => Promise<RollCallRates>;
  readonly lastSignOns: (job: string) => Promise<readonly SignedOnLast[]>;
  readonly readRoster: (job: string, task: RosterTask) => Promise<Result<RosterReading>>;
  readonly readArrivals: (
    job: string,
    task: ArrivalTask,
  ) => Promise<Result<ArrivalReading & { readonly cancelled: boolean }>>;
  readonly readRecord: (job: string, response: string) => Promise<RecordReading>;
  readonly readPackageRecord: (job: string, name: string, bytes: Uint8Array) => Promise<RecordReading>;
  readonly readReview: (job: string, task: ReviewTask) => Promise<Result<ReviewReading>>;
  readonly readWarnings: (job: string, task: WarningsTask) => Promise<WarningsReading>;
  readonly readMsel: (job: string, task: MselTask) => Promise<Result<ReadMsel>>;
  readonly writeMsel: (job: string, msel: MselToWrite) => Promise<Result<WrittenMsel>>;
  readonly writeRoster: (
    job: string,
    roster: RosterToWrite,
  ) => Promise<{ readonly path: string; readonly name: string }>;
  readonly writeSheets: (
    job: string,
    name: string,
    sheets: readonly SheetDraft[],
  ) => Promise<{ readonly path: string; readonly name: string }>;
  readonly writePeriod: (job: string, file: PeriodFile) => Promise<string>;
  readonly evaluateRun: (job: string, folder: string) => Promise<Result<Evaluation>>;
  readonly readOutcomes: (job: string, runs: readonly RunFolder[]) => Promise<Outcomes>;
  readonly readRealUses: (job: string, since: number) => Promise<RealUses>;
  readonly writeEvaluation: (job: string, report: ReportTask) => Promise<Result<WrittenReport>>;
  readonly readMeasures: (job: string, task: Omit<MeasureTask, 'folder'>) => Promise<MeasuredRecords>;
  readonly writeAar: (job: string, task: AarTask) => Promise<Result<AarDone>>;
  readonly measureFirstReports: (job: string, now: number) => Promise<FirstReports>;
  /** Undefined when no such report has gone. */
  readonly writeDocument: (
    job: string,
    response: string,
    order: DocumentOrder,
    now: number,
  ) => Promise<WrittenDocument | undefined>;
  readonly readIssue: (job: string, response: string, report: ReportKey) => Promise<Issue | undefined>;
  readonly backUp: (job: string, now: number) => Promise<{ readonly path: string; readonly bytes: number }>;
  readonly rescueExport: (
    job: string,
    now: number,
  ) => Promise<{
    readonly path: string;
    readonly rows: number;
    readonly lost: readonly { from: number; to: number }[];
  }>;
  readonly searchRecords: Searcher['search'];
  readonly cancel: (job: string) => void;
  readonly stop: () => void;
}

export function runJobs(
  services: Pick<HostServices, 'workerFile' | 'dataFolder' | 'keysFolder' | 'resourcesFolder' | 'version'>,
  onProgress: (job: string, done: number, total: number) => void,
  store: StoreName = 'journal',
): Jobs {
  const running = new Map<string, Worker>();
  const searcher = openSearcher(services, onProgress, store);

  function run<T>(job: string, task: LongTask): Promise<T> {
    const worker = new Worker(services.workerFile, { workerData: { ...task, store } satisfies WorkerTask });
    running.set(job, worker);
    return new Promise<T>((resolve, reject) => {
      worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'progress') onProgress(job, answer.done, answer.total);
        else if (answer.kind === 'done') resolve(answer.value as T);
        else reject(new StoreTroubleError(answer.trouble));
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        running.delete(job);
        reject(new Error('The work was ended before it was done'));
      });
    });
  }

  const { dataFolder: folder, keysFolder, resourcesFolder, version } = services;
  return {
    exportResponse: (job, response, now) =>
      run(job, { kind: 'export', folder, response, now, version, keysFolder, resourcesFolder }),
    exportReview: (job, wanted) => run(job, { kind: 'export-review', folder, wanted }),
    exportRedacted: (job, wish) =>
      run(job, { kind: 'export-redacted', folder, version, keysFolder, resourcesFolder, ...wish }),
    verifyJournal: (job) => run(job, { kind: 'verify', folder, keysFolder }),
    checkSlip: (job, slip) => run(job, { kind: 'check-slip', folder, slip }),
    regress: (job, text, responses) =>
      run(job, { kind: 'regress', folder, text, ...(responses === undefined ? {} : { responses }) }),
    measureRollCalls: (job, span) => run(job, { kind: 'measure-roll-calls', folder, span }),
    lastSignOns: (job) => run(job, { kind: 'last-sign-ons', folder }),
    readRoster: (job, task) => run(job, { kind: 'read-roster', task }),
    readArrivals: (job, task) => run(job, { kind: 'read-arrivals', task }),
    readRecord: (job, response) => run(job, { kind: 'read-record', folder, response }),
    readPackageRecord: (job, name, bytes) => run(job, { kind: 'read-package-record', name, bytes }),
    readReview: (job, task) => run(job, { kind: 'read-review', folder, task }),
    readWarnings: (job, task) => run(job, { kind: 'read-warnings', task }),
    readMsel: (job, task) => run(job, { kind: 'read-msel', task }),
    writeMsel: (job, msel) => run(job, { kind: 'write-msel', folder, msel }),
    writeRoster: (job, roster) => run(job, { kind: 'write-roster', folder, roster }),
    writeSheets: (job, name, sheets) => run(job, { kind: 'write-sheets', folder, name, sheets }),
    writePeriod: (job, file) => run(job, { kind: 'write-period', folder, file }),
    evaluateRun: (job, of) => run(job, { kind: 'score', task: { kind: 'evaluation', folder: of } }),
    readOutcomes: (job, runs) => run(job, { kind: 'score', task: { kind: 'outcomes', runs } }),
    readRealUses: (job, since) => run(job, { kind: 'real-uses', folder, since }),
    writeEvaluation: (job, report) => run(job, { kind: 'score', task: { kind: 'report', ...report } }),
    readMeasures: (job, task) => run(job, { kind: 'measure-records', task: { ...task, folder } }),
    writeAar: (job, task) => run(job, { kind: 'aar', task }),
    measureFirstReports: (job, now) => run(job, { kind: 'measure-first-reports', folder, now }),
    writeDocument: (job, response, order, now) => run(job, { kind: 'document', folder, response, order, now }),
    readIssue: (job, response, report) => run(job, { kind: 'issue', folder, response, report }),
    backUp: (job, now) => run(job, { kind: 'back-up', folder, now }),
    rescueExport: (job, now) => run(job, { kind: 'rescue', folder, now }),
    searchRecords: searcher.search,
    cancel(job) {
      running.get(job)?.postMessage('cancel');
      searcher.cancel(job);
    },
    stop() {
      searcher.stop();
      for (const worker of running.values()) void worker.terminate();
    },
  };
}
