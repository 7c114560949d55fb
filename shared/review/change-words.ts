import { text, type Text } from '../base/text.ts';
import { isTextPair, type FieldChange } from '../plan/field-changes.ts';
import type { ChangeLine } from './change-line.ts';
import { fieldName } from './field-names.ts';
import { valueText, type Sides } from './field-words.ts';
import { spaced } from './join-texts.ts';
import { textMarks } from './text-marks.ts';

/** A name of something with its title, such as `步骤“清空广场”`. */
export function subject(kind: Text, title: Text): Text {
  return text(`${kind.zh}“${title.zh}”`, `${kind.en} “${title.en}”`);
}

type ChangeWords = Pick<ChangeLine, 'sentence' | 'marks'>;

/** A changed field of something as a sentence, with marks where it is a text. `fact` is the fact whose threshold the field may be. */
export function changeWords(of: Text, { field, before, after }: FieldChange, sides: Sides, fact?: string): ChangeWords {
  const name = fieldName(field);
  const what = text(`${of.zh}的${name.zh}`, `${of.en}: ${name.en}`);
  if (isTextPair(before) && isTextPair(after)) {
    return { sentence: rewritten(what, before, after), marks: textMarks(before, after) };
  }
  if (before === true || after === true) return { sentence: marked(of, name, after === true) };
  const was = valueText(field, before, sides.before, fact);
  const is = valueText(field, after, sides.after, fact);
  if (before === undefined) {
    return { sentence: text(`${of.zh}增加${name.zh}：${is.zh}`, `${of.en}: ${name.en} added: ${is.en}`) };
  }
  if (after === undefined) {
    const sentence = text(`${of.zh}取消${name.zh}（原为：${was.zh}）`, `${of.en}: ${name.en} removed (was: ${was.en})`);
    return { sentence };
  }
  return {
    sentence: text(
      `${what.zh}由${spaced(was.zh)}改为${spaced(is.zh).trimEnd()}`,
      `${what.en} changed from ${was.en} to ${is.en}`,
    ),
  };
}

/** A yes-or-no field is a mark that something has or has not. */
function marked(of: Text, name: Text, isNow: boolean): Text {
  return isNow
    ? text(`${of.zh}加上标记“${name.zh}”`, `${of.en}: now marked “${name.en}”`)
    : text(`${of.zh}去掉标记“${name.zh}”`, `${of.en}: no longer marked “${name.en}”`);
}

/** Longer texts are not told in full: the marks show what was rewritten. */
const SHORT = 24;

function rewritten(what: Text, before: Text, after: Text): Text {
  const isLong = Math.max(before.zh.length, after.zh.length) > SHORT;
  const zh = isLong ? '改写' : `由“${before.zh}”改为“${after.zh}”`;
  const en = isLong ? 'rewritten' : `changed from “${before.en}” to “${after.en}”`;
  return text(
    `${what.zh}${before.zh === after.zh ? '只改了英文' : zh}`,
    `${what.en} ${before.en === after.en ? 'rewritten in Chinese only' : en}`,
  );
}
