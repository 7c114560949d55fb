/** A table of 500 readings is some tens of kilobytes; what is much larger is another file chosen by mistake. */
const MOST_BYTES = 1_000_000;

export type TableFile = { readonly text: string } | { readonly trouble: 'tooBig' | 'notText' };

/**
 * The text of a CSV file, whatever wrote it: UTF-8, or what Chinese spreadsheets still save as (GBK, a part of GB 18030), or the UTF-16 of
 * "Unicode text". A file that is none of these is no text.
 */
export async function readTableFile(file: Blob): Promise<TableFile> {
  if (file.size > MOST_BYTES) return { trouble: 'tooBig' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? { trouble: 'notText' } : { text };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return { trouble: 'notText' };
}
