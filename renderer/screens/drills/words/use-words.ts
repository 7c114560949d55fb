import { useMemo } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { useNames, type Names } from './use-names.ts';

/** All that is needed to word what a scenario says, at the station it plays at. */
export interface Words {
  readonly t: Translate;
  readonly pick: (text: Text) => string;
  readonly names: Names;
  readonly station: string | undefined;
}

export function useWords(station: string | undefined): Words {
  const { t, pick } = useText();
  const names = useNames();
  return useMemo(() => ({ t, pick, names, station }), [t, pick, names, station]);
}
