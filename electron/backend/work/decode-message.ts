import { found, type CapFinding } from '../../../shared/weather/cap/finding.ts';

/** Encodings that messages come in, by the names that XML declarations use. */
const DECODERS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** The text of an XML file by its byte-order mark or its declaration, UTF-8 where it has neither; or why it cannot be read. */
export function decodeMessage(bytes: Uint8Array): string | CapFinding {
  const named = encodingOf(bytes);
  const encoding = DECODERS[named.toLowerCase()];
  if (encoding === undefined) {
    return found(
      'error',
      'unknown-encoding',
      `文件写明的编码是 ${named.slice(0, 40)}，系统读不了；请另存为 UTF-8 或 GB18030`,
      `it names the encoding ${named.slice(0, 40)}, which cannot be read here: save it as UTF-8 or GB18030`,
    );
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return found(
      'error',
      'bad-encoding',
      `文件内容与它的编码（${named}）不符，有读不出的字；请按原编码重新取一份`,
      `it holds bytes that are not ${named}, so some characters cannot be read: fetch it again in its own encoding`,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // Marked, or `<` in two bytes.
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
