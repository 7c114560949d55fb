import type { EvaluationPaper } from './evaluation-paper.ts';
import { REPORT } from './report-words.ts';

/** What has been agreed on so far, numbered, each with who has to do it, by when, and how far it has come. */
export function correctionLines({ actions, nameOf, language }: EvaluationPaper): readonly string[] {
  const say = REPORT[language];
  if (actions.length === 0) return [say.noCorrections];
  return actions.map(({ problem, action, owner, dueOn, state }, index) => {
    const words = { problem, action, owner: nameOf(owner)[language], dueOn, state: say.actionStates[state] };
    return `${index + 1}. ${say.correction(words)}`;
  });
}
