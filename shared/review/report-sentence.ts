import { beijingStamp } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { DeliveryOutcome, ReportRef } from '../reporting/events.ts';
import { reportName } from '../reporting/report-name.ts';
import type { ResponseEvent, ResponseShapes } from '../response/events.ts';
import type { Response } from '../response/state.ts';
import { inquiryTitle } from './inquiry-words.ts';
import { joinTexts } from './join-texts.ts';
import { postTitle, unitTitle } from './names.ts';

type ReportEvent = Extract<
  ResponseEvent,
  { type: 'ReportSent' | 'ReportAcknowledged' | 'DeliveryTried' | 'InquiryOpened' | 'InquiryClosed' }
>;

/** Sentences for the report chain; see sentence.ts for the others. */
export function reportSentence(response: Response, event: ReportEvent): Text {
  switch (event.type) {
    case 'ReportSent': {
      const { recipients, unknowns, nothingNew } = event.data;
      const name = formName(event.data);
      const to = joinTexts(
        recipients.map((one) => unitTitle(response, one.unit)),
        '、',
        ', ',
      );
      const open =
        unknowns.length === 0 ? text('', '') : text(`，${unknowns.length} 项不明`, `, ${unknowns.length} unknown`);
      const same = nothingNew ? text('，无新情况', ', nothing new') : text('', '');
      return text(`${name.zh}已报：${to.zh}${same.zh}${open.zh}`, `${name.en} sent: ${to.en}${same.en}${open.en}`);
    }
    case 'ReportAcknowledged': {
      const { unit, takenBy, readBackAt } = event.data;
      const [name, to] = [formName(event.data), unitTitle(response, unit)];
      const at = beijingStamp(readBackAt, event.recordedAt);
      return text(
        `${name.zh}已由${to.zh}${takenBy}复诵确认（${at}）`,
        `${name.en} read back by ${to.en} ${takenBy} (${at})`,
      );
    }
    case 'DeliveryTried': {
      const { unit, outcome, note } = event.data;
      const [name, to] = [formName(event.data), unitTitle(response, unit)];
      const how = OUTCOME_NAMES[outcome];
      return text(
        `催问回执（${name.zh}，${to.zh}）：${how.zh}${note === undefined ? '' : `，${note}`}`,
        `Receipt chased (${name.en}, ${to.en}): ${how.en}${note === undefined ? '' : `, ${note}`}`,
      );
    }
    case 'InquiryOpened': {
      const [name, post] = [formName(event.data), postTitle(response, event.data.owner)];
      const title = inquiryTitle(response, event.data);
      return text(
        `待查：${title.zh}（${name.zh}时不明，由${post.zh}查问）`,
        `To be found out: ${title.en} (not known at the ${name.en}; asked by ${post.en})`,
      );
    }
    case 'InquiryClosed':
      return closedWords(response, event.data);
  }
}

/** Outcomes of an attempt to get a report through. */
export const OUTCOME_NAMES: Readonly<Record<DeliveryOutcome, Text>> = {
  'no-answer': text('无人接听', 'no answer'),
  busy: text('占线', 'line busy'),
  refused: text('对方拒收', 'refused'),
  'sent-again': text('已重发', 'sent again'),
  'fax-failed': text('传真未通', 'fax failed'),
};

function formName({ kind, number, channel }: ReportRef): Text {
  const name = reportName(kind, number);
  return channel === 'phone'
    ? text(`电话${name.zh}`, `${name.en} by phone`)
    : text(`书面${name.zh}`, `${name.en} in writing`);
}

function closedWords(
  response: Response,
  { about, how, lines = [], reason = '' }: ResponseShapes['InquiryClosed'],
): Text {
  const inquiry = response.reporting.inquiries?.[about];
  const title = inquiry ? inquiryTitle(response, inquiry) : text(about, about);
  switch (how) {
    case 'fact':
      return text(
        `待查事项已查明：${title.zh}（第 ${lines.join('、')} 行）`,
        `Found out: ${title.en} (line ${lines.join(', ')})`,
      );
    case 'report':
      return text(`待查事项已在报告中写明：${title.zh}`, `Said in the report: ${title.en}`);
    case 'not-knowable':
      return text(
        `待查事项无法查明：${title.zh}。原因：${reason}`,
        `Cannot be established: ${title.en}. Reason: ${reason}`,
      );
    case 'left-open':
      return text(`归档时仍未查明：${title.zh}`, `Not found out when the response was closed: ${title.en}`);
  }
}

/** Who told the desk, and where that person can be called back. */
export function sourceWords({
  source,
  caller,
  phone,
}: Pick<ResponseShapes['AwarenessRecorded'], 'source' | 'caller' | 'phone'>): Text {
  const said = [source, caller, phone].filter((one) => one !== undefined);
  return text(said.join('，'), said.join(', '));
}
