import type { Instant } from '../base/instant.ts';
import { answersTo, isAnsweredIn, openInquiries } from '../reporting/inquiries.ts';
import { lineOfTitle } from '../reporting/report-lines.ts';
import type { Reporting } from '../reporting/state.ts';
import type { NewResponseEvent } from './events.ts';
import { generalPlanOf } from './general-plan.ts';
import type { Response } from './state.ts';

type NewReport = Extract<NewResponseEvent, { type: 'ReportSent' }>;

/**
 * What a report brings with it: each line that it leaves unknown becomes a task of the post that sent it, unless it is one already or was settled before;
 * each task whose line it fills in is done.
 */
export function inquiriesOfReport(
  response: Response,
  { data, at }: NewReport,
  owner: string,
): readonly NewResponseEvent[] {
  const { reporting } = response;
  const { kind, number, channel } = data;
  const known = new Set(Object.keys(reporting.inquiries ?? {}));
  const opened = data.unknowns.flatMap((title): NewResponseEvent[] => {
    const about = aboutOf(response, title);
    if (known.has(about)) return [];
    known.add(about);
    return [{ type: 'InquiryOpened', at, data: { about, title, kind, number, channel, owner } }];
  });
  const answered = openInquiries(reporting)
    .filter((inquiry) => isAnsweredIn(data.text, inquiry))
    .map(({ about }): NewResponseEvent => ({ type: 'InquiryClosed', at, data: { about, how: 'report' } }));
  return [...opened, ...answered];
}

/** What the title of a line is about: a line of the first report, a fact that a plan names, or only what the words say. */
function aboutOf(response: Response, title: string): string {
  const line = lineOfTitle(title);
  if (line) return `line:${line}`;
  for (const { pinned, compiled } of response.plans) {
    for (const fact of compiled.plan.facts) {
      for (const name of [fact.title.zh, fact.title.en]) {
        if (title === name) return `fact:${pinned.key}/${fact.id}`;
        const place = new RegExp(`^${escaped(name)} ?[（(](.+)[）)]$`).exec(title)?.[1];
        if (place !== undefined) return `fact:${pinned.key}/${fact.id}@${place}`;
      }
    }
  }
  return `title:${title}`;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Tasks that the board now answers, as it stands once everything of an act has been written to it. */
export function answeredInquiries(response: Response, board: Reporting, at: Instant): readonly NewResponseEvent[] {
  const open = openInquiries(response.reporting);
  if (open.length === 0) return [];
  const facts = new Set(generalPlanOf(response)?.facts.map(({ id }) => `general/${id}`));
  return open.flatMap((inquiry): NewResponseEvent[] => {
    const lines = answersTo(inquiry, board, (fact) => facts.has(fact));
    return lines ? [{ type: 'InquiryClosed', at, data: { about: inquiry.about, how: 'fact', lines } }] : [];
  });
}

/** At the closing of a response: what nobody found out stays legible as such. */
export function leftInquiries({ reporting }: Response, at: Instant): readonly NewResponseEvent[] {
  return openInquiries(reporting).map(({ about }) => ({
    type: 'InquiryClosed',
    at,
    data: { about, how: 'left-open' },
  }));
}
