/** Words of a cell without what only the eye sees: full-width digits and letters, spaces of all widths, characters that show nothing. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A person's name as it is compared: names of two characters are often set wide, with a full-width space between them. */
export function plainName(text: string): string {
  return plainWords(text).replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** As plainWords, for comparing titles: no spaces, no upper case. */
export function plainTitle(text: string): string {
  return plainWords(text).replaceAll(' ', '').toLowerCase();
}

/** Whether there is a letter or a digit in it: spaces, signs and characters that show nothing say nothing. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
