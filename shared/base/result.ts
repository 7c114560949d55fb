/**
 * A refusal is a value: the act is not possible now, nothing was written, and the person at the desk reads `message`.
 * `code` is stable for tests and for looking a refusal up; it never changes once shipped.
 */
export interface Refusal {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: string, zh: string, en: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message: { zh, en } } };
}
