import { z } from 'zod';
import { beijingIso } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import { joinTexts } from '../join-texts.ts';
import { TIMELINE_KIND_NAMES, TIMELINE_KINDS } from './kinds.ts';
import type { TimelineNames, TimelineRow } from './row.ts';

const ids = z.array(z.string().min(1).max(400)).min(1).max(500).readonly().optional();

/** What a view or an export shows. Members join by "and", the values of one member by "or"; what is left out does not narrow. */
export const timelineFilter = z.strictObject({
  persons: ids,
  posts: ids,
  plans: ids,
  lanes: ids,
  trains: ids,
  dues: ids,
  kinds: z.array(z.enum(TIMELINE_KINDS)).min(1).readonly().optional(),
  responses: ids,
  /** When it happened, from and until, both included. */
  from: z.int().optional(),
  to: z.int().optional(),
  /** Only lines that were entered late. */
  late: z.literal(true).optional(),
  /** Words of the line, its reason or whom it was typed for, in either language; capital and small letters alike. */
  text: z.string().trim().min(1).max(400).optional(),
});
export type TimelineFilter = z.output<typeof timelineFilter>;

/** The rows that a filter shows, in their order, and how many it leaves out. */
export function filterTimeline(
  rows: readonly TimelineRow[],
  filter: TimelineFilter,
): { readonly rows: readonly TimelineRow[]; readonly leftOut: number } {
  const shows = showing(filter);
  const shown = rows.filter(shows);
  return { rows: shown, leftOut: rows.length - shown.length };
}

function showing(filter: TimelineFilter): (row: TimelineRow) => boolean {
  const among = (wanted: readonly string[] | undefined) => {
    const set = wanted && new Set(wanted);
    return (value: string | undefined) => !set || (value !== undefined && set.has(value));
  };
  const person = among(filter.persons);
  const post = among(filter.posts);
  const plan = among(filter.plans);
  const lane = among(filter.lanes);
  const train = among(filter.trains);
  const due = among(filter.dues);
  const kind = among(filter.kinds);
  const response = among(filter.responses);
  const has = filter.text === undefined ? undefined : holding(filter.text);
  const { from = -Infinity, to = Infinity, late } = filter;
  return (row) =>
    person(row.person) &&
    post(row.post) &&
    plan(row.plan) &&
    lane(row.lane) &&
    (train(row.train) || row.trains?.some(train) === true) &&
    due(row.due) &&
    kind(row.kind) &&
    response(row.response) &&
    row.at >= from &&
    row.at <= to &&
    (late !== true || row.late !== undefined) &&
    (has === undefined || says(row, has));
}

function says({ words, why, typedFor }: TimelineRow, has: (said: string | undefined) => boolean): boolean {
  return has(words.zh) || has(words.en) || has(why) || has(typedFor?.zh) || has(typedFor?.en);
}

/** Chinese has no capitals: then nothing is written in small letters first, which is most of the work in a long record. */
function holding(text: string): (said: string | undefined) => boolean {
  const wanted = text.toLowerCase();
  const hasNoCase = wanted === text.toUpperCase();
  return (said) => said !== undefined && (hasNoCase ? said : said.toLowerCase()).includes(wanted);
}

/** What a filter says, for covers and screens; "everything" when it says nothing. */
export function filterWords(filter: TimelineFilter, names: TimelineNames): Text {
  const plain = (id: string) => text(id, id);
  const parts: Text[] = [];
  const list = (title: Text, values: readonly string[] | undefined, name: (id: string) => Text) => {
    if (!values) return;
    const said = joinTexts(values.map(name), '、', ', ');
    parts.push(text(`${title.zh}：${said.zh}`, `${title.en}: ${said.en}`));
  };
  const named = (table: Readonly<Record<string, Text>>) => (id: string) =>
    Object.hasOwn(table, id) ? (table[id] as Text) : plain(id);
  list(text('人员', 'people'), filter.persons, plain);
  list(text('岗位', 'posts'), filter.posts, named(names.post));
  list(text('预案', 'plans'), filter.plans, named(names.plan));
  list(text('条线', 'lanes'), filter.lanes, named(names.lane));
  list(text('列车', 'trains'), filter.trains, plain);
  list(text('时限', 'deadlines'), filter.dues, named(names.due));
  list(text('类别', 'kinds'), filter.kinds, named(TIMELINE_KIND_NAMES));
  list(text('处置', 'responses'), filter.responses, named(names.response));
  if (filter.from !== undefined) parts.push(text(`自 ${beijingIso(filter.from)}`, `from ${beijingIso(filter.from)}`));
  if (filter.to !== undefined) parts.push(text(`至 ${beijingIso(filter.to)}`, `until ${beijingIso(filter.to)}`));
  if (filter.late) parts.push(text('只看补记', 'late entries only'));
  if (filter.text !== undefined) parts.push(text(`含“${filter.text}”`, `with the words "${filter.text}"`));
  return parts.length === 0 ? text('全部，未筛选', 'everything, no filter') : joinTexts(parts, '；', '; ');
}
