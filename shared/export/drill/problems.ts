import { groupBy } from '../../base/group-by.ts';
import type { Case } from '../../review/course/case.ts';
import type { EvaluationPaper } from './evaluation-paper.ts';
import { caseWords } from './figure-table.ts';
import { stamp } from './overview-table.ts';
import { REPORT } from './report-words.ts';

/** What was late or not done, what observers judged poor or did not see, and what they noted: numbered, for the evaluation meeting. */
export function problemLines(paper: EvaluationPaper): readonly string[] {
  const { evaluation, language } = paper;
  const say = REPORT[language];
  const about = (words: string) => (language === 'zh' ? `（${words}）` : ` (${words})`);
  const judged = evaluation.objectives.flatMap(({ title, judgement }) =>
    judgement && (judgement.rating === 'poor' || judgement.rating === 'not-seen')
      ? [`${title[language]}${say.colon}${say.ratings[judgement.rating]}${about(judgement.words)}`]
      : [],
  );
  const noted = evaluation.observations.map(
    (one) => `${stamp(one.at)} ${one.person}${one.about ? about(one.about[language]) : ''}${say.colon}${one.words}`,
  );
  const all = [...lapses(paper), ...judged, ...noted];
  return all.length === 0 ? [say.noProblems] : all.map((words, index) => `${index + 1}. ${words}`);
}

/** One lapse can be counted by several measures, and be expected by several injects: a step is said once, with all its lines. */
function lapses({ evaluation, language }: EvaluationPaper): readonly string[] {
  const failed = evaluation.figures
    .flatMap(({ measure, cases }) => cases.map((one) => ({ measure, one })))
    .filter(({ one }) => one.verdict === 'late' || one.verdict === 'missed');
  const groups = groupBy(failed, ({ measure, one }) => one.step ?? `${measure} ${one.key}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const merged: Case = { ...first.one, lines: members.flatMap(({ one }) => one.lines) };
    return [caseWords(merged, language)];
  });
}
