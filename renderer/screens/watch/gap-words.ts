import { beijingClock } from '../../../shared/base/instant.ts';
import type { Language } from '../../../shared/base/text.ts';
import type { Night } from '../../../shared/flow/night.ts';
import { sliceBegins } from '../../../shared/flow/operating-day.ts';

/** From when and how many more arrive than can be carried on, in the worst hour still ahead; undefined where what is known suffices. */
export function gapWords(
  day: string,
  night: Night | undefined,
  language: Language,
): { readonly from: string; readonly n: string } | undefined {
  if (!night?.worst) return undefined;
  const { hour, gap } = night.worst;
  return {
    from: beijingClock(sliceBegins(day, hour * 60)),
    n: Math.ceil(gap).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB'),
  };
}
