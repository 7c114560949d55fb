import type { EventOf } from '../base/journal-event.ts';
import type { Instant } from '../base/instant.ts';
import type { ReportingShapes } from './events.ts';

/**
 * What a report had to leave open: a task from the moment the report went. One inquiry per line or fact for the whole response: an unknown that is told
 * again is the same task.
 */
export interface Inquiry extends Readonly<ReportingShapes['InquiryOpened']> {
  readonly at: Instant;
  readonly version: number;
  readonly closed?: ReportingShapes['InquiryClosed'] & {
    readonly at: Instant;
    readonly version: number;
    readonly byPerson: string;
    readonly byPost: string;
  };
}

type InquiryEvent = EventOf<Pick<ReportingShapes, 'InquiryOpened' | 'InquiryClosed'>>;

/** By what they are about. */
export type Inquiries = Readonly<Record<string, Inquiry>>;

export function evolveInquiries(inquiries: Inquiries = {}, event: InquiryEvent): Inquiries {
  const { at, version } = event;
  if (event.type === 'InquiryOpened') return { ...inquiries, [event.data.about]: { ...event.data, at, version } };
  const inquiry = inquiries[event.data.about];
  if (!inquiry) return inquiries;
  const { byPerson, byPost } = event;
  return { ...inquiries, [inquiry.about]: { ...inquiry, closed: { ...event.data, at, version, byPerson, byPost } } };
}
