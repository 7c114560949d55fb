import type { JournalRow } from '../../base/journal-row.ts';
import { refuse, ok, type Result } from '../../base/result.ts';
import { checkSymbol, hexSymbols, numberSymbols, printedSymbols, typedSymbols } from './short-code.ts';

/** What a slip is about: one row of the journal, which by its hash vouches for every row before it in its stream. */
export type SlipRow = Pick<JournalRow, 'stream' | 'version' | 'hash'>;

/** Symbols of the version: enough for 33 million rows of one stream. */
const VERSION_SYMBOLS = 5;
/** Symbols of the hash, 90 of its 256 bits: nobody finds another text with the same ones. */
const HASH_SYMBOLS = 18;
/** With the check symbol; six groups of four. */
const LENGTH = VERSION_SYMBOLS + HASH_SYMBOLS + 1;

/**
 * The short code of a row: its version, the beginning of its hash and a check symbol, e.g. `0001-84C2-…`. Made to be printed, read out and typed.
 * The stream is not in it; whoever looks it up tries the row of this version in every stream.
 */
export function slipCode({ version, hash }: Pick<SlipRow, 'version' | 'hash'>): string {
  const symbols = [...numberSymbols(version, VERSION_SYMBOLS), ...hexSymbols(hash, HASH_SYMBOLS)];
  return printedSymbols([...symbols, checkSymbol(symbols)]);
}

/** The whole of it for a QR code. */
export function slipText({ stream, version, hash }: SlipRow): string {
  return `SRC1:${stream}:${version}:${hash}`;
}

/** A slip as somebody typed or scanned it. */
export type ReadSlip =
  | { readonly kind: 'code'; readonly code: string; readonly version: number }
  | ({ readonly kind: 'full' } & SlipRow);

const FULL = /^SRC1:(.+):([1-9]\d{0,15}):([0-9a-f]{64})$/i;

/**
 * The text of a QR code as a scanner types it: it is a keyboard, so Caps Lock turns the letters over and a Chinese input method makes marks wide. No stream
 * of the console has capitals or spaces in its name.
 */
function fullSlip(typed: string): ReadSlip | undefined {
  const [, stream = '', version, hash = ''] = FULL.exec(typed.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  if (version === undefined) return undefined;
  return { kind: 'full', stream: stream.toLowerCase(), version: Number(version), hash: hash.toLowerCase() };
}

/** Reads what was typed or scanned. What cannot have been printed on a slip is refused, with what to look at. */
export function readSlip(typed: string): Result<ReadSlip> {
  const full = fullSlip(typed);
  if (full) return ok(full);
  if (/^\s*SRC\d[^:]*:/i.test(typed.normalize('NFKC')))
    return refuse(
      'slip-text',
      '二维码内容不完整或已改动。请重新扫描，或改为输入短码。',
      'The text of the QR code is incomplete or altered. Scan it again, or type the short code instead.',
    );
  const read = typedSymbols(typed);
  if (!read.ok)
    return refuse(
      'slip-character',
      `核验码中没有字符“${read.character}”。核验码只用数字和字母，不用 I、L、O、U，请对照纸面重新输入。`,
      `A code never holds “${read.character}”: it has digits and letters without I, L, O and U. Compare it with the paper and type it again.`,
    );
  const { symbols } = read;
  if (symbols.length !== LENGTH)
    return refuse(
      'slip-length',
      `核验码应为 ${LENGTH} 位，输入了 ${symbols.length} 位。请按六组、每组四位重新输入。`,
      `A code has ${LENGTH} characters; ${symbols.length} were typed. Type it again: six groups of four.`,
    );
  if (checkSymbol(symbols.slice(0, -1)) !== symbols.at(-1))
    return refuse(
      'slip-check',
      '核验码有误：有一位输错或相邻两位颠倒。请逐组对照纸面。',
      'The code is mistyped: a character is wrong, or two have changed places. Compare it with the paper group by group.',
    );
  const version = symbols.slice(0, VERSION_SYMBOLS).reduce((sum, symbol) => sum * 32 + symbol, 0);
  return ok({ kind: 'code', code: printedSymbols(symbols), version });
}

/** Whether this is the row that the slip was printed for. */
export function isOnSlip(row: SlipRow, slip: ReadSlip): boolean {
  if (slip.kind === 'code') return row.version === slip.version && slipCode(row) === slip.code;
  return row.stream === slip.stream && row.version === slip.version && row.hash === slip.hash;
}
