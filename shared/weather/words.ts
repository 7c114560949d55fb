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
