import { text, type Text } from '../base/text.ts';
import { MINUTE, type Instant } from '../base/instant.ts';
import type { Handover, ItemToRead } from '../duty/handover.ts';
import type { DutyDay } from '../duty/state.ts';
import type { Plan } from '../plan/schema.ts';
import type { Response } from '../response/state.ts';
import type { HandoverItem } from '../review/handover-item.ts';
import { HANDOVER_GROUPS, handoverCard } from '../review/handover.ts';
import { itemWords } from '../review/handover-words.ts';
import { DAY_GROUPS, dayItems, type DayGroupId } from './day-items.ts';

/** An item as the list shows it and as the journal names it. */
export interface ListedItem extends HandoverItem, ItemToRead {}

/** What one response, or the duty room itself, hands on. */
export interface HandoverSection {
  /** The response; `day` for the duty room. */
  readonly id: string;
  readonly title: Text;
  readonly groups: readonly {
    /** Names it among all groups of the list. */
    readonly id: string;
    readonly title: Text;
    readonly items: readonly ListedItem[];
  }[];
}

/** What a hand-over is worked out from; host and screen have the same, so both come to the same list. */
export interface DeskNow {
  readonly day: DutyDay;
  /** The plans in force. */
  readonly plans: readonly Plan[];
  readonly running: readonly Response[];
  /** Weather warnings in force, in the words of shared/weather; worked out for the minute, as the rest is. */
  readonly warnings?: readonly HandoverItem[];
  readonly now: Instant;
}

/** Everything that a hand-over has to show now: response by response, then the duty room. Parts without an item are left out. */
export function handoverList(desk: DeskNow, handover: Pick<Handover, 'posts' | 'notes'>): readonly HandoverSection[] {
  const posts = [...handover.posts, ...vacantPosts(desk)];
  return [...responseSections(desk.running, posts), ...daySection(desk, handover)];
}

/** The responses' part of the list, for posts that change hands in the middle of a shift. */
export function responseSections(running: readonly Response[], posts: readonly string[]): readonly HandoverSection[] {
  return running.map((response): HandoverSection => {
    const card = handoverCard(response, posts);
    return {
      id: card.response,
      title: card.station,
      groups: card.groups.map(({ id, items }) => group(card.response, id, HANDOVER_GROUPS[id], items)),
    };
  });
}

/** Every item of a list, in its order. */
export const itemsOf = (list: readonly HandoverSection[]): readonly ListedItem[] =>
  list.flatMap(({ groups }) => groups.flatMap(({ items }) => items));

function daySection(
  { day, plans, now, warnings = [] }: DeskNow,
  handover: Pick<Handover, 'notes'>,
): readonly HandoverSection[] {
  // To the minute: host and screen must not differ by the milliseconds between their looks at the clock.
  const items = dayItems(day, plans, handover, Math.floor(now / MINUTE) * MINUTE, warnings);
  const ids = Object.keys(DAY_GROUPS) as DayGroupId[];
  const groups = ids.filter((id) => items[id].length > 0).map((id) => group('day', id, DAY_GROUPS[id], items[id]));
  return groups.length === 0 ? [] : [{ id: 'day', title: text('值班室', 'Duty room'), groups }];
}

function group(section: string, id: string, title: Text, items: readonly HandoverItem[]) {
  const place = `${section}/${id}`;
  return {
    id: place,
    title,
    items: items.map(
      (item): ListedItem => ({
        ...item,
        id: `${place}/${item.id}`,
        words: itemWords(item),
        isDue: item.due !== undefined,
      }),
    ),
  };
}

/** Posts that nobody holds: what runs for them falls to whoever is there, and is handed on with every hand-over. */
function vacantPosts({ day, plans }: DeskNow): readonly string[] {
  const general = plans.find((plan) => plan.tier === 'general');
  const held = new Set(day.holders.map(({ post }) => post));
  return general?.posts.flatMap(({ id }) => (held.has(id) ? [] : [id])) ?? [];
}
