import type { Text } from '../base/text.ts';

/**
 * One thing found in a plan file. `error` keeps the plan out of force, `doubt` is for its owner to look at.
 * `line` counts from 1; `clause` names the clause of the plan text concerned, where one is.
 */
export interface Finding {
  readonly severity: 'error' | 'doubt';
  /** Stable code of the rule, e.g. `unknown-post`. */
  readonly rule: string;
  readonly file: string;
  readonly line?: number | undefined;
  readonly clause?: string | undefined;
  readonly message: Text;
}
