import type { Text } from '../../../../shared/base/text.ts';
import { isStale } from '../../../../shared/reporting/stale.ts';
import type { Response } from '../../../../shared/response/state.ts';
import type { Translate } from '../../../text/use-text.ts';
import { factBoard, linesOfFact } from '../model/facts.ts';
import type { DeskStep } from '../model/steps.ts';
import { factWords } from '../../../ui/facts/fact-words.ts';
import { inParens, listed, sentences } from './join-words.ts';

/** How many facts are quoted where no step says which ones matter. */
const NEWEST = 6;

/** The facts a step fills in or looks at, as one sentence; without such a step the newest ones of the board. Empty when nothing has been recorded. */
export function quoteFacts(
  t: Translate,
  pick: (text: Text) => string,
  response: Response,
  step: DeskStep | undefined,
  now: number,
): string {
  const wanted = step?.compiled.step.facts ?? [];
  const board = factBoard(response, now);
  const keys = wanted.map((id) => `${step?.plan.key ?? ''}/${id}`);
  const lines =
    keys.length === 0
      ? board.slice(0, NEWEST)
      : keys.flatMap((key) => {
          const held = linesOfFact(response, key);
          return board.filter(({ line }) => held.includes(line));
        });
  return sentences(
    t,
    lines.map(({ line, named, latest }) => {
      const title = named ? pick(named.fact.title) : (line.label ?? line.fact);
      const whole = line.about === undefined ? title : inParens(t, title, line.about);
      // An old figure is quoted as what it is: the ground of a decision does not pass it off as new.
      const stale = named && isStale(named.fact, latest, now) ? [t('response.fact.stale')] : [];
      const said = `${whole} ${factWords(t, pick, named?.fact, latest, now)}`;
      return inParens(t, said, listed(t, [latest.source, ...stale]));
    }),
  );
}
