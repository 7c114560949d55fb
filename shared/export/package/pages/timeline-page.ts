import { text } from '../../../base/text.ts';
import type { Response } from '../../../response/state.ts';
import type { ResponseEvent } from '../../../response/events.ts';
import { recordText } from '../../record-text.ts';
import { escaped, page, type Html } from './page.ts';

/** `timeline.html`: the record in both languages, to be read and printed anywhere. */
export function timelinePage(response: Response, events: readonly ResponseEvent[]): Html {
  const part = (language: 'zh' | 'en') =>
    `<pre lang="${language}" style="white-space: pre-wrap; font: inherit">${escaped(recordText(response, events, language))}</pre>`;
  const title = text('处置经过', 'Course of the response');
  return page(title, response.mode === 'drill', `${part('zh')}\n<hr>\n${part('en')}`);
}
