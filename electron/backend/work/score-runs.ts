import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { Language, Text } from '../../../shared/base/text.ts';
import type { CorrectiveAction } from '../../../shared/corrective/state.ts';
import { evaluate } from '../../../shared/drill/score/evaluate.ts';
import type { Evaluation } from '../../../shared/drill/score/evaluation-shape.ts';
import { outcomeOf } from '../../../shared/drill/score/outcome.ts';
import type { RunOutcome } from '../../../shared/drill/score/outcome-shape.ts';
import { planTitles } from '../../../shared/drill/score/plan-titles.ts';
import { evaluationDocument } from '../../../shared/export/drill/evaluation-document.ts';
import type { TabledDocument } from '../../../shared/export/official/tabled-document.ts';
import { tabledDocx } from '../docx/tabled-docx.ts';
import { StoreTroubleError } from '../store/index.ts';
import { fileStamp } from './file-stamp.ts';
import { freePath } from './free-path.ts';
import { keepOutcome, keptOutcome } from './outcome-cache.ts';
import { runReader, type ReadRun } from './read-run-record.ts';
import { writeAtomically } from './write-atomically.ts';

/** What runs came to, worked out from their databases without opening their desks. Folders are those of single runs. */

export type ScoreTask =
  | { readonly kind: 'evaluation'; readonly folder: string }
  | { readonly kind: 'outcomes'; readonly runs: readonly RunFolder[] }
  | ({ readonly kind: 'report' } & ReportTask);

export interface ReportTask {
  readonly folder: string;
  readonly language: Language;
  readonly now: number;
  /** Corrective actions of the run: they are kept at the live desk. */
  readonly actions: readonly CorrectiveAction[];
}

export interface RunFolder {
  readonly run: string;
  readonly folder: string;
}

export interface Outcomes {
  /** Oldest first. */
  readonly outcomes: readonly RunOutcome[];
  readonly unreadable: readonly { readonly run: string; readonly message: Text }[];
}

export interface WrittenReport {
  readonly path: string;
  readonly name: string;
}

export async function scoreRuns(task: ScoreTask): Promise<unknown> {
  switch (task.kind) {
    case 'evaluation':
      return evaluation(task.folder);
    case 'outcomes':
      return outcomes(task.runs);
    case 'report':
      return report(task);
  }
}

function evaluation(folder: string): Result<Evaluation> {
  return reading(folder, ({ record }) => evaluate(record()));
}

/** A record that cannot be folded is a sentence; a database that cannot be read is trouble, and thrown as such. */
function reading<T>(folder: string, work: (run: ReadRun) => T): Result<T> {
  try {
    return ok(runReader().read(folder, work));
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    const { zh, en } = unreadable(folder, error);
    return refuse('run-unreadable', zh, en);
  }
}

function outcomes(runs: readonly RunFolder[]): Outcomes {
  const reader = runReader();
  const found: RunOutcome[] = [];
  const unread: { run: string; message: Text }[] = [];
  for (const { run, folder } of runs) {
    try {
      found.push(reader.read(folder, (one) => outcomeIn(folder, one)));
    } catch (error) {
      const message = error instanceof StoreTroubleError ? error.trouble.message : unreadable(folder, error);
      unread.push({ run, message });
    }
  }
  return { outcomes: found.toSorted((a, b) => a.createdAt - b.createdAt), unreadable: unread };
}

/** Only what has ended is kept: a run that goes on comes to something else with every line. */
function outcomeIn(folder: string, { run, record, position }: ReadRun): RunOutcome {
  const held = run.ended && keptOutcome(folder, position);
  if (held) return held;
  const outcome = outcomeOf(record());
  if (run.ended) keepOutcome(folder, position, outcome);
  return outcome;
}

async function report(task: ReportTask): Promise<Result<WrittenReport>> {
  const { folder, now } = task;
  const read = reading(folder, (one) => ({ title: one.run.title, document: documentOf(one, task) }));
  if (!read.ok) return read;
  const { title, document } = read.value;
  // What no file name may hold is left out of the title that was typed.
  const typed = title.replaceAll(/[^\p{L}\p{N}-]/gu, '').slice(0, 40);
  const name = ['演练', '评估报告', ...(typed === '' ? [] : [typed]), fileStamp(now)].join('-');
  const path = freePath(join(folder, 'exports'), name, 'docx');
  writeAtomically(path, [await tabledDocx(document)]);
  return ok({ path, name: path.slice(join(folder, 'exports').length + 1) });
}

function documentOf({ run, record: read }: ReadRun, { language, now, actions }: ReportTask): TabledDocument {
  const record = read();
  const { plans, scenario } = record;
  const plan = plans.find((one) => one.tier === 'station' && one.station.id === run.station);
  const named = plans.flatMap((one) => (one.tier === 'general' ? [...one.posts, ...one.units] : []));
  return evaluationDocument({
    outcome: outcomeOf(record),
    evaluation: evaluate(record),
    scenario,
    titles: planTitles(plans, run.station),
    stationName: plan?.tier === 'station' ? plan.station.name : { zh: run.station, en: run.station },
    actions,
    nameOf: (id) => named.find((one) => one.id === id)?.title ?? { zh: id, en: id },
    language,
    now,
  });
}

function unreadable(folder: string, error: unknown): Text {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    zh: `这场演练的记录读不全，无法评估（${reason}）：${folder}。请从备份恢复该文件夹。`,
    en: `The record of this run is not complete and cannot be evaluated (${reason}): ${folder}. Restore the folder from a backup.`,
  };
}
