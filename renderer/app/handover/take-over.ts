import type { Language, Text } from '../../../shared/base/text.ts';
import type { HandoverSection } from '../../../shared/handover/handover-list.ts';
import { kindTag } from '../../../shared/response/log-kinds.ts';
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

/** Puts what was read, and what was not, on the record of every running response. The post has been taken by then. */
export async function recordTakeOver(given: {
  readonly list: readonly HandoverSection[];
  readonly person: string;
  readonly posts: readonly TakenPost[];
  /** Ids of the items that were read. */
  readonly seen: ReadonlySet<string>;
  readonly emergency: string | undefined;
  readonly language: Language;
}): Promise<void> {
  const { list, person, posts, seen, emergency, language } = given;
  for (const section of list) {
    const words = handoverWords(section.groups, {
      person,
      posts,
      seen: ({ id }) => seen.has(id),
      ...(emergency === undefined ? {} : { emergency }),
    });
    await actOn(section.id, { type: 'WriteLog', text: words[language], tags: [kindTag('handover')[language]] });
  }
}
