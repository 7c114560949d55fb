import { spanWords } from '../../base/span-words.ts';
import type { Language } from '../../base/text.ts';
import type { Case } from '../../review/course/case.ts';
import { MEASURE_KINDS, MEASURE_NAMES, type Figure } from '../../drill/score/figure.ts';
import type { TablePart } from '../official/tabled-document.ts';
import type { EvaluationPaper } from './evaluation-paper.ts';
import { lineWords } from './line-words.ts';
import { REPORT } from './report-words.ts';

/** Every measure as it was counted, with what was late or not done; the lines stand with the problems. */
export function figureTable({ evaluation, language }: EvaluationPaper): TablePart {
  const say = REPORT[language];
  const rows = evaluation.figures.map((figure) => {
    const failed = (['late', 'missed'] as const).flatMap((verdict) => failedWords(figure, verdict, language));
    return [
      MEASURE_NAMES[figure.measure][language],
      resultWords(figure, language),
      failed.length === 0 ? say.none : failed.join('\n'),
    ];
  });
  return { kind: 'table', widths: [3, 2, 6], head: say.heads.figure, rows };
}

/** 未做：两源互核、登记预警 */
function failedWords({ cases }: Figure, verdict: 'late' | 'missed', language: Language): readonly string[] {
  const say = REPORT[language];
  const names = new Set(cases.filter((one) => one.verdict === verdict).map(({ about }) => about[language]));
  return names.size === 0 ? [] : [`${say.verdicts[verdict]}${say.colon}${[...names].join(say.list)}`];
}

function resultWords({ measure, numerator, denominator, median }: Figure, language: Language): string {
  if (denominator === 0) return REPORT[language].none;
  const count = `${numerator}/${denominator}`;
  if (MEASURE_KINDS[measure] === 'share' || median === undefined) return count;
  const comma = language === 'zh' ? '，' : ', ';
  return `${count}${comma}${spanWords(median)[language]}`;
}

/** 开启闸机：超时，处置日志第 9 行 */
export function caseWords({ about, verdict, why, lines }: Case, language: Language): string {
  const say = REPORT[language];
  const comma = language === 'zh' ? '，' : ', ';
  return [`${about[language]}${say.colon}${say.verdicts[verdict]}`, why?.[language], lineWords(lines, language)]
    .filter((part) => part !== undefined && part !== '')
    .join(comma);
}
