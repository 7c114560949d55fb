import { useHotkeys, type HotkeyConfig } from '@blueprintjs/core';
import { useEffect, useMemo, useRef } from 'react';
import { dialogIsOpen } from './dialog-is-open.ts';

export interface Key {
  readonly combo: string;
  readonly label: string;
  readonly group?: string;
  /** Also while a text field has the focus; only for combinations with Alt or Ctrl. */
  readonly inInput?: boolean;
  /** Also while a dialog has the floor; every other key leaves alone what lies beneath one. */
  readonly overDialogs?: boolean;
  readonly disabled?: boolean;
  /** Not again while the key is held down. */
  readonly once?: boolean;
  readonly onPress: () => void;
}

/**
 * Hotkeys of a screen while it is shown; they appear in the help sheet (`?`). Never act while an input method composes, from under a dialog, or in
 * place of the letter that finds an entry of a list box.
 * `keys` may be made anew on every draw.
 */
export function useKeys(keys: readonly Key[]): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  const shape = JSON.stringify(keys.map(({ onPress: _, ...rest }) => rest));
  const configs = useMemo(
    () =>
      (JSON.parse(shape) as Omit<Key, 'onPress'>[]).map(
        (key, index): HotkeyConfig => ({
          combo: key.combo,
          label: key.label,
          global: true,
          // Never the browser's own F-keys, dialog or not. A letter is ours only once it acts.
          preventDefault: key.inInput ?? false,
          allowInInput: key.inInput ?? false,
          disabled: key.disabled ?? false,
          ...(key.group === undefined ? {} : { group: key.group }),
          onKeyDown: (event) => {
            if (!key.overDialogs && dialogIsOpen()) return;
            if (!key.inInput && event.target instanceof HTMLSelectElement) return;
            event.preventDefault();
            if (!event.isComposing && !(key.once && event.repeat)) current.current[index]?.onPress();
          },
        }),
      ),
    [shape],
  );
  useHotkeys(configs);
}
