import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { measureRecords } from '../review/measure-records.ts';
import { writeAar } from '../aar/write-aar.ts';
import { checkSlip } from '../seal/check-slip.ts';
import { verifyStore } from '../seal/verify-store.ts';
import { readJournal, StoreTroubleError, type StoreName } from '../store/index.ts';
import { answerSearches } from './answer-searches.ts';
import { backUp } from './back-up.ts';
import { exportReview } from './export/export-review.ts';
import { lastSignOns } from './last-sign-ons.ts';
import { measureRollCalls } from './measure-roll-calls.ts';
import { measureFirstReports } from './measure-first-reports.ts';
import { regressJournal } from './regress-journal.ts';
import { readArrivalsJob } from './read-arrivals.ts';
import { readMsel } from './read-msel.ts';
import { readRealUses } from './read-real-uses.ts';
import { readRoster } from './read-roster.ts';
import { readJournalRecord, readPackageRecord } from './read-record.ts';
import { readWarnings } from './read-warnings.ts';
import { reviewJournal } from '../review/read-review.ts';
import { rescueRows } from './rescue-rows.ts';
import { checkTexts } from './check-texts.ts';
import type { LongTask, WorkerAnswer, WorkerTask } from './tasks.ts';
import { readIssue, writeDocument } from './write-document.ts';
import { scoreRuns } from './score-runs.ts';
import { writeMsel } from './write-msel.ts';
import { writePackage } from './write-package.ts';
import { writeRedacted } from './write-redacted.ts';
import { writeSheetsFile } from './write-sheets-file.ts';
import { writePeriodFile } from './write-period-file.ts';
import { writeRoster } from './write-roster.ts';

const port = parentPort;
if (!port) throw new Error('This script runs in a worker thread only');
const tell = (answer: WorkerAnswer) => port.postMessage(answer);
const abort = new AbortController();

/** Progress at most every so many milliseconds: a message for each row would cost more than the row. */
const TELL_EVERY = 100;
let toldAt = 0;
function onProgress(done: number, total: number): void {
  const now = performance.now();
  if (now - toldAt < TELL_EVERY) return;
  toldAt = now;
  tell({ kind: 'progress', done, total });
}

function run(task: LongTask & { readonly store: StoreName }): unknown {
  if (task.kind === 'read-roster') return readRoster(task.task, { onProgress, signal: abort.signal });
  if (task.kind === 'read-arrivals') return readArrivalsJob(task.task, abort.signal);
  if (task.kind === 'read-package-record') return readPackageRecord(task.name, task.bytes);
  if (task.kind === 'read-warnings') return readWarnings(task.task, { onProgress, signal: abort.signal });
  if (task.kind === 'score') return scoreRuns(task.task);
  if (task.kind === 'aar') return writeAar(task.task, { onProgress, signal: abort.signal });
  if (task.kind === 'measure-records') return measureRecords(task.task, { onProgress, signal: abort.signal });
  if (task.kind === 'read-msel') return readMsel(task.task);
  const place = { folder: task.folder, name: task.store };
  switch (task.kind) {
    case 'verify':
      return verifyStore(place, task.keysFolder, { onProgress, signal: abort.signal });
    case 'check-slip':
      return readJournal(place, (journal) => checkSlip(journal, task.slip));
    case 'export': {
      const { response, now, version, keysFolder, resourcesFolder } = task;
      const request = { place, response, now, version, keysFolder, resourcesFolder };
      return writePackage(request, { onProgress, signal: abort.signal });
    }
    case 'export-redacted': {
      const { response, now, version, keysFolder, resourcesFolder, keep, reason } = task;
      const request = { place, response, now, version, keysFolder, resourcesFolder, keep, reason };
      return writeRedacted(request, { onProgress, signal: abort.signal });
    }
    case 'export-review':
      return exportReview(place, task.wanted, { onProgress, signal: abort.signal });
    case 'regress': {
      const { text, responses } = task;
      const request = { place, text, ...(responses === undefined ? {} : { responses }) };
      return regressJournal(request, { onProgress, signal: abort.signal });
    }
    case 'measure-roll-calls':
      return readJournal(place, (journal) => measureRollCalls(journal, task.span));
    case 'read-record':
      return readJournal(place, (journal) => readJournalRecord(journal, task.response));
    case 'read-review':
      return reviewJournal(place, task.task, { onProgress, signal: abort.signal });
    case 'last-sign-ons':
      return readJournal(place, lastSignOns);
    case 'real-uses':
      return readJournal(place, (journal) => readRealUses(journal, task.since));
    case 'measure-first-reports':
      return readJournal(place, (journal) => measureFirstReports(journal, task.now));
    case 'document': {
      const { response, order, now } = task;
      return writeDocument({ place, response, order, now });
    }
    case 'issue':
      return readIssue(place, task.response, task.report);
    case 'back-up':
      return backUp(place, task.now, { onProgress, signal: abort.signal });
    case 'write-msel':
      return writeMsel(place, task.msel);
    case 'write-roster':
      return writeRoster(place, task.roster);
    case 'write-period':
      return writePeriodFile(join(task.folder, 'exports'), task.file);
    case 'write-sheets':
      return writeSheetsFile(place, task.name, task.sheets);
    case 'rescue':
      return rescueRows(place, task.now);
  }
}

const task = workerData as WorkerTask;
if (task.kind === 'check-plans') {
  checkTexts(port, task.texts);
} else if (task.kind === 'answer-searches') {
  answerSearches(port, { folder: task.folder, name: task.store }, task.version);
} else {
  port.on('message', () => abort.abort());
  try {
    tell({ kind: 'done', value: await run(task) });
  } catch (error) {
    if (!(error instanceof StoreTroubleError)) throw error;
    tell({ kind: 'trouble', trouble: error.trouble });
  } finally {
    port.close();
  }
}
