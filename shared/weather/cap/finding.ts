import type { Text } from '../../base/text.ts';

/** What was found in a message. `error` keeps it out, `doubt` stands beside it, `info` says why it was passed over. */
export interface CapFinding {
  readonly rule: string;
  readonly severity: 'error' | 'doubt' | 'info';
  readonly message: Text;
}

export function found(severity: CapFinding['severity'], rule: string, zh: string, en: string): CapFinding {
  return { severity, rule, message: { zh, en } };
}

/** The same finding as a sentence that names its file. */
export const inFile = ({ message, ...rest }: CapFinding, name: string): CapFinding => ({
  ...rest,
  message: { zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` },
});

/** A piece of foreign text for a sentence: one line, and never longer than a name. */
export function quoted(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
