import type { JournalRow } from '../../../../shared/base/journal-row.ts';
import { commit } from '../../../../shared/export/package/commit.ts';
import { journalLine } from '../../../../shared/export/package/journal-line.ts';
import type { Made } from '../../../../shared/export/package/manifest-of.ts';
import { recordText } from '../../../../shared/export/record-text.ts';
import { signatureText } from '../../../../shared/export/signature.ts';
import {
  COMMITMENT,
  COMMITMENT_SIGNATURE,
  editionName,
  JOURNAL,
  SALTS,
} from '../../../../shared/export/verifier/names.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import { pinnedEditions } from '../../../../shared/response/pinned-editions.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { signBytes } from '../../seal/sign.ts';
import { sha256 } from '../../store/sha256.ts';
import { utf8, type PackedFiles } from './sealed-files.ts';
import { timelinePages } from './timeline-pages.ts';

/** What the journal says about a response, and what the package of it is made with. */
export interface FullParts {
  readonly rows: readonly JournalRow[];
  readonly events: readonly ResponseEvent[];
  readonly response: Response;
  readonly editionText: (hash: string) => string | undefined;
  /** Checkpoint and anchors, by file name. */
  readonly anchored: Readonly<Record<string, string>>;
  readonly made: Made;
  readonly keysFolder: string;
  /** 32 random bytes in hex, others at every call. */
  readonly salt: () => string;
}

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
