import type { MessagePort } from 'node:worker_threads';
import { claimedId } from '../../../shared/plan/parse.ts';
import type { TextToCheck } from '../library/draft-checker.ts';
import { checkText } from '../library/plan-library.ts';
import { readLightly } from '../library/read-lightly.ts';
import { checkLibrary } from '../library/read-library.ts';

/** Reads the library once, then answers every text sent to it until its thread is ended. */
export function checkTexts(
  port: MessagePort,
  texts: readonly { readonly file: string; readonly text: string }[],
): void {
  const library = checkLibrary(
    texts.map(({ file, text }) => ({ file, id: claimedId(text), text, result: readLightly(text, file) })),
  );
  port.on('message', ({ id, text, file, earlier }: TextToCheck & { readonly id: number }) => {
    port.postMessage({ id, ...checkText(library, text, file, earlier) });
  });
}
