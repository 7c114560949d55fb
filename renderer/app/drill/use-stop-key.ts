import { useEffect } from 'react';
import { stopForRealEvent } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { useKeys } from '../../ui/index.ts';

/**
 * STOP on F12, whatever else has the keyboard: a field, a dialog, an input method that composes, the locked screen. Listened for before anything in the
 * page hears the key; the help sheet lists it like every other.
 */
export function useStopKey(active: boolean): void {
  const { t } = useText();
  useEffect(() => {
    if (!active) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'F12' && event.code !== 'F12') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) void stopForRealEvent();
    };
    globalThis.addEventListener('keydown', hear, true);
    return () => globalThis.removeEventListener('keydown', hear, true);
  }, [active]);
  useKeys([
    {
      combo: 'f12',
      label: t('drillLook.stop'),
      group: t('shell.keys.group'),
      inInput: true,
      overDialogs: true,
      disabled: !active,
      onPress: () => void stopForRealEvent(),
    },
  ]);
}
