import { lockAt } from '../../shared/duty/locks.ts';
import { SCREENS, type DialogId, type ScreenId, type ScreenParams } from './place.ts';
import { store } from './store.ts';

/**
 * Shows a screen. The place also stands in the address, so that a reload comes back to it; `instead` of the one that stands there now, so that the
 * way back leads past it.
 */
export function go(id: ScreenId, params: ScreenParams = {}, instead = false): void {
  store.setState({ screen: { id, params } });
  const search = new URLSearchParams(params).toString();
  const hash = `#/${id}${search === '' ? '' : `?${search}`}`;
  if (globalThis.location.hash === hash) return;
  if (instead) globalThis.history.replaceState(null, '', hash);
  else globalThis.history.pushState(null, '', hash);
}

/** What can be opened over a locked screen: a call is taken down whatever else, and these lead out of it. */
const OVER_A_LOCK: readonly DialogId[] = ['awareness', 'sign-on', 'unlock'];

/** Signing on and unlocking open over whatever dialog is open: an act that needs them keeps what was typed. */
export function openDialog(id: DialogId, params: ScreenParams = {}): void {
  const { duty, host } = store.getState();
  if (lockAt(duty, host?.workstation) && !OVER_A_LOCK.includes(id)) return;
  if (id === 'unlock') store.setState({ isUnlocking: true });
  else if (id === 'sign-on') store.setState({ signingOn: params.emergency === undefined ? 'usual' : 'emergency' });
  else store.setState({ dialog: { id, params } });
}

export function closeDialog(id: DialogId): void {
  if (id === 'unlock') store.setState({ isUnlocking: false });
  else if (id === 'sign-on') store.setState({ signingOn: undefined });
  else if (store.getState().dialog?.id === id) store.setState({ dialog: undefined });
}

/** Follows the address: at the start, and when the person goes back or forward. */
export function followAddress(): void {
  const read = () => {
    const [path = '', search = ''] = globalThis.location.hash.replace(/^#\//, '').split('?');
    const id = SCREENS.find((one) => one === path);
    if (id) store.setState({ screen: { id, params: Object.fromEntries(new URLSearchParams(search)) } });
  };
  globalThis.addEventListener('popstate', read);
  read();
}
