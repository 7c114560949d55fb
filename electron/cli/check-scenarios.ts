import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { shippedScenarios } from '../backend/drill/scenario-files.ts';
import { findingLines } from './check-plans.ts';
import { tablesOrSay } from './check-warnings.ts';
import { print } from './print.ts';

interface ScenarioCheck {
  readonly files: readonly string[];
  readonly resources: string;
  readonly json: boolean;
}

/**
 * Checks scenario files, those that came with the console when none is named, against its plans and weather tables. Prints id, hash, injects
 * and findings of each. 0 when none has an error, 1 when one has, 2 when one is not there.
 */
export function checkScenarios({ files, resources, json }: ScenarioCheck): number {
  const folder = join(resources, 'scenarios');
  const paths = files.length > 0 ? files.map((file) => resolve(file)) : shippedScenarios(folder);
  const missing = paths.find((path) => !statSync(path, { throwIfNoEntry: false })?.isFile());
  if (missing !== undefined) {
    process.stderr.write(`没有文件 ${missing}。 There is no file ${missing}.\n`);
    return 2;
  }
  const tables = tablesOrSay(resources);
  if (!tables) return 1;
  const plans = [...readLibrary(join(resources, 'plans')).byHash.values()].map(({ plan }) => plan);
  const hazards = new Set(tables.hazards.map(({ id }) => id));
  const checked = paths.map((path) => {
    const file = files.length > 0 ? path : relative(folder, path);
    const { edition, findings } = parseScenario(readFileSync(path, 'utf8'), file, plans, hazards);
    return { file, edition, findings };
  });
  const scenarios = checked.map(({ file, edition, findings }) => ({
    file,
    id: edition?.scenario.id ?? null,
    hash: edition?.hash ?? null,
    injects: edition?.scenario.injects.length ?? null,
    canRun: findings.every(({ severity }) => severity !== 'error'),
    findings,
  }));
  print(json, { scenarios }, () =>
    scenarios.flatMap(({ canRun, file, injects, hash, findings }, index) => [
      `${canRun ? '✓' : '✗'} ${file}  ${checked[index]?.edition?.scenario.title.zh ?? ''} ${hash?.slice(0, 12) ?? ''}  ${injects ?? 0} 条情况 injects`,
      ...findingLines(findings),
    ]),
  );
  return scenarios.length > 0 && scenarios.every(({ canRun }) => canRun) ? 0 : 1;
}
