/** The same keys with other words: a key that is missing or too many in the English file does not compile. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
