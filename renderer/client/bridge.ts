import { pushed, type Bridge, type Push } from '../../shared/contract/replies.ts';
import { pageRun } from './page-run.ts';

declare global {
  var stationBridge: Bridge | undefined;
}

/** The host's bridge; undefined when the page was opened without a host. */
export const bridge = (): Bridge | undefined => globalThis.stationBridge;

/** Hands over every push that is meant for this page and reads as one; the rest is reported, since a newer backend may say what this screen cannot read. */
export function onPush(listener: (push: Push) => void, unreadable: (detail: string) => void): () => void {
  return (
    bridge()?.onPush((raw) => {
      if (!isForThisPage(raw)) return;
      const parsed = pushed.safeParse(raw);
      if (parsed.success) listener(parsed.data.push);
      else unreadable(parsed.error.message);
    }) ?? (() => {})
  );
}

export function onConnection(listener: (connected: boolean) => void): () => void {
  return bridge()?.onConnection(listener) ?? (() => {});
}

/** What its own desk says, and a STOP wherever it was pressed. Looked at before parsing: what another desk says need not be readable here. */
function isForThisPage(raw: unknown): boolean {
  const { run, push } = raw as { readonly run?: unknown; readonly push?: { readonly kind?: unknown } };
  return run === pageRun() || push?.kind === 'real-event';
}
