import { beijingClock, beijingDate, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { HandoverItem } from './handover-item.ts';
import { joinTexts } from './join-texts.ts';

/**
 * An item as one line, as the journal keeps it. It carries the date even of today: what has been read must not count as changed because midnight
 * has passed.
 */
export function itemWords({ what, last, at, due }: HandoverItem): Text {
  const parts: Text[] = [what];
  if (last) parts.push(last);
  if (at !== undefined) parts.push(text(dated(at), dated(at)));
  if (due) {
    const stamp = dated(due.dueAt);
    parts.push(
      due.missed
        ? text(`时限 ${stamp}，已过未办`, `due ${stamp}, passed and not met`)
        : text(`时限 ${stamp}`, `due ${stamp}`),
    );
  }
  return joinTexts(parts, '；', '; ');
}

const dated = (at: Instant) => `${beijingDate(at).slice(5)} ${beijingClock(at)}`;

interface ReadGroup<Item> {
  readonly title: Text;
  readonly items: readonly Item[];
}

/** Who takes over what from whom, what was read and what was not, as one line of the record. */
export function handoverWords<Item>(
  groups: readonly ReadGroup<Item>[],
  given: {
    readonly person: string;
    readonly posts: readonly { readonly title: Text; readonly from: string }[];
    readonly seen: (item: Item) => boolean;
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
  const parts: Text[] = [text(`${person} ${taken.zh}`, `${person} takes over ${taken.en}`)];
  const read = counted(groups, seen);
  if (read) parts.push(text(`已阅：${read.zh}`, `read: ${read.en}`));
  const unread = counted(groups, (item) => !seen(item));
  if (unread) {
    const why =
      emergency === undefined ? text('', '') : text(`（紧急接岗：${emergency}）`, ` (emergency: ${emergency})`);
    parts.push(text(`未阅：${unread.zh}${why.zh}`, `not read: ${unread.en}${why.en}`));
  }
  return joinTexts(parts, '；', '; ');
}

/** How many items of each group are so; undefined when none is. */
function counted<Item>(groups: readonly ReadGroup<Item>[], is: (item: Item) => boolean): Text | undefined {
  const parts = groups.flatMap(({ title, items }) => {
    const n = items.filter(is).length;
    return n === 0 ? [] : [text(`${title.zh} ${n} 项`, `${title.en} (${n})`)];
  });
  return parts.length === 0 ? undefined : joinTexts(parts, '、', ', ');
}
