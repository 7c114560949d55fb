import { text, type Text } from '../base/text.ts';

/** What the first report says, in the order it is read out. The titles are also how a later draft, and a task, find a line again. */
export const REPORT_LINES = {
  received: text('接报时间', 'Time received'),
  source: text('信息来源', 'Source'),
  'event-time': text('事发时间', 'Time of the event'),
  place: text('地点', 'Place'),
  nature: text('性质', 'Nature'),
  scope: text('范围和人数', 'Extent and people'),
  casualties: text('伤亡', 'Casualties'),
  trend: text('趋势', 'Trend'),
  leaders: text('到场领导', 'Leaders on site'),
  measures: text('已采取措施', 'Measures taken'),
  requests: text('建议和请求', 'Advice and requests'),
  contact: text('现场负责人和电话', 'Person in charge on site and phone'),
} as const satisfies Readonly<Record<string, Text>>;

export type ReportLineId = keyof typeof REPORT_LINES;

/** Facts of the general plan that have a line of their own; everything else the board holds stands under the extent. */
export const LINE_FACTS: Readonly<Partial<Record<ReportLineId, readonly string[]>>> = {
  'event-time': ['event-time'],
  place: ['event-place'],
  nature: ['event-nature'],
  casualties: ['deaths', 'casualties', 'missing'],
  trend: ['trend'],
};

export const OWN_LINE_FACTS: readonly string[] = Object.values(LINE_FACTS).flat();

/** The line that bears this title, in either language. */
export function lineOfTitle(title: string | undefined): ReportLineId | undefined {
  const ids = Object.keys(REPORT_LINES) as ReportLineId[];
  return ids.find((id) => REPORT_LINES[id].zh === title || REPORT_LINES[id].en === title);
}

/** What a report called unknown, in both languages where it is one of the lines. */
export function unknownTitle(title: string): Text {
  const line = lineOfTitle(title);
  return line ? REPORT_LINES[line] : text(title, title);
}

/** Whether the words of a line say that something is unknown. */
export const saysUnknown = (line: string) => /不明|\bunknown\b/i.test(line);

/** What stands in the words of a report under a title, in whichever language; undefined where no line bears it. */
export function lineIn(words: string, titles: readonly string[]): string | undefined {
  for (const line of words.split('\n')) {
    const start = titles.flatMap((title) => [`${title}：`, `${title}: `]).find((one) => line.startsWith(one));
    if (start !== undefined) return line.slice(start.length).trim();
  }
  return undefined;
}
