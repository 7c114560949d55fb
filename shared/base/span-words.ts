import { DAY, HOUR, MINUTE, type Duration } from './instant.ts';
import { text, type Text } from './text.ts';

/** A length of time as people say it, to the minute from one minute on: `40 秒`, `41 分钟`, `2 小时 5 分钟`, `2 天 10 小时`. The sign is dropped. */
export function spanWords(length: Duration): Text {
  const ms = Math.abs(length);
  if (ms < MINUTE) {
    const seconds = Math.max(1, Math.round(ms / 1000));
    return text(`${seconds} 秒`, `${seconds} s`);
  }
  const minutes = Math.round(ms / MINUTE);
  if (ms >= DAY) {
    const [d, h] = [Math.floor(ms / DAY), Math.floor(ms / HOUR) % 24];
    return h === 0 ? text(`${d} 天`, `${d} d`) : text(`${d} 天 ${h} 小时`, `${d} d ${h} h`);
  }
  const [h, m] = [Math.floor((minutes * MINUTE) / HOUR), minutes % 60];
  if (h === 0) return text(`${m} 分钟`, `${m} min`);
  return m === 0 ? text(`${h} 小时`, `${h} h`) : text(`${h} 小时 ${m} 分钟`, `${h} h ${m} min`);
}
