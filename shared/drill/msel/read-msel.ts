import type { Sheet } from '../../base/sheet.ts';
import type { Finding } from '../../plan/findings.ts';
import { schemaFindings } from '../../plan/schema-findings.ts';
import type { Plan } from '../../plan/schema.ts';
import { checkAgainstPlans, MAX_INJECTS, tooManyInjects } from '../parse-scenario.ts';
import { checkScenario } from '../check-scenario.ts';
import { scenarioSchema, type Scenario } from '../scenario-schema.ts';
import type { Moment } from '../schema-forms.ts';
import { SHEETS, type SheetKey } from './columns.ts';
import { createMselReport, type MselReport } from './msel-report.ts';
import { readInject } from './read-inject.ts';
import { readMoments, readObjectives, readSources, readTrains } from './read-lists.ts';
import { readOverview } from './read-overview.ts';
import { readInjectTable } from './read-inject-table.ts';
import { mselLabels } from './words.ts';
import { yamlText } from './yaml-text.ts';

/** What a workbook is read against. */
export interface MselGround {
  /** How the file is called in what is said about it. */
  readonly name: string;
  /** The scenario whose parts the workbook does not hold are taken over. */
  readonly like?: Scenario;
  readonly plans: readonly Plan[];
  readonly hazards?: ReadonlySet<string>;
}

export interface ReadMsel {
  /** The scenario as YAML, as far as the workbook has one; with an error among the findings it cannot be run. */
  readonly text?: string;
  /** By sheet and cell; `line` is the row. */
  readonly findings: readonly Finding[];
}

/** Reads an MSEL workbook as a scenario. Never throws on any workbook: what is wrong comes back as findings with sheet and cell. */
export function readMselSheets(sheets: readonly Sheet[], ground: MselGround): ReadMsel {
  const report = createMselReport(ground.name);
  const source = readWorkbook(sheets, ground, report);
  if (!source) return { findings: report.findings };
  checkSource(source, ground, report);
  return { text: yamlText(source), findings: report.findings };
}

type Source = Readonly<Record<string, unknown>>;

function readWorkbook(sheets: readonly Sheet[], ground: MselGround, report: MselReport): Source | undefined {
  const { like } = ground;
  const labels = mselLabels(ground.plans);
  const sheetOf = (key: SheetKey) => sheets.find(({ name }) => name.trim() === SHEETS[key]);
  const read = <T>(key: SheetKey, reader: (sheet: Sheet) => T | undefined): T | undefined => {
    const sheet = sheetOf(key);
    return sheet && reader(sheet);
  };
  const table = readInjectTable(sheets, report);
  if (!table) {
    report.error(
      [],
      'no-table',
      `没有找到情况表；请在工作表“${SHEETS.injects}”里放一张有“内容”一列的表`,
      `No table of injects was found: have one with a column “内容” on the sheet “${SHEETS.injects}”`,
    );
    return undefined;
  }
  if (table.rows.length > MAX_INJECTS) {
    const { zh, en } = tooManyInjects(table.rows.length);
    report.error([], 'too-many-injects', zh, en);
    return undefined;
  }
  const header = read('overview', (one) => readOverview(one, labels, report)) ?? (like && headerOf(like));
  const start = (header?.['start'] as Moment | undefined) ?? like?.start;
  const kept = new Map(like?.injects.map((inject) => [inject.id, inject]));
  const injects = table.rows.map((row, index) =>
    readInject(row, table.has, { start, labels, like: kept.get(row('id').words), path: ['injects', index] }, report),
  );
  return {
    format: 1,
    ...header,
    sources: read('sources', (one) => readSources(one, report)) ?? like?.sources,
    trains: read('trains', (one) => readTrains(one, report)) ?? like?.trains,
    objectives: read('objectives', (one) => readObjectives(one, report)) ?? like?.objectives,
    moments: read('moments', (one) => readMoments(one, report)) ?? like?.moments,
    injects,
  };
}

/** Parts of a scenario that stand on a sheet of their own, and that every scenario has. */
const NEEDED = [
  ['overview', 'id'],
  ['objectives', 'objectives'],
  ['sources', 'sources'],
] as const satisfies readonly (readonly [SheetKey, string])[];

function checkSource(source: Source, { name, plans, hazards }: MselGround, report: MselReport): void {
  const missing = NEEDED.filter(([, key]) => source[key] === undefined);
  for (const [sheet] of missing) {
    report.error(
      [],
      'sheet-missing',
      `缺少工作表“${SHEETS[sheet]}”；请补上，或导入时选一个脚本作底本`,
      `The sheet “${SHEETS[sheet]}” is missing: add it, or import the workbook on the basis of a scenario`,
    );
  }
  if (missing.length > 0) return;
  const parsed = scenarioSchema.safeParse(source, { reportInput: true });
  if (parsed.success) {
    checkScenario(parsed.data, report);
    checkAgainstPlans(parsed.data, plans, hazards, report);
    return;
  }
  for (const issue of parsed.error.issues.slice(0, 200)) {
    const path = issue.path as (string | number)[];
    for (const { message } of schemaFindings([issue], name, source, () => undefined)) {
      report.error(path, 'schema', afterPath(message.zh, '：'), afterPath(message.en, ': '));
    }
  }
}

/** The cell says where: what stands before the colon is the path in the file. */
const afterPath = (words: string, colon: string) => words.slice(words.indexOf(colon) + colon.length);

function headerOf({
  sources: _,
  trains: __,
  objectives: ___,
  moments: ____,
  injects: _____,
  ...header
}: Scenario): Source {
  return header;
}
