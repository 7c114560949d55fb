import type { Language, Text } from '../base/text.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { PlanNames } from '../review/plan-names.ts';
import { BASIS_MARKS, BASIS_NAMES, TIER_NAMES } from '../review/plan-words.ts';
import { blockSections } from './block-sections.ts';
import { factSections } from './fact-sections.ts';
import { generalSections } from './general-sections.ts';
import { escaped, joined, list, table } from './markdown.ts';
import { messageSections } from './message-sections.ts';
import { basisNumbers, pageOf, type Page } from './page.ts';
import { stationSections } from './station-sections.ts';
import { trainSections } from './train-sections.ts';

/** A whole plan as a Markdown document in one language, from its cover to the list of what its numbers rest on. */
export function planMarkdown(compiled: CompiledPlan, names: PlanNames, language: Language): string {
  const page = pageOf(compiled, names, language);
  const { plan } = compiled;
  const body = joined([
    cover(page),
    `## ${page.say(W.purpose)}`,
    page.say(plan.purpose),
    clauses(page),
    ...(plan.tier === 'station' ? stationSections(page, plan) : []),
    ...(plan.tier === 'general' ? generalSections(page, plan) : []),
    ...messageSections(page),
    ...trainSections(page),
    ...factSections(page),
    ...blockSections(page),
    bases(page),
  ]);
  return `${body}\n`;
}

function cover({ compiled, say }: Page): string {
  const { plan, hash } = compiled;
  const rows: readonly (readonly [Text, string | undefined])[] = [
    [W.tier, say(TIER_NAMES[plan.tier])],
    [W.status, say(plan.sample ? W.sample : plan.document === undefined ? W.unnumbered : W.approved)],
    [W.edition, escaped(plan.edition)],
    [W.document, plan.document && escaped(plan.document)],
    [W.effective, plan.effective],
    [W.reviewDue, plan.reviewDue],
    [W.owner, say(plan.owner)],
    [W.id, escaped(plan.id)],
    [W.hash, `\`${hash}\``],
  ];
  return joined([
    `# ${say(plan.title)}`,
    table(
      [say(W.term), say(W.value)],
      rows.flatMap(([term, value]) => (value === undefined ? [] : [[say(term), value]])),
    ),
    plan.sample ? `> ${say(W.sampleWhy)}` : undefined,
  ]);
}

function clauses({ compiled, say }: Page): string {
  return joined([
    `## ${say(W.clauses)}`,
    ...compiled.plan.clauses.flatMap((clause) => {
      const steps = compiled.steps.filter(({ step, layer }) => step.clause === clause.id && layer !== 'added');
      return [
        `### ${clause.id} ${say(clause.title)}`,
        say(clause.text),
        steps.length === 0
          ? undefined
          : `${say(W.carriedOut)} ${steps.map(({ step }) => `${say(step.title)} (\`${step.id}\`)`).join(' · ')}`,
      ];
    }),
  ]);
}

function bases({ compiled, say }: Page): string {
  const numbers = basisNumbers(compiled.plan.basis);
  return joined([
    `## ${say(W.bases)}`,
    ...(['customer', 'official', 'assumption'] as const).flatMap((kind) => {
      const entries = compiled.plan.basis.filter((basis) => basis.kind === kind);
      return entries.length === 0
        ? []
        : [
            `### ${BASIS_MARKS[kind]} ${say(BASIS_NAMES[kind])}`,
            list(
              entries.map(
                ({ id, title, source }) =>
                  `**${numbers.get(id)}** ${say(title)} ${source === undefined ? say(W.noSource) : `${say(W.source)} ${escaped(source)}`}`,
              ),
            ),
          ];
    }),
  ]);
}

const W = {
  term: { zh: '项目', en: 'Item' },
  value: { zh: '内容', en: 'Value' },
  tier: { zh: '层级', en: 'Tier' },
  status: { zh: '状态', en: 'Status' },
  sample: { zh: '样本，待核定', en: 'Sample, to be confirmed' },
  unnumbered: { zh: '尚无文号', en: 'No document number yet' },
  approved: { zh: '已批准', en: 'Approved' },
  edition: { zh: '版次', en: 'Edition' },
  document: { zh: '文号', en: 'Document' },
  effective: { zh: '生效', en: 'Effective' },
  reviewDue: { zh: '复审期限', en: 'Review due' },
  owner: { zh: '编制单位', en: 'Kept by' },
  id: { zh: '编号', en: 'Id' },
  hash: { zh: '版本指纹', en: 'Edition hash' },
  sampleWhy: {
    zh: '样本预案：所列数字和点位须经编制单位核定后才可作数。',
    en: 'Sample plan: its numbers and places count only once the unit that keeps it has confirmed them.',
  },
  purpose: { zh: '目的', en: 'Purpose' },
  clauses: { zh: '条款', en: 'Clauses' },
  carriedOut: { zh: '落实步骤：', en: 'Carried out by:' },
  bases: { zh: '依据', en: 'What the numbers rest on' },
  source: { zh: '出处：', en: 'Source:' },
  noSource: { zh: '（假定，尚无出处）', en: '(assumed, no source yet)' },
} satisfies Record<string, Text>;
