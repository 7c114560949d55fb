import { text, type Language } from '../../../../shared/base/text.ts';
import type { ExportCover } from '../../../../shared/export/timeline/cover.ts';
import { timelineHtml } from '../../../../shared/export/timeline/html.ts';
import { readLine } from '../../../../shared/export/verifier/check-rows.ts';
import { CHECKPOINT } from '../../../../shared/export/verifier/names.ts';
import { parsePlan } from '../../../../shared/plan/parse.ts';
import { pinnedEditions } from '../../../../shared/response/pinned-editions.ts';
import { filterWords } from '../../../../shared/review/timeline/filter.ts';
import { gapsIn } from '../../../../shared/review/timeline/gaps.ts';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import type { FullParts } from './full-parts.ts';

type Page = 'timeline.html' | 'timeline-en.html';

/** The timeline of the response alone, to be read and printed anywhere: every row of its journal, none left out. */
export function timelinePages(parts: Omit<FullParts, 'salt' | 'keysFolder'>): Readonly<Record<Page, string>> {
  const { events, response, editionText, anchored, made, rows: journal } = parts;
  const plans = pinnedEditions(response).flatMap(({ hash, key }) => {
    const { edition } = parsePlan(editionText(hash) ?? '', key);
    return edition ? [{ hash, plan: edition.plan }] : [];
  });
  const stream = journal[0]?.stream ?? '';
  const { rows, names } = timelineOf({ streams: [{ stream, events }], plans });
  const checkpoint = readLine((anchored[CHECKPOINT] ?? '').trimEnd());
  const cover: ExportCover = {
    scope: text(`处置 ${response.id}`, `Response ${response.id}`),
    filter: filterWords({}, names),
    isDrill: response.mode === 'drill',
    rows: rows.length,
    leftOut: 0,
    unread: [],
    exportedAt: made.at,
    exportedBy: made.by,
    program: made.by,
    workstation: journal.at(-1)?.workstation ?? '',
    ...(checkpoint ? { anchor: { version: Number(checkpoint.row['version']), hash: checkpoint.hash } } : {}),
  };
  const page = (language: Language) => [...timelineHtml({ rows, names, cover, gaps: gapsIn(rows), language })].join('');
  return { 'timeline.html': page('zh'), 'timeline-en.html': page('en') };
}
