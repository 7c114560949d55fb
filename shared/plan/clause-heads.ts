/**
 * What stands at the head of a numbered paragraph, in the forms of the trade: `1 总则`, `4.3.1 …`, `第一章`, `第一节`, `第一条`, `一、`, `（一）`,
 * `1.`, `（1）`.
 */
export interface ClauseHead {
  /** How such numbers nest, from the outermost in; `decimal` numbers carry their headings with them. */
  readonly form: 'decimal' | 'chapter' | 'section' | 'article' | 'han' | 'han-bracket' | 'digit' | 'digit-bracket';
  /** The number's parts: `4.3.1` gives 4, 3, 1; every other form has one. */
  readonly parts: readonly number[];
  /** What follows the number. */
  readonly rest: string;
}

const HAN = '[一二三四五六七八九十百零〇两]{1,7}';
const FORMS: readonly (readonly [ClauseHead['form'], RegExp])[] = [
  ['chapter', new RegExp(`^第\\s*(${HAN}|\\d{1,3})\\s*章\\s*`)],
  ['section', new RegExp(`^第\\s*(${HAN}|\\d{1,3})\\s*节\\s*`)],
  // “第一条规定的”, “第三条线路” are sentences that name one.
  ['article', new RegExp(`^第\\s*(${HAN}|\\d{1,3})\\s*条(?:[\\s：:]+|$)`)],
  ['han', new RegExp(`^(${HAN})\\s*[、.]\\s*`)],
  ['han-bracket', new RegExp(`^[（(]\\s*(${HAN})\\s*[）)]\\s*[、.]?\\s*`)],
  ['digit-bracket', /^[（(]?\s*(\d{1,3})\s*[）)]\s*[、.]?\s*/],
  ['decimal', /^(\d{1,3}(?:\s?\.\s?\d{1,3}){1,8})(?!\d)\s*[.、]?\s*/],
  ['digit', /^(\d{1,2})\s*[.、](?!\d)\s*/],
  // A bare number needs a gap behind it.
  ['digit', /^(\d{1,2})\s+/],
];

/** `1.67 人/㎡` and `5 分钟内` are quantities, `1.5%` too. */
const QUANTITY =
  /^(?:[%％‰℃°㎡㎜㎝㎞~～×/]|-\s*\d|米|人(?:[/以左及次]|$)|毫米|厘米|公里|平方米|分钟|小时|时[至到前后]|秒|万|亿|元|倍|吨|千瓦|名(?![称单词])|辆|趟|列(?!车)|公斤|天[内前后]|[日年](?=[内前后\d])|月\s?\d|个(?!人)|级以|(?:mm|cm|km|m2|kg|m|h|min|s)(?![a-z]))/i;

/** Reads the number at the head of a paragraph; undefined where there is none. */
export function clauseHead(paragraph: string): ClauseHead | undefined {
  const text = halfWidthHead(paragraph.trim());
  for (const [form, pattern] of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length).trim();
    const parts = (found[1] ?? '').split('.').map((part) => numberOf(part.trim()));
    const isDigits = form === 'decimal' || form === 'digit';
    if (parts.includes(undefined) || (isDigits && QUANTITY.test(rest))) return undefined;
    return { form, parts: parts as number[], rest };
  }
  return undefined;
}

/** Digits and points at the head are often typed in full width. */
const halfWidthHead = (text: string) =>
  text
    .slice(0, 24)
    .replace(/[０-９．]/g, (one) => (one === '．' ? '.' : String.fromCharCode(one.charCodeAt(0) - 0xfee0))) +
  text.slice(24);

const DIGITS = '零一二三四五六七八九';

/** 12, 十二 and 一百零二 as numbers; undefined for what is no number, such as 十百. */
export function numberOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  const found = /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    words,
  );
  if (!found) return undefined;
  const [, hundreds, tens, ten, ones] = found;
  const digit = (one: string | undefined) => (one === undefined ? 0 : DIGITS.indexOf(one === '两' ? '二' : one));
  const number = digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
  return number === 0 ? undefined : number;
}
