import { groupBy } from '../../base/group-by.ts';
import type { Language } from '../../base/text.ts';
import type { Evaluation, ObjectiveFinding } from '../../drill/score/evaluation-shape.ts';
import { ITEM_NAMES } from '../../drill/item-names.ts';
import { OBJECTIVE_ITEMS } from '../../drill/schema-objectives.ts';
import type { TablePart } from '../official/tabled-document.ts';
import type { EvaluationPaper } from './evaluation-paper.ts';
import { lineWords } from './line-words.ts';
import { stamp } from './overview-table.ts';
import { REPORT } from './report-words.ts';

/** Objectives by evaluation item, in the order of the standard. */
function byItem({ objectives }: Evaluation): readonly (readonly [string, readonly ObjectiveFinding[]])[] {
  const groups = groupBy(objectives, ({ item }) => item);
  return OBJECTIVE_ITEMS.flatMap((item) => {
    const members = groups.get(item);
    return members ? [[item, members] as const] : [];
  });
}

/** What was to be reached, and what observers look for. */
export function standardTable({ evaluation, language }: EvaluationPaper): TablePart {
  const say = REPORT[language];
  const rows = byItem(evaluation).flatMap(([, members]) =>
    members.map(({ item, title, criteria }, index) => [
      index === 0 ? ITEM_NAMES[item][language] : '',
      title[language],
      criteria.length === 0 ? say.none : criteria.map((one) => one[language]).join('\n'),
    ]),
  );
  return { kind: 'table', widths: [2, 4, 5], head: say.heads.standard, rows };
}

/** What the journal says of each objective, beside what was judged. */
export function objectiveTable({ evaluation, language }: EvaluationPaper): TablePart {
  const say = REPORT[language];
  const rows = byItem(evaluation).flatMap(([, members]) =>
    members.map((objective) => [
      objective.title[language],
      evidenceWords(objective, language),
      judgementWords(objective, language),
    ]),
  );
  return { kind: 'table', widths: [3, 5, 3], head: say.heads.objective, rows };
}

function evidenceWords({ finding, reason, evidence }: ObjectiveFinding, language: Language): string {
  const say = REPORT[language];
  const lines = evidence.flatMap((one) => one.lines);
  return [`${say.findingNames[finding]}${say.colon}${reason[language]}`, lineWords(lines, language)]
    .filter((part) => part !== '')
    .join('\n');
}

function judgementWords({ judgement }: ObjectiveFinding, language: Language): string {
  const say = REPORT[language];
  if (!judgement) return say.notJudged;
  const { rating, words, person, at } = judgement;
  return `${say.ratings[rating]}${say.colon}${words}\n${person} ${stamp(at)}`;
}
