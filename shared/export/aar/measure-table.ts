import { text } from '../../base/text.ts';
import { APART_WORDS, MEASURE_DEFINITIONS } from '../../review/measures/definitions.ts';
import { measureWords } from '../../review/measures/value-words.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { HEADS } from './aar-words.ts';
import { pagesOf } from './pages.ts';

/** Every measure with its definition beside it; what there was nothing to measure of is named in one line. */
export function measureParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, text: line, table } = pagesOf(paper);
  const { measures } = paper.measures;
  const counted = measures.filter(({ value, cases }) => value !== undefined || cases.length > 0);
  const empty = measures
    .filter((one) => !counted.includes(one))
    .map(({ measure }) => MEASURE_DEFINITIONS[measure].title);
  const rows = counted.map((one) => {
    const { title, definition } = MEASURE_DEFINITIONS[one.measure];
    return [pick(title), pick(measureWords(one)), pick(definition)];
  });
  return [
    ...(rows.length === 0 ? [] : [table(HEADS.measures, [3, 3, 6], rows)]),
    ...(empty.length === 0
      ? []
      : [
          line(
            text(
              `本次没有可计的：${empty.map(({ zh }) => zh).join('、')}。`,
              `Nothing to measure here: ${empty.map(({ en }) => en).join(', ')}.`,
            ),
          ),
        ]),
    line(APART_WORDS),
  ];
}
