import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { compareRedacted } from '../../../shared/export/verifier/compare-redacted.ts';
import { findings } from '../../../shared/export/verifier/finding.ts';
import { fits, heldAgainstKnown, rowsOf, type Held } from '../../../shared/export/verifier/held-against.ts';
import { JOURNAL, MANIFEST } from '../../../shared/export/verifier/names.ts';
import type { SlipRow } from '../../../shared/export/slip/slip.ts';
import { CHECKPOINT_STREAM, databasePath, STORE_OF } from '../store/index.ts';
import { readPath, type Unpacked } from '../work/read-package.ts';
import { packageAgainstJournal } from './package-against-journal.ts';
import { isPackage, looksLikePath, readWitness } from './witness.ts';

/**
 * Holds a package that was verified by itself against what is known from elsewhere: the id of a key, a slip, another package, a JSON Lines export, an anchors
 * file, or the folder of a journal. Refused for what cannot be read or speaks for nothing.
 */
export async function packageAgainst(given: string, held: Unpacked): Promise<Result<Held>> {
  const path = resolve(given);
  if (!existsSync(path)) {
    if (looksLikePath(given)) return refuse('no-file', `没有文件 ${given}`, `There is no file ${given}`);
    return heldAgainstKnown(given, held.files, held.report);
  }
  const isFolder = statSync(path).isDirectory();
  if (isFolder && !existsSync(join(path, MANIFEST))) return againstFolder(path, held);
  if (held.report.kind === 'redacted') {
    if (isFolder || isPackage(path)) return ok(againstFull(given, held, readPath(path)));
    return refuse(
      'redacted',
      `脱敏副本不含日志的哈希，不能与 ${given} 核对：请写同时导出的完整数据包或日志库的文件夹`,
      `A redacted copy has no hash to hold against ${given}: name the full package it was exported with, or the folder of the journal`,
    );
  }
  if (isFolder) return ok(againstFull(given, held, readPath(path)));
  const witness = await readWitness(path);
  if (!witness.ok) return witness;
  return witness.value.kind === 'rows'
    ? ok(againstRows(given, witness.value.rows, held))
    : heldAgainstKnown(given, held.files, held.report);
}

function againstFull(given: string, held: Unpacked, full: Unpacked): Held {
  if (held.report.kind === 'full' && full.report.kind === 'full' && full.report.findings.length === 0)
    return againstRows(given, rowsOf(full.files), held);
  const found = [...full.report.findings, ...compareRedacted(held.files, full.files)];
  return found.length > 0
    ? { findings: found, notes: [] }
    : fits(
        `保留的各条与 ${given} 逐条相同，对照值也相同：副本出自这个数据包。`,
        `Every kept entry says what ${given} says, and the commitment is the same: the copy was made from it.`,
      );
}

function againstFolder(folder: string, held: Unpacked): Result<Held> {
  const place = { folder, name: STORE_OF[held.report.mode ?? 'live'] };
  return existsSync(databasePath(place))
    ? ok(packageAgainstJournal(place, held))
    : refuse(
        'no-journal',
        `${folder} 中没有日志库，也不是解开的数据包：请写数据文件夹`,
        `${folder} holds no journal and is no unpacked package: name the data folder`,
      );
}

/** Rows that somebody else kept: those of this response and of the checkpoint must be here as they are there. */
function againstRows(given: string, rows: readonly SlipRow[], { files, report }: Unpacked): Held {
  const { found, find } = findings();
  const stream = `response/${report.response ?? ''}`;
  const own = new Map(rowsOf(files).map((row) => [`${row.stream}#${row.version}`, row.hash]));
  const ofStream = rows.filter((row) => row.stream === stream);
  const shared = rows.filter((row) => own.has(`${row.stream}#${row.version}`));
  const differs = shared.find((row) => own.get(`${row.stream}#${row.version}`) !== row.hash);
  const last = Math.max(0, ...ofStream.map(({ version }) => version));
  if (differs)
    find(
      'against',
      differs.stream === CHECKPOINT_STREAM ? 'checkpoint.json' : JOURNAL,
      `${given} 所记 ${differs.stream} 第 ${differs.version} 条与包里的不同：导出之后被改写，或两者出自不同的日志库。请向导出单位核实`,
      `Row ${differs.version} of ${differs.stream} is not what ${given} says: it was rewritten, or the two are of different journals. Ask those who exported it`,
      differs.version,
    );
  else if (shared.length === 0)
    find(
      'against',
      JOURNAL,
      `${given} 没有记到包里的任何一条，无从核对：请换用记有本次处置或同一检查点的文件`,
      `${given} speaks of no row of this package, so nothing was compared: take a file that names this response or the same checkpoint`,
    );
  if (found.length > 0) return { findings: found, notes: [] };
  const { notes } = fits(
    `${given} 与本包共有的 ${shared.length} 条都一致。`,
    `The ${shared.length} rows that ${given} and the package share are the same.`,
  );
  if (last <= report.rows) return { findings: found, notes };
  const later = fits(
    `${given} 另记到第 ${last} 条，数据包止于第 ${report.rows} 条：导出在它之前，或末尾被删，请看两者的导出时间。`,
    `${given} goes on to row ${last}, the package ends with row ${report.rows}: it was exported earlier, or its end was cut off. Compare when the two were exported.`,
  );
  return { findings: found, notes: [...notes, ...later.notes] };
}
