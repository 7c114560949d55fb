/** What stands in the margins of every page, in words of the language printed. */
export interface PageWords {
  /** Top left and top right. */
  readonly product: string;
  readonly printed: string;
  /** Bottom left. */
  readonly note: string;
  /** Bottom right, with `{page}` and `{pages}` in it. */
  readonly number: string;
}

/** The named page of a part: each post has pages of its own, headed by its name, so that sheets handed out can be told apart. */
export const pageName = (part: string): string => `paper-${part.replaceAll(/[^a-z0-9-]/gu, '-')}`;

/**
 * Print rules that depend on what is printed: margins, head and foot of each named page. Kept in the page itself, so that the print
 * dialog, Save as PDF and the PDF written by the console all carry the same.
 */
export function pageRules(parts: readonly { readonly id: string; readonly title: string }[], words: PageWords): string {
  const number = words.number
    .split(/(\{pages?\})/u)
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : quoted(part)))
    .join(' ');
  return parts
    .map(
      ({ id, title }) => `@page ${pageName(id)} {
  size: A4 portrait;
  margin: 19mm 14mm 17mm;
  @top-left { content: ${quoted(words.product)}; ${FACE} text-align: left; }
  @top-center { content: ${quoted(title)}; ${FACE} font-weight: 700; }
  @top-right { content: ${quoted(words.printed)}; ${FACE} text-align: right; }
  @bottom-left { content: ${quoted(words.note)}; ${FACE} text-align: left; }
  @bottom-right { content: ${number}; ${FACE} text-align: right; }
}`,
    )
    .join('\n');
}

const FACE =
  'color: #000; font-family: "Noto Sans SC Variable", "Noto Sans SC", "Microsoft YaHei", sans-serif; font-size: 8.5pt; white-space: nowrap;';

/** A CSS string: nothing in it can end it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
