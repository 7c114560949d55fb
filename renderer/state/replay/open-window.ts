import { pageRun } from '../../client/page-run.ts';

/** Where in a record a replay begins, and the run whose desk holds it where that is not the desk of this page. */
interface ReplayStart {
  readonly run?: string | undefined;
  /** The line to stand at; without one it begins at the first. */
  readonly version?: number;
}

/** Opens the replay of a response in a window of its own, beside the desk that goes on; without a response, one that asks for a package. */
export function openReplayWindow(response?: string, { run = pageRun(), version }: ReplayStart = {}): void {
  const address = new URL(globalThis.location.href);
  address.search = new URLSearchParams({
    replay: response ?? 'package',
    ...(run === undefined || response === undefined ? {} : { run }),
    ...(version === undefined ? {} : { line: String(version) }),
  }).toString();
  address.hash = '';
  globalThis.open(address, '_blank', 'noopener');
}
