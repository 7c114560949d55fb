import type { Finding } from '../../plan/findings.ts';
import type { PlanPath } from '../../plan/plan-path.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import type { TableCell } from './columns.ts';

type SayAt = (cell: TableCell, rule: string, zh: string, en: string) => void;

/** Collects what is found in a workbook, by sheet and cell; `line` of a finding is the row. */
export interface MselReport extends ScenarioReport {
  readonly errorAt: SayAt;
  readonly doubtAt: SayAt;
  /** Remembers which cell a part of the scenario was read from, so that later checks can name it. */
  readonly place: (path: PlanPath, cell: TableCell) => void;
}

export function createMselReport(file: string): MselReport {
  const findings: Finding[] = [];
  const places = new Map<string, TableCell>();
  /** Cells that could not be read: what follows from it is not said again. */
  const wrong = new Set<string>();

  const sayAt =
    (severity: Finding['severity']): SayAt =>
    (cell, rule, zh, en) => {
      const { sheet, address, row, head } = cell;
      const message = {
        zh: `工作表“${sheet}” ${address}（${head}）：${zh}`,
        en: `Sheet “${sheet}”, ${address} (${head}): ${en}`,
      };
      findings.push({ severity, rule, file, line: row + 1, message });
    };
  const say =
    (severity: Finding['severity']) =>
    (path: PlanPath, rule: string, zh: string, en: string): void => {
      const cell = cellOf(path);
      if (!cell) findings.push({ severity, rule, file, message: { zh, en } });
      else if (!wrong.has(`${cell.sheet}!${cell.address}`)) sayAt(severity)(cell, rule, zh, en);
    };
  function cellOf(path: PlanPath): TableCell | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const cell = places.get(path.slice(0, length).join('/'));
      if (cell) return cell;
    }
    return undefined;
  }

  return {
    findings,
    error: say('error'),
    doubt: say('doubt'),
    errorAt(cell, rule, zh, en) {
      wrong.add(`${cell.sheet}!${cell.address}`);
      sayAt('error')(cell, rule, zh, en);
    },
    doubtAt: sayAt('doubt'),
    place: (path, cell) => places.set(path.join('/'), cell),
  };
}
