import { beijingStamp, MINUTE } from '../../base/instant.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import type { Gap } from '../../review/timeline/gaps.ts';
import type { TimelineRow } from '../../review/timeline/row.ts';

/** Words about a row that several formats print. */

/** The name of an id; the id itself where nothing names it. */
export function nameIn(names: Readonly<Record<string, Text>>, id: string | undefined, language: Language): string {
  if (id === undefined) return '';
  return Object.hasOwn(names, id) ? (names[id]?.[language] ?? id) : id;
}

/** What moved with a line without a line of its own: `What: from → to`. */
export function changesOf({ effects = [] }: TimelineRow, language: Language): readonly string[] {
  const colon = language === 'zh' ? '：' : ': ';
  return effects.map(({ what, from, to }) => `${what[language]}${colon}${from[language]} → ${to[language]}`);
}

/** That a line was corrected later, or which one it corrects; undefined for most. */
export function correctionWords({ corrects, correctedBy }: TimelineRow): Text | undefined {
  if (correctedBy && correctedBy.length > 0) {
    const by = correctedBy.join(', ');
    return text(`已被更正，见 ${by}`, `corrected, see ${by}`);
  }
  return corrects === undefined ? undefined : text(`更正 ${corrects}`, `corrects ${corrects}`);
}

/** How much later than it happened a line was entered; undefined where it was not late. */
export function lateWords({ late }: TimelineRow): Text | undefined {
  if (late === undefined) return undefined;
  const minutes = Math.round(late / MINUTE);
  return text(`补记，晚 ${minutes} 分`, `entered ${minutes} min late`);
}

/** How long nobody wrote while a response ran. */
export function gapWords({ from, to }: Gap): Text {
  const minutes = Math.floor((to - from) / MINUTE);
  const span = `${beijingStamp(from, from)}–${beijingStamp(to, from)}`;
  return text(`${span} 无人记录，${minutes} 分钟`, `${span} nobody wrote for ${minutes} minutes`);
}

/** The rows with the gaps between them, each before the first row that happened once it was over. */
export function* withGaps(
  rows: readonly TimelineRow[],
  gaps: readonly Gap[],
): Generator<TimelineRow | { readonly gap: Gap }, void, undefined> {
  const waiting = [...gaps].sort((a, b) => a.to - b.to);
  let next = 0;
  for (const row of rows) {
    for (let gap = waiting[next]; gap && gap.to <= row.at; gap = waiting[next]) {
      yield { gap };
      next += 1;
    }
    yield row;
  }
  for (const gap of waiting.slice(next)) yield { gap };
}
