/** Live lists, which the browser keeps: a search through a screen of many thousand elements for each key would be felt. */
const OPEN = [document.getElementsByClassName('src-dialog'), document.getElementsByClassName('src-commands')];

/** True while a dialog has the floor: what lies beneath must not move away then. */
export function dialogIsOpen(): boolean {
  return OPEN.some((found) => found.length > 0);
}
