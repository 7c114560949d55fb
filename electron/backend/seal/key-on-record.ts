import { text, type Text } from '../../../shared/base/text.ts';
import {
  WORKSTATION_STREAM,
  type NewWorkstationEvent,
  type WorkstationEvent,
} from '../../../shared/workstation/events.ts';
import type { Act } from '../acts.ts';
import { workstationEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { type OrTrouble, orTrouble } from '../store/trouble.ts';
import { writeAct } from '../write-act.ts';
import { existingKey, keyPath, workstationKey, type WorkstationKey } from './workstation-key.ts';

/** How the key file stands to what the journal names as the key in force. */
export type KeyState =
  | { readonly kind: 'same'; readonly keyId: string; readonly before: readonly WorkstationEvent[] }
  /** No key has ever been made here. */
  | { readonly kind: 'none' }
  | { readonly kind: 'lost'; readonly recorded: string }
  | { readonly kind: 'other'; readonly recorded: string | undefined; readonly keyId: string }
  | { readonly kind: 'damaged'; readonly message: Text; readonly next: Text };

/** Compares the key file with the journal; makes and writes nothing. */
export function keyState(store: Pick<Store, 'readStream'>, keysFolder: string): KeyState {
  const made = workstationEvents(store.readStream(WORKSTATION_STREAM));
  const recorded = made.at(-1)?.data.keyId;
  const key = orTrouble(keyPath(keysFolder), () => existingKey(keysFolder));
  if (!key.ok) return { kind: 'damaged', message: key.trouble.message, next: key.trouble.next };
  if (!key.value) return recorded === undefined ? { kind: 'none' } : { kind: 'lost', recorded };
  const { keyId } = key.value;
  return keyId === recorded ? { kind: 'same', keyId, before: made.slice(0, -1) } : { kind: 'other', recorded, keyId };
}

/**
 * Makes the key where there is none, and puts on record which one signs from here on. Gives how things stood before: a key that was lost or exchanged is
 * something a person has to hear of. A key that cannot be had is left alone.
 */
export function keepKeyOnRecord(store: Store, keysFolder: string, act: () => Act): KeyState {
  const before = keyState(store, keysFolder);
  if (before.kind === 'same' || before.kind === 'damaged') return before;
  const key: OrTrouble<WorkstationKey> = orTrouble(keyPath(keysFolder), () => workstationKey(keysFolder));
  if (!key.ok) return { kind: 'damaged', message: key.trouble.message, next: key.trouble.next };
  const { keyId, publicKey } = key.value;
  const replaces = before.kind === 'none' ? undefined : before.recorded;
  const data = { keyId, publicKey, ...(replaces === undefined ? {} : { replaces }) };
  const done = act();
  const events = [{ type: 'WorkstationKeyMade', at: done.at, data }] as const satisfies readonly NewWorkstationEvent[];
  const expectedVersion = store.head(WORKSTATION_STREAM).version;
  writeAct(store, { stream: WORKSTATION_STREAM, expectedVersion, mode: 'live', events }, done);
  return before;
}

/** What the desk is told at the start; undefined where nothing is amiss. */
export function keyNotice(state: KeyState): Text | undefined {
  switch (state.kind) {
    case 'same':
    case 'none':
      return undefined;
    case 'damaged':
      return text(`${state.message.zh}${state.next.zh}`, `${state.message.en} ${state.next.en}`);
    case 'lost':
      return text(
        `签名密钥 ${state.recorded} 的文件不见了，已新制一把并记入日志。请查明原因；以后核对旧件，以日志和已打印的核验单所记密钥为准。`,
        `The file of signing key ${state.recorded} is gone; a new key was made and is on record. Find out why; older papers are checked against the key that the journal and the printed slips name.`,
      );
    case 'other':
      return state.recorded === undefined
        ? undefined
        : text(
            `签名密钥文件已不是日志所记的 ${state.recorded}，而是 ${state.keyId}，已记入日志。若不是本单位更换，请立即核验日志库并报告。`,
            `The signing key is no longer ${state.recorded}, which the journal names, but ${state.keyId}; that is on record now. If nobody here exchanged it, verify the journal at once and report it.`,
          );
  }
}
