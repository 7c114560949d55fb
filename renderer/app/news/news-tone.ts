import type { NewsItem } from '../../../shared/drill/run/news-state.ts';
import type { ToneName } from '../../state/index.ts';

/** A telephone that rings, a radio that calls; what waits by itself is announced softly. */
const TONES: Readonly<Record<NewsItem['channel'], ToneName>> = {
  phone: 'phone',
  video: 'phone',
  radio: 'radio',
  message: 'message',
  'in-person': 'message',
  seen: 'message',
};

export const newsTone = (item: NewsItem): ToneName => TONES[item.channel];
