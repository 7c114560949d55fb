import { beijingClock, beijingDate, type Instant } from '../../../../../shared/base/instant.ts';
import type { Language } from '../../../../../shared/base/text.ts';
import type { Translate } from '../../../../text/use-text.ts';

/** Whole people, with the thousands set apart. A part of a person waits too. */
export function people(language: Language, n: number): string {
  return Math.ceil(n).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
}

/** People who find room: nobody leaves by half. */
export function room(language: Language, n: number): string {
  return Math.floor(n).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
}

/** `35 分`, or that they do not get away this day. */
export function waitWords(t: Translate, minutes: number): string {
  return Number.isFinite(minutes) ? t('flow.minutes', { n: minutes }) : t('flow.notThisDay');
}

/** `00:40`, with 次日 once the date has turned: a night is read across midnight. */
export function nightClock(t: Translate, day: string, at: Instant): string {
  const clock = beijingClock(at);
  return beijingDate(at) === day ? clock : t('flow.nextDay', { clock });
}

/** `23:00–00:00`, `次日 00:00–01:00`: the day is said once, by where it begins. */
export function spanWords(t: Translate, day: string, from: Instant, until: Instant): string {
  const clock = `${beijingClock(from)}–${beijingClock(until)}`;
  return beijingDate(from) === day ? clock : t('flow.nextDay', { clock });
}
