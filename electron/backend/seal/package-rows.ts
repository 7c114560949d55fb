import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { SlipRow } from '../../../shared/export/slip/slip.ts';
import { checkPackage } from '../work/read-package.ts';

const JOURNAL = 'journal.jsonl';

/** The rows that a sound package speaks for. One that does not verify is refused, and so is a redacted copy, which holds no hash of a row. */
export function packageRows(path: string): Result<{ readonly kind: 'rows'; readonly rows: readonly SlipRow[] }> {
  const [first] = checkPackage(path).findings;
  if (first)
    return refuse(
      'witness-altered',
      `${path} 本身已不完好：${first.message.zh}`,
      `${path} is not sound itself: ${first.message.en}`,
    );
  const journal = unzipSync(readFileSync(path), { filter: ({ name }) => name === JOURNAL })[JOURNAL];
  if (!journal)
    return refuse(
      'witness-redacted',
      `${path} 是脱密副本，不含各条的哈希，不能用来核对日志库；请用完整数据包`,
      `${path} is a redacted copy without the hashes of the rows: use the full package`,
    );
  const lines = new TextDecoder().decode(journal).split('\n');
  return ok({ kind: 'rows', rows: lines.filter((line) => line !== '').map(rowOn) });
}

/** A line of a package that has been checked: `{"hash":…,"row":…}`. */
function rowOn(line: string): SlipRow {
  const { hash, row } = JSON.parse(line) as { readonly hash: string; readonly row: Omit<SlipRow, 'hash'> };
  return { stream: row.stream, version: row.version, hash };
}
