import type { Text } from '../../base/text.ts';
import { ok, type Result } from '../../base/result.ts';
import { isOnSlip, readSlip, type ReadSlip, type SlipRow } from '../slip/slip.ts';
import { readLine } from './check-rows.ts';
import { findings, type Find, type PackageFinding } from './finding.ts';
import { CHECKPOINT, ENTRIES, JOURNAL, SIGNATURE } from './names.ts';
import { linesOf, textOf } from './parsed.ts';
import type { PackageReport } from './report.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What a package came to when held against something from elsewhere: what speaks against it, or in which way it fits. */
export interface Held {
  readonly findings: readonly PackageFinding[];
  readonly notes: readonly Text[];
}

/**
 * Holds a package against what somebody knows of its workstation from elsewhere: the id of its key, or the code of a printed slip. A package that was
 * forged as a whole shows by nothing else. Refused for what is neither.
 */
export function heldAgainstKnown(known: string, files: Files, report: PackageReport): Result<Held> {
  const keyId = known.replaceAll(/\s/g, '').toLowerCase();
  if (/^[0-9a-f]{16}$/.test(keyId)) return ok(heldAgainstKey(keyId, report));
  const slip = readSlip(known);
  return slip.ok ? ok(heldAgainstSlip(slip.value, files, report)) : slip;
}

/** Whether the key that is known is the one that signed. */
export function heldAgainstKey(known: string, { keyId }: PackageReport): Held {
  const { found, find } = findings();
  if (keyId === known) return fits(`签名密钥就是 ${known}。`, `It is signed by key ${known}, as you said.`);
  if (keyId === undefined)
    find(
      'key',
      SIGNATURE,
      `没有核验过的签名，无从与密钥 ${known} 核对；请索取带签名的数据包，或改用程序、verify.mjs 核验`,
      `There is no signature that was checked to hold against key ${known}: ask for a signed package, or verify it with the program or verify.mjs`,
    );
  else
    find(
      'key',
      SIGNATURE,
      `签名密钥是 ${keyId}，不是 ${known}：数据包出自别的工作站，或被人另行签名。请向导出单位核实`,
      `It is signed by key ${keyId}, not ${known}: it is from another workstation, or somebody else signed it. Ask those who exported it`,
    );
  return { findings: found, notes: [] };
}

function heldAgainstSlip(slip: ReadSlip, files: Files, report: PackageReport): Held {
  const { found, find } = findings();
  if (report.kind === 'redacted') {
    find(
      'against',
      ENTRIES,
      '脱敏副本不含日志的哈希，不能与核验单核对：请与完整数据包核对，再把完整数据包与核验单核对',
      'A redacted copy has no hash of the journal to hold against a slip: hold it against the full package, and that against the slip',
    );
    return { findings: found, notes: [] };
  }
  const row = rowsOf(files).find((one) => isOnSlip(one, slip));
  if (row)
    return row.stream === CHECKPOINT_STREAM
      ? fits(
          `包里的检查点（第 ${row.version} 个）就是核验单上的那一个。`,
          `The checkpoint in the package (number ${row.version}) is the one on the slip.`,
        )
      : fits(
          `第 ${row.version} 条就是核验单上的那一条，它和它之前的各条没有改动。`,
          `Row ${row.version} is the one on the slip: neither it nor any row before it was altered.`,
        );
  notOnSlip(slip, report, find);
  return { findings: found, notes: [] };
}

function notOnSlip(slip: ReadSlip, report: PackageReport, find: Find): void {
  const { version } = slip;
  if (slip.kind === 'full' && slip.stream !== `response/${report.response ?? ''}`)
    find(
      'against',
      JOURNAL,
      `核验单说的是 ${slip.stream} 第 ${version} 条，包里没有：请换用本次处置的核验单，或到日志库核对`,
      `The slip speaks of row ${version} of ${slip.stream}, which is not in the package: take a slip of this response, or look it up in the journal`,
    );
  else if (version > report.rows)
    find(
      'against',
      JOURNAL,
      `核验单说的是第 ${version} 条，数据包止于第 ${report.rows} 条：末尾被删，或核验单打印在导出之后，或不是本次处置的`,
      `The slip speaks of row ${version}, the package ends with row ${report.rows}: its end was cut off, or the slip was printed after the export, or is of something else`,
    );
  else
    find(
      'against',
      JOURNAL,
      `第 ${version} 条与核验单不同：历史被改写，或核验单不是本次处置的。请保留纸面并报告`,
      `Row ${version} is not the one on the slip: history was rewritten, or the slip is of something else. Keep the paper and report it`,
      version,
    );
}

const CHECKPOINT_STREAM = 'checkpoint';

/** Every row that a full package speaks for: those of its response, and its checkpoint. */
export function rowsOf(files: Files): readonly SlipRow[] {
  return [...linesOf(files, JOURNAL), textOf(files, CHECKPOINT).trimEnd()].flatMap((line) => {
    const packed = readLine(line);
    const { stream, version } = packed?.row ?? {};
    return packed && typeof stream === 'string' && typeof version === 'number'
      ? [{ stream, version, hash: packed.hash }]
      : [];
  });
}

export function fits(zh: string, en: string): Held {
  return { findings: [], notes: [{ zh, en }] };
}
