import { MINUTE, type Duration } from '../../../../shared/base/instant.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import type { Translate } from '../../../text/use-text.ts';

/** `T+2 小时 5 分`: how long after the beginning of the drill. */
export function offsetWords(t: Translate, offset: Duration): string {
  return offset < MINUTE ? t('drills.msel.zero') : t('drills.msel.offset', { time: lengthWords(t, offset) });
}
