import { spanWords } from '../../base/span-words.ts';
import type { Language } from '../../base/text.ts';
import type { Case } from '../../drill/score/case.ts';
import { MEASURE_KINDS, MEASURE_NAMES, type Figure } from '../../drill/score/figure.ts';
import type { TablePart } from '../official/tabled-document.ts';
import type { EvaluationPaper } from './evaluation-document.ts';
import { lineWords } from './line-words.ts';
import { REPORT } from './report-words.ts';

/** Every measure as it was counted, with the cases that were late or not done. */
export function figureTable({ evaluation, language }: EvaluationPaper): TablePart {
  const say = REPORT[language];
  const rows = evaluation.figures.map((figure) => {
    const failed = figure.cases.filter(({ verdict }) => verdict === 'late' || verdict === 'missed');
    return [
      MEASURE_NAMES[figure.measure][language],
      resultWords(figure, language),
      failed.length === 0 ? say.none : failed.map((one) => caseWords(one, language)).join('\n'),
    ];
  });
  return { kind: 'table', widths: [3, 3, 5], head: say.heads.figure, rows };
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
