import { HOUR, MINUTE, type Duration } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';

/** A length of time as people say it, to the minute from one minute on: `40 秒`, `41 分钟`, `2 小时 5 分钟`. The sign is dropped. */
export function spanWords(length: Duration): Text {
  const ms = Math.abs(length);
  if (ms < MINUTE) {
    const seconds = Math.max(1, Math.round(ms / 1000));
    return text(`${seconds} 秒`, `${seconds} s`);
  }
  const minutes = Math.round(ms / MINUTE);
  const [h, m] = [Math.floor((minutes * MINUTE) / HOUR), minutes % 60];
  if (h === 0) return text(`${m} 分钟`, `${m} min`);
  return m === 0 ? text(`${h} 小时`, `${h} h`) : text(`${h} 小时 ${m} 分钟`, `${h} h ${m} min`);
}
