import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PlanEntry } from '../../shared/contract/shapes.ts';
import type { Finding } from '../../shared/plan/findings.ts';
import { gatePlans, type GateInput } from '../../shared/plan/gate.ts';
import { claimedId, parsePlan, type ParsedPlan, type PlanEdition } from '../../shared/plan/parse.ts';
import type { PlansInForce } from '../../shared/response/decide.ts';

/** The plan library as it stands on disk: what is in force, and what was found in every file. */
export interface Library {
  readonly entries: readonly PlanEntry[];
  readonly inForce: PlansInForce;
  readonly byHash: ReadonlyMap<string, PlanEdition>;
}

/**
 * Reads every plan file under a plans folder (general at the top, `stations/`, `specials/`).
 *
 * A file with an error is named with its findings and kept out of force; the others load. What they say about a plan that is kept out has
 * no effect until it is mended, and is shown as a doubt.
 */
export function readLibrary(plansFolder: string): Library {
  return checkLibrary(planFiles(plansFolder).map((path) => readPlanFile(path, relative(plansFolder, path))));
}

/** One plan file checked as if it stood in this library in place of the plan of its id. */
export function readLibraryWith(plansFolder: string, path: string): Library {
  const candidate = readPlanFile(path, path);
  const others = planFiles(plansFolder)
    .map((other) => readPlanFile(other, relative(plansFolder, other)))
    .filter((other) => candidate.id === undefined || other.id !== candidate.id);
  return checkLibrary([...others, candidate]);
}

function checkLibrary(files: readonly PlanFile[]): Library {
  const inputs = files.flatMap(({ file, result }): GateInput[] =>
    result.edition ? [{ file, edition: result.edition, lineOf: result.lineOf }] : [],
  );
  const unreadable = files.flatMap(({ id, result }) => (result.edition || id === undefined ? [] : [id]));
  const found = gatePlans(inputs, unreadable);
  const failed = new Set(found.flatMap((finding) => (finding.severity === 'error' ? [finding.file] : [])));
  const admitted = inputs.filter((input) => !failed.has(input.file));
  const editions = admitted.map((input) => input.edition);
  const general = editions.find((edition) => edition.plan.tier === 'general');
  return {
    entries: files.map(({ file, result }) =>
      entryOf(
        file,
        result.edition,
        [...result.findings, ...found.filter((finding) => finding.file === file)],
        result.edition !== undefined && !failed.has(file),
      ),
    ),
    inForce: {
      general,
      station: (id) => editions.find(({ plan }) => plan.tier === 'station' && plan.station.id === id),
      special: (id) => editions.find(({ plan }) => plan.tier === 'special' && plan.id === id),
    },
    byHash: new Map(editions.map((edition) => [edition.hash, edition])),
  };
}

/**
 * One plan by the path of its file, or by its id in this library, in force or not; undefined when there is neither. Only read, not gated: what
 * parses can be shown and compared, also when the plans beside it have moved on.
 */
export function readPlan(plansFolder: string, named: string): PlanFile | undefined {
  if (statSync(named, { throwIfNoEntry: false })?.isFile()) return readPlanFile(named, named);
  return planFiles(plansFolder)
    .map((path) => readPlanFile(path, relative(plansFolder, path)))
    .find(({ id }) => id === named);
}

export interface PlanFile {
  readonly file: string;
  /** The id it gives itself, also where the rest of it does not parse. */
  readonly id: string | undefined;
  readonly result: ParsedPlan;
}

function readPlanFile(path: string, name: string): PlanFile {
  const file = name.replaceAll('\\', '/');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding: Finding = {
      severity: 'error',
      rule: 'unreadable',
      file,
      message: {
        zh: `文件读不出来（${reason}），请检查该文件的权限或重新拷入`,
        en: `The file cannot be read (${reason}): check its permissions or copy it in again`,
      },
    };
    return { file, id: undefined, result: { findings: [finding], lineOf: () => undefined } };
  }
  return { file, id: claimedId(text), result: parsePlan(text, file) };
}

/** Plan files in a fixed order: general first, then stations, then specials, each by name. */
function planFiles(folder: string): readonly string[] {
  const under = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(path, entry.name))
      .sort();
  };
  return [...under('.'), ...under('stations'), ...under('specials')];
}

function entryOf(
  file: string,
  edition: PlanEdition | undefined,
  findings: readonly Finding[],
  inForce: boolean,
): PlanEntry {
  const plan = edition?.plan;
  const steps = plan?.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps)) ?? [];
  return {
    file,
    inForce,
    ...(plan
      ? {
          id: plan.id,
          tier: plan.tier,
          title: plan.title,
          short: plan.short,
          edition: plan.edition,
          hash: edition.hash,
        }
      : {}),
    steps: steps.length,
    questions: steps.filter((step) => step.kind === 'question').length,
    findings: [...findings],
  };
}
