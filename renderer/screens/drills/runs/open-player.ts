/** Opens the window in which the players of a run work. A second one of the same run has the same desk. */
export function openPlayer(run: string): void {
  window.open(`${globalThis.location.pathname}?run=${encodeURIComponent(run)}`, `player-${run}`);
}
