import { planKey } from '../../shared/machines/compile.ts';
import { planDifference } from '../../shared/plan/difference.ts';
import type { PlanEdition } from '../../shared/plan/parse.ts';
import { CHANGE_GROUPS, type ChangeLine } from '../../shared/review/change-line.ts';
import { differenceLines } from '../../shared/review/difference-lines.ts';
import type { Side } from '../../shared/review/field-words.ts';
import type { Segment } from '../../shared/review/text-marks.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { namedPlan, namesFor } from './named-plan.ts';
import { print } from './print.ts';

/** Says what one edition of a plan changes against another. 0 when both could be read, 1 when one has errors, 2 for a wrong call. */
export function diffPlans(call: { before: string; after: string; plansFolder: string; json: boolean }): number {
  const before = namedPlan(call.plansFolder, call.before);
  const after = namedPlan(call.plansFolder, call.after);
  if (typeof before === 'number') return before;
  if (typeof after === 'number') return after;
  const library = readLibrary(call.plansFolder);
  const side = (edition: PlanEdition): Side => ({
    plan: edition.plan,
    home: planKey(edition.plan),
    names: namesFor(edition, library),
  });
  const difference = planDifference(before.plan, after.plan);
  const lines = differenceLines(difference, { before: side(before), after: side(after) });
  const value = { before: labelOf(before), after: labelOf(after), difference, lines };
  print(call.json, value, () => [
    `- ${headOf(before)}`,
    `+ ${headOf(after)}`,
    ...(lines.length === 0 ? ['两份内容相同。 The two say the same.'] : groupsOf(lines)),
  ]);
  return 0;
}

function labelOf({ hash, plan: { id, edition } }: PlanEdition) {
  return { id, edition, hash };
}

function headOf({ hash, plan }: PlanEdition): string {
  return `${plan.title.zh} ${plan.title.en}  ${plan.edition}  ${hash.slice(0, 12)}`;
}

function groupsOf(lines: readonly ChangeLine[]): readonly string[] {
  return CHANGE_GROUPS.flatMap(({ group, title }) => {
    const own = lines.filter((line) => line.group === group);
    return own.length === 0 ? [] : ['', `${title.zh} ${title.en} (${own.length})`, ...own.flatMap(lineOf)];
  });
}

function lineOf({ sentence, marks }: ChangeLine): readonly string[] {
  return [
    `  ${sentence.zh}。 ${sentence.en}.`,
    ...[marks?.zh ?? [], marks?.en ?? []].flatMap((segments) =>
      segments.some(({ kind }) => kind !== 'same') ? [`      ${marked(segments)}`] : [],
    ),
  ];
}

/** As much of an unchanged stretch as shows where the change stands. */
const AROUND = 14;

/** A rewritten text on one line: what went in `[-…-]`, what came in `{+…+}`, as `git diff --word-diff` writes it. */
function marked(segments: readonly Segment[]): string {
  return segments
    .map(({ kind, text }, at) => {
      if (kind !== 'same') return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
      const letters = Array.from(text);
      if (letters.length <= 2 * AROUND) return text;
      const start = at === 0 ? '' : letters.slice(0, AROUND).join('');
      const end = at === segments.length - 1 ? '' : letters.slice(-AROUND).join('');
      return `${start}…${end}`;
    })
    .join('');
}
