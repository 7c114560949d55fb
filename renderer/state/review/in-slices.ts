import type { SliceProgress, Slices } from '../../../shared/base/slices.ts';

/** As long as the page may be held up by one piece of the work (milliseconds): shorter than a frame. */
const AT_ONCE = 12;

/** Does work a piece at a time, so that the page goes on drawing; undefined when it is not wanted any more. */
export async function inSlices<T>(
  slices: Slices<T>,
  isWanted: () => boolean,
  tell: (progress: SliceProgress) => void,
): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + AT_ONCE;
    let next = slices.next();
    while (!next.done && performance.now() < until) next = slices.next();
    if (next.done) return next.value;
    tell(next.value);
    await new Promise((resume) => setTimeout(resume, 0));
    if (!isWanted()) return undefined;
  }
}
