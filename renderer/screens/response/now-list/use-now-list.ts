import { useDeferredValue, useMemo, useState } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { useHeldPosts, useIdentity, useNow, useRunning } from '../../../state/index.ts';
import { wordsOfItem } from '../model/find-steps.ts';
import type { NowItem } from '../model/now-item.ts';
import { nowAcross, nowList } from '../model/now-list.ts';
import { countOf, nowView, plainWords, type Count, type NowView } from '../model/now-view.ts';
import { useNowPrefs } from './now-prefs.ts';

/** The list "do now" as it is looked at here: everything that asks for a hand, and what of it the filters show. */
export interface NowLook {
  /** Before any filter. */
  readonly all: readonly NowItem[];
  readonly viewOf: (selected: string | undefined) => NowView;
  /** What is typed into the filter, and the same made alike. */
  readonly typed: string;
  readonly words: string;
  readonly setTyped: (typed: string) => void;
  readonly myPosts: ReadonlySet<string>;
  /** What asks for a hand in the other running responses, whether it is listed or not; undefined while there are none. */
  readonly others: Count | undefined;
}

export function useNowList(response: Response): NowLook {
  const identity = useIdentity();
  const held = useHeldPosts();
  const running = useRunning();
  const tick = useNow(5000);
  const { short, across, posts } = useNowPrefs();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(plainWords(typed));
  const myPosts = useMemo(
    () => new Set(held.filter((one) => one.person === identity?.person).map((one) => one.post)),
    [held, identity],
  );
  const elsewhere = useMemo(
    () => running.map((one) => one.response).filter((one) => one.id !== response.id),
    [running, response.id],
  );
  const all = useMemo(
    () => (across ? nowAcross(response, elsewhere, tick) : nowList(response, tick)),
    [response, elsewhere, across, tick],
  );
  const others = useMemo(
    () => (elsewhere.length === 0 ? undefined : countOf(elsewhere.flatMap((one) => nowList(one, tick)))),
    [elsewhere, tick],
  );
  return {
    all,
    viewOf: (selected) => nowView(all, { short, posts, words, myPosts, selected }, wordsOfItem),
    typed,
    words,
    setTyped,
    myPosts,
    others,
  };
}
