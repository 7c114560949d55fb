import type { Text } from '../../base/text.ts';
import type { Plan } from '../../plan/schema.ts';
import { ITEM_NAMES } from '../item-names.ts';
import type { AssumedPart, Inject } from '../schema-injects.ts';
import { OBJECTIVE_ITEMS, type ObjectiveItem } from '../schema-objectives.ts';

/** How the tables name what the format names by ids. */

export const CHANNEL_WORDS: Readonly<Record<Inject['channel'], string>> = {
  phone: '电话',
  radio: '对讲',
  video: '视频',
  message: '消息',
  'in-person': '当面',
  seen: '现场目击',
};

export const ASSUMED_WORDS: Readonly<Record<AssumedPart, string>> = {
  from: '来源',
  channel: '渠道',
  heard: '传到时间',
  content: '内容',
};

export const ITEM_WORDS = Object.fromEntries(OBJECTIVE_ITEMS.map((item) => [item, ITEM_NAMES[item].zh])) as Readonly<
  Record<ObjectiveItem, string>
>;

/** The id that a table calls by this word; the word itself where it is the id. */
export function idOf<Id extends string>(words: Readonly<Record<Id, string>>, said: string): Id | undefined {
  const found = Object.entries(words).find(([id, word]) => said === word || said.toLowerCase() === id);
  return found?.[0] as Id | undefined;
}

/** Ids in one cell: `S10、S11`. */
export const listOf = (ids: readonly string[]): string => ids.join('、');
export const idsIn = (said: string): readonly string[] => said.split(/[、,，;；\s]+/).filter((id) => id !== '');

/** A text in both languages in one line. */
const BAR = ' ｜ ';
export const pairLine = ({ zh, en }: Text): string => `${zh}${BAR}${en}`;
export function pairIn(line: string): Text | undefined {
  const [zh, en, ...rest] = line.split('｜').map((part) => part.trim());
  return zh && en && rest.length === 0 ? { zh, en } : undefined;
}

/** Lines of one cell that say something. */
export const linesIn = (said: string): readonly string[] =>
  said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Units and posts as people call them, by id. */
export interface MselLabels {
  readonly units: Readonly<Record<string, Text>>;
  readonly posts: Readonly<Record<string, Text>>;
}

/** The names that the general plan gives them. */
export function mselLabels(plans: readonly Plan[]): MselLabels {
  const general = plans.find((plan) => plan.tier === 'general');
  const titles = (list: readonly { readonly id: string; readonly title: Text }[] = []) =>
    Object.fromEntries(list.map(({ id, title }) => [id, title]));
  return { units: titles(general?.units), posts: titles(general?.posts) };
}

/** `国铁北京局（railway-bureau）`; the id alone where nobody knows what it is called. */
export function labelled(labels: Readonly<Record<string, Text>>, id: string): string {
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  return label ? `${label.zh}（${id}）` : id;
}

/** The id in such a cell, or that of the name which stands there alone. */
export function idIn(labels: Readonly<Record<string, Text>>, said: string): string {
  const inBrackets = /[（(]([a-z][a-z0-9-]*)[）)]$/.exec(said)?.[1];
  if (inBrackets !== undefined) return inBrackets;
  return Object.entries(labels).find(([, { zh, en }]) => zh === said || en === said)?.[0] ?? said;
}
