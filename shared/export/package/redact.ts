import { readLine } from '../verifier/check-rows.ts';
import { entryText } from '../verifier/commitment.ts';
import { ENTRIES, JOURNAL, LEAVES, SALTS } from '../verifier/names.ts';
import { linesOf, parsedObject } from '../verifier/parsed.ts';

/**
 * The entries of a redacted copy, from the files of a full package that verifies: text and salt of what is kept, a hole with `reason` for every other
 * row, and the leaves of all. Nothing else of the journal goes into a copy: a hash of the chain or of a state has no salt, so a short text could be found by
 * trying.
 */
export function redactedEntries(
  full: ReadonlyMap<string, Uint8Array>,
  keeps: (version: number) => boolean,
  reason: string,
): Readonly<Record<typeof ENTRIES | typeof LEAVES, string>> {
  const salts = linesOf(full, SALTS).map((line) => parsedObject(line) ?? {});
  const entries = linesOf(full, JOURNAL).map((line, at) => {
    const version = at + 1;
    const text = entryText(readLine(line)?.row ?? {});
    return keeps(version)
      ? `{"version":${version},"salt":"${String(salts[at]?.['salt'])}","entry":${text}}\n`
      : `${JSON.stringify({ version, removed: reason })}\n`;
  });
  return { [ENTRIES]: entries.join(''), [LEAVES]: salts.map(({ leaf }) => `${String(leaf)}\n`).join('') };
}
