import { text, type Text } from '../../shared/base/text.ts';
import { reportLines } from '../../shared/export/verifier/report-lines.ts';
import { verifierFiles } from '../backend/work/package/verifier-files.ts';
import { readPath, type Unpacked } from '../backend/work/read-package.ts';
import { packageAgainst } from '../backend/seal/package-against.ts';
import { print } from './print.ts';

interface PackageCall {
  /** What it is held against; see packageAgainst. */
  readonly against: readonly string[];
  readonly resources: string;
  readonly json: boolean;
}

/**
 * Verifies a package, zipped or unpacked to a folder, and holds it against what is known from elsewhere. 0 when sound, 1 when there are findings, 2 for a
 * wrong call.
 */
export async function verifyPackage(path: string, call: PackageCall): Promise<number> {
  const held = readPath(path);
  const findings = [...held.report.findings];
  const notes = verifierNotes(held, call.resources);
  for (const given of call.against) {
    const answer = await packageAgainst(given, held);
    if (!answer.ok) {
      process.stderr.write(`${answer.refusal.message.zh}。 ${answer.refusal.message.en}.\n`);
      return 2;
    }
    findings.push(...answer.value.findings);
    notes.push(...answer.value.notes);
  }
  const report = { ...held.report, findings };
  print(call.json, { path, ...report, notes, sound: findings.length === 0 }, () => [
    ...reportLines(report),
    ...notes.map(({ zh, en }) => `  · ${zh} / ${en}`),
  ]);
  return findings.length === 0 ? 0 : 1;
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
