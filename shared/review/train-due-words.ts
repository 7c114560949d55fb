import { text, type Text } from '../base/text.ts';
import type { Response } from '../response/state.ts';
import { trainPlanToRead } from '../response/trains/train-plan.ts';

/** What the clock of a train card is about; undefined for the key of any other clock. */
export function trainDueTitle(response: Response, key: string): Text | undefined {
  const [kind, first = '', train = ''] = key.split(':');
  switch (kind) {
    case 'contact':
      return text(`联络 ${first}`, `contact ${first}`);
    case 'decision':
      return text(`${first} 留移撤决定`, `hold, move or evacuate ${first}`);
    case 'supply': {
      const facts = trainPlanToRead(response)?.facts.values() ?? [];
      const title = [...facts].find(({ id }) => id === first)?.title ?? text(first, first);
      return text(`${train} ${title.zh}：到危急`, `${train} ${title.en}: critical`);
    }
    case 'family':
      return text(`家属问询第 ${first} 行回电`, `call back the relatives (line ${first})`);
    default:
      return undefined;
  }
}
