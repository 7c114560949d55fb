import type { Finding } from './findings.ts';
import { clauseAt, nearestLine, type PlanPath } from './plan-path.ts';
import type { GateInput } from './plan-set.ts';

/** Where something is said. */
export interface Place {
  readonly input: GateInput;
  readonly path: PlanPath;
}

type Say = (at: GateInput, path: PlanPath, rule: string, zh: string, en: string) => void;

/** Collects findings; line and clause follow from where the value stands. */
export interface GateReport {
  readonly findings: readonly Finding[];
  readonly error: Say;
  readonly doubt: Say;
}

export function createReport(): GateReport {
  const findings: Finding[] = [];
  const said = new Set<string>();
  const say =
    (severity: Finding['severity']): Say =>
    (at, path, rule, zh, en) => {
      const line = nearestLine(at.lineOf, path);
      const clause = clauseAt(at.edition.plan, path);
      // Once is enough, also where one line names the same thing twice.
      const key = JSON.stringify([rule, at.file, line, en]);
      if (said.has(key)) return;
      said.add(key);
      findings.push({
        severity,
        rule,
        file: at.file,
        ...(line === undefined ? {} : { line }),
        ...(clause === undefined ? {} : { clause }),
        message: { zh, en },
      });
    };
  return { findings, error: say('error'), doubt: say('doubt') };
}
