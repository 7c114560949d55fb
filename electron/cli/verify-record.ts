import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { anchorsPath, databasePath, verifyJournal } from '../backend/store/index.ts';
import { checkPackage } from '../backend/work/read-package.ts';
import { print } from './print.ts';

/** Verifies a package, or the whole journal with its anchors. 0 when sound, 1 when there are findings. */
export async function verifyRecord(call: { path: string | undefined; folder: string; json: boolean }): Promise<number> {
  if (call.path !== undefined) {
    const path = resolve(call.path);
    if (!existsSync(path)) {
      process.stderr.write(`没有 ${path}。 There is no ${path}.\n`);
      return 2;
    }
    const report = checkPackage(path);
    print(call.json, { path, ...report, sound: report.findings.length === 0 }, () => [
      verdict(report.findings.length, report.rows),
      ...report.findings.map((finding) => `  ${finding.code}  ${finding.message.zh} / ${finding.message.en}`),
    ]);
    return report.findings.length === 0 ? 0 : 1;
  }
  const place = { folder: call.folder, name: 'journal' } as const;
  const report = await verifyJournal(databasePath(place), anchorsPath(place));
  print(call.json, { ...report, sound: report.outcome === 'sound' }, () => [
    verdict(report.findings.length, report.rows),
    ...report.findings.map((finding) => `  ${finding.code}  ${finding.message.zh} / ${finding.message.en}`),
  ]);
  return report.outcome === 'sound' ? 0 : 1;
}

function verdict(findings: number, rows: number): string {
  return findings === 0
    ? `完好：共 ${rows} 条，逐条相接。 Sound: ${rows} rows, each chained to the one before.`
    : `有 ${findings} 处问题（共 ${rows} 条）。 ${findings} findings in ${rows} rows.`;
}
