import { text, type Text } from '../base/text.ts';
import type { Standing } from './standing.ts';
import type { Colour } from './vocabulary.ts';

/** The colours in words, each with its level as signals write it. */
export const COLOUR_NAMES: Readonly<Record<Colour, Text>> = {
  blue: text('蓝色', 'blue'),
  yellow: text('黄色', 'yellow'),
  orange: text('橙色', 'orange'),
  red: text('红色', 'red'),
};

/** Where a warning stands, in words. */
export const STANDING_NAMES: Readonly<Record<Standing, Text>> = {
  coming: text('将生效', 'coming'),
  'in-force': text('生效中', 'in force'),
  expired: text('已过期', 'expired'),
  lapsed: text('久未核对', 'not checked for too long'),
  replaced: text('已被替换', 'replaced'),
  cancelled: text('已解除', 'cancelled'),
  lifted: text('已手工解除', 'lifted by hand'),
};

/** What a reader should know before trusting a warning that was read from a file, by the rule that found it. */
const DOUBTS: Readonly<Record<string, Text>> = {
  'unknown-area': text(
    '有本市的区域代码不在表里，涉及的站区可能不全',
    'some area codes of this city are not in the tables, so station areas may be missing',
  ),
  'areas-not-judged': text(
    '有的区域没有行政区划代码，没有判断',
    'some areas carry no administrative code and were not judged',
  ),
  'colour-by-severity': text(
    '文字里没有写颜色，按严重程度推定',
    'no text names a colour; it was taken from the severity',
  ),
  'no-references': text('是更新报文，没写替换哪一条', 'it updates, but names no message'),
  'several-ends': text('写了几个不同的有效期，按最晚的记', 'it names several ends, and the latest was taken'),
};

/** A doubt in words; one that a later version wrote stands by its rule. */
export const doubtWords = (rule: string): Text => DOUBTS[rule] ?? text(rule, rule);
