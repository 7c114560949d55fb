import { gridWidth, SIZE, TEXT_WIDTH } from './layout.ts';

/** How many characters of the title fit on a line. */
export const TITLE_WIDTH = Math.floor(TEXT_WIDTH / SIZE.title);

/** A title may break after these signs, and before an opening bracket. */
const AFTER = /[，、；：站的）】\s]/u;
const BEFORE = /[（【]/u;
/** What must not begin a line. */
const NEVER_FIRST = /[，、；：。）】”\s]/u;

/**
 * A title on as few lines as it needs, all about equally long, broken where the words allow it: a title that ends with two characters on a line of their own
 * reads badly. Lines joined again give the title letter for letter.
 */
export function titleLines(title: string): readonly string[] {
  const signs = Array.from(title);
  const lines: string[] = [];
  for (let from = 0; from < signs.length; ) {
    const rest = signs.slice(from);
    const wanted = Math.ceil(gridWidth(rest.join('')) / TITLE_WIDTH);
    const end = wanted <= 1 ? rest.length : breakAt(rest, gridWidth(rest.join('')) / wanted);
    lines.push(rest.slice(0, end).join(''));
    from += end;
  }
  return lines;
}

/** The best place near `wanted` characters; never a longer line than fits. */
function breakAt(signs: readonly string[], wanted: number): number {
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  let width = 0;
  for (let end = 1; end < signs.length; end += 1) {
    width += gridWidth(signs[end - 1] ?? '');
    if (width > TITLE_WIDTH) break;
    const next = signs[end] ?? '';
    const isGood = AFTER.test(signs[end - 1] ?? '') || BEFORE.test(next);
    const cost = Math.abs(width - wanted) + (isGood ? 0 : GOOD_PLACE) + (NEVER_FIRST.test(next) ? 100 : 0);
    if (cost <= bestCost) [best, bestCost] = [end, cost];
  }
  return best;
}

/** How many characters out of balance a good place may be. */
const GOOD_PLACE = 5;
