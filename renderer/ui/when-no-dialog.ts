import { dialogIsOpen } from './dialog-is-open.ts';

const SOON = 60;

/** Acts once no dialog is open and the one that was has given the focus back. */
export function whenNoDialog(act: () => void): void {
  setTimeout(() => (dialogIsOpen() ? whenNoDialog(act) : setTimeout(act, SOON)), SOON);
}
