import { powerMonitor, powerSaveBlocker } from 'electron';
import type { Push } from '../../shared/contract/replies.ts';
import { requests } from '../../shared/contract/requests.ts';
import { responseStream, type ResponseEventType } from '../../shared/response/events.ts';
import type { Backend } from '../backend/host.ts';

const BEGINS: ResponseEventType = 'AwarenessRecorded';
const ENDS: ResponseEventType = 'ResponseClosed';
const STREAM = responseStream('');

/** Looks at the time again after sleep, and keeps machine and screen awake while a response runs. */
export async function stayAwake(backend: Pick<Backend, 'handle' | 'onPush' | 'wake'>): Promise<void> {
  powerMonitor.on('resume', backend.wake);
  powerMonitor.on('unlock-screen', backend.wake);

  const running = new Set<string>();
  let blocker: number | undefined;
  const settle = () => {
    if (running.size > 0) {
      blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    } else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  };
  backend.onPush((push, run) => {
    if (run !== undefined || push.kind !== 'events' || !push.stream.startsWith(STREAM)) return;
    follow(push.events, running);
    settle();
  });
  const hello = await backend.handle('hello', {});
  const output = hello.kind === 'done' ? requests.hello.output.safeParse(hello.value).data : undefined;
  for (const response of output?.responses ?? []) {
    if (response.closedAt === undefined) running.add(responseStream(response.id));
  }
  settle();
}

function follow(events: Extract<Push, { kind: 'events' }>['events'], running: Set<string>): void {
  for (const { type, stream } of events) {
    if (type === BEGINS) running.add(stream);
    if (type === ENDS) running.delete(stream);
  }
}
