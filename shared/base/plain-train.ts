/** A train number as it was typed or read out, made plain: upper case, half width, without 次 and spaces (`ｋ396次` is `K396`). Whether it is a number at all, each reader judges. */
export const plainTrain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/次(列车)?(?=\(|$)/, '')
    .toUpperCase();
