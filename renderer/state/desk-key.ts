import { pageRun } from '../client/page-run.ts';

/**
 * A name in the browser's storage for what belongs to one desk: who acts, what has been typed and not recorded. The windows of the live desk and of every
 * drill share one storage, and a fork has the ids of the record it comes from; nothing typed in a drill may turn up at the live desk.
 */
export function deskKey(name: string): string {
  const run = pageRun();
  return run === undefined ? name : `${name}#${run}`;
}
