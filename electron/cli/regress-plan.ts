import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { beijingStamp } from '../../shared/base/instant.ts';
import { parsePlan, type PlanEdition } from '../../shared/plan/parse.ts';
import { REPLAY_LIMITS } from '../../shared/review/regression-words.ts';
import type { RegressionReport } from '../../shared/review/regression.ts';
import { readPackage } from '../backend/work/read-package.ts';
import { regressJournal, type Regression } from '../backend/work/regress-journal.ts';
import { regressRecord, type UnreadRecord } from '../backend/work/regress-record.ts';
import { print } from './print.ts';

/**
 * Replays recorded responses with a plan file in the place of their edition of that plan: exported packages, or the journal itself. 0 when all were
 * compared, 1 when the file or a record could not be read, 2 for a wrong call.
 */
export async function regressPlan(call: {
  edition: string;
  packages: readonly string[] | undefined;
  folder: string;
  json: boolean;
}): Promise<number> {
  const paths = [call.edition, ...(call.packages ?? [])].map((path) => resolve(path));
  const absent = paths.find((path) => !existsSync(path));
  if (absent !== undefined) {
    process.stderr.write(`没有 ${absent}。 There is no ${absent}.\n`);
    return 2;
  }
  const [path = '', ...packages] = paths;
  if (!statSync(path).isFile()) {
    process.stderr.write(`${path} 不是文件，请给出一份预案文件。 ${path} is no file: name a plan file.\n`);
    return 2;
  }
  const { edition, findings } = parsePlan(readFileSync(path, 'utf8'), path);
  if (!edition) {
    print(call.json, { edition: path, findings }, () =>
      findings.map(({ line, message }) => `${path}:${line ?? 1}  ${message.zh} / ${message.en}`),
    );
    return 1;
  }
  const result =
    call.packages === undefined
      ? await regressJournal({ place: { folder: call.folder, name: 'journal' }, text: edition.text })
      : fromPackages(edition, packages);
  const { plan, hash } = edition;
  print(call.json, { edition: { file: path, id: plan.id, hash }, limits: REPLAY_LIMITS, ...result }, () =>
    lines(result),
  );
  return result.unread.length > 0 ? 1 : 0;
}

function fromPackages(edition: PlanEdition, paths: readonly string[]): Regression {
  const reports: RegressionReport[] = [];
  const unread: UnreadRecord[] = [];
  for (const path of paths) {
    const read = readPackage(path);
    if (!read.ok) {
      const said = read.findings[0]?.message;
      const message = {
        zh: `数据包 ${path} 没有通过核验：${said?.zh}。请用 verify 查看，换一份完好的`,
        en: `The package ${path} does not verify: ${said?.en}. See it with verify, and take a sound one`,
      };
      unread.push({ name: path, message });
      continue;
    }
    const result = regressRecord(path, () => read.value, [edition]);
    if ('report' in result) reports.push(result.report);
    else unread.push(result.unread);
  }
  return { reports, unread, left: 0, cancelled: false };
}

function lines({ reports, unread, left }: Regression): readonly string[] {
  return [
    ...reports.flatMap(reportLines),
    ...unread.map(({ message }) => `✗ ${message.zh} / ${message.en}`),
    ...(left > 0 ? [`更早的 ${left} 次处置没有推演。 ${left} older responses were not replayed.`] : []),
    ...(reports.length + unread.length === 0
      ? ['日志库中没有处置记录，无从推演。 No responses in the journal: nothing to replay.']
      : [REPLAY_LIMITS.zh, REPLAY_LIMITS.en]),
  ];
}

function reportLines(report: RegressionReport): readonly string[] {
  const { headline, steps, same, findings, awareAt, replaced } = report;
  const count =
    replaced.length === 0 ? [] : [`  比较 ${steps} 步，${same} 步相同。 ${steps} steps compared, ${same} alike.`];
  return [
    headline.zh,
    headline.en,
    ...count,
    ...findings.map(({ critical, at, message }) => {
      const mark = critical ? '关键 critical' : '             ';
      return `  ${beijingStamp(at, awareAt)}  ${mark}  ${message.zh} / ${message.en}`;
    }),
    '',
  ];
}
