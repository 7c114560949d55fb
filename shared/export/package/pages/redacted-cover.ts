import { text } from '../../../base/text.ts';
import type { Commitment } from '../../verifier/commitment.ts';
import type { Made } from '../manifest-of.ts';
import { fileLines, when } from './cover-page.ts';
import { howToVerify } from './how-to-verify.ts';
import { both, escaped, page, row, type Html } from './page.ts';

/** The cover of a redacted copy: what it is a copy of, how many entries are left, and why. It says nothing about what was taken out. */
export function redactedCover(parts: {
  readonly commitment: Commitment;
  readonly removed: readonly number[];
  readonly reason: string;
  readonly files: readonly string[];
  readonly made: Made;
  readonly keyId: string;
}): Html {
  const { commitment, removed, reason, files, made, keyId } = parts;
  const kept = commitment.entries - removed.length;
  const facts = [
    row(text('处置编号', 'Response'), `<code>${escaped(commitment.response)}</code>`),
    row(text('性质', 'Kind'), both(commitment.mode === 'drill' ? text('演练', 'drill') : text('实战', 'live'))),
    row(
      text('条数', 'Entries'),
      both(
        text(
          `原件 ${commitment.entries} 条：保留 ${kept} 条，隐去 ${removed.length} 条`,
          `${commitment.entries} in the original: ${kept} kept, ${removed.length} taken out`,
        ),
      ),
    ),
    row(text('隐去的编号', 'Taken out'), escaped(ranges(removed))),
    row(text('隐去原因', 'Reason'), escaped(reason)),
    row(text('对照值', 'Root of the commitment'), `<span class="hash">${escaped(commitment.root)}</span>`),
    row(text('签名密钥编号', 'Key that signs'), `<code>${escaped(keyId)}</code>`),
    row(text('导出', 'Exported'), `${when(made.at)} ${escaped(made.by)}`),
  ];
  const body = [
    `<table><tbody>${facts.join('')}</tbody></table>`,
    `<h2>${both(text('包内文件', 'Files'))}</h2>`,
    `<table><tbody>${fileLines(files)}</tbody></table>`,
    howToVerify('redacted'),
  ];
  return page(text('处置记录脱敏副本', 'Redacted copy of a record'), commitment.mode === 'drill', body.join('\n'));
}

/** `2–4, 9`: ascending versions in few words. */
export function ranges(versions: readonly number[]): string {
  const parts: [from: number, to: number][] = [];
  for (const version of versions) {
    const last = parts.at(-1);
    if (last && last[1] === version - 1) last[1] = version;
    else parts.push([version, version]);
  }
  return parts.length === 0 ? '—' : parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
