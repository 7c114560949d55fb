import { beijingDate, beijingStamp, type Instant } from '../../../base/instant.ts';
import type { JournalRow } from '../../../base/journal-row.ts';
import { text } from '../../../base/text.ts';
import { LEVEL_NAMES, STAGE_NAMES } from '../../../review/names.ts';
import { pinnedEditions } from '../../../response/pinned-editions.ts';
import type { Response } from '../../../response/state.ts';
import type { Made } from '../manifest-of.ts';
import { FILE_WORDS } from './file-words.ts';
import { howToVerify } from './how-to-verify.ts';
import { both, escaped, page, row, type Html } from './page.ts';
import { slipFigure } from './slip-figure.ts';

export interface CoverParts {
  readonly response: Response;
  readonly rows: readonly JournalRow[];
  /** Names of the other files. */
  readonly files: readonly string[];
  readonly made: Made;
  /** First 16 digits of the SHA-256 of the key that signs the package. */
  readonly keyId: string;
}

/** `index.html`: what the package is, on one printed page. */
export function coverPage({ response, rows, files, made, keyId }: CoverParts): Html {
  const head = rows.at(-1);
  if (!head) throw new Error('A response without a row has no cover');
  const station = response.plans.find((plan) => plan.pinned.tier === 'station')?.pinned.title;
  const editions = pinnedEditions(response);
  const { awareness, closed } = response;
  const facts = [
    row(text('事件', 'Event'), escaped(awareness?.what ?? '—')),
    row(text('站区', 'Station area'), station ? both(station) : escaped(response.station)),
    row(text('处置编号', 'Response'), `<code>${escaped(response.id)}</code>`),
    row(text('性质', 'Kind'), both(response.mode === 'drill' ? text('演练', 'drill') : text('实战', 'live'))),
    row(text('接报', 'Awareness'), awareness ? when(awareness.at) : '—'),
    row(text('归档', 'Closed'), closed ? when(closed.at) : both(text('未归档', 'not closed'))),
    row(text('经过', 'Course'), courseLine(response)),
    row(
      text('条数', 'Counts'),
      both(
        text(
          `日志 ${rows.length} 条，报告 ${response.reporting.sent.length} 份，预案 ${editions.length} 份`,
          `${rows.length} rows, ${response.reporting.sent.length} reports, ${editions.length} plans`,
        ),
      ),
    ),
    row(
      text('末条哈希', 'Hash of the last row'),
      `<span class="hash">${escaped(head.hash)}</span> ${both(text(`（第 ${head.version} 条）`, `(row ${head.version})`))}`,
    ),
    row(text('签名密钥编号', 'Key that signs'), `<code>${escaped(keyId)}</code>`),
    row(text('导出', 'Exported'), `${when(made.at)} ${escaped(made.by)} · ${escaped(head.workstation)}`),
  ];
  const plans = editions.map(
    ({ title, edition, hash }) =>
      `<tr><td>${both(title)}</td><td>${escaped(edition)}</td><td class="hash">${escaped(hash.slice(0, 32))}…</td></tr>`,
  );
  const body = [
    slipFigure(head),
    `<div class="beside-slip"><table><tbody>${facts.join('')}</tbody></table></div>`,
    `<h2>${both(text('预案版本', 'Plan editions'))}</h2>`,
    `<table><tbody>${plans.join('')}</tbody></table>`,
    `<h2>${both(text('包内文件', 'Files'))}</h2>`,
    `<table><tbody>${fileLines(files)}</tbody></table>`,
    howToVerify('full'),
  ];
  return page(text('处置数据包', 'Package of one response'), response.mode === 'drill', body.join('\n'));
}

export const when = (at: Instant): Html => escaped(`${beijingDate(at)} ${beijingStamp(at, at)}`);

function courseLine(response: Response): Html {
  const marks = response.course.map(({ at, stage, level }) => {
    const name = level === undefined ? STAGE_NAMES[stage] : LEVEL_NAMES[level];
    return text(`${beijingStamp(at, at)} ${name.zh}`, `${beijingStamp(at, at)} ${name.en}`);
  });
  return both(text(marks.map(({ zh }) => zh).join(' → '), marks.map(({ en }) => en).join(' → ')));
}

/** One line a file; a folder once, with how many files are in it. */
export function fileLines(files: readonly string[]): Html {
  return Object.entries(FILE_WORDS)
    .flatMap(([name, words]) => {
      const count = files.filter((file) => file === name || (name.endsWith('/') && file.startsWith(name))).length;
      if (count === 0) return [];
      return [`<tr><th><code>${name}</code>${count > 1 ? ` × ${count}` : ''}</th><td>${both(words)}</td></tr>`];
    })
    .join('');
}
