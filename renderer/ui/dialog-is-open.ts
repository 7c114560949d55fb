/** True while a dialog has the floor: what lies beneath must not move away then. */
export function dialogIsOpen(): boolean {
  return document.querySelector('.src-dialog, .src-commands') !== null;
}
