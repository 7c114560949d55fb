import { commit } from '../../../../shared/export/package/commit.ts';
import { journalLine } from '../../../../shared/export/package/journal-line.ts';
import { recordText } from '../../../../shared/export/record-text.ts';
import { signatureText } from '../../../../shared/export/signature.ts';
import {
  COMMITMENT,
  COMMITMENT_SIGNATURE,
  editionName,
  JOURNAL,
  SALTS,
} from '../../../../shared/export/verifier/names.ts';
import { pinnedEditions } from '../../../../shared/response/pinned-editions.ts';
import { signBytes } from '../../seal/sign.ts';
import { sha256 } from '../../store/sha256.ts';
import type { FullParts } from './full-parts.ts';
import { utf8, type PackedFiles } from './sealed-files.ts';
import { timelinePages } from './timeline-pages.ts';

/** The record of a full package in all its forms, without the pages and the manifest that speak about it. */
export function fullFiles(parts: FullParts): PackedFiles {
  const { rows, events, response, editionText, anchored, made, keysFolder, salt } = parts;
  const { commitment, salts } = commit(rows, salt, sha256, made);
  const committed = `${JSON.stringify(commitment, undefined, 2)}\n`;
  const texts: Record<string, string> = {
    ...timelinePages(parts),
    'record-zh.txt': recordText(response, events, 'zh'),
    'record-en.txt': recordText(response, events, 'en'),
    [JOURNAL]: rows.map(journalLine).join(''),
    ...anchored,
    [COMMITMENT]: committed,
    [COMMITMENT_SIGNATURE]: signatureText(signBytes(keysFolder, utf8(committed), COMMITMENT)),
    [SALTS]: salts.map((salted) => `${JSON.stringify(salted)}\n`).join(''),
  };
  // The steps that no plan foresaw stand in the journal alone; they have no text to pack.
  for (const { hash } of pinnedEditions(response)) texts[editionName(hash)] = editionText(hash) ?? '';
  for (const report of response.reporting.sent) texts[`attachments/report-${report.version}.txt`] = report.text;
  return new Map(Object.entries(texts).map(([name, content]) => [name, utf8(content)]));
}
