import { DAY, HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { Translate } from '../../text/use-text.ts';

/** How long ago, in whole minutes, hours or days. */
export function agoWords(t: Translate, at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < MINUTE) return t('response.ago.now');
  if (age < HOUR) return t('response.ago.minutes', { m: Math.floor(age / MINUTE) });
  if (age < DAY) {
    return t('response.ago.hours', { h: Math.floor(age / HOUR), m: Math.floor((age % HOUR) / MINUTE) });
  }
  return t('response.ago.days', { d: Math.floor(age / DAY) });
}
