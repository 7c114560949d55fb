import type { Backend } from '../../electron/backend/host.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { decide } from '../../shared/response/decide.ts';
import { fold } from '../../shared/response/evolve.ts';
import { responseStream, type ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse, type Response } from '../../shared/response/state.ts';
import { shipped, shippedSource } from '../support/real-plans.ts';

/** A response as a screen holds it: folded from what the backend says, so that a legal act can be drawn for it. */
export interface Mirror {
  readonly response: Response;
  readonly takes: (command: ResponseCommand) => boolean;
  readonly close: () => void;
}

export async function mirrorOf(backend: Backend, id: string): Promise<Mirror> {
  const reply = await backend.handle('openResponse', { id });
  if (reply.kind !== 'done') throw new Error(`openResponse: ${JSON.stringify(reply)}`);
  const { events } = reply.value as { readonly events: readonly ResponseEvent[] };
  let response = fold(emptyResponse(id), events, shippedSource);
  const close = backend.onPush((push) => {
    if (push.kind !== 'events' || push.stream !== responseStream(id)) return;
    const fresh = (push.events as unknown as readonly ResponseEvent[]).filter((one) => one.version > response.version);
    response = fold(response, fresh, shippedSource);
  });
  const actor = { person: '值班员', post: 'duty-officer', workstation: 'desk-1' };
  return {
    get response() {
      return response;
    },
    takes(command) {
      const now = Date.now();
      return decide(response, command, { id: 'draw', now, at: now, actor }, shipped.inForce).ok;
    },
    close,
  };
}
