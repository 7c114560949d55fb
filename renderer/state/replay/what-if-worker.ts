import { whatIfRecord, type WhatIfChange } from '../../../shared/review/what-if.ts';

type Asked = Parameters<typeof whatIfRecord>[0] & { readonly version: number; readonly change: WhatIfChange };

/** Beside the page, since a long record takes its time: a record and a change in, both branches out, once. */
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  self.postMessage(whatIfRecord(data, data.version, data.change));
});
