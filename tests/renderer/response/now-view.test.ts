import { describe, expect, it } from 'vitest';
import type { NowItem, NowReason } from '../../../renderer/screens/response/model/now-item.ts';
import { nowView, type NowWish } from '../../../renderer/screens/response/model/now-view.ts';
import { emptyResponse } from '../../../shared/response/state.ts';

const response = emptyResponse('r1');

const line = (id: string, owner: string, reason: NowReason, critical = false): NowItem => ({
  id,
  ref: id,
  response,
  step: undefined,
  due: undefined,
  owner,
  critical,
  reason,
  first: false,
});

const ALL = [
  line('call ambulance', 'flow', 'pressing', true),
  line('log the call', 'duty', 'pressing'),
  line('first report', 'duty', 'critical', true),
  line('gates', 'flow', 'critical', true),
  line('water', 'care', 'timed'),
  line('blankets', 'care', 'open'),
  line('press line', 'duty', 'open'),
];

const wish = (rest: Partial<NowWish> = {}): NowWish => ({
  short: false,
  posts: 'all',
  words: '',
  myPosts: new Set(['duty']),
  selected: undefined,
  ...rest,
});
const look = (rest: Partial<NowWish> = {}) => nowView(ALL, wish(rest), (item) => `${item.id} ${item.owner}`);
const ids = (items: readonly NowItem[]) => items.map((item) => item.id);

describe('what of the list is shown', () => {
  it('leaves nothing out uncounted, whatever is asked for', () => {
    for (const short of [true, false]) {
      for (const posts of ['all', 'mine', { post: 'care' }] as const) {
        for (const words of ['', 'water', 'nowhere']) {
          const { shown, rest, hidden } = look({ short, posts, words });
          expect(shown.length + rest.n + hidden.n).toBe(ALL.length);
        }
      }
    }
  });

  it('keeps the line on the card in the short list, at its place', () => {
    expect(ids(look({ short: true }).shown)).toEqual(ids(ALL.slice(0, 5)));
    const { shown, rest } = look({ short: true, selected: 'press line' });
    expect(ids(shown)).toEqual([...ids(ALL.slice(0, 5)), 'press line']);
    expect(rest).toEqual({ n: 1, urgent: 0 });
  });

  it('names critical lines of other posts whose time presses', () => {
    const { shown, hidden, elsewhere } = look({ posts: 'mine' });
    expect(ids(shown)).toEqual(['log the call', 'first report', 'press line']);
    expect(hidden).toEqual({ n: 4, urgent: 2 });
    expect(ids(elsewhere)).toEqual(['call ambulance']);
  });

  it('finds by all the words typed, in any order, past the filter by post and the short list', () => {
    expect(ids(look({ short: true, posts: 'mine', words: 'care water' }).shown)).toEqual(['water']);
  });
});
