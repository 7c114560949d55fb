export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same members without those that are undefined: what is stored says nothing rather than "undefined". */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
}
