import { text, type Text } from '../base/text.ts';
import type { Inquiry } from '../reporting/inquiry-state.ts';
import { lineOfTitle, REPORT_LINES } from '../reporting/report-lines.ts';
import type { Response } from '../response/state.ts';
import { factTitle } from './names.ts';

/** What an inquiry is about, by the name that both languages have for it. */
export function inquiryTitle(response: Response, { about, title }: Pick<Inquiry, 'about' | 'title'>): Text {
  const line = about.startsWith('line:') ? lineOfTitle(title) : undefined;
  if (line) return REPORT_LINES[line];
  const [fact = '', place] = about.startsWith('fact:') ? about.slice('fact:'.length).split('@') : [];
  const named = factTitle(response, fact)?.title;
  if (!named) return text(title, title);
  return place === undefined ? named : text(`${named.zh}（${place}）`, `${named.en} (${place})`);
}
