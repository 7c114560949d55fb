import type { Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { openInquiries } from '../reporting/inquiries.ts';
import { duesOf, openReviews, type Due } from '../response/dues.ts';
import type { ResponseEvent } from '../response/events.ts';
import { standingNotes } from '../response/notes.ts';
import { isUnchecked } from '../response/orders.ts';
import { isBegun, type Response } from '../response/state.ts';
import { untilWords } from './ending-words.ts';
import { inquiryTitle } from './inquiry-words.ts';
import { joinTexts } from './join-texts.ts';
import { isOfKind } from './log-kinds.ts';
import { dueTitle, LEVEL_NAMES, ORDER_NAMES, postTitle, reportName, STAGE_NAMES, unitTitle } from './names.ts';
import { stationName } from './report-fields.ts';

/**
 * What a person who takes over a post has to know of one running response: the hand-over card. Only what the journal says; what is running belongs to the
 * posts taken over, what was promised, decided and noted belongs to everybody.
 */
export interface HandoverCard {
  readonly response: string;
  readonly station: Text;
  readonly groups: readonly HandoverGroup[];
}

/** One group is read and ticked as a whole. Groups without items are left out. */
export interface HandoverGroup {
  readonly id: HandoverGroupId;
  readonly items: readonly HandoverItem[];
}

export interface HandoverItem {
  readonly id: string;
  readonly what: Text;
  /** The last word on it. */
  readonly last?: Text;
  /** Since when, or when the last word was. */
  readonly at?: Instant;
  readonly due?: Pick<Due, 'from' | 'dueAt' | 'missed'>;
}

export const HANDOVER_GROUPS = {
  situation: text('态势', 'situation'),
  clocks: text('在计时限', 'running clocks'),
  orders: text('未了结指令', 'open orders'),
  deferred: text('暂缓步骤', 'deferred steps'),
  inquiries: text('待查事项', 'points to be found out'),
  promises: text('已作承诺', 'promises made'),
  decisions: text('待复核决策', 'decisions to review'),
  notes: text('常备提示', 'standing notes'),
} as const satisfies Readonly<Record<string, Text>>;

export type HandoverGroupId = keyof typeof HANDOVER_GROUPS;

/** Older promises are in the record. */
const MOST_PROMISES = 10;

export function handoverCard(
  response: Response,
  events: readonly ResponseEvent[],
  posts: readonly string[],
  now: Instant,
): HandoverCard {
  const items: Readonly<Record<HandoverGroupId, readonly HandoverItem[]>> = {
    situation: situation(response),
    clocks: clocks(response, posts),
    orders: stepItems(response, posts, 'orders', now),
    deferred: stepItems(response, posts, 'deferred', now),
    inquiries: inquiries(response),
    promises: promises(response, events),
    decisions: decisions(response),
    notes: notes(response),
  };
  const ids = Object.keys(HANDOVER_GROUPS) as HandoverGroupId[];
  return {
    response: response.id,
    station: stationName(response),
    groups: ids.filter((id) => items[id].length > 0).map((id) => ({ id, items: items[id] })),
  };
}

function situation(response: Response): readonly HandoverItem[] {
  const { awareness, level, stage, course } = response;
  if (!awareness) return [];
  const rank = level === undefined ? text('未定级', 'no level set') : LEVEL_NAMES[level];
  const what = text(awareness.what, awareness.what);
  const since = course.at(-1)?.at ?? awareness.at;
  return [{ id: 'situation', what, last: joinTexts([rank, STAGE_NAMES[stage]], '，', ', '), at: since }];
}

function clocks(response: Response, posts: readonly string[]): readonly HandoverItem[] {
  return duesOf(response)
    .filter((due) => posts.includes(due.owner))
    .map(({ key, from, dueAt, missed }) => ({
      id: key,
      what: dueTitle(response, key),
      due: { from, dueAt, missed },
    }));
}

function stepItems(
  response: Response,
  posts: readonly string[],
  which: 'orders' | 'deferred',
  now: Instant,
): readonly HandoverItem[] {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }): HandoverItem[] => {
          const record = plan.steps[index];
          if (!record || !posts.includes(step.owner)) return [];
          if (which === 'deferred') {
            const { ending } = record;
            if (record.phase !== 'deferred' || !ending) return [];
            const words = [
              ...(ending.reason === undefined ? [] : [text(ending.reason, ending.reason)]),
              ...untilWords(response, ending.until ?? {}, now),
            ];
            const last = words.length === 0 ? {} : { last: joinTexts(words, '；', '; ') };
            return [{ id: ref, what: step.title, ...last, at: ending.at }];
          }
          if (step.kind !== 'order' || !(isBegun(record.phase) || isUnchecked(record))) return [];
          const word = record.order?.at(-1);
          if (!word) return [{ id: ref, what: step.title }];
          const who = word.other ? unitTitle(response, word.other.unit) : undefined;
          const said = word.text === undefined ? '' : word.text;
          const last = text(
            `${ORDER_NAMES[word.phase].zh}${who ? `，${who.zh}${word.other?.who ?? ''}` : ''}${said && `：${said}`}`,
            `${ORDER_NAMES[word.phase].en}${who ? `, ${who.en} ${word.other?.who ?? ''}` : ''}${said && `: ${said}`}`,
          );
          return [{ id: ref, what: step.title, last, at: word.at }];
        }),
  );
}

/** What reports had to leave unknown, and nobody has found out yet. */
function inquiries(response: Response): readonly HandoverItem[] {
  return openInquiries(response.reporting).map((inquiry) => {
    const [name, post] = [reportName(inquiry.kind, inquiry.number), postTitle(response, inquiry.owner)];
    const last = text(`${name.zh}时不明，${post.zh}查问`, `unknown at the ${name.en}, asked by ${post.en}`);
    return { id: inquiry.about, what: inquiryTitle(response, inquiry), last, at: inquiry.at };
  });
}

/** Lines marked as promises, newest first, as they stand after corrections. */
function promises(response: Response, events: readonly ResponseEvent[]): readonly HandoverItem[] {
  const made = events.flatMap((event): HandoverItem[] => {
    if (event.type !== 'LogWritten' || !isOfKind(event.data.tags, 'promise')) return [];
    const words = wordsNow(response, event.version, event.data.text);
    if (words === undefined) return [];
    const post = postTitle(response, event.byPost);
    const last = text(`${post.zh} ${event.byPerson}`, `${post.en} ${event.byPerson}`);
    return [{ id: String(event.version), what: text(words, words), last, at: event.at }];
  });
  return made.toReversed().slice(0, MOST_PROMISES);
}

/** What a line says after every correction of it; undefined once it was voided. */
function wordsNow(response: Response, version: number, words: string): string | undefined {
  const correction = response.corrected?.[version];
  if (!correction) return words;
  return correction.text === undefined ? undefined : wordsNow(response, correction.version, correction.text);
}

function decisions(response: Response): readonly HandoverItem[] {
  return openReviews(response).map(({ version, decided, at, reviewAt }) => ({
    id: String(version),
    what: text(decided, decided),
    due: { from: at, dueAt: reviewAt, missed: response.missed[`review:${version}`]?.includes(reviewAt) ?? false },
  }));
}

function notes(response: Response): readonly HandoverItem[] {
  return standingNotes(response).map((note) => ({ id: String(note.id), what: note.text, at: note.mark.at }));
}
