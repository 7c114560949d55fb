import type { Finding } from '../plan/findings.ts';
import { nearestLine, type LineOf, type PlanPath } from '../plan/plan-path.ts';

type Say = (path: PlanPath, rule: string, zh: string, en: string) => void;

/** Collects the findings of one scenario file; the line follows from where the value stands. */
export interface ScenarioReport {
  readonly findings: readonly Finding[];
  readonly error: Say;
  readonly doubt: Say;
}

export function createScenarioReport(file: string, lineOf: LineOf): ScenarioReport {
  const findings: Finding[] = [];
  const say =
    (severity: Finding['severity']): Say =>
    (path, rule, zh, en) => {
      const line = nearestLine(lineOf, path);
      findings.push({ severity, rule, file, ...(line === undefined ? {} : { line }), message: { zh, en } });
    };
  return { findings, error: say('error'), doubt: say('doubt') };
}
