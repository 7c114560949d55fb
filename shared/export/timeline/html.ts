import { beijingClock, beijingDate, beijingIso } from '../../base/instant.ts';
import { text, type Language } from '../../base/text.ts';
import { TIMELINE_KIND_NAMES } from '../../review/timeline/kinds.ts';
import type { TimelineNames, TimelineRow } from '../../review/timeline/row.ts';
import type { Gap } from '../../review/timeline/gaps.ts';
import { coverLines, coverMark, coverTitle, type ExportCover } from './cover.ts';
import { HTML_STYLE } from './html-style.ts';
import { escaped } from './markup.ts';
import { changesOf, correctionWords, gapWords, lateWords, nameIn, trainsOf, withGaps } from './row-words.ts';

export interface PrintedTimeline {
  readonly rows: readonly TimelineRow[];
  readonly names: TimelineNames;
  readonly cover: ExportCover;
  /** Of the whole scope: in a filtered one every line that is left out would be a gap. */
  readonly gaps: readonly Gap[];
  readonly language: Language;
}

const HEADS = [
  text('时间', 'Time'),
  text('岗位与录入人', 'Post and person'),
  text('类别', 'About'),
  text('内容', 'What'),
  text('变化', 'From → to'),
  text('理由或依据', 'Reason or basis'),
  text('涉及', 'Concerns'),
];

/** The timeline as one HTML file that needs nothing beside it: read on a screen, printed on A4 across with page numbers. Every line can be linked to by its key. */
export function* timelineHtml(source: PrintedTimeline): Generator<string, void, undefined> {
  const { rows, names, cover, gaps, language } = source;
  const title = escaped(coverTitle(cover, language));
  const head = HEADS.map((one) => `<th scope="col">${one[language]}</th>`).join('');
  // Of a fixed layout the first row gives the widths, and that of a drill is one cell.
  const columns = HEADS.map((_, at) => `<col class="w${at + 1}">`).join('');
  // The head of the table stands on every page, the heading of the document on the first.
  const mark = cover.isDrill
    ? `<tr class="mark"><th colspan="${HEADS.length}">${escaped(coverMark(language))}</th></tr>`
    : '';
  const about = coverLines(cover, language)
    .map(({ label, words }) => `<dt>${escaped(label)}</dt><dd>${escaped(words)}</dd>`)
    .join('\n');
  yield `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} · ${escaped(cover.scope[language])}</title>
<style>${HTML_STYLE}</style>
</head>
<body${cover.isDrill ? ' class="drill"' : ''}>
<main>
<h1>${title}</h1>
<dl>
${about}
</dl>
<table>
<caption>${escaped(cover.scope[language])}</caption>
<colgroup>${columns}</colgroup>
<thead>${mark}<tr>${head}</tr></thead>
`;
  let day = '';
  for (const row of withGaps(rows, gaps)) {
    if ('gap' in row) {
      yield `<tr class="gap"><td colspan="${HEADS.length}">${escaped(gapWords(row.gap)[language])}</td></tr>\n`;
      continue;
    }
    const ofRow = beijingDate(row.at);
    if (ofRow !== day) {
      yield `${day === '' ? '' : '</tbody>\n'}<tbody>\n<tr class="day"><th scope="rowgroup" colspan="${HEADS.length}">${ofRow}</th></tr>\n`;
      day = ofRow;
    }
    yield line(row, names, language);
  }
  yield `${day === '' ? '' : '</tbody>\n'}</table>\n</main>\n</body>\n</html>\n`;
}

function line(row: TimelineRow, names: TimelineNames, language: Language): string {
  const late = lateWords(row);
  const correction = correctionWords(row);
  const isStruck = row.correctedBy !== undefined && row.correctedBy.length > 0;
  const words = escaped(row.words[language]);
  const what = [
    isStruck ? `<s>${words}</s>` : words,
    ...(correction ? [`<em>${escaped(correction[language])}</em>`] : []),
    ...(row.typedFor ? [escaped(`${language === 'zh' ? '代录：' : 'Entered for: '}${row.typedFor[language]}`)] : []),
  ];
  const time = [
    `<time datetime="${beijingIso(row.at)}">${beijingClock(row.at, true)}</time>`,
    ...(late ? [`<em>${escaped(late[language])}</em>`] : []),
  ];
  const move = [
    ...(row.from || row.to ? [escaped(`${row.from?.[language] ?? ''} → ${row.to?.[language] ?? ''}`)] : []),
    ...changesOf(row, language).map(escaped),
  ];
  const said = [words, ...move].join('\n');
  // What the line says anyhow would make a page of half as many lines.
  const concerns = [
    nameIn(names.plan, row.plan, language),
    nameIn(names.lane, row.lane, language),
    nameIn(names.step, row.step, language),
    trainsOf(row) ?? '',
    nameIn(names.due, row.due, language),
  ].filter((one, at, all) => one !== '' && all.indexOf(one) === at && !said.includes(escaped(one)));
  const cells = [
    time.join('<br>'),
    `${escaped(row.postTitle[language])}<br>${escaped(row.person)}`,
    TIMELINE_KIND_NAMES[row.kind][language],
    what.join('<br>'),
    move.join('<br>'),
    escaped(row.why ?? ''),
    concerns.map(escaped).join(language === 'zh' ? '；' : '; '),
  ];
  return `<tr id="${escaped(row.key)}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}
