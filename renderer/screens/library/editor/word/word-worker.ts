import { readDocx } from './read-docx.ts';

/** Beside the page, so that a long file holds nothing up: bytes in, its reading out, once. */
self.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
  void readDocx(new Uint8Array(event.data)).then((reading) => self.postMessage(reading));
});
