import type { Text } from '../../../../../shared/base/text.ts';
import type { Translate } from '../../../../text/use-text.ts';
import { textOf, type Choices } from '../choices.ts';
import type { Row } from '../outline.ts';

/** What a line of the outline says. Entries without a title of their own go by what they are about. */
export function rowWords(t: Translate, pick: (text: Text) => string, row: Row, choices: Choices): string {
  switch (row.kind) {
    case 'head':
      return t('editor.outline.head');
    case 'part':
      return t(`editor.parts.${row.part}`);
    case 'entry': {
      const about = { levelRules: choices.facts, parties: choices.units }[row.part as string];
      const named = about?.find((one) => one.id === row.id)?.title ?? textOf(row.title, row.id);
      const title = pick(named) || t('editor.outline.unnamed');
      return row.part === 'clauses' ? `${row.id} ${title}` : title;
    }
    case 'blocks':
      return t('editor.outline.blocks');
    case 'block':
      return pick(textOf(row.title)) || t('editor.outline.unnamed');
    case 'lane':
      return row.lane ? t(`common.lane.${row.lane}`) : t('editor.lane.of');
    case 'step':
      return pick(textOf(row.title, row.step)) || t('editor.outline.unnamed');
  }
}
