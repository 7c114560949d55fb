import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PlanEntry } from '../../../shared/contract/shapes.ts';
import { checkHistory } from '../../../shared/plan/check-history.ts';
import type { Finding } from '../../../shared/plan/findings.ts';
import { walkFindings } from '../../../shared/library/walk-findings.ts';
import { gatePlans, type GateInput } from '../../../shared/plan/gate.ts';
import { claimedId, parsePlan, type ParsedPlan, type PlanEdition } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { readLightly } from './read-lightly.ts';
import type { PlansInForce } from '../../../shared/response/plans-in-force.ts';
import { stepsOf } from '../../../shared/plan/steps.ts';

/** The plan library as it stands: what is in force, and what was found in every plan. */
export interface Library {
  readonly entries: readonly PlanEntry[];
  readonly inForce: PlansInForce;
  readonly byHash: ReadonlyMap<string, PlanEdition>;
  /** Everything that was read, for checking a draft in its surroundings. */
  readonly files: readonly PlanFile[];
}

/** A plan text and what came of reading it. */
export interface PlanFile {
  /** Where it stands or would stand under the plans folder, with forward slashes. */
  readonly file: string;
  /** The id it gives itself, also where the rest of it does not parse. */
  readonly id: string | undefined;
  /** Undefined where the file cannot be read. */
  readonly text: string | undefined;
  readonly result: ParsedPlan;
  /** Published by this desk; otherwise it came with the console. */
  readonly published?: true;
  readonly retired?: true;
}

/**
 * Reads every plan file under a plans folder (general at the top, `stations/`, `specials/`).
 *
 * A file with an error is named with its findings and kept out of force; the others load. What they say about a plan that is kept out has
 * no effect until it is mended, and is shown as a doubt.
 */
export function readLibrary(plansFolder: string): Library {
  return checkLibrary(readPlanFiles(plansFolder));
}

/** One plan file checked as if it stood in this library in place of the plan of its id. */
export function readLibraryWith(plansFolder: string, path: string): Library {
  const candidate = readPlanFile(path, path);
  // What does not read as a plan is held against nothing.
  if (!candidate.result.edition) return checkLibrary([candidate]);
  return checkLibrary([...without(readPlanFiles(plansFolder), candidate.id), candidate]);
}

/** What the checks find when a text takes the place of the plan of its id, and what was read of it. */
export interface CheckedText {
  readonly edition: PlanEdition | undefined;
  /** Of the text itself, and what it newly breaks in other plans. */
  readonly findings: readonly Finding[];
}

/** Checks a text as if it stood in the library. `earlier` are the editions of its plan that were in force before, oldest first. */
export function checkInLibrary(
  files: readonly PlanFile[],
  known: readonly Finding[],
  text: string,
  file: string,
  earlier: readonly Plan[],
): CheckedText {
  const result = parsePlan(text, file);
  const candidate: PlanFile = { file, id: claimedId(text), text, result };
  const { edition, lineOf } = result;
  if (!edition) return { edition, findings: result.findings };
  const seen = new Set(known.map(findingKey));
  const { entries } = checkLibrary([...without(files, edition.plan.id), candidate]);
  const elsewhere = entries.flatMap((entry) =>
    entry.file === file ? [] : entry.findings.filter((one) => !seen.has(findingKey(one))),
  );
  const own = entries.find((entry) => entry.file === file)?.findings ?? [];
  return { edition, findings: [...own, ...checkHistory({ file, edition, lineOf }, earlier), ...elsewhere] };
}

const findingKey = ({ rule, file, message }: Finding) => JSON.stringify([rule, file, message.en]);

const without = (files: readonly PlanFile[], id: string | undefined) =>
  files.filter((other) => id === undefined || other.id !== id);

/** Holds all texts against each other; those without errors, and not retired, are in force. */
export function checkLibrary(files: readonly PlanFile[]): Library {
  const standing = files.filter((one) => !one.retired);
  const inputs = standing.flatMap(({ file, result }): GateInput[] =>
    result.edition ? [{ file, edition: result.edition, lineOf: result.lineOf }] : [],
  );
  const unreadable = standing.flatMap(({ id, result }) => (result.edition || id === undefined ? [] : [id]));
  const gated = gatePlans(inputs, unreadable);
  const broken = new Set(gated.flatMap((finding) => (finding.severity === 'error' ? [finding.file] : [])));
  // A plan whose names lead nowhere cannot be walked.
  const walked = inputs.flatMap((input) => (broken.has(input.file) ? [] : walkFindings(input)));
  const found = [...gated, ...walked];
  const failed = new Set(found.flatMap((finding) => (finding.severity === 'error' ? [finding.file] : [])));
  const admitted = inputs.filter((input) => !failed.has(input.file));
  const isSound = (one: PlanFile) => one.result.edition !== undefined && !failed.has(one.file);
  return {
    entries: files.map((one) => entryOf(one, found, isSound(one))),
    files,
    ...inForceOf(admitted.map((input) => input.edition)),
  };
}

/** A library of nothing but these editions, each checked when it was let in: they are not held against each other anew. */
export function libraryOf(editions: readonly PlanEdition[]): Library {
  const files = editions.map((edition): PlanFile => {
    const { tier, id } = edition.plan;
    const file = tier === 'general' ? `${id}.yaml` : `${tier}s/${id}.yaml`;
    return { file, id, text: edition.text, result: { edition, findings: [], lineOf: () => undefined } };
  });
  return { entries: files.map((one) => entryOf(one, [], true)), files, ...inForceOf(editions) };
}

function inForceOf(editions: readonly PlanEdition[]): Pick<Library, 'inForce' | 'byHash'> {
  return {
    inForce: {
      general: editions.find((edition) => edition.plan.tier === 'general'),
      station: (id) => editions.find(({ plan }) => plan.tier === 'station' && plan.station.id === id),
      special: (id) => editions.find(({ plan }) => plan.tier === 'special' && plan.id === id),
    },
    byHash: new Map(editions.map((edition) => [edition.hash, edition])),
  };
}

/** Every plan file under a plans folder in a fixed order: general first, then stations, then specials, each by name. */
export function readPlanFiles(plansFolder: string): readonly PlanFile[] {
  return planFiles(plansFolder).map((path) => readPlanFile(path, relative(plansFolder, path)));
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
    return { file, id: undefined, text: undefined, result: { findings: [finding], lineOf: () => undefined } };
  }
  return { file, id: claimedId(text), text, result: readLightly(text, file) };
}

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

function entryOf(one: PlanFile, found: readonly Finding[], isSound: boolean): PlanEntry {
  const { file, id, result, published, retired } = one;
  const { edition } = result;
  const plan = edition?.plan;
  const steps = plan ? stepsOf(plan) : [];
  return {
    file,
    inForce: isSound && !retired,
    ...(published ? { published } : {}),
    ...(retired ? { retired } : {}),
    ...(plan
      ? {
          id: plan.id,
          tier: plan.tier,
          title: plan.title,
          short: plan.short,
          edition: plan.edition,
          hash: edition.hash,
          effective: plan.effective,
          reviewDue: plan.reviewDue,
        }
      : id === undefined
        ? {}
        : { id }),
    ...(plan?.tier === 'special' && plan.trains ? { trains: true } : {}),
    steps: steps.length,
    questions: steps.filter((step) => step.kind === 'question').length,
    findings: [...result.findings, ...found.filter((finding) => finding.file === file)],
  };
}
