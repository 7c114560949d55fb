/** Marks typed into a quick log line: `@岗位`, `#车次`, `/类别`. Each stands at the start of a word and keeps its sign. */
const TAG = /(?:^|[\s，。；、,;])([@#/][^\s@#/，。；、：,;:]{1,58})/gu;

export function logTags(text: string): readonly string[] {
  return [...new Set([...text.matchAll(TAG)].map((match) => match[1] ?? ''))].filter((tag) => tag !== '').slice(0, 20);
}
