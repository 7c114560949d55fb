import { text, type Text } from '../base/text.ts';
import { inquiriesOf } from '../reporting/inquiries.ts';
import type { Response } from '../response/state.ts';
import { inquiryTitle } from './inquiry-words.ts';
import { joinTexts } from './join-texts.ts';
import type { DraftField } from './report-fields.ts';

/** What earlier reports had to leave open and has been settled since a journal line: told in the next one. */
export function settledSince(response: Response, after: number): readonly DraftField[] {
  const settled = inquiriesOf(response.reporting).flatMap((inquiry) =>
    inquiry.closed && inquiry.closed.version > after ? [{ inquiry, closed: inquiry.closed }] : [],
  );
  if (settled.length === 0) return [];
  const titles = (isWanted: (how: string) => boolean) =>
    settled.filter(({ closed }) => isWanted(closed.how)).map(({ inquiry }) => inquiryTitle(response, inquiry));
  const found = titles((how) => how !== 'not-knowable');
  const never = settled
    .filter(({ closed }) => closed.how === 'not-knowable')
    .map(({ inquiry, closed }) => {
      const title = inquiryTitle(response, inquiry);
      return text(`${title.zh}因${closed.reason ?? ''}`, `${title.en} (${closed.reason ?? ''})`);
    });
  const parts = [
    ...(found.length === 0 ? [] : [trailed('已查明', 'established', found)]),
    ...(never.length === 0 ? [] : [trailed('无法查明', 'cannot be established', never)]),
  ];
  return [
    {
      id: 'settled',
      title: text('前报待查事项', 'Points left open before'),
      value: joinTexts(parts, '；', '; '),
      cites: settled.flatMap(({ closed }) => [closed.version, ...(closed.lines ?? [])]),
    },
  ];
}

function trailed(zh: string, en: string, titles: readonly Text[]): Text {
  const list = joinTexts(titles, '、', ', ');
  return text(`${list.zh}${zh}`, `${en}: ${list.en}`);
}
