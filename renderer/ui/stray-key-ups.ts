/**
 * A key that went down in one place presses nothing in another. Buttons of the component library act when Enter or Space comes up, whether or not it
 * went down on them: an act that is quicker than a finger closes its dialog, the focus goes back to the button that opened it, and the key coming up
 * opens it again, or presses whatever the next dialog offers first. Here such a key-up ends before any button hears of it; a held key counts from
 * where it was first pressed.
 */
export function muteStrayKeyUps(target: Window): void {
  const down = new Map<string, EventTarget | null>();
  target.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat) down.set(event.code, event.target);
    },
    true,
  );
  target.addEventListener(
    'keyup',
    (event) => {
      const began = down.get(event.code);
      down.delete(event.code);
      if ((event.key === 'Enter' || event.key === ' ') && began !== event.target) event.stopImmediatePropagation();
    },
    true,
  );
}
