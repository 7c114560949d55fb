import { beijingDate, DAY, fromBeijing, MINUTE, type Instant } from '../../../../shared/base/instant.ts';

/**
 * When a party answered, from the clock that stands on the sheet: `0912`, `9:12`, `9：12` or with seconds `091230`. The day is that of the call,
 * or the one after where the clock would lie before the call began. A bare minute is the one the call began in when they are the same.
 * Undefined when the text is no clock.
 */
export function answerTime(typed: string, openedAt: Instant): Instant | undefined {
  const match =
    /^(\d{1,2})[:：.](\d{2})(?:[:：.](\d{2}))?$/u.exec(typed.trim()) ?? /^(\d{2})(\d{2})(\d{2})?$/u.exec(typed.trim());
  if (!match) return undefined;
  const [, hour = '', minute = '', second] = match;
  const at = fromBeijing(beijingDate(openedAt), `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`);
  if (at === undefined) return undefined;
  if (second === undefined && at <= openedAt && openedAt < at + MINUTE) return openedAt;
  return at < openedAt ? at + DAY : at;
}
