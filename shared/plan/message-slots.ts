import { text, type Text } from '../base/text.ts';
import { PLACE_KINDS, type PlaceKind } from './vocabulary.ts';

/** What a template of a message may leave to be filled in from the response, with the name that an unfilled one shows. */
export const MESSAGE_SLOTS = {
  station: text('站名', 'station'),
  place: text('具体位置', 'exact place'),
  what: text('发生了什么', 'what has happened'),
  time: text('事发时间', 'time of the event'),
  now: text('起草时间', 'time of drafting'),
  until: text('有效时间', 'until when it holds'),
  level: text('响应级别', 'response level'),
  measures: text('已落实的措施', 'measures in force'),
  sender: text('发布单位', 'sender'),
} as const satisfies Record<string, Text>;
export type PlainSlot = keyof typeof MESSAGE_SLOTS;

/** `{station}`, `{fact.late-trains}` (a fact of the same plan), `{places.taxi}` (places of the station plan), `{ask.words}` (a person fills it in). */
export type MessageSlot =
  | { readonly kind: 'plain'; readonly id: PlainSlot }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'places'; readonly id: PlaceKind }
  | { readonly kind: 'ask'; readonly id: string };

const SLOT = /\{([^{}]*)\}/g;

/** Names of the slots of a text as they are written, in order. */
export function slotsIn(words: string): readonly string[] {
  return [...words.matchAll(SLOT)].map((match) => match[1] ?? '');
}

/** Undefined for what is no slot. Whether a plan has the fact, the gate says. */
export function slotOf(written: string): MessageSlot | undefined {
  if (Object.hasOwn(MESSAGE_SLOTS, written)) return { kind: 'plain', id: written as PlainSlot };
  const dot = written.indexOf('.');
  const [kind, id] = [written.slice(0, dot), written.slice(dot + 1).trim()];
  if (dot < 0 || id === '') return undefined;
  if (kind === 'fact' || kind === 'ask') return { kind, id };
  const place = PLACE_KINDS.find((one) => one === id);
  return kind === 'places' && place ? { kind, id: place } : undefined;
}

/** The words with every slot replaced. */
export function fillSlots(words: string, fill: (written: string) => string): string {
  return words.replaceAll(SLOT, (_, written: string) => fill(written));
}
