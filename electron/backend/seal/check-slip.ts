import { NO_HASH, type JournalRow } from '../../../shared/base/journal-row.ts';
import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import { isOnSlip, type ReadSlip } from '../../../shared/export/slip/slip.ts';
import { CHECKPOINT_STREAM, type OpenReader } from '../store/index.ts';
import { rowHash } from '../store/rows.ts';

/**
 * What the journal says of a slip. `held`: it holds that very row, and every row before it in its stream is chained up to it. `altered`: it holds the row,
 * but it or a row before it was changed. `differs`: another row stands in its place. `gone`: there is none. `code` is stable.
 */
export interface SlipAnswer {
  readonly code: 'held' | 'altered' | 'differs' | 'gone';
  readonly stream?: string;
  readonly version: number;
  readonly message: Text;
}

type SlipGround = Pick<OpenReader, 'heads' | 'readStream' | 'rowAt'>;

/** Looks a slip up in a journal, and follows the chain up to its row. Reads the whole stream: not for the main thread. */
export function checkSlip(journal: SlipGround, slip: ReadSlip): SlipAnswer {
  const { version } = slip;
  const row = rowOf(journal, slip);
  if (!row) return { code: 'gone', version, message: GONE[slip.kind] };
  const { stream } = row;
  const name = streamName(stream);
  if (!isOnSlip(row, slip))
    return {
      code: 'differs',
      stream,
      version,
      message: text(
        `日志中${name.zh}第 ${version} 条与纸面不同：打印之后历史被改写，或日志库被调换。请保留纸面，核验日志库并报告。`,
        `Version ${version} of ${name.en} is not what the paper says: history was rewritten after it was printed, or the journal was exchanged. Keep the paper, verify the journal and report it.`,
      ),
    };
  const broken = firstBroken(journal, stream, version);
  if (broken !== undefined)
    return {
      code: 'altered',
      stream,
      version,
      message: text(
        `日志中有这一条，但${name.zh}第 ${broken} 条被改动或与前一条断开。请核验日志库并报告。`,
        `The journal holds this row, but version ${broken} of ${name.en} was changed or does not follow the row before it. Verify the journal and report it.`,
      ),
    };
  const time = `${beijingDate(row.at)} ${beijingClock(row.at, true)}`;
  const rest = stream === CHECKPOINT_STREAM ? VERIFY_ALL : text('', '');
  return {
    code: 'held',
    stream,
    version,
    message: text(
      `日志仍有${name.zh}第 ${version} 条（${time}），它和它之前的各条自打印以来没有改动。${rest.zh}`,
      `The journal still holds version ${version} of ${name.en} (${time}); neither it nor any row before it there has changed since the slip was printed.${rest.en}`,
    ),
  };
}

/** A checkpoint names the heads of all streams; whether they still are what it names takes a look at every row. */
const VERIFY_ALL = text(
  '检查点记有各序列的末条；要确认全部记录，请再核验全部日志。',
  ' It names the newest row of every stream; to be sure of them all, verify the whole journal, too.',
);

/** A stream as people call it. */
function streamName(stream: string): Text {
  if (stream === CHECKPOINT_STREAM) return text('检查点', 'the checkpoints');
  const response = /^response\/(.{8})/.exec(stream)?.[1];
  return response === undefined
    ? text(`序列 ${stream} `, `stream ${stream}`)
    : text(`处置 ${response} `, `response ${response}`);
}

const GONE = {
  code: text(
    '日志中没有这一条：它被删除或改写，或者核验单出自别的工作站或一场演练。请核对工作站和日期；若确出自本机，请保留纸面并报告。',
    'The journal holds no such row: it was deleted or rewritten, or the slip comes from another workstation or from a drill. Compare workstation and date; if it is from here, keep the paper and report it.',
  ),
  full: text(
    '日志中没有这一条：它被删除，或者核验单出自别的工作站或一场演练。请核对工作站和日期；若确出自本机，请保留纸面并报告。',
    'The journal holds no such row: it was deleted, or the slip comes from another workstation or from a drill. Compare workstation and date; if it is from here, keep the paper and report it.',
  ),
} as const satisfies Record<ReadSlip['kind'], Text>;

/** A short code does not say which stream: the row of its version is looked at in each. */
function rowOf(journal: SlipGround, slip: ReadSlip): JournalRow | undefined {
  if (slip.kind === 'full') return journal.rowAt(slip.stream, slip.version);
  for (const [stream, head] of journal.heads()) {
    const row = head.version < slip.version ? undefined : journal.rowAt(stream, slip.version);
    if (row && isOnSlip(row, slip)) return row;
  }
  return undefined;
}

/** Version of the first row up to `last` that has not the content of its hash or does not follow the one before. */
function firstBroken(journal: Pick<OpenReader, 'readStream'>, stream: string, last: number): number | undefined {
  let before = { version: 0, hash: NO_HASH };
  for (const row of journal.readStream(stream)) {
    if (row.version !== before.version + 1) return before.version + 1;
    if (row.prevHash !== before.hash || rowHash(row) !== row.hash) return row.version;
    if (row.version === last) return undefined;
    before = row;
  }
  return before.version + 1;
}
