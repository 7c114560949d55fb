import type { Language, Text } from '../base/text.ts';
import { STEP_KINDS, type StepKind } from '../plan/vocabulary.ts';
import { KIND_NAMES } from '../review/plan-words.ts';
import { edgeLook } from './edge-look.ts';
import { stepShape } from './step-shape.ts';
import { lineOfText, rounded } from './svg-parts.ts';
import { textWidth } from './text-room.ts';

export const LEGEND_HEIGHT = 74;

const EDGES: readonly { readonly words: Text; readonly look: string }[] = [
  { words: { zh: '依次', en: 'in order' }, look: edgeLook('order', false) },
  { words: { zh: '在其后', en: 'after' }, look: edgeLook('after', false) },
  { words: { zh: '按答案', en: 'on an answer' }, look: edgeLook('when', false) },
  { words: { zh: '其后或超时后', en: 'after, or once overdue' }, look: edgeLook('after', true) },
];
const FRAMES: readonly { readonly words: Text; readonly kind: StepKind | undefined; readonly isCritical: boolean }[] = [
  { words: { zh: '粗框：关键步骤', en: 'heavy frame: critical' }, kind: 'action', isCritical: true },
  { words: { zh: '虚框：别处的步骤', en: 'dashed frame: a step elsewhere' }, kind: undefined, isCritical: false },
];

const SAMPLE = { width: 34, height: 18 };
const SIZE = 12;
const GAP = 22;

/** What shapes and lines mean, from the left, in two rows: kinds of steps, then kinds of arrows and frames. */
export function legendSvg(language: Language): string {
  const kinds = STEP_KINDS.map((kind): Entry => {
    return { words: KIND_NAMES[kind][language], sample: (x, y) => box(x, y, kind, false) };
  });
  const arrows = EDGES.map(({ words, look }): Entry => {
    const sample = (x: number, y: number) =>
      `<path d="M${x},${y + SAMPLE.height / 2} h${SAMPLE.width}" fill="none" ${look}/>`;
    return { words: words[language], sample };
  });
  const frames = FRAMES.map(({ words, kind, isCritical }): Entry => {
    return { words: words[language], sample: (x, y) => box(x, y, kind, isCritical) };
  });
  return [...row(kinds, 10), ...row([...arrows, ...frames], 40)].join('\n');
}

interface Entry {
  readonly words: string;
  readonly sample: (x: number, y: number) => string;
}

function row(entries: readonly Entry[], y: number): readonly string[] {
  let x = 0;
  return entries.map(({ words, sample }) => {
    const left = rounded(x);
    const room = textWidth(words, SIZE) + SIZE;
    x += SAMPLE.width + 6 + room + GAP;
    return sample(left, y) + lineOfText(words, { x: left + SAMPLE.width + 6, y: y + 13, size: SIZE, room });
  });
}

function box(x: number, y: number, kind: StepKind | undefined, isCritical: boolean): string {
  return stepShape({ id: '', x, y, ...SAMPLE }, kind, isCritical).svg;
}
