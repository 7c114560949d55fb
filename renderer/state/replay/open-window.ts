import { pageRun } from '../../client/page-run.ts';

/** Opens the replay of a response in a window of its own, beside the desk that goes on; without a response, one that asks for a package. */
export function openReplayWindow(response?: string): void {
  const address = new URL(globalThis.location.href);
  const run = pageRun();
  address.search = new URLSearchParams({
    replay: response ?? 'package',
    ...(run === undefined || response === undefined ? {} : { run }),
  }).toString();
  address.hash = '';
  globalThis.open(address, '_blank', 'noopener');
}
