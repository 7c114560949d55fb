import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A browser without a window, spoken to over two pipes in the DevTools protocol: no port is opened that anybody else could speak to. */
export interface BrowserPipe {
  /** Asks for something, of a page when its session is named. Rejects when the browser says no, or has gone. */
  readonly ask: (method: string, params?: object, session?: string) => Promise<Record<string, unknown>>;
  /** Resolves when this event comes next; rejects when the browser goes first. */
  readonly next: (event: string) => Promise<void>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (value: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message?: string };
}

export function openBrowser(program: string, args: readonly string[]): BrowserPipe {
  const browser = spawn(program, [...args, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , into, from] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const answers = new Map<number, Waiting>();
  const events = new Map<string, Waiting>();
  const gone = (why: Error) => {
    for (const waiting of [...answers.values(), ...events.values()]) waiting.reject(why);
    answers.clear();
    events.clear();
  };
  browser.once('error', gone);
  browser.once('exit', () => gone(new Error('The browser has ended')));
  // The end of the browser is told above.
  into.on('error', () => undefined);
  let rest: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      hear(JSON.parse(Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8')) as Message);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  });

  function hear({ id, method, result, error }: Message): void {
    if (method !== undefined) {
      events.get(method)?.resolve({});
      events.delete(method);
    } else if (id !== undefined) {
      const waiting = answers.get(id);
      answers.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result ?? {});
    }
  }

  let asked = 0;
  return {
    ask(method, params = {}, session) {
      asked += 1;
      const id = asked;
      const told = JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) });
      into.write(`${told}\0`);
      return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
    },
    next: (event) => new Promise((resolve, reject) => events.set(event, { resolve: () => resolve(), reject })),
    close: () => void browser.kill('SIGKILL'),
  };
}
