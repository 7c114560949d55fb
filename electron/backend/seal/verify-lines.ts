import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isCanonicalText } from '../../../shared/base/canonical-text.ts';
import { NO_HASH } from '../../../shared/base/journal-row.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import type { SlipRow } from '../../../shared/export/slip/slip.ts';
import { sha256 } from '../store/sha256.ts';

/** One thing in an exported file that is not as it was written; `line` counts from 1, the cover included. */
export interface LineFinding {
  readonly code: 'line-unreadable' | 'line-altered' | 'chain' | 'repeated' | 'row-count' | 'no-rows';
  readonly line: number;
  readonly message: Text;
}

export interface LinesReport {
  readonly rows: number;
  readonly streams: number;
  /** Places where rows between two of a stream, or before its first, are not in the file: what a filter leaves out. Nothing is proved across them. */
  readonly gaps: number;
  /** The newest row of each stream in the file. */
  readonly heads: readonly SlipRow[];
  readonly findings: readonly LineFinding[];
  /** Findings beyond those listed. */
  readonly omitted: number;
}

const KEPT = 500;
const COVER = '"type":"cn.station-response.ExportCover"';

/**
 * Verifies a JSON Lines export by itself: each line's text against its hash, and the chain of each stream as far as its rows are in the file. Memory
 * grows with streams, and with rows that stand out of the order of their stream. Never throws on any content; trouble with the disk is thrown.
 */
export async function verifyLines(path: string): Promise<LinesReport> {
  const findings: LineFinding[] = [];
  let omitted = 0;
  const find = (code: LineFinding['code'], line: number, zh: string, en: string) => {
    if (findings.length < KEPT)
      findings.push({ code, line, message: text(`第 ${line} 行${zh}`, `Line ${line} ${en}`) });
    else omitted += 1;
  };
  const chains = new Map<string, Chain>();
  let line = 0;
  let rows = 0;
  let promised: number | undefined;
  for await (const written of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (written === '') continue;
    if (line === 1 && written.includes(COVER)) {
      promised = rowsPromised(written);
      continue;
    }
    const row = lineRow(written);
    if (!row) {
      find('line-unreadable', line, '读不出来', 'cannot be read');
      continue;
    }
    rows += 1;
    if (!row.isSound)
      find(
        'line-altered',
        line,
        `（${row.stream} 第 ${row.version} 条）被改动`,
        `(${row.stream} version ${row.version}) was altered`,
      );
    const chain = chains.get(row.stream) ?? { head: { version: 0, hash: NO_HASH, line: 0 }, waiting: [] };
    chains.set(row.stream, chain);
    if (row.version === chain.head.version + 1) {
      checkLink(chain.head, row, row.stream, line);
      chain.head = { version: row.version, hash: row.hash, line };
    } else {
      const { version, hash, prevHash } = row;
      chain.waiting.push({ version, hash, prevHash, line });
    }
  }
  let gaps = 0;
  for (const [stream, chain] of chains) gaps += finish(stream, chain);
  if (promised !== undefined && promised !== rows)
    find('row-count', 1, `写明共 ${promised} 条，实有 ${rows} 条`, `speaks of ${promised} rows; here are ${rows}`);
  if (rows === 0) find('no-rows', 1, '起没有一条记录', 'and those after it hold no row');
  const heads = Array.from(chains, ([stream, { head }]) => ({ stream, version: head.version, hash: head.hash }));
  return { rows, streams: chains.size, gaps, heads, findings, omitted };

  function checkLink(before: Link, row: Pick<Waiting, 'version' | 'prevHash'>, stream: string, at: number): void {
    if (row.prevHash !== before.hash)
      find(
        'chain',
        at,
        `（${stream} 第 ${row.version} 条）与前一条不相接`,
        `(${stream} version ${row.version}) does not follow the row before it`,
      );
  }

  /** Puts the rows that stood out of order where they belong; gives how many gaps there are. */
  function finish(stream: string, chain: Chain): number {
    let missing = 0;
    for (const row of chain.waiting.sort((a, b) => a.version - b.version)) {
      if (row.version <= chain.head.version)
        find(
          'repeated',
          row.line,
          `（${stream} 第 ${row.version} 条）重复出现`,
          `(${stream} version ${row.version}) is there twice`,
        );
      else if (row.version === chain.head.version + 1) checkLink(chain.head, row, stream, row.line);
      else missing += 1;
      if (row.version > chain.head.version) chain.head = row;
    }
    return missing;
  }
}

interface Link {
  readonly version: number;
  readonly hash: string;
  readonly line: number;
}

type Waiting = Link & { readonly prevHash: string };

interface Chain {
  head: Link;
  readonly waiting: Waiting[];
}

interface LineRow extends SlipRow {
  readonly prevHash: string;
  /** Whether its text has its hash and the envelope says the same as the text. */
  readonly isSound: boolean;
}

/** `data` is the last member and holds the text of the row to the letter; in no member before it can its name stand, because quotes are escaped there. */
function lineRow(written: string): LineRow | undefined {
  const from = written.indexOf(',"data":');
  if (from < 0) return undefined;
  const rowText = written.slice(from + ',"data":'.length, -1);
  try {
    const envelope = JSON.parse(`${written.slice(0, from)}}`) as Record<string, unknown>;
    const row = JSON.parse(rowText) as Record<string, unknown>;
    const { rowhash, subject, sequence, id, type, time } = envelope;
    const { stream, version, prev_hash: prevHash, at } = row;
    if (typeof stream !== 'string' || typeof prevHash !== 'string' || typeof rowhash !== 'string') return undefined;
    if (typeof version !== 'number' || !Number.isSafeInteger(version)) return undefined;
    const isSame =
      subject === stream &&
      sequence === String(version) &&
      id === `${stream}#${version}` &&
      type === `cn.station-response.${String(row['type'])}` &&
      (time === undefined || Date.parse(String(time)) === at);
    const isSound = isSame && written.endsWith('}') && sha256(rowText) === rowhash && isCanonicalText(rowText);
    return { stream, version, hash: rowhash, prevHash, isSound };
  } catch {
    return undefined;
  }
}

function rowsPromised(cover: string): number | undefined {
  try {
    const rows = (JSON.parse(cover) as { data?: { rows?: unknown } }).data?.rows;
    return typeof rows === 'number' ? rows : undefined;
  } catch {
    return undefined;
  }
}
