import { contentHash, normalText } from '../base/content-hash.ts';
import type { Text } from '../base/text.ts';
import type { Finding } from '../plan/findings.ts';
import { readYaml } from '../plan/read-yaml.ts';
import { schemaFindings } from '../plan/schema-findings.ts';
import type { Plan } from '../plan/schema.ts';
import { checkArrivals } from './check-arrivals.ts';
import { checkScenarioNames } from './check-scenario-names.ts';
import { checkScenario } from './check-scenario.ts';
import { planNames } from './plan-names.ts';
import { createScenarioReport, type ScenarioReport } from './scenario-report.ts';
import { scenarioSchema, type Scenario } from './scenario-schema.ts';

/** A larger file is not a scenario: six days of 23·7 stay under a tenth of this. */
export const MAX_SCENARIO_CHARACTERS = 1_000_000;

/** More injects than this nobody can control or judge: six days of 23·7 have 53. */
export const MAX_INJECTS = 2000;

/** One text of a scenario: what it says, and the hash that identifies it in the record of a run. */
interface ScenarioEdition {
  readonly hash: string;
  readonly text: string;
  readonly scenario: Scenario;
}

export interface ParsedScenario {
  /** There when the file has the right shape; a scenario with errors among its findings must not be run. */
  readonly edition?: ScenarioEdition;
  /** By line. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a scenario file's text and holds it against the plans in force. Never throws on any text: what is wrong comes back as
 * findings with their lines. Without `plans` only the file itself is checked, not what it names; `hazards` are those of the weather tables.
 */
export function parseScenario(
  source: string,
  file: string,
  plans?: readonly Plan[],
  hazards?: ReadonlySet<string>,
): ParsedScenario {
  if (source.length > MAX_SCENARIO_CHARACTERS) return refused(file, TOO_LONG, 'too-long');
  const odd = NOT_TEXT.exec(source);
  if (odd) return refused(file, BINARY, 'not-text', source.slice(0, odd.index).split('\n').length);
  try {
    return read(normalText(source), file, plans, hazards);
  } catch (error) {
    // Text nested so deeply that the YAML library or zod runs out of stack; anything else is a bug.
    if (error instanceof RangeError) return refused(file, TOO_DEEP, 'yaml');
    throw error;
  }
}

function read(
  text: string,
  file: string,
  plans: readonly Plan[] | undefined,
  hazards: ReadonlySet<string> | undefined,
): ParsedScenario {
  const yaml = readYaml(text, file);
  const said = (findings: readonly Finding[]) =>
    findings.map((finding) => ({ ...finding, message: ofScenario(finding.message) }));
  if (!yaml.ok) return { findings: said(yaml.findings) };
  const { value, lineOf } = yaml;
  const injects = injectsIn(value);
  if (injects > MAX_INJECTS) return refused(file, tooManyInjects(injects), 'too-many-injects');
  const parsed = scenarioSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 200).map(withChineseForm);
    return { findings: said(schemaFindings(issues, file, value, lineOf)) };
  }
  const report = createScenarioReport(file, lineOf);
  checkScenario(parsed.data, report);
  if (plans) checkAgainstPlans(parsed.data, plans, hazards, report);
  return {
    edition: { hash: contentHash(text), text, scenario: parsed.data },
    findings: [...report.findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Whether everything that a scenario names is there, and can come about, under these plans. */
export function checkAgainstPlans(
  scenario: Scenario,
  plans: readonly Plan[],
  hazards: ReadonlySet<string> | undefined,
  report: ScenarioReport,
): void {
  const { station, anyStation } = scenario;
  checkArrivals(scenario, plans, report);
  checkScenarioNames(scenario, planNames(plans, anyStation ? undefined : station, hazards), report);
}

/** How many injects a file has, whatever else is wrong with it: looking through too many of them would take too long. */
function injectsIn(value: unknown): number {
  const injects = typeof value === 'object' && value !== null && 'injects' in value ? value.injects : undefined;
  return Array.isArray(injects) ? injects.length : 0;
}

type Issue = Parameters<typeof schemaFindings>[0][number];

/** schemaFindings says in Chinese what form was wanted by its `format`; for the forms of this format those words stand here. */
function withChineseForm(issue: Issue): Issue {
  const form = issue.code === 'invalid_format' ? FORMS[issue.message] : undefined;
  return form === undefined ? issue : ({ ...issue, format: form } as Issue);
}

const FORMS: Readonly<Record<string, string>> = {
  'lower-case letters, digits and hyphens, in quotes when it is a number': '小写字母、数字和连字符，纯数字请加引号',
  'letters, digits and hyphens, beginning with a letter': '字母、数字和连字符，以字母开头',
  'a train number such as K396, in quotes when it is a number': '车次，如 K396，纯数字请加引号',
  'plan/id, the plan being general, station or a special plan': '“预案/编号”，预案为 general、station 或专项预案的编号',
  'a date such as 2023-07-30': '日期，如 2023-07-30',
  'a date between 1900 and 2099': '1900 到 2099 年之间的日期',
  'a time of day such as "13:05"': '时刻，如 "13:05"',
  'an administrative code of six or twelve digits, in quotes': '六位或十二位行政区划代码，请加引号',
};

/** The sentences of the plan parser, said of a scenario. */
function ofScenario({ zh, en }: Text): Text {
  return {
    zh: zh.replace(/预案(?=文件|；)/, '演练脚本').replace('shared/plan/README', 'shared/drill/README'),
    en: en.replace(/\b(a|one) plan\b/i, '$1 scenario').replace('shared/plan/README', 'shared/drill/README'),
  };
}

/** Controls that no text file holds, and what decoding leaves of bytes that are not UTF-8. */
const NOT_TEXT = /(?![\t\n\r])\p{Cc}|\uFFFD/u;

const TOO_LONG: Text = {
  zh: `文件超过 ${MAX_SCENARIO_CHARACTERS} 字符，不是演练脚本文件；请核对选取的文件，情况太多的请分成几个脚本`,
  en: `The file is longer than ${MAX_SCENARIO_CHARACTERS} characters and is not a scenario: check which file was taken, or split what is too long into several`,
};
export const tooManyInjects = (injects: number): Text => ({
  zh: `有 ${injects} 条情况，最多能用 ${MAX_INJECTS} 条；请分成几个脚本`,
  en: `There are ${injects} injects and ${MAX_INJECTS} can be used: split them into several scenarios`,
});
const BINARY: Text = {
  zh: '不是 UTF-8 文本文件，或这一行有看不见的控制字符；请删去，或用文本编辑器另存为 UTF-8',
  en: 'This is not a UTF-8 text file, or this line holds an invisible control character: take it out, or save the file as UTF-8 in a text editor',
};
const TOO_DEEP: Text = {
  zh: '嵌套太深，不是演练脚本文件；请检查括号和缩进',
  en: 'Nested too deeply for a scenario: check brackets and indentation',
};

function refused(file: string, message: Text, rule: string, line?: number): ParsedScenario {
  return { findings: [{ severity: 'error', rule, file, message, ...(line === undefined ? {} : { line }) }] };
}
