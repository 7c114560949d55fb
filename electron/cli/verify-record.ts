import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { text, type Text } from '../../shared/base/text.ts';
import { checkSlip } from '../backend/seal/check-slip.ts';
import { verifyLines } from '../backend/seal/verify-lines.ts';
import { verifyStore } from '../backend/seal/verify-store.ts';
import { keysFolderIn } from '../backend/seal/workstation-key.ts';
import { isLinesFile, missingRows, readWitness } from '../backend/seal/witness.ts';
import { readJournal } from '../backend/store/index.ts';
import { print } from './print.ts';
import { verifyPackage } from './verify-package.ts';

interface VerifyCall {
  readonly path: string | undefined;
  readonly folder: string;
  /** Where the verifiers lie that come with the program. */
  readonly resources: string;
  /** Slips by their code or text, and files that were kept elsewhere. */
  readonly against: readonly string[];
  /** Id of the key that must have signed a package. */
  readonly key?: string;
  readonly json: boolean;
}

/** Verifies a package, a JSON Lines export, or the whole journal with its anchors and what is held against it. 0 when sound, 1 when there are findings, 2 for a wrong call. */
export async function verifyRecord(call: VerifyCall): Promise<number> {
  const { key } = call;
  if (key !== undefined && (call.path === undefined || !/^[0-9a-f]{16}$/i.test(key))) {
    process.stderr.write(
      '--key 要写 16 位密钥编号，并指明要核验的数据包。 --key takes the 16 digits of a key id, and a package to verify.\n',
    );
    return 2;
  }
  if (call.path === undefined) return verifyAll(call);
  const path = resolve(call.path);
  if (!existsSync(path)) {
    process.stderr.write(`没有 ${path}。 There is no ${path}.\n`);
    return 2;
  }
  if (statSync(path).isFile() && isLinesFile(path)) {
    if (call.against.length === 0 && key === undefined) return verifyLinesFile(path, call.json);
    process.stderr.write(
      '要与日志库核对，请写 verify --against FILE.jsonl。 To hold it against the journal: verify --against FILE.jsonl.\n',
    );
    return 2;
  }
  return verifyPackage(path, { ...call, against: key === undefined ? call.against : [...call.against, key] });
}

async function verifyLinesFile(path: string, json: boolean): Promise<number> {
  const report = await verifyLines(path);
  const gaps = text(
    `有 ${report.gaps} 处缺行（由筛选造成的属正常），缺处前后是否相接无从核验。`,
    `Places where rows are left out, as a filter does: ${report.gaps}. Nothing is proved across them.`,
  );
  return tell(json, { path, ...report }, report.rows, report.findings, report.gaps > 0 ? [gaps] : []);
}

async function verifyAll({ folder, against, json }: VerifyCall): Promise<number> {
  const place = { folder, name: 'journal' } as const;
  const report = await verifyStore(place, keysFolderIn(folder));
  const findings: { readonly code: string; readonly message: Text }[] = [...report.findings];
  const notes: Text[] = report.notes.map(({ message: { zh, en } }) => text(`注意：${zh}。`, `Note: ${en}.`));
  for (const given of against) {
    const witness = await readWitness(given);
    if (!witness.ok) {
      process.stderr.write(`${witness.refusal.message.zh}。 ${witness.refusal.message.en}.\n`);
      return 2;
    }
    const { value } = witness;
    readJournal(place, (journal) => {
      if (value.kind === 'rows') {
        const missing = missingRows(journal, value.rows);
        findings.push(...missing.map((message) => ({ code: 'against', message })));
        if (missing.length === 0) notes.push(allHeld(given, value.rows.length));
      } else {
        const { code, message } = checkSlip(journal, value.slip);
        if (code === 'held') notes.push(message);
        else findings.push({ code: 'against', message });
      }
    });
  }
  if (findings.length > 0) notes.push(NEXT);
  return tell(json, { ...report, findings }, report.rows, findings, notes);
}

/** What whoever meets findings does first. */
const NEXT = text(
  '下一步：先把数据文件夹整个复制留存，再用核验单、数据包或留存的锚点核对（verify --against），并报告；不要改动原文件。',
  'Next: copy the whole data folder and keep it, hold slips, packages or kept anchors against the journal (verify --against), and report it; leave the files as they are.',
);

function allHeld(given: string, rows: number): Text {
  return text(
    `${given} 所记 ${rows} 条，日志中都在，且一致。`,
    `The journal holds all ${rows} rows that ${given} speaks of, just as it says.`,
  );
}

function tell(
  json: boolean,
  report: object,
  rows: number,
  findings: readonly { readonly code: string; readonly message: Text }[],
  notes: readonly Text[] = [],
): number {
  print(json, { ...report, notes, sound: findings.length === 0 }, () => [
    verdict(findings.length, rows),
    ...findings.map(({ code, message }) => `  ${code}  ${message.zh} / ${message.en}`),
    ...notes.map(({ zh, en }) => `${zh} ${en}`),
  ]);
  return findings.length === 0 ? 0 : 1;
}

function verdict(findings: number, rows: number): string {
  return findings === 0
    ? `完好：共 ${rows} 条，逐条相接。 Sound: ${rows} rows, each chained to the one before.`
    : `有 ${findings} 处问题（共 ${rows} 条）。 ${findings} findings in ${rows} rows.`;
}
