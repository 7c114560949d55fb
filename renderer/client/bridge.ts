import { push, type Bridge, type Push } from '../../shared/contract/replies.ts';

declare global {
  var stationBridge: Bridge | undefined;
}

/** The host's bridge; undefined when the page was opened without a host. */
export const bridge = (): Bridge | undefined => globalThis.stationBridge;

/** Hands over every push that reads as one; the rest is reported, since a newer backend may say what this screen cannot read. */
export function onPush(listener: (push: Push) => void, unreadable: (detail: string) => void): () => void {
  return (
    bridge()?.onPush((raw) => {
      const parsed = push.safeParse(raw);
      if (parsed.success) listener(parsed.data);
      else unreadable(parsed.error.message);
    }) ?? (() => {})
  );
}

export function onConnection(listener: (connected: boolean) => void): () => void {
  return bridge()?.onConnection(listener) ?? (() => {});
}
