import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PostFilter } from '../model/now-view.ts';

/** How the list is looked at. It outlives the desk of one response, so that going to the next one changes nothing but the response. */
interface NowPrefs {
  /** The five most urgent lines, or all. Remembered at this workstation. */
  readonly short: boolean;
  /** The queue of all running responses, or of the one on the desk. Remembered at this workstation. */
  readonly across: boolean;
  /** Not remembered: a filter set last week must not hide anything tonight. */
  readonly posts: PostFilter;
}

const SHORT = 'src.now.short';
const ACROSS = 'src.now.across';

const prefs = createStore<NowPrefs>(() => ({
  short: localStorage.getItem(SHORT) !== 'no',
  across: localStorage.getItem(ACROSS) === 'yes',
  posts: 'all',
}));

export const useNowPrefs = () => useStore(prefs);

export function setShort(short: boolean): void {
  localStorage.setItem(SHORT, short ? 'yes' : 'no');
  prefs.setState({ short });
}

export function setAcross(across: boolean): void {
  localStorage.setItem(ACROSS, across ? 'yes' : 'no');
  prefs.setState({ across });
}

export function setPosts(posts: PostFilter): void {
  prefs.setState({ posts });
}
