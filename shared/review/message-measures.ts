import { beijingTime, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { MESSAGE_KINDS, type MessageKind } from '../plan/vocabulary.ts';
import type { ResponseEvent } from '../response/events.ts';

/** What is counted, for whoever reads the figure. */
export const BATCHES_DEFINITION: Text = text(
  '批次：一条公众信息登记为已发布，计一批；按发布时间（北京时间）归入年度，按短信、公告、通稿分别计；撤回的已发布信息仍计，演练不计。“大客流提示短信”取短信一栏。',
  'Batch: one message to the public recorded as released counts as one, in the year of its release (Beijing time), text messages, notices and briefs apart. One that was withdrawn after it went still counts; drills do not. The figure for crowd-advice messages is that of text messages.',
);

/** Batches released in one year, by kind; `unapproved` are those of them that went before anybody approved them, and nobody has since. */
export interface MessageYear {
  readonly year: number;
  readonly batches: Readonly<Record<MessageKind, number>>;
  readonly unapproved: number;
  /** People reached, as far as somebody told it, and in how many batches nobody did. */
  readonly people: number;
  readonly untold: number;
}

/** Batches released from `from` up to `until`; without a bound, all there are on that side. */
export interface MessageSpan {
  readonly from?: Instant;
  readonly until?: Instant;
}

/** The batches of all responses, given by their events, year by year, oldest first. Years without a batch are left out. */
export function messageYears(
  responses: readonly (readonly ResponseEvent[])[],
  { from = -Infinity, until = Infinity }: MessageSpan = {},
): readonly MessageYear[] {
  const years = new Map<number, Batch[]>();
  for (const batch of responses.flatMap(batchesOf)) {
    if (batch.at < from || batch.at >= until) continue;
    const { year } = beijingTime(batch.at);
    years.set(year, [...(years.get(year) ?? []), batch]);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, batches]) => ({
      year,
      batches: Object.fromEntries(
        MESSAGE_KINDS.map((kind) => [kind, batches.filter((one) => one.kind === kind).length]),
      ) as Record<MessageKind, number>,
      unapproved: batches.filter((one) => !one.isApproved).length,
      people: batches.reduce((sum, one) => sum + (one.people ?? 0), 0),
      untold: batches.filter((one) => one.people === undefined).length,
    }));
}

interface Batch {
  readonly at: Instant;
  readonly kind: MessageKind;
  readonly isApproved: boolean;
  readonly people: number | undefined;
}

function batchesOf(events: readonly ResponseEvent[]): readonly Batch[] {
  const kinds = new Map<number, MessageKind>();
  const people = new Map<number, number>();
  const approved = new Set<number>();
  const released: { readonly message: number; readonly at: Instant }[] = [];
  for (const event of events) {
    if (event.mode === 'drill') continue;
    if (event.type === 'MessageDrafted') kinds.set(event.data.message, event.data.kind);
    else if (event.type === 'MessageApproved') approved.add(event.data.message);
    else if (event.type === 'MessageReached') people.set(event.data.message, event.data.reached.people);
    else if (event.type === 'MessageReleased') {
      const { message, reached } = event.data;
      if (reached) people.set(message, reached.people);
      released.push({ message, at: event.at });
    }
  }
  return released.flatMap(({ message, at }) => {
    const kind = kinds.get(message);
    return kind ? [{ at, kind, isApproved: approved.has(message), people: people.get(message) }] : [];
  });
}
