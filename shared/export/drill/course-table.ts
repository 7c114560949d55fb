import type { ExpectationFinding, InjectCourse } from '../../drill/score/evaluation-shape.ts';
import { spanWords } from '../../base/span-words.ts';
import type { Language } from '../../base/text.ts';
import type { TablePart } from '../official/tabled-document.ts';
import type { EvaluationPaper } from './evaluation-document.ts';
import { stamp } from './overview-table.ts';
import { REPORT } from './report-words.ts';

/** How many injects the run never came to. */
export function unplayedWords({ evaluation, language }: EvaluationPaper): readonly string[] {
  const count = evaluation.injects.filter(({ delivered, skipped }) => !delivered && !skipped).length;
  if (count === 0) return [];
  return [
    language === 'zh'
      ? `脚本的其余 ${count} 条情况没有投放。`
      : `The other ${count} injects of the scenario were not played.`,
  ];
}

/** The injects that were played or skipped, in the order in which they reached the desk, with what was expected and what became of it. */
export function courseTable({ evaluation, titles, language }: EvaluationPaper): TablePart {
  const say = REPORT[language];
  const reached = evaluation.injects.filter(({ delivered, skipped }) => delivered ?? skipped);
  const rows = reached.map((inject) => {
    const expected = evaluation.expectations.filter((one) => one.inject === inject.inject);
    const way = `${titles.unit(inject.from)[language]} → ${titles.post(inject.to)[language]}`;
    const mark = inject.isAssumed ? say.assumed : '';
    return [
      whenWords(inject, language),
      `${inject.inject} ${way}${mark}\n${inject.content[language]}`,
      expected.length === 0 ? say.none : expected.map((one) => expectedWords(one, language)).join('\n'),
    ];
  });
  return { kind: 'table', widths: [2, 5, 4], head: say.heads.course, rows };
}

function whenWords({ delivered, skipped }: InjectCourse, language: Language): string {
  if (delivered) return stamp(delivered.at);
  const say = REPORT[language];
  return skipped ? `${say.notPlayed}${say.colon}${skipped.reason}` : say.notPlayed;
}

/** 登记接报：按时，7 分钟（限 15 分钟） */
function expectedWords({ about, verdict, span, limit }: ExpectationFinding, language: Language): string {
  const say = REPORT[language];
  const comma = language === 'zh' ? '，' : ', ';
  const took = span === undefined ? '' : `${comma}${spanWords(span)[language]}`;
  const room = limit === undefined ? '' : limitWords(spanWords(limit)[language], language);
  return `${about[language]}${say.colon}${say.verdicts[verdict]}${took}${room}`;
}

const limitWords = (span: string, language: Language) => (language === 'zh' ? `（限 ${span}）` : ` (limit ${span})`);
