import type { NewsItem } from '../../../shared/drill/run/news-state.ts';
import { go, openDialog } from '../../state/index.ts';
import { QUICK_LINE_ID } from '../../ui/quick-line-id.ts';

/** Where a piece of news leads once it is taken. */
export const LEADS = ['awareness', 'note', 'train', 'fact', 'only'] as const;
export type Lead = (typeof LEADS)[number];

/** Goes on to where the news is to be written down. `response` is the one at hand. */
export function leadOn(lead: Lead, item: NewsItem, response: string | undefined): void {
  if (lead === 'awareness') openDialog('awareness', { news: item.inject });
  if (response === undefined) return;
  if (lead === 'fact') go('response', { id: response, open: 'fact' });
  if (lead === 'train')
    go('trains', { id: response, tab: 'held', ...(item.trains?.[0] ? { train: item.trains[0] } : {}) });
  // Once the dialog has given the keyboard back.
  if (lead === 'note') setTimeout(() => document.getElementById(QUICK_LINE_ID)?.focus(), 50);
}
