import { useCallback } from 'react';
import { useIsDrill } from '../state/index.ts';
import { useText } from '../text/use-text.ts';

/** Puts 演练 before the words of a title, a button or a confirmation while this window is that of a drill; live words stay as they are. */
export function useDrillWords(): (words: string) => string {
  const { t } = useText();
  const isDrill = useIsDrill();
  return useCallback((words) => (isDrill ? t('drillLook.words', { words }) : words), [isDrill, t]);
}
