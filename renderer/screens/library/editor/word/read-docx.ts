import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth/mammoth.browser.js';
import type { Paragraph } from '../../../../../shared/plan/clause-marks.ts';
import { paragraphsOf, type DocxPart } from './docx-text.ts';

export type DocxReading =
  | {
      readonly ok: true;
      readonly paragraphs: readonly Paragraph[];
      /** It has tracked changes; it is read as if all of them had been accepted. */
      readonly isTracked: boolean;
    }
  | { readonly ok: false; readonly why: 'old-word' | 'not-word' | 'damaged' | 'too-much' };

/** Bytes of text that no plan has (200 times the longest of ours); unpacking more would only fill the memory. */
const MAX_TEXT_BYTES = 40 * 1024 * 1024;
/** What is as long as this is a book. */
const MAX_PARAGRAPHS = 20_000;
const BODY = 'word/document.xml';

/** Reads the bytes of a Word file. Pictures are never unpacked. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<DocxReading> {
  // Word before 2007, and any Word file with a password.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) return { ok: false, why: 'old-word' };
  try {
    let size = 0;
    let isWord = false;
    const { [BODY]: body } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === BODY) isWord = true;
        if (/\.(xml|rels)$/.test(name)) size += originalSize;
        return name === BODY && size <= MAX_TEXT_BYTES;
      },
    });
    if (!isWord) return { ok: false, why: 'not-word' };
    if (size > MAX_TEXT_BYTES || !body) return { ok: false, why: 'too-much' };
    const paragraphs = await paragraphsIn(bytes);
    if (paragraphs.length > MAX_PARAGRAPHS) return { ok: false, why: 'too-much' };
    return { ok: true, paragraphs, isTracked: /<w:(?:ins|del|moveFrom|moveTo)\s/.test(strFromU8(body)) };
  } catch {
    // What the archive or its XML suffers from says nothing to a reader of plans.
    return { ok: false, why: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'damaged' : 'not-word' };
  }
}

/** mammoth writes HTML; what is wanted is the document it makes it from, so that it is given an empty one to write. */
async function paragraphsIn(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Paragraph[]> {
  let paragraphs: readonly Paragraph[] = [];
  const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  await mammoth.convertToHtml(
    { arrayBuffer },
    {
      transformDocument: (document: DocxPart) => {
        paragraphs = paragraphsOf(document);
        return { ...document, children: [] };
      },
    },
  );
  return paragraphs;
}
