import type { DocumentPart, TabledDocument } from '../official/tabled-document.ts';
import { documentWords, MARKS } from '../official/words.ts';
import { correctionLines } from './correction-lines.ts';
import { courseTable, unplayedWords } from './course-table.ts';
import type { EvaluationPaper } from './evaluation-paper.ts';
import { figureTable } from './figure-table.ts';
import { limits } from './limits.ts';
import { objectiveTable, standardTable } from './objective-tables.ts';
import { overviewTable } from './overview-table.ts';
import { problemLines } from './problems.ts';
import { REPORT } from './report-words.ts';

/** The evaluation report of a run: evidence from the journal beside what observers judged, never one number. */
export function evaluationDocument(paper: EvaluationPaper): TabledDocument {
  const { outcome, scenario, language, now } = paper;
  const say = REPORT[language];
  let headings = 0;
  const heading = (words: string): DocumentPart => {
    headings += 1;
    return { kind: 'heading', words: say.number(headings) + words };
  };
  const lines = (all: readonly string[]): readonly DocumentPart[] => all.map((words) => ({ kind: 'text', words }));
  const objectives: readonly DocumentPart[] = scenario ? [standardTable(paper)] : lines([say.noScenario]);
  return {
    language,
    marks: [MARKS.drill[language].trim()],
    title: `${say.title}${say.colon}${outcome.title}`,
    subtitle: say.written(documentWords(language).date(now)),
    parts: [
      heading(say.overview),
      overviewTable(paper),
      ...(scenario ? lines([say.purpose(scenario.purpose[language])]) : []),
      heading(say.standards),
      ...lines(say.standardLines),
      heading(say.objectives),
      ...objectives,
      heading(say.course),
      courseTable(paper),
      ...lines(unplayedWords(paper)),
      heading(say.findings),
      ...lines([say.besideLine]),
      ...(scenario ? [objectiveTable(paper)] : []),
      ...lines([say.figureLine]),
      figureTable(paper),
      heading(say.problems),
      ...lines(problemLines(paper)),
      heading(say.corrections),
      ...lines([say.correctionLine, ...correctionLines(paper)]),
      heading(say.limits),
      ...lines(limits(paper)),
    ],
  };
}
