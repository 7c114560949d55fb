import { compilePlan } from '../machines/compile.ts';
import { neverOpening } from '../machines/never-open.ts';
import type { Finding } from '../plan/findings.ts';
import { createReport } from '../plan/gate-report.ts';
import { indexPlans, type GateInput } from '../plan/plan-set.ts';

/** What a walk over a plan's statechart finds, after the gate has found its names in order: steps that no run can open. */
export function walkFindings(input: GateInput): readonly Finding[] {
  const shut = new Set(neverOpening(compilePlan(input.edition)));
  if (shut.size === 0) return [];
  const report = createReport();
  for (const { step, path, home } of indexPlans([input], []).all[0]?.steps ?? []) {
    const key = home.plan.tier === 'special' ? home.plan.id : home.plan.tier;
    if (!shut.has(`${key}/${step.id}`)) continue;
    report.error(
      input,
      [...path, 'id'],
      'never-opens',
      `步骤“${step.title.zh}”在任何情况下都不会打开：它等的事不会发生，或互相矛盾；请检查 after 和 when`,
      `The step "${step.title.en}" can never open: what it waits for cannot happen, or contradicts itself. Check \`after\` and \`when\``,
    );
  }
  return report.findings;
}
