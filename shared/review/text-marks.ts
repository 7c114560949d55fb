import { diffArrays } from 'diff';
import type { Text } from '../base/text.ts';

/** A piece of a text that stayed, went or came. The same and removed pieces make the text before, the same and added ones the text after. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextMarks {
  readonly zh: readonly Segment[];
  readonly en: readonly Segment[];
}

export function textMarks(before: Text, after: Text): TextMarks {
  return { zh: segments(before.zh, after.zh), en: segments(before.en, after.en) };
}

/**
 * Chinese is compared character by character, everything else word by word: a figure that changed shows whole, `15` for `10`, not `5` for `0`. A lone
 * space between two changes goes with them, so that a rewritten phrase reads as one.
 */
function segments(before: string, after: string): readonly Segment[] {
  const made: Segment[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const changes = diffArrays([...tokens(before)], [...tokens(after)]);
  for (const [at, change] of changes.entries()) {
    const text = change.value.join('');
    const isSame = !change.added && !change.removed;
    const isBetween = removed + added !== '' && at < changes.length - 1 && text.trim() === '';
    if (isSame && !isBetween) {
      close();
      made.push({ kind: 'same', text });
      continue;
    }
    if (!change.added) removed += text;
    if (!change.removed) added += text;
  }
  close();
  return made;
}

function tokens(text: string): readonly string[] {
  return text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.:]\d+)*|\s+|./gsu) ?? [];
}
