import { beijingDate, beijingTime, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { ReportKind } from '../reporting/events.ts';
import { reportName } from '../reporting/report-name.ts';
import { reportTime } from './fact-words.ts';

/** How an official text is set: no gaps between figures and words, a date once, reports named as one speaks of them. */

const HAN = String.raw`[\p{Script=Han}，。；：、（）“”《》]`;
const FIGURE = String.raw`[\dA-Za-z]`;
const GAP = new RegExp(`(?<=${HAN}) +(?=${FIGURE})|(?<=[\\d%A-Za-z]) +(?=${HAN})`, 'gu');

/** Figures stand in Chinese text without a gap; what people typed keeps every other space. */
export const withoutGaps = (words: Text): Text => text(words.zh.replace(GAP, ''), words.en);

/** Moments in a row: the date is said with the first and where it changes. */
export function timesInRow(times: readonly Instant[]): readonly Text[] {
  return times.map((at, index) => {
    const before = times[index - 1];
    if (before === undefined || beijingDate(before) !== beijingDate(at)) return reportTime(at);
    const { hour, minute } = beijingTime(at);
    const two = (n: number) => String(n).padStart(2, '0');
    return text(`${two(hour)}时${two(minute)}分`, `${two(hour)}:${two(minute)}`);
  });
}

/** A report as a sentence names it: `首报` and `the first report`, `续报一` and `follow-up 1`. */
export function reportCalled({ kind, number }: { readonly kind: ReportKind; readonly number: number }): Text {
  const name = reportName(kind, number);
  return kind === 'follow-up' ? name : text(name.zh, `the ${name.en}`);
}
