import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { text, type Text } from '../../shared/base/text.ts';
import { compareRedacted } from '../../shared/export/verifier/compare-redacted.ts';
import { reportLines } from '../../shared/export/verifier/report-lines.ts';
import { verifierFiles } from '../backend/work/package/verifier-files.ts';
import { fromDisk, fromFiles, type Unpacked } from '../backend/work/read-package.ts';
import { filesIn } from '../verifier/files-in.ts';
import { print } from './print.ts';

interface PackageCall {
  /** The full package that a redacted copy is held against. */
  readonly against: readonly string[];
  readonly resources: string;
  readonly json: boolean;
}

/** Verifies a package, zipped or unpacked to a folder, and a redacted copy against full ones. 0 when sound, 1 when there are findings, 2 for a wrong call. */
export function verifyPackage(path: string, call: PackageCall): number {
  const copy = readAt(path);
  const findings = [...copy.report.findings];
  const notes = verifierNotes(copy, call.resources);
  for (const given of call.against.map((one) => resolve(one))) {
    if (!existsSync(given)) {
      process.stderr.write(`没有 ${given}。 There is no ${given}.\n`);
      return 2;
    }
    const full = readAt(given);
    const found = [...full.report.findings, ...compareRedacted(copy.files, full.files)];
    findings.push(...found);
    if (found.length === 0) notes.push(fits(given));
  }
  const report = { ...copy.report, findings };
  print(call.json, { path, ...report, notes, sound: findings.length === 0 }, () => [
    ...reportLines(report),
    ...notes.map(({ zh, en }) => `  · ${zh} / ${en}`),
  ]);
  return findings.length === 0 ? 0 : 1;
}

function readAt(path: string): Unpacked {
  return statSync(path).isDirectory() ? fromFiles(filesIn(path)) : fromDisk(path);
}

/** Whether the verifiers in the package are those of this program. Another version's differ too, so it is no finding. */
function verifierNotes({ files }: Unpacked, resources: string): Text[] {
  const others = [...verifierFiles(resources)].flatMap(([name, own]) => {
    const packed = files.get(name);
    return packed && !Buffer.from(own).equals(packed) ? [name] : [];
  });
  if (others.length === 0) return [];
  return [
    text(
      `包里的 ${others.join('、')} 与本程序自带的不同：由别的版本导出，或被换过；核验请用可信副本`,
      `${others.join(', ')} in the package is not the one of this program: another version wrote it, or it was exchanged. Use a trusted copy to verify`,
    ),
  ];
}

const fits = (given: string): Text =>
  text(
    `保留的各条与 ${given} 逐条相同，对照值也相同：副本出自这个数据包。`,
    `Every kept entry says what ${given} says, and the commitment is the same: the copy was made from it.`,
  );
