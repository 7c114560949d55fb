import type { MessagePort } from 'node:worker_threads';
import type { TextToCheck } from '../library/draft-checker.ts';
import { checkText, NOT_READ } from '../library/plan-library.ts';
import { readLightly } from '../library/read-lightly.ts';
import { checkLibrary } from '../library/read-library.ts';
import type { LibraryText } from './tasks.ts';

/** Reads the library once, then answers every text sent to it until its thread is ended. */
export function checkTexts(port: MessagePort, texts: readonly LibraryText[]): void {
  const library = checkLibrary(
    texts.map(({ file, id, text }) => ({
      file,
      id,
      text,
      result: text === undefined ? NOT_READ : readLightly(text, file),
    })),
  );
  port.on('message', ({ id, text, file, earlier }: TextToCheck & { readonly id: number }) => {
    port.postMessage({ id, ...checkText(library, text, file, earlier) });
  });
}
