import type { Instant } from '../../../shared/base/instant.ts';
import type { Response } from '../../../shared/response/state.ts';
import { stepByNumber, type NumberedStep } from '../../../shared/response/step-number.ts';
import { logTags, plainSigns } from '../../ui/log-tags.ts';
import { readTime } from '../../ui/typed-time.ts';

/** One line of a paper log as it is typed in. */
export interface TypedLine {
  readonly date: string;
  readonly clock: string;
  /** Number of the step it belongs to; may stay empty. */
  readonly step: string;
  readonly what: string;
}

export type ReadLine =
  | { readonly kind: 'wrong'; readonly what: 'time' | 'future' | 'step' | 'empty' }
  | {
      readonly kind: 'line';
      readonly at: Instant;
      readonly step: NumberedStep | undefined;
      readonly text: string;
      readonly tags: readonly string[];
    };

/** What a typed line means: when it happened, at which step, and the log line with the tag that says it came from paper. */
export function readLine(typed: TypedLine, response: Response, now: Instant, paperTag: string): ReadLine {
  const at = readTime(typed, now);
  if (at === undefined) return { kind: 'wrong', what: 'time' };
  if (at > now) return { kind: 'wrong', what: 'future' };
  const step = typed.step.trim() === '' ? undefined : stepByNumber(response, typed.step);
  if (typed.step.trim() !== '' && !step) return { kind: 'wrong', what: 'step' };
  const what = plainSigns(typed.what.trim());
  if (what === '') return { kind: 'wrong', what: 'empty' };
  const text = step ? `${step.number} ${what}` : what;
  return { kind: 'line', at, step, text, tags: [...new Set([paperTag, ...logTags(what)])].slice(0, 20) };
}
