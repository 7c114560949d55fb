import type { Trouble } from '../../shared/contract/shapes.ts';
import type { Refusal } from '../../shared/base/result.ts';

/** What became of a request, as a value: nothing a screen asks for throws. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'bug'; readonly message: string }
  | { readonly kind: 'unreachable' };
