import type { GateReport } from './gate-report.ts';
import type { PlanSet } from './plan-set.ts';
import { stepFields } from './step-fields.ts';

/** Where a deadline takes its time from, and its start. Starts at steps: see check-refs.ts. */
export function checkDues(set: PlanSet, report: GateReport): void {
  for (const { fields, of, source, path } of stepFields(set)) {
    const { due } = fields;
    if (!due) continue;
    if (due.within === 'rule-set' && of.step.kind !== 'report') {
      report.error(
        source.input,
        [...path, 'due', 'within'],
        'rule-set-on-non-report',
        '只有报告步骤的时限能取自报送规则；请写明时长，如 10 min',
        'Only a report takes its time from the report rules: write a length of time such as 10 min',
      );
    }
    if (typeof due.from !== 'object') continue;
    const fact = of.home.factById.get(due.from.fact);
    if (!fact || fact.type === 'time') continue;
    report.error(
      source.input,
      [...path, 'due', 'from', 'fact'],
      'due-fact-not-time',
      `时限起点“${fact.title.zh}”不是时间（time）要素；请改用时间要素，或改写起点`,
      `The deadline starts from "${fact.title.en}", which holds no time: name a fact of type time, or another start`,
    );
  }
}
