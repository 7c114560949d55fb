import { groupBy } from '../../base/group-by.ts';
import { beijingClock, beijingDate } from '../../base/instant.ts';
import type { Language } from '../../base/text.ts';
import type { TabledDocument, TablePart } from '../official/tabled-document.ts';
import { MARKS } from '../official/words.ts';
import { TIMELINE_KIND_NAMES } from '../../review/timeline/kinds.ts';
import type { TimelineRow } from '../../review/timeline/row.ts';
import { coverLines, TITLE } from './cover.ts';
import { noChanges } from './csv.ts';
import { cutWords } from './cut-words.ts';
import type { PrintedTimeline } from './html.ts';
import { changesOf, correctionWords, gapWords, lateWords, withGaps } from './row-words.ts';
import { visibleText } from './visible-text.ts';

/** The timeline as a working document: the cover, then a table for each day. */
export function timelineDocument({ rows, cover, gaps, language }: Omit<PrintedTimeline, 'names'>): TabledDocument {
  const zh = language === 'zh';
  const changes = noChanges();
  const plain = (words: string) =>
    visibleText(words, () => {
      changes.shown += 1;
    });
  const days = [...groupBy(withGaps(rows, gaps), (one) => beijingDate('gap' in one ? one.gap.to : one.at))];
  const tables = days.flatMap(([day, ofDay]) => [
    { kind: 'heading' as const, words: day },
    {
      kind: 'table' as const,
      widths: [13, 19, 60],
      head: zh ? ['时间', '岗位与录入人', '内容'] : ['Time', 'Post and person', 'What'],
      rows: ofDay.map((row) =>
        'gap' in row
          ? ['', '', gapWords(row.gap)[language]]
          : [
              beijingClock(row.at, true),
              plain(`${row.postTitle[language]}\n${row.person}`),
              cutWords(plain(contentOf(row, language)), changes, language),
            ],
      ),
    } satisfies TablePart,
  ]);
  const about: TablePart = {
    kind: 'table',
    widths: [20, 72],
    head: zh ? ['项目', '说明'] : ['Item', 'Words'],
    rows: coverLines(cover, language, changes).map(({ label, words }) => [label, plain(words)]),
  };
  return {
    language,
    marks: cover.isDrill ? [MARKS.drill[language].trim()] : [],
    title: TITLE[language],
    subtitle: plain(cover.scope[language]),
    parts: [about, ...tables],
  };
}

/** What a row says, with everything that hangs on it, a line each. */
function contentOf(row: TimelineRow, language: Language): string {
  const zh = language === 'zh';
  const { kind, words, from, to, why, typedFor } = row;
  const move = from || to ? `${from?.[language] ?? ''} → ${to?.[language] ?? ''}` : undefined;
  const corrected = correctionWords(row);
  return [
    `${zh ? `【${TIMELINE_KIND_NAMES[kind].zh}】` : `[${TIMELINE_KIND_NAMES[kind].en}] `}${words[language]}`,
    move,
    ...changesOf(row, language),
    // A decision says its reason in its words.
    why === undefined || words[language].includes(why) ? undefined : `${zh ? '理由：' : 'Reason: '}${why}`,
    typedFor === undefined ? undefined : `${zh ? '代录：' : 'Entered for: '}${typedFor[language]}`,
    lateWords(row)?.[language],
    corrected === undefined ? undefined : corrected[language],
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
