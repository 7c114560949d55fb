import { text, type Text } from '../base/text.ts';
import { HANDOVER_GROUPS, type HandoverCard, type HandoverGroup, type HandoverGroupId } from './handover.ts';
import { joinTexts } from './join-texts.ts';

/** Who takes over what from whom, what was read and what was not, as one line of the record. */
export function handoverWords(
  card: HandoverCard,
  given: {
    readonly person: string;
    readonly posts: readonly { readonly title: Text; readonly from: string }[];
    readonly seen: readonly HandoverGroupId[];
    /** Why the post was taken before everything was read. */
    readonly emergency?: string;
  },
): Text {
  const { person, posts, seen, emergency } = given;
  const taken = joinTexts(
    posts.map(({ title, from }) => text(`接替 ${from} 任${title.zh}`, `${title.en} from ${from}`)),
    '，',
    ', ',
  );
  const listed = (groups: readonly HandoverGroup[]) =>
    joinTexts(
      groups.map(({ id, items }) =>
        text(`${HANDOVER_GROUPS[id].zh} ${items.length} 项`, `${HANDOVER_GROUPS[id].en} (${items.length})`),
      ),
      '、',
      ', ',
    );
  const read = card.groups.filter(({ id }) => seen.includes(id));
  const unread = card.groups.filter(({ id }) => !seen.includes(id));
  const parts: Text[] = [text(`${person} ${taken.zh}`, `${person} takes over ${taken.en}`)];
  if (read.length > 0) parts.push(text(`已阅：${listed(read).zh}`, `read: ${listed(read).en}`));
  if (unread.length > 0) {
    const why =
      emergency === undefined ? text('', '') : text(`（紧急接岗：${emergency}）`, ` (emergency: ${emergency})`);
    parts.push(text(`未阅：${listed(unread).zh}${why.zh}`, `not read: ${listed(unread).en}${why.en}`));
  }
  return joinTexts(parts, '；', '; ');
}
