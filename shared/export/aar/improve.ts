import { text } from '../../base/text.ts';
import { unitTitle } from '../../review/names.ts';
import type { DocumentPart } from '../official/tabled-document.ts';
import type { AarPaper } from './aar-paper.ts';
import { ACTION_STATES, HEADS } from './aar-words.ts';
import { noteLines } from './note-lines.ts';
import { inCell, pagesOf } from './pages.ts';

/** What to improve: the corrective actions that were opened from this record, each with who has to do it and by when, and what reviewers propose. */
export function improveParts(paper: AarPaper): readonly DocumentPart[] {
  const { pick, text: line, table } = pagesOf(paper);
  const { actions, reviewed } = paper;
  const { response } = reviewed.course;
  const rows = actions.map(({ problem, action, owner, dueOn, state }) => [
    inCell(problem),
    inCell(action),
    pick(unitTitle(response, owner)),
    dueOn,
    pick(ACTION_STATES[state]),
  ]);
  return [
    rows.length === 0
      ? line(text('还没有从本次记录提出整改。', 'No corrective action has been opened from this record yet.'))
      : table(HEADS.actions, [4, 4, 2, 2, 2], rows),
    ...noteLines(paper, 'improve'),
  ];
}
