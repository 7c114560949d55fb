import { MINUTE } from '../base/instant.ts';
import { refuse, type Refusal } from '../base/result.ts';

/** A PIN as it was meant: an input method gives full-width digits, a paste gives spaces. */
export const plainPin = (typed: string): string => typed.normalize('NFKC').trim();

/** Why a PIN cannot be used; undefined for one that can: 4 to 12 digits, not all the same, not a plain run up or down. */
export function pinFault(typed: string): { readonly ok: false; readonly refusal: Refusal } | undefined {
  const pin = plainPin(typed);
  if (!/^\d{4,12}$/.test(pin)) {
    return refuse('pin-shape', '口令应为4到12位数字，请重新输入', 'A PIN has 4 to 12 digits: enter another one');
  }
  const digits = pin.split('').map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10));
  const [step] = steps;
  if (steps.size === 1 && (step === 0 || step === 1 || step === 9)) {
    return refuse(
      'pin-trivial',
      '口令过于简单（全部相同或依次递增、递减），请换一个',
      'This PIN is too simple (one digit over and over, or a plain run): choose another one',
    );
  }
  return undefined;
}

/** From this many wrong PINs in a row on, the next try has to wait. */
const FREE_TRIES = 3;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 15 * MINUTE;

/**
 * How long the next try waits after so many wrong PINs in a row (milliseconds): 5 s after the third, doubling, 15 minutes at most. Four digits that
 * are guessed at this pace take over seven weeks on average; a person who mistyped loses seconds.
 */
export const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - FREE_TRIES), LONGEST_WAIT);
