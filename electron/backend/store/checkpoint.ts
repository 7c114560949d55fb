import type { Instant } from '../../../shared/base/instant.ts';
import type { JournalRow, Mode } from '../../../shared/base/journal-row.ts';
import { type Anchor, anchorBytes, type AnchorSigner, keepAnchor } from './anchor.ts';
import type { AppendRequest, AppendResult } from './append.ts';
import type { Connection } from './connect.ts';
import { type Head, NO_HEAD } from './heads.ts';
import { orTrouble, type StoreTrouble, StoreTroubleError, storeTrouble } from './trouble.ts';

/** The stream that chains the heads of all others, so that a deleted stream shows. */
export const CHECKPOINT_STREAM = 'checkpoint';

/** Data of the one event of the checkpoint stream. */
export interface HeadsRecorded {
  /** Streams that changed since the checkpoint before: newest version and its hash. */
  readonly heads: Readonly<Record<string, readonly [version: number, hash: string]>>;
  /** How many streams there are, this one not counted. */
  readonly streams: number;
}

export interface CheckpointRequest {
  readonly now: Instant;
  readonly commandId: string;
  readonly byPerson: string;
  readonly byPost: string;
  readonly workstation: string;
}

export interface CheckpointResult {
  /** `unchanged`: nothing was written since the checkpoint before, which `anchor` then names. */
  readonly kind: 'recorded' | 'unchanged' | 'duplicate';
  readonly anchor: Anchor;
  /** The checkpoint stands, but could not be anchored outside the file, or only without a seal: tell the desk, the next checkpoint tries again. */
  readonly trouble?: StoreTrouble;
}

interface CheckpointerParts {
  readonly db: Connection;
  readonly anchors: string;
  readonly mode: Mode;
  readonly heads: ReadonlyMap<string, Head>;
  readonly append: (request: AppendRequest) => AppendResult;
  /** Seals what is anchored; without it anchors stay bare. */
  readonly sign: AnchorSigner | undefined;
}

interface Checkpointer {
  readonly checkpoint: (request: CheckpointRequest) => CheckpointResult;
  /** To be told of every stream that got a row. */
  readonly noteChange: (stream: string) => void;
}

export function checkpointer({ db, anchors, mode, heads, append, sign }: CheckpointerParts): Checkpointer {
  const newest = db.prepare<[string], Anchor>(
    'SELECT at, position, version, hash FROM journal WHERE stream = ? ORDER BY version DESC LIMIT 1',
  );
  const streamsSince = db.prepare<[number, string], string>(
    'SELECT DISTINCT stream FROM journal WHERE position > ? AND stream <> ?',
  );
  const changed = new Set(streamsSince.pluck().all(newest.get(CHECKPOINT_STREAM)?.position ?? 0, CHECKPOINT_STREAM));

  function record(request: CheckpointRequest): CheckpointResult {
    const before = newest.get(CHECKPOINT_STREAM);
    if (before && changed.size === 0) return { kind: 'unchanged', anchor: before };
    const { now, ...who } = request;
    const result = append({
      ...who,
      stream: CHECKPOINT_STREAM,
      expectedVersion: before?.version ?? 0,
      recordedAt: now,
      mode,
      events: [{ type: 'HeadsRecorded', at: now, data: headsRecorded() }],
    });
    // Only a writer that ignores the lock can have come between.
    if (result.kind === 'conflict') throw new StoreTroubleError(storeTrouble('store-locked', db.name));
    if (result.kind === 'appended') changed.clear();
    const { at, position, version, hash } = result.rows[0] as JournalRow;
    return { kind: result.kind === 'appended' ? 'recorded' : 'duplicate', anchor: { at, position, version, hash } };
  }

  function headsRecorded(): HeadsRecorded {
    const recorded = [...changed].map((stream) => {
      const { version, hash } = heads.get(stream) ?? NO_HEAD;
      return [stream, [version, hash]] as const;
    });
    return { heads: Object.fromEntries(recorded), streams: heads.size - (heads.has(CHECKPOINT_STREAM) ? 1 : 0) };
  }

  return {
    checkpoint(request) {
      const result = record(request);
      const { anchor } = result;
      // A key that cannot be had must not cost the anchor itself.
      const seal = sign && orTrouble(anchors, () => sign(anchorBytes(anchor)));
      const kept = orTrouble(anchors, () => keepAnchor(anchors, { ...anchor, ...(seal?.ok ? seal.value : {}) }));
      if (!kept.ok) return { ...result, trouble: kept.trouble };
      return seal?.ok === false ? { ...result, trouble: seal.trouble } : result;
    },
    noteChange: (stream) => void changed.add(stream),
  };
}
