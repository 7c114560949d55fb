import { text } from '../../../../../shared/base/text.ts';
import type { RunEvent } from '../../../../../shared/drill/run/events.ts';
import { runSentence } from '../../../../../shared/drill/run/sentence.ts';
import type { Scenario } from '../../../../../shared/drill/scenario-schema.ts';
import type { Words } from '../../words/use-words.ts';

/** One line of the controller's log as a sentence, with the objectives as the scenario calls them. */
export function logWords({ pick }: Pick<Words, 'pick'>, event: RunEvent, scenario: Scenario | undefined): string {
  const objective = (id: string) => scenario?.objectives.find((one) => one.id === id)?.title ?? text(id, id);
  return pick(runSentence(event, objective));
}
