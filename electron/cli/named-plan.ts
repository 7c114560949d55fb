import type { PlanEdition } from '../../shared/plan/parse.ts';
import { readPlan } from '../backend/library.ts';
import { findingLines } from './check-plans.ts';

/** The plan that a call names, by id or file; or the exit code, after saying on standard error what is wrong and what to do. */
export function namedPlan(plansFolder: string, named: string): PlanEdition | 1 | 2 {
  const found = readPlan(plansFolder, named);
  if (!found) {
    process.stderr.write(
      `没有编号或文件为 ${named} 的预案；“plans check”列出全部编号和文件。 No plan has the id or the file ${named}: "plans check" lists them all.\n`,
    );
    return 2;
  }
  const { edition, findings } = found.result;
  if (edition) return edition;
  const lines = [
    `${found.file} 有错误，读不成预案；改正后再试。 ${found.file} has errors and cannot be read as a plan: correct them and try again.`,
    ...findingLines([...findings]),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
