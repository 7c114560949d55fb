import type { GateReport } from './gate-report.ts';
import type { PlanSet } from './plan-set.ts';

/** One general plan with report rules that reach somebody; review dates that can be. */
export function checkHeaders(set: PlanSet, report: GateReport): void {
  checkRecipients(set, report);
  const generals = set.all.filter(({ plan }) => plan.tier === 'general');
  for (const { input } of generals.slice(1)) {
    report.error(
      input,
      ['tier'],
      'general-plan',
      `总体预案只能有一份，${generals[0]?.input.file} 已是总体预案；请改 tier 或撤下一份`,
      `There is one general plan, and ${generals[0]?.input.file} is it already: change the tier or withdraw one`,
    );
  }
  const first = set.all[0];
  if (generals.length === 0 && first && set.unreadable.size === 0) {
    report.error(
      first.input,
      ['tier'],
      'general-plan',
      '没有可用的总体预案，岗位、单位和报送规则无从核对；请先补上总体预案或改正其错误',
      'There is no usable general plan to check posts, units and report rules against: add it, or correct its errors first',
    );
  }
  for (const { input, plan } of set.all) {
    if (plan.reviewDue >= plan.effective) continue;
    report.error(
      input,
      ['reviewDue'],
      'review-before-effective',
      `复审日期 ${plan.reviewDue} 早于生效日期 ${plan.effective}；请改正`,
      `The review is due on ${plan.reviewDue}, before the plan takes effect on ${plan.effective}: correct one of them`,
    );
  }
}

/** The rule set in force must exist and name somebody who gets the reports. */
function checkRecipients(set: PlanSet, report: GateReport): void {
  const { general } = set;
  if (!general) return;
  const index = general.plan.reportRules.findIndex((rule) => rule.id === general.plan.reportRule);
  const rule = general.plan.reportRules[index];
  if (!rule) {
    report.error(
      general.input,
      ['reportRule'],
      'unknown-report-rule',
      `报送规则“${general.plan.reportRule}”不在 reportRules 中；请改正编号`,
      `The report rule set "${general.plan.reportRule}" is not in \`reportRules\`: correct the id`,
    );
    return;
  }
  const units = new Set(general.plan.units.map((unit) => unit.id));
  if (rule.recipients.some((id) => units.has(id)) || !set.steps.some(({ step }) => step.kind === 'report')) return;
  report.error(
    general.input,
    ['reportRules', index, 'recipients'],
    'report-without-recipient',
    `预案有报告步骤，但报送规则“${rule.title.zh}”没有一个有效的接收单位；请补列`,
    `There are report steps, but the rule set "${rule.title.en}" has no valid recipient: list the units`,
  );
}
