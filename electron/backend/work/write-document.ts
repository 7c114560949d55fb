import { basename, join } from 'node:path';
import type { Instant } from '../../../shared/base/instant.ts';
import type { Issue } from '../../../shared/export/official/document.ts';
import { documentName } from '../../../shared/export/official/file-name.ts';
import { issueOf, type SentRow } from '../../../shared/export/official/issue.ts';
import { officialDocument, type ReportToSet } from '../../../shared/export/official/official-document.ts';
import { lostInXml } from '../../../shared/export/official/xml-words.ts';
import type { ReportingShapes } from '../../../shared/reporting/events.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { emptyResponse, type Response } from '../../../shared/response/state.ts';
import { officialDocx } from '../docx/official-docx.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { readJournal, type OpenReader, type StorePlace } from '../store/index.ts';
import type { DocumentOrder, ReportKey, WrittenDocument } from './document-order.ts';
import { freePath } from './free-path.ts';
import { writeAtomically } from './write-atomically.ts';

export interface DocumentRequest {
  readonly place: StorePlace;
  readonly response: string;
  readonly order: DocumentOrder;
  readonly now: Instant;
  /** Where to write; `<data>/exports/` when left out. */
  readonly folder?: string;
}

/** Writes a report as a Word file in the official layout; undefined when no such report has gone. An earlier file of the same name stays. */
export async function writeDocument(request: DocumentRequest): Promise<WrittenDocument | undefined> {
  const { place, response: id, order, now } = request;
  const { response, issue } = readJournal(place, (reader) => {
    const { source } = planSource((hash) => reader.edition(hash)?.text);
    const events = responseEvents(reader.readStream(responseStream(id)));
    return {
      response: fold(emptyResponse(id), events, source),
      issue: order.draft ? undefined : issueIn(reader, id, order.report),
    };
  });
  const report = reportToSet(response, order, now);
  if (!report) return undefined;
  const { form, filled } = order;
  const isDraft = order.draft !== undefined;
  const document = officialDocument(response, report, { form, isDraft, issue, filled });
  const bytes = await officialDocx(document);
  const folder = request.folder ?? join(place.folder, 'exports');
  const path = freePath(folder, documentName(response, report, form, isDraft), 'docx');
  writeAtomically(path, [bytes]);
  return { path, name: basename(path), bytes: bytes.length, replaced: lostInXml(report.text) };
}

/** The issue number of a sent report. It takes a look through the whole journal: not for the main thread. */
export function readIssue(place: StorePlace, response: string, report: ReportKey): Issue | undefined {
  return readJournal(place, (reader) => issueIn(reader, response, report));
}

function reportToSet(response: Response, { draft, report: key }: DocumentOrder, now: Instant): ReportToSet | undefined {
  if (!draft) return response.reporting.sent.find((one) => isOf(one, key));
  const recipients = draft.recipients.map((unit) => ({ unit }));
  return { ...key, text: draft.text, at: now, recipients, byPerson: draft.byPerson };
}

function issueIn(reader: OpenReader, response: string, key: ReportKey): Issue | undefined {
  const rows = reader.rowsOfType('ReportSent').map(({ position, stream, at, data }) => {
    const { kind, number, channel } = JSON.parse(data) as ReportingShapes['ReportSent'];
    return { position, stream, at, kind, number, channel };
  });
  const row = rows.find((one) => one.stream === responseStream(response) && isOf(one, key));
  return row && issueOf(row, rows satisfies readonly SentRow[]);
}

const isOf = (one: ReportKey, key: ReportKey) =>
  one.kind === key.kind && one.number === key.number && one.channel === key.channel;
