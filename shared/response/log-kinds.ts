import { text, type Text } from '../base/text.ts';

/**
 * What a log line is, as the duty room writes it after `/`. Offered while typing, never demanded: any other word after `/` is kept as it was
 * typed. A `promise` is handed on with the posts, so its words must not change.
 */
export const LOG_KINDS = [
  { id: 'situation', word: text('情况', 'situation') },
  { id: 'decision', word: text('决定', 'decision') },
  { id: 'request', word: text('请示', 'request') },
  { id: 'reply', word: text('答复', 'reply') },
  { id: 'promise', word: text('承诺', 'promise') },
  { id: 'handover', word: text('移交', 'handover') },
  { id: 'media', word: text('媒体', 'media') },
  { id: 'paper', word: text('纸面', 'paper') },
] as const satisfies readonly { readonly id: string; readonly word: Text }[];

export type LogKind = (typeof LOG_KINDS)[number]['id'];

/** The tag that marks a line as of this kind, in both languages. */
export function kindTag(kind: LogKind): Text {
  const word = LOG_KINDS.find((one) => one.id === kind)?.word ?? text(kind, kind);
  return text(`/${word.zh}`, `/${word.en}`);
}

/** True when one of the tags marks the line as of this kind, in either language. */
export function isOfKind(tags: readonly string[], kind: LogKind): boolean {
  const { zh, en } = kindTag(kind);
  return tags.some((tag) => tag === zh || tag.toLowerCase() === en);
}
