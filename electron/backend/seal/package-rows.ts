import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { JOURNAL } from '../../../shared/export/verifier/names.ts';
import { textOf } from '../../../shared/export/verifier/parsed.ts';
import type { SlipRow } from '../../../shared/export/slip/slip.ts';
import { fromDisk, standsAgainstReading } from '../work/read-package.ts';

/** The rows that a sound package speaks for. One that does not verify is refused, and so is a redacted copy, which holds no hash of a row. */
export function packageRows(path: string): Result<{ readonly kind: 'rows'; readonly rows: readonly SlipRow[] }> {
  const { files, report } = fromDisk(path);
  const [first] = standsAgainstReading(report);
  if (first)
    return refuse(
      'witness-unfit',
      `${path} 不能用来核对：${first.message.zh}`,
      `${path} cannot be held against the journal: ${first.message.en}`,
    );
  const lines = textOf(files, JOURNAL).split('\n');
  return ok({ kind: 'rows', rows: lines.filter((line) => line !== '').map(rowOn) });
}

/** A line of a package that has been checked: `{"hash":…,"row":…}`. */
function rowOn(line: string): SlipRow {
  const { hash, row } = JSON.parse(line) as { readonly hash: string; readonly row: Omit<SlipRow, 'hash'> };
  return { stream: row.stream, version: row.version, hash };
}
