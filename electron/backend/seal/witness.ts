import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import { readSlip, type ReadSlip, type SlipRow } from '../../../shared/export/slip/slip.ts';
import { CHECKPOINT_STREAM, readAnchors, type OpenReader } from '../store/index.ts';
import { packageRows } from './package-rows.ts';
import { verifyLines } from './verify-lines.ts';

/** What stands outside the journal and speaks for rows of it: a slip, or a file kept elsewhere. */
export type Witness =
  | { readonly kind: 'slip'; readonly slip: ReadSlip }
  | { readonly kind: 'rows'; readonly rows: readonly SlipRow[] };

/**
 * Reads what somebody holds against the journal: a package, a JSON Lines export or an anchors file by its path, or a slip by its code or QR text. A file
 * that does not verify by itself speaks for nothing and is refused.
 */
export async function readWitness(given: string): Promise<Result<Witness>> {
  if (!existsSync(given)) {
    if (looksLikePath(given)) return refuse('no-file', `没有文件 ${given}`, `There is no file ${given}`);
    const slip = readSlip(given);
    return slip.ok ? ok({ kind: 'slip', slip: slip.value }) : slip;
  }
  switch (kindOf(given)) {
    case 'package':
      return packageRows(given);
    case 'lines': {
      const { heads, findings } = await verifyLines(given);
      const [first] = findings;
      return first
        ? refuse(
            'witness-altered',
            `${given} 本身已不完好：${first.message.zh}`,
            `${given} is not sound itself: ${first.message.en}`,
          )
        : ok({ kind: 'rows', rows: heads });
    }
    case 'anchors': {
      const { anchors } = readAnchors(given);
      const rows = anchors.map(({ version, hash }) => ({ stream: CHECKPOINT_STREAM, version, hash }));
      return rows.length > 0
        ? ok({ kind: 'rows', rows })
        : refuse('no-anchors', `${given} 中没有锚点`, `${given} holds no anchor`);
    }
  }
}

/** Rows that a witness names and the journal does not hold as it says. */
export function missingRows(journal: Pick<OpenReader, 'rowAt'>, rows: readonly SlipRow[]): readonly Text[] {
  return rows.flatMap(({ stream, version, hash }) => {
    const row = journal.rowAt(stream, version);
    if (!row)
      return [
        text(`日志中没有 ${stream} 第 ${version} 条`, `The journal does not hold version ${version} of ${stream}`),
      ];
    if (row.hash !== hash)
      return [
        text(
          `日志中 ${stream} 第 ${version} 条与所持文件不同：历史被改写或日志库被调换`,
          `Version ${version} of ${stream} is not what the file says: history was rewritten or the journal was exchanged`,
        ),
      ];
    return [];
  });
}

/** Whether what was given is meant as the path of a file rather than as a slip. */
export const looksLikePath = (given: string): boolean => /[/\\.]/.test(given) && !/^SRC\d/i.test(given);

/** Whether a file is a package. */
export const isPackage = (path: string): boolean => kindOf(path) === 'package';

/** Whether a file is a JSON Lines export. */
export const isLinesFile = (path: string): boolean => kindOf(path) === 'lines';

/** By its first bytes, whatever it is called. */
function kindOf(path: string): 'package' | 'lines' | 'anchors' {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(64 * 1024);
    const beginning = head.toString('utf8', 0, readSync(file, head));
    if (beginning.startsWith('PK')) return 'package';
    return beginning.split('\n', 1)[0]?.includes('"specversion"') ? 'lines' : 'anchors';
  } finally {
    closeSync(file);
  }
}
