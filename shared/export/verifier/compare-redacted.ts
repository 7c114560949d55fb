import { readLine } from './check-rows.ts';
import { readRedactedLine } from './check-redacted.ts';
import { entryText } from './commitment.ts';
import { findings, type PackageFinding } from './finding.ts';
import { readManifest } from './manifest.ts';
import { COMMITMENT, ENTRIES, JOURNAL, MANIFEST, SALTS } from './names.ts';
import { linesOf, parsedObject, textOf } from './parsed.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Holds a redacted copy against the full package, both of which have been verified by themselves: that every kept entry says the same there, and that the copy
 * was made from this very export. A row that differs is named, the first one only: what follows it has often moved with it.
 */
export function compareRedacted(copy: Files, full: Files): readonly PackageFinding[] {
  const { found, find } = findings();
  const [ofCopy, ofFull] = [copy, full].map((files) => readManifest(textOf(files, MANIFEST)));
  if (ofCopy?.kind !== 'redacted' || ofFull?.kind === 'redacted') {
    find(
      'not-a-copy',
      MANIFEST,
      '要比对的应是一份脱敏副本和一份完整数据包，请检查两个文件',
      'This takes a redacted copy and a full package: check which files were named',
    );
    return found;
  }
  if (ofCopy.response !== ofFull?.response) {
    find(
      'other-response',
      MANIFEST,
      '两个数据包不是同一次处置，请换用同一次处置的完整数据包',
      'The two packages are of different responses: take the full package of the same one',
    );
    return found;
  }
  const rows = linesOf(full, JOURNAL).map((line) => entryText(readLine(line)?.row ?? {}));
  const salts = linesOf(full, SALTS).map((line) => parsedObject(line)?.['salt']);
  const entries = linesOf(copy, ENTRIES).map(readRedactedLine);
  const differs = entries.findIndex((entry, at) => entry?.kind === 'kept' && entry.text !== rows[at]);
  if (differs >= 0)
    find(
      'row-differs',
      ENTRIES,
      `第 ${differs + 1} 条与完整数据包中的不同`,
      `Entry ${differs + 1} is not what the full package says`,
      differs + 1,
    );
  const isSameExport =
    textOf(copy, COMMITMENT) === textOf(full, COMMITMENT) &&
    entries.every((entry, at) => entry?.kind !== 'kept' || entry.salt === salts[at]);
  if (!isSameExport)
    find(
      'other-export',
      COMMITMENT,
      '这份副本不是从这一个完整数据包做出的（对照值不同）：隐去的各条无从比对，请取与副本同时导出的那个数据包',
      'The copy was not made from this very package (another commitment), so what was taken out cannot be compared: take the one that was exported together with the copy',
    );
  return found;
}
