import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useText } from '../text/use-text.ts';
import { isComposing } from './is-composing.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Fields with words in them: what nobody wants to type a second time. */
export const isTextField = (target: EventTarget): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'file'].includes(target.type));

/**
 * Keeps what was typed in a dialog from one Esc: where words stand that somebody has typed, the first Esc asks and the second leaves. `hint` is what to
 * say to the person now, and goes when typing goes on. An act under way keeps the dialog.
 */
export function useTypedGuard(
  onClose: () => void,
  busy: boolean,
): {
  readonly hint: string | undefined;
  readonly setHint: (words: string) => void;
  readonly leave: (event?: SyntheticEvent) => void;
  readonly onInput: (event: SyntheticEvent) => void;
  /** What was typed has been used: nothing of it can be lost any more. */
  readonly used: () => void;
} {
  const { t } = useText();
  const typed = useRef(new Set<Field>());
  const [hint, setHint] = useState<string>();
  return {
    hint,
    setHint,
    leave: (event) => {
      const byKey = event?.type === 'keydown';
      if (busy || (byKey && isComposing(event as KeyboardEvent))) return;
      if (byKey && [...typed.current].some((field) => field.isConnected && field.value.trim() !== '')) {
        typed.current.clear();
        setHint(t('ui.typedLost'));
      } else onClose();
    },
    onInput: ({ target }) => {
      if (isTextField(target)) typed.current.add(target);
      setHint(undefined);
    },
    used: () => typed.current.clear(),
  };
}
