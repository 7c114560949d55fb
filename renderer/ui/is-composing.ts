import type { KeyboardEvent } from 'react';

/** True while an input method is still composing: Enter and shortcuts belong to it, not to us. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
