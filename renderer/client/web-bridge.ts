import type { Bridge } from '../../shared/contract/replies.ts';
import { pageRun } from './page-run.ts';

/**
 * The bridge of a page that the loopback host serves. Browsers allow six connections to one address, so only one window of a browser holds
 * the push stream (the one that got the lock) and hands every push on to the others; when it closes, the next takes over.
 */

const CHANNEL = 'station-pushes';
/** The host beats every ten seconds; longer silence is a lost connection. */
const SILENCE = 25_000;
const TRY_AGAIN = 2000;

type Heard = { readonly pushed: unknown } | { readonly connected: boolean };

/** Installs the bridge unless the host has done so itself (Electron's preload runs first). */
export function installBridge(): void {
  globalThis.stationBridge ??= webBridge();
}

function webBridge(): Bridge {
  const pushListeners = new Set<(pushed: unknown) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const channel = new BroadcastChannel(CHANNEL);
  let connected = true;
  let started: Promise<void> | undefined;

  const hear = (heard: Heard) => {
    if ('pushed' in heard) {
      for (const listener of pushListeners) listener(heard.pushed);
    } else if (heard.connected !== connected) {
      connected = heard.connected;
      for (const listener of connectionListeners) listener(connected);
    }
  };
  channel.onmessage = (message: MessageEvent<Heard>) => hear(message.data);
  const start = () => {
    started ??= takeTurns((heard) => {
      hear(heard);
      channel.postMessage(heard);
    });
    return started;
  };

  return {
    async request(name, input, run) {
      // What is asked first must not miss what is pushed meanwhile.
      await start();
      const response = await fetch('/api/request', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, input, run }),
      });
      return response.json() as Promise<unknown>;
    },
    onPush(listener) {
      void start();
      pushListeners.add(listener);
      return () => pushListeners.delete(listener);
    },
    onConnection(listener) {
      void start();
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
  };
}

/** Waits for the lock in the background and holds the stream from then on. Resolves once this page, or another, listens. */
async function takeTurns(tell: (heard: Heard) => void): Promise<void> {
  const { held } = await navigator.locks.query();
  const isFollowing = held?.some((lock) => lock.name === CHANNEL) ?? false;
  return new Promise((listening) => {
    void navigator.locks.request(CHANNEL, () => {
      // Pushes between two holders are lost: announced as a lost connection, so that every page asks anew.
      if (isFollowing) tell({ connected: false });
      holdStream(tell, listening);
      return new Promise<never>(() => {});
    });
    if (isFollowing) listening();
  });
}

/** Keeps one push stream open for as long as the page lives. */
function holdStream(tell: (heard: Heard) => void, settled: () => void): void {
  const source = new EventSource('/api/pushes');
  let silence: ReturnType<typeof setTimeout> | undefined;
  const again = (wait: number) => {
    clearTimeout(silence);
    source.close();
    tell({ connected: false });
    setTimeout(() => holdStream(tell, settled), wait);
  };
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => again(0), SILENCE);
  };
  source.onopen = () => {
    alive();
    tell({ connected: true });
    settled();
  };
  source.addEventListener('beat', alive);
  source.onmessage = (message: MessageEvent<string>) => {
    alive();
    tell({ pushed: JSON.parse(message.data) as unknown });
  };
  source.onerror = () => {
    settled();
    tell({ connected: false });
    if (source.readyState !== EventSource.CLOSED) return;
    // Refused rather than lost: the host says why.
    void whyRefused().then((trouble) => {
      if (trouble !== undefined) tell({ pushed: { run: pageRun(), push: { kind: 'trouble', trouble } } });
    });
    again(TRY_AGAIN);
  };
}

/** The trouble the host tells a page it does not let in, if it can be reached at all. */
async function whyRefused(): Promise<unknown> {
  try {
    const response = await fetch('/api/session');
    if (response.ok) return undefined;
    return ((await response.json()) as { readonly trouble?: unknown }).trouble;
  } catch {
    return undefined;
  }
}
