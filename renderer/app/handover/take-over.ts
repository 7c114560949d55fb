import type { Language, Text } from '../../../shared/base/text.ts';
import { kindTag } from '../../../shared/review/log-kinds.ts';
import type { HandoverCard, HandoverGroupId } from '../../../shared/review/handover.ts';
import { handoverWords } from '../../../shared/review/handover-words.ts';
import { actOn } from '../../state/index.ts';

/** A post that changes hands by this sign-on. */
export interface TakenPost {
  readonly id: string;
  readonly title: Text;
  /** Who has held it until now. */
  readonly from: string;
}

/** Which of the posts are taken from another person; a free seat is taken without a card. */
export function takenPosts(
  posts: readonly { readonly id: string; readonly title: Text }[],
  relieved: ReadonlyMap<string, string>,
): readonly TakenPost[] {
  return posts.flatMap(({ id, title }) => {
    const from = relieved.get(id);
    return from === undefined ? [] : [{ id, title, from }];
  });
}

/** A group of one card; what has been ticked is kept by these names. */
export const groupKey = (card: HandoverCard, group: HandoverGroupId) => `${card.response} ${group}`;

/** Puts what was read, and what was not, on the record of every running response. The post has been taken by then. */
export async function recordTakeOver(given: {
  readonly cards: readonly HandoverCard[];
  readonly person: string;
  readonly posts: readonly TakenPost[];
  readonly seen: ReadonlySet<string>;
  readonly emergency: string | undefined;
  readonly language: Language;
}): Promise<void> {
  const { cards, person, posts, seen, emergency, language } = given;
  for (const card of cards) {
    const read = card.groups.map(({ id }) => id).filter((id) => seen.has(groupKey(card, id)));
    const words = handoverWords(card, {
      person,
      posts,
      seen: read,
      ...(emergency === undefined ? {} : { emergency }),
    });
    await actOn(card.response, { type: 'WriteLog', text: words[language], tags: [kindTag('handover')[language]] });
  }
}
