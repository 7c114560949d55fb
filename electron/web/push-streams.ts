import type { ServerResponse } from 'node:http';
import type { Pushed } from '../../shared/contract/replies.ts';
import type { Backend } from '../backend/host.ts';

/** A window that reads nothing is let go once this much waits for it; it comes back by itself and asks for everything anew. */
const MOST_WAITING = 8 * 1024 * 1024;

/** The pushes of the backend as server-sent events, to any number of windows, with a beat so that a window can tell silence from loss. */
export function pushStreams(backend: Pick<Backend, 'onPush'>, beatEvery: number) {
  const open = new Set<ServerResponse>();
  const send = (frame: string) => {
    for (const response of open) {
      if (response.writableLength > MOST_WAITING) response.destroy();
      else response.write(frame);
    }
  };
  const stopListening = backend.onPush((push, run) =>
    send(`data: ${JSON.stringify({ run, push } satisfies Pushed)}\n\n`),
  );
  const beat = setInterval(() => send('event: beat\ndata:\n\n'), beatEvery);
  beat.unref();
  return {
    add(response: ServerResponse) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Its end is the end of the connection, so that a stopping host need not wait for it.
        connection: 'close',
      });
      response.write('retry: 1000\nevent: beat\ndata:\n\n');
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    close() {
      clearInterval(beat);
      stopListening();
      for (const response of open) response.end();
    },
  };
}
