import { text, type Text } from '../base/text.ts';
import type { FieldChange } from '../plan/field-changes.ts';
import type { ListedStep, StepChange, StepDifference } from '../plan/step-difference.ts';
import { changeWords, subject } from './change-words.ts';
import type { ChangeGroup, ChangeLine } from './change-line.ts';
import type { Side, Sides } from './field-words.ts';
import { spaced } from './join-texts.ts';
import { KIND_NAMES, LANE_NAMES } from './plan-words.ts';
import { dueFromText, withinText } from './step-words.ts';

const STEP = text('步骤', 'Step');
const stepName = ({ step }: ListedStep) => subject(STEP, step.title);

/** What became of the steps, one sentence a change. */
export function stepLines(difference: StepDifference, sides: Sides): readonly ChangeLine[] {
  const { added, removed, moved, changed, reused } = difference;
  return [
    ...reused.map(reusedLine),
    ...added.map((one): ChangeLine => {
      const [kind, name, place] = [KIND_NAMES[one.step.kind], stepName(one), placeText(one, sides.after)];
      return {
        group: 'steps-added',
        step: one.step.id,
        sentence: text(
          `增加${name.zh}（${kind.zh}），在${place.zh}`,
          `${name.en} (${kind.en}) is added in ${place.en}`,
        ),
      };
    }),
    ...removed.map((one): ChangeLine => {
      const [name, place] = [stepName(one), placeText(one, sides.before)];
      return {
        group: 'steps-removed',
        step: one.step.id,
        sentence: text(`删除${name.zh}，原在${place.zh}`, `${name.en} is removed from ${place.en}`),
      };
    }),
    ...moved.map(({ before, after }): ChangeLine => {
      const [name, from, to] = [stepName(after), placeText(before, sides.before), placeText(after, sides.after)];
      return {
        group: 'steps-moved',
        step: after.step.id,
        sentence: text(`${name.zh}由${from.zh}移到${to.zh}`, `${name.en} moves from ${from.en} to ${to.en}`),
      };
    }),
    ...changed.flatMap((change) => changedLines(change, sides)),
  ];
}

/** `“先期处置”客流疏导第 2 步`. */
function placeText({ block, lane, at }: ListedStep, { plan }: Side): Text {
  const title = plan.blocks.find(({ id }) => id === block)?.title ?? text(block, block);
  return text(`“${title.zh}”${LANE_NAMES[lane].zh}第 ${at} 步`, `“${title.en}”, ${LANE_NAMES[lane].en}, place ${at}`);
}

function reusedLine({ before: { step: was }, after: { step: is } }: StepChange): ChangeLine {
  return {
    group: 'steps-reused',
    step: is.id,
    sentence: text(
      `编号 ${is.id} 原是${KIND_NAMES[was.kind].zh}“${was.title.zh}”，现用于${KIND_NAMES[is.kind].zh}“${is.title.zh}”：请给新步骤另取编号`,
      `The id ${is.id} was the ${KIND_NAMES[was.kind].en.toLowerCase()} “${was.title.en}” and now names the ${KIND_NAMES[is.kind].en.toLowerCase()} “${is.title.en}”: give the new step an id of its own`,
    ),
  };
}

function changedLines(change: StepChange, sides: Sides): readonly ChangeLine[] {
  const { after, fields } = change;
  const name = stepName(after);
  return fields.map((field): ChangeLine => {
    const about = { group: groupOf(field), step: after.step.id };
    if (field.field === 'title') {
      return { ...about, ...changeWords(text(`步骤 ${after.step.id} `, `Step ${after.step.id}`), field, sides) };
    }
    const sentence = dueSentence(change, field.field, name, sides);
    if (sentence) return { ...about, sentence };
    return { ...about, ...changeWords(name, field, sides) };
  });
}

/** A deadline that became longer or shorter, or counts from another event; undefined for anything else. */
function dueSentence({ before, after }: StepChange, field: string, name: Text, sides: Sides): Text | undefined {
  const [was, is] = [before.step.due, after.step.due];
  if (!was || !is) return undefined;
  const fromText = (due: typeof was, { home, names }: Side) => dueFromText(due.from, home, names);
  const [fromWas, from] = [fromText(was, sides.before), fromText(is, sides.after)];
  if (field === 'due.within') {
    const [long, now] = [withinText(was.within), withinText(is.within)];
    return text(
      `${name.zh}的时限由${spaced(long.zh)}改为${spaced(now.zh).trimEnd()}（${from.zh}）`,
      `${name.en}: deadline changed from ${long.en} to ${now.en} (${from.en})`,
    );
  }
  if (!field.startsWith('due.from')) return undefined;
  return text(
    `${name.zh}的时限改为${from.zh}计（原${fromWas.zh}）`,
    `${name.en}: deadline now counted ${from.en} (before: ${fromWas.en})`,
  );
}

function groupOf({ field }: FieldChange): ChangeGroup {
  if (field === 'title') return 'steps-renamed';
  if (field === 'owner') return 'steps-owner';
  if (/^due(\.|$)/.test(field)) return 'steps-due';
  return ['do', 'back', 'caution', 'note'].includes(field) ? 'steps-text' : 'steps-other';
}
