import type { Holder } from '../../shared/duty/events.ts';
import { sits } from '../../shared/duty/seats.ts';
import { deskKey } from './desk-key.ts';
import { store, type Identity, type State } from './store.ts';

const key = () => deskKey('src.identity');

/** Posts held at this workstation. */
export function heldHere(state: State): readonly Holder[] {
  return heldAt(state.duty.holders, state.host?.workstation);
}

export function heldAt(holders: readonly Holder[], workstation: string | undefined): readonly Holder[] {
  return holders.filter((holder) => holder.workstation === workstation);
}

/** Acts from now on for this person and post, which is held here. */
export function actAs({ person, post }: Identity): void {
  if (sits(heldHere(store.getState()), { person, post })) become({ person, post });
}

export function become(identity: Identity | undefined): void {
  store.setState({ identity });
  if (identity) localStorage.setItem(key(), JSON.stringify(identity));
  else localStorage.removeItem(key());
}

/** Keeps the acting identity true: it must be a post that its person holds here; otherwise another one held here, or none. */
export function checkIdentity(): void {
  const state = store.getState();
  const held = heldHere(state);
  const wanted = state.identity ?? remembered();
  const holder =
    held.find((one) => one.post === wanted?.post && one.person === wanted.person) ??
    held.find((one) => one.person === wanted?.person) ??
    held[0];
  const next = holder ? { person: holder.person, post: holder.post } : undefined;
  if (next?.person === state.identity?.person && next?.post === state.identity?.post) return;
  become(next);
}

function remembered(): Identity | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key()) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { person, post } = value as Record<string, unknown>;
    return typeof person === 'string' && typeof post === 'string' ? { person, post } : undefined;
  } catch {
    return undefined;
  }
}
