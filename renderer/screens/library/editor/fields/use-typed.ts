import { useCallback, useEffect, useRef, useState } from 'react';
import { addPending } from '../session/pending.ts';

/** After the last key in a field (milliseconds); then its words go into the text. */
const PAUSE = 400;

/** Words being typed in a field: shown at once, and given on when typing pauses, when the field is left, and before anything else happens to the plan. */
export function useTyped(value: string, commit: (value: string) => void) {
  const [typed, setTyped] = useState<string>();
  const latest = useRef<{ readonly words: string | undefined; readonly commit: (value: string) => void }>({
    words: undefined,
    commit,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { ...latest.current, commit };
  });
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const { words, commit: give } = latest.current;
    if (words === undefined) return;
    latest.current = { ...latest.current, words: undefined };
    setTyped(undefined);
    give(words);
  }, []);
  useEffect(() => {
    const forget = addPending(flush);
    return () => {
      flush();
      forget();
    };
  }, [flush]);
  return {
    value: typed ?? value,
    onChange(words: string) {
      latest.current = { ...latest.current, words };
      setTyped(words);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    onBlur: flush,
  };
}
