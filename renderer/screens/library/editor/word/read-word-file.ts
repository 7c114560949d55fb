import type { DocxReading } from './read-docx.ts';

export type WordReading = DocxReading | { readonly ok: false; readonly why: 'too-big' | 'too-slow' | 'unread' };

/** Plans with many pictures have come to 20 MB. */
const MAX_BYTES = 50 * 1024 * 1024;
/** The longest file that is taken needs a few seconds on the slowest desk. */
const MAX_WAIT = 60_000;

/** Reads a Word file that somebody has picked, beside the page. */
export async function readWordFile(file: Blob): Promise<WordReading> {
  if (file.size > MAX_BYTES) return { ok: false, why: 'too-big' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, why: 'unread' };
  }
  const worker = new Worker(new URL('word-worker.ts', import.meta.url), { type: 'module' });
  const reading = await new Promise<WordReading>((resolve) => {
    const late = setTimeout(() => resolve({ ok: false, why: 'too-slow' }), MAX_WAIT);
    const end = (read: WordReading) => {
      clearTimeout(late);
      resolve(read);
    };
    worker.addEventListener('message', (event: MessageEvent<WordReading>) => end(event.data));
    worker.addEventListener('error', () => end({ ok: false, why: 'damaged' }));
    worker.postMessage(bytes, [bytes]);
  });
  worker.terminate();
  return reading;
}
