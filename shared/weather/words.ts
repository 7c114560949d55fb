import { text, type Text } from '../base/text.ts';
import type { Colour } from './vocabulary.ts';

/** The colours in words, each with its level as signals write it. */
export const COLOUR_NAMES: Readonly<Record<Colour, Text>> = {
  blue: text('蓝色', 'blue'),
  yellow: text('黄色', 'yellow'),
  orange: text('橙色', 'orange'),
  red: text('红色', 'red'),
};
