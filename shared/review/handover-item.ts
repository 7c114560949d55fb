import type { Instant } from '../base/instant.ts';
import type { Text } from '../base/text.ts';
import type { Due } from '../response/dues.ts';

/** One matter to be read. Nothing in it depends on the time of reading, so it stays the same until something happens. */
export interface HandoverItem {
  /** Names the matter within its group, for as long as it lasts. */
  readonly id: string;
  readonly what: Text;
  /** The last word on it. */
  readonly last?: Text;
  /** Since when, or when the last word was. */
  readonly at?: Instant;
  readonly due?: Pick<Due, 'from' | 'dueAt' | 'missed'>;
}
