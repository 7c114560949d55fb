import type { JournalRow } from '../../../shared/base/journal-row.ts';
import type { Anchor } from './anchor.ts';
import { CHECKPOINT_STREAM, type HeadsRecorded } from './checkpoint.ts';
import type { Head } from './heads.ts';
import type { Findings } from './verify-findings.ts';

export interface CheckpointCheck {
  /**
   * Looks at a row of the checkpoint stream, with the heads of all streams as they are at its position. No heads: rows
   * before it could not be read, and what is unreadable must not be called deleted.
   */
  readonly row: (row: JournalRow, heads: ReadonlyMap<string, Head> | undefined) => void;
  /** Once the whole file has been seen: anchors that found no checkpoint, where the file can be read. */
  readonly end: (isUnreadable: (position: number) => boolean) => void;
  readonly count: () => number;
}

/** Compares what each checkpoint recorded with what is there now, and each checkpoint with the anchors outside the file. */
export function checkCheckpoints(anchors: readonly Anchor[], findings: Findings): CheckpointCheck {
  const waiting = new Map<number, { anchor: Anchor; line: number }[]>();
  for (const [index, anchor] of anchors.entries()) {
    const sameVersion = waiting.get(anchor.version) ?? [];
    waiting.set(anchor.version, [...sameVersion, { anchor, line: index + 1 }]);
  }
  /** Told once each: every later checkpoint would repeat it. */
  const gone = new Set<string>();
  const differing = new Set<string>();
  let miscounted = false;
  let count = 0;

  function compareHeads(row: JournalRow, recorded: HeadsRecorded, heads: ReadonlyMap<string, Head>): void {
    for (const [stream, [version, hash]] of Object.entries(recorded.heads)) {
      const head = heads.get(stream);
      if (!head) {
        if (!gone.has(stream)) findings.add('stream-deleted', { stream, version }, row.position);
        gone.add(stream);
      } else if (!differing.has(stream) && (head.version !== version || head.hash !== hash)) {
        const code = head.version < version ? 'stream-shortened' : 'head-differs';
        findings.add(code, { stream, version }, row.position);
        differing.add(stream);
      }
    }
    const streams = heads.size - (heads.has(CHECKPOINT_STREAM) ? 1 : 0);
    if (miscounted || streams + gone.size === recorded.streams) return;
    miscounted = true;
    const { stream, version, position } = row;
    findings.add('stream-count', { stream, version, position }, `${recorded.streams} ≠ ${streams}`);
  }

  return {
    row(row, heads) {
      count += 1;
      const { stream, version, position } = row;
      const recorded = parseHeads(row.data);
      if (recorded && heads) compareHeads(row, recorded, heads);
      if (!recorded) findings.add('checkpoint-unreadable', { stream, version, position });
      for (const { anchor, line } of waiting.get(version) ?? []) {
        const same = anchor.hash === row.hash && anchor.position === position && anchor.at === row.at;
        if (!same) findings.add('anchor-differs', { stream, version, position }, line);
      }
      waiting.delete(version);
    },
    end(isUnreadable) {
      const unmet = [...waiting.values()].flat().filter(({ anchor }) => !isUnreadable(anchor.position));
      for (const { anchor, line } of unmet)
        findings.add(
          'tail-cut',
          { stream: CHECKPOINT_STREAM, version: anchor.version, position: anchor.position },
          line,
        );
    },
    count: () => count,
  };
}

function parseHeads(data: string): HeadsRecorded | undefined {
  try {
    const { heads, streams } = JSON.parse(data) as Partial<HeadsRecorded>;
    if (typeof streams !== 'number' || typeof heads !== 'object' || heads === null) return undefined;
    const wellFormed = Object.values(heads).every(
      (head) => Array.isArray(head) && typeof head[0] === 'number' && typeof head[1] === 'string',
    );
    return wellFormed ? { heads, streams } : undefined;
  } catch {
    return undefined;
  }
}
