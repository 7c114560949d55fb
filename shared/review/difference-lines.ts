import { text, type Text } from '../base/text.ts';
import type { Entry, EntryChange, PartDifference, PlanDifference } from '../plan/difference.ts';
import { isRecord, isTextPair } from '../plan/field-changes.ts';
import { CHANGE_GROUPS, type ChangeLine } from './change-line.ts';
import { changeWords, subject } from './change-words.ts';
import { PART_NAMES } from './field-names.ts';
import type { Side, Sides } from './field-words.ts';
import { stepLines } from './step-difference-lines.ts';

/** Every change of a difference in words, group by group. */
export function differenceLines(difference: PlanDifference, sides: Sides): readonly ChangeLine[] {
  const lines: readonly ChangeLine[] = [
    ...difference.header.map((change): ChangeLine => {
      // The owner of a step is a post, that of a plan the unit that keeps it.
      const field = change.field === 'owner' ? 'keeper' : change.field;
      return { group: 'header', ...changeWords(HEADER, { ...change, field }, sides) };
    }),
    ...stepLines(difference.steps, sides),
    ...difference.parts.flatMap((part) => partLines(part, sides)),
  ];
  return CHANGE_GROUPS.flatMap(({ group }) => lines.filter((line) => line.group === group));
}

const HEADER = text('预案', 'Plan');

function partLines(difference: PartDifference, sides: Sides): readonly ChangeLine[] {
  const { part, added, removed, changed, isReordered } = difference;
  const name = (entry: Entry, side: Side) => subject(PART_NAMES[part].one, entryTitle(entry, side));
  const line = (sentence: Text): ChangeLine => ({ group: part, sentence });
  const { all } = PART_NAMES[part];
  return [
    ...added.map((entry) => {
      const one = name(entry, sides.after);
      return line(text(`增加${one.zh}`, `${one.en} is added`));
    }),
    ...removed.map((entry) => {
      const one = name(entry, sides.before);
      return line(text(`删除${one.zh}`, `${one.en} is removed`));
    }),
    ...changed.flatMap((change: EntryChange) =>
      change.fields.map(
        (field): ChangeLine => ({
          group: part,
          ...changeWords(name(change.after, sides.after), field, sides, factOf(change.after)),
        }),
      ),
    ),
    ...(isReordered ? [line(text(`${all.zh}的先后次序有变`, `${all.en} stand in another order`))] : []),
  ];
}

/** An entry by its title, or by what stands in place of one. */
function entryTitle(entry: Entry, side: Side): Text {
  if (isTextPair(entry.title))
    return typeof entry.id === 'string' && /^\d/.test(entry.id) ? numbered(entry.id, entry.title) : entry.title;
  if (isRecord(entry.step) && isTextPair(entry.step.title)) return entry.step.title;
  if (typeof entry.step === 'string')
    return side.names.step(`${String(entry.plan)}/${entry.step}`)?.step.title ?? text(entry.step, entry.step);
  if (typeof entry.measure === 'string' && isTextPair(entry.text)) return entry.text;
  if (typeof entry.fact === 'string') return side.names.fact(entry.fact);
  if (typeof entry.unit === 'string') return side.names.unit(entry.unit);
  const id = String(entry.id);
  return text(id, id);
}

const numbered = (id: string, title: Text) => text(`${id} ${title.zh}`, `${id} ${title.en}`);

/** The fact whose thresholds stand in an entry. */
function factOf(entry: Entry): string | undefined {
  if (typeof entry.fact === 'string') return entry.fact;
  return isRecord(entry.if) && typeof entry.if.fact === 'string' ? entry.if.fact : undefined;
}
