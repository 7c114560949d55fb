import { DURATION_PATTERN } from '../../../../shared/base/instant.ts';
import type { Translate } from '../../../text/use-text.ts';

/** A length of time as the plan writes it (`5 min`), in words of the trade. */
export function planDuration(t: Translate, text: string): string {
  const match = DURATION_PATTERN.exec(text);
  if (!match) return text;
  return t(`library.duration.${match[2] as 'min' | 'h' | 'd'}`, { n: Number(match[1]) });
}
