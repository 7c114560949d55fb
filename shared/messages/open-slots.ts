import type { Text } from '../base/text.ts';

/** What a draft leaves for a person to fill in, visible in its words: `〔待补：末班时刻〕`, `[to fill in: last train]`. */
export const openSlot = (name: Text): Text => ({ zh: `〔待补：${name.zh}〕`, en: `[to fill in: ${name.en}]` });

const OPEN = /〔待补：([^〕]*)〕|\[to fill in: ([^\]]*)\]/g;

/** Names of what is still to be filled in, whoever wrote the words. */
export function openSlotsIn(words: string): readonly string[] {
  return [...words.matchAll(OPEN)].map((match) => (match[1] ?? match[2] ?? '').trim());
}
