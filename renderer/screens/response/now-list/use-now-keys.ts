import { isReplayPage } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys } from '../../../ui/index.ts';
import { FIND_CLASS } from './FindBox.tsx';
import { setAcross, setShort, useNowPrefs } from './now-prefs.ts';
import { POST_CHOICE_CLASS } from './PostChoice.tsx';

/** The keys of the list's tools. `showList` brings the list into sight where it shares its place with others. */
export function useNowKeys(showList: () => void, hasOthers: boolean): void {
  const { t } = useText();
  const { short, across } = useNowPrefs();
  const group = t('response.title');
  const inList = (act: () => void) => () => {
    showList();
    act();
  };
  const focusIn = (selector: string) => () => {
    const focus = () => {
      const found = document.querySelector<HTMLElement>(selector);
      found?.focus();
      return found !== null;
    };
    if (focus()) return;
    showList();
    requestAnimationFrame(focus);
  };
  useKeys([
    { combo: '/', label: t('now.keys.find'), group, onPress: focusIn(`.${FIND_CLASS} input`) },
    { combo: 'a', label: t('now.keys.long'), group, onPress: inList(() => setShort(!short)) },
    // In a replay the letter asks what would have been.
    {
      combo: 'w',
      label: t('now.keys.post'),
      group,
      disabled: isReplayPage(),
      onPress: focusIn(`.${POST_CHOICE_CLASS} select`),
    },
    {
      combo: 'g',
      label: t('now.keys.across'),
      group,
      onPress: inList(() => {
        if (hasOthers) setAcross(!across);
      }),
    },
  ]);
}
