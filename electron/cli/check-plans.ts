import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../shared/plan/findings.ts';
import type { PlanEntry } from '../../shared/contract/shapes.ts';
import { readLibrary, readLibraryWith } from '../backend/library/read-library.ts';
import { print } from './print.ts';

/** Checks plans and prints, for each file: id, tier, edition hash, steps, questions and findings. 0 when none is an error, else 1. */
export function checkPlans(call: { plansFolder: string; path: string | undefined; json: boolean }): number {
  const path = call.path === undefined ? call.plansFolder : resolve(call.path);
  if (!existsSync(path)) {
    process.stderr.write(`没有 ${path}。 There is no ${path}.\n`);
    return 2;
  }
  const isFolder = statSync(path).isDirectory();
  const entries = isFolder
    ? readLibrary(path).entries
    : readLibraryWith(call.plansFolder, path).entries.filter((entry) => entry.file === path);
  print(call.json, { plans: entries.map(shown) }, () => [
    ...entries.flatMap(lines),
    ...(entries.length === 0 ? [`${path} 下没有预案文件。 No plan files under ${path}.`] : []),
  ]);
  return entries.every((entry) => entry.inForce) && entries.length > 0 ? 0 : 1;
}

function shown(entry: PlanEntry) {
  const { file, id, tier, hash, steps, questions, inForce, findings } = entry;
  return { file, id: id ?? null, tier: tier ?? null, hash: hash ?? null, steps, questions, inForce, findings };
}

function lines(entry: PlanEntry): readonly string[] {
  const title = entry.title ? `${entry.title.zh} ${entry.hash?.slice(0, 12)}` : '';
  const head = `${entry.inForce ? '✓' : '✗'} ${entry.file}  ${title}  ${entry.steps} 步 steps, ${entry.questions} 问 questions`;
  return [head, ...findingLines(entry.findings)];
}

/** Findings as people read them: severity, file and line, clause, and the sentence in both languages. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const place = `${finding.file}:${finding.line ?? 1}${finding.clause === undefined ? '' : ` §${finding.clause}`}`;
    return `    ${finding.severity === 'error' ? '错误 error' : '疑点 doubt'}  ${place}  ${finding.message.zh} / ${finding.message.en}`;
  });
}
