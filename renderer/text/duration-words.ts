import { DAY, HOUR, MINUTE, type Duration } from '../../shared/base/instant.ts';
import type { Translate } from './use-text.ts';

/** A length of time in words and digits: `48 秒`, `4 分 12 秒`, `2 小时 5 分`, `3 天 4 小时`. Sign is dropped. */
export function durationWords(t: Translate, length: Duration): string {
  const ms = Math.abs(length);
  const s = Math.floor(ms / 1000) % 60;
  const m = Math.floor(ms / MINUTE) % 60;
  if (ms < MINUTE) return t('common.time.seconds', { s });
  if (ms < HOUR) return t('common.time.minutesSeconds', { m, s });
  const h = Math.floor(ms / HOUR);
  if (ms < DAY) return t('common.time.hoursMinutes', { h, m });
  return t('common.time.daysHours', { d: Math.floor(ms / DAY), h: h % 24 });
}

/** `余 4 分 12 秒` before a due time, `已超 3 分 2 秒` after it. */
export function countdownWords(t: Translate, dueAt: number, now: number): string {
  const time = durationWords(t, dueAt - now);
  return dueAt > now ? t('common.time.left', { time }) : t('common.time.over', { time });
}

/** A set length of time without its zeros: `10 分`, `2 小时`, `1 小时 30 分`. */
export function lengthWords(t: Translate, length: Duration): string {
  const m = Math.floor(length / MINUTE) % 60;
  if (length < HOUR) return t('common.time.minutes', { m });
  if (m !== 0) return durationWords(t, length);
  const h = Math.floor(length / HOUR);
  return h < 48 ? t('common.time.hours', { h }) : durationWords(t, length);
}
