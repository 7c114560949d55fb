import { useHotkeys, type HotkeyConfig } from '@blueprintjs/core';
import { useMemo } from 'react';
import { useText } from '../../../text/use-text.ts';

const KEYS = [
  ['up', 'move'],
  ['down', 'move'],
  ['enter', 'answered'],
  ['m', 'missed'],
  ['e', 'fault'],
  ['x', 'excused'],
  ['t', 'details'],
  ['a', 'who'],
  ['1', 'channel'],
  ['plus', 'attempts'],
] as const;

/** Puts the keys of the roll into the help sheet. The rows act on them themselves, only while they have the focus. */
export function useGridHelp(): void {
  const { t } = useText();
  const keys = useMemo(
    () =>
      KEYS.map(
        ([combo, key]): HotkeyConfig => ({
          combo,
          label: t(`rollcall.grid.help.${key}`),
          group: t('rollcall.grid.listLabel'),
        }),
      ),
    [t],
  );
  useHotkeys(keys);
}
