import type { Act } from './acts.ts';
import type { AppendRequest, AppendResult, Store } from './store/index.ts';

type Written = Exclude<AppendResult, { readonly kind: 'conflict' }>;
type Decided = Pick<AppendRequest, 'stream' | 'expectedVersion' | 'mode' | 'events' | 'editions' | 'summary'>;

/** Writes what an act came to, signed by whoever did it. This process is the only writer: a stream that moved on meanwhile is a bug. */
export function writeAct(store: Store, decided: Decided, { commandId, now, actor }: Act): Written {
  const written = store.append({
    ...decided,
    commandId,
    recordedAt: now,
    byPerson: actor.person,
    byPost: actor.post,
    workstation: actor.workstation,
  });
  if (written.kind === 'conflict') {
    const { stream, expectedVersion } = decided;
    throw new Error(`${stream} is at version ${written.version}, not at ${expectedVersion}: written from elsewhere`);
  }
  return written;
}
