import type { PlanEdition } from '../../shared/plan/parse.ts';
import { planNames, type PlanNames } from '../../shared/review/plan-names.ts';
import { readPlan, type Library } from '../backend/library/read-library.ts';
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

/** Names of what an edition mentions, as if it stood in the library in place of the plan of its id. */
export function namesFor(edition: PlanEdition, { byHash }: Library): PlanNames {
  const { plan } = edition;
  const others = [...byHash.values()].filter((one) => one.plan.id !== plan.id);
  return planNames([edition, ...others], plan, plan.tier === 'station' ? edition : undefined);
}
