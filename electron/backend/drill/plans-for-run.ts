import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { parsePlan, type PlanEdition } from '../../../shared/plan/parse.ts';
import type { Desk } from '../desk.ts';
import { fileOf } from '../library/plan-library.ts';
import { checkLibrary, type PlanFile } from '../library/read-library.ts';

/** An edition or draft that is to play in the place of the one in force. */
export interface ChosenPlan {
  readonly plan: string;
  readonly hash: string;
}

/** The editions a run plays with: those in force, with these in their place. Together they have to pass what the library asks of its plans. */
export function plansForRun(desk: Desk, chosen: readonly ChosenPlan[]): Result<readonly PlanEdition[]> {
  const library = desk.library.current();
  const others = chosen.filter(({ plan, hash }) => !library.byHash.has(hash) || !isInForce(desk, plan, hash));
  if (others.length === 0) return ok([...library.byHash.values()]);
  const files = new Map(library.files.map((one) => [one.id ?? one.file, one]));
  for (const { plan, hash } of others) {
    const text = textOf(desk, plan, hash);
    if (text === undefined) {
      return refuse(
        'no-plan',
        `预案“${plan}”没有这一版文本；草稿可能又保存过，请重新选择`,
        `There is no such edition of "${plan}"; the draft may have been saved again: choose anew`,
      );
    }
    const file = fileOf(plan, library);
    files.set(plan, { file, id: plan, text, result: parsePlan(text, file) } satisfies PlanFile);
  }
  const { entries, byHash } = checkLibrary([...files.values()]);
  const broken = entries.find(({ file, inForce, retired }) => !inForce && !retired && wasInForceOrChosen(file));
  if (!broken) return ok([...byHash.values()]);
  const error = broken.findings.find(({ severity }) => severity === 'error');
  const place = `${broken.file}:${error?.line ?? 1}`;
  return refuse(
    'plan-not-sound',
    `选用的预案通不过检查（${place}）：${error?.message.zh ?? ''}。请先改好，或改用在用版本`,
    `The plans chosen do not pass the checks (${place}): ${error?.message.en ?? ''}. Mend them first, or use those in force`,
  );

  function wasInForceOrChosen(file: string): boolean {
    return (
      library.entries.some((entry) => entry.file === file && entry.inForce) ||
      others.some(({ plan }) => fileOf(plan, library) === file)
    );
  }
}

function isInForce(desk: Desk, plan: string, hash: string): boolean {
  return desk.library.current().byHash.get(hash)?.plan.id === plan;
}

function textOf({ drafts, library, store }: Desk, plan: string, hash: string): string | undefined {
  const draft = drafts.read(plan);
  if (draft.ok && draft.value.hash === hash) return draft.value.text;
  return library.current().byHash.get(hash)?.text ?? store.edition(hash)?.text;
}
