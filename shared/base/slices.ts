/** How far a piece of work has come that is done in slices. */
export interface SliceProgress {
  readonly done: number;
  readonly total: number;
}

/** Work that stops after every slice, so that whoever does it can draw, or give up. */
export type Slices<T> = Generator<SliceProgress, T, void>;

/** All slices at once. */
export function wholeOf<T>(slices: Slices<T>): T {
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
  }
}
