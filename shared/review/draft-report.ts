import type { Instant } from '../base/instant.ts';
import { capitalised, text, type Language, type Text } from '../base/text.ts';
import { nextFollowUp } from '../reporting/decide-sending.ts';
import type { ReportKind } from '../reporting/events.ts';
import type { ResponseEvent } from '../response/events.ts';
import type { Response } from '../response/state.ts';
import { reportTime } from './fact-words.ts';
import { joinTexts } from './join-texts.ts';
import { reportCalled, withoutGaps } from './official-words.ts';
import { reportName } from '../reporting/report-name.ts';
import { stationName } from './names.ts';
import { changesSince } from './report-changes.ts';
import { saysUnknown } from '../reporting/report-lines.ts';
import { firstReportFields, type DraftField } from './report-fields.ts';
import { finalReportFields } from './report-summary.ts';

/** A report as the journal has it, to be read, changed and committed by a person. */
export interface ReportDraft {
  readonly kind: ReportKind;
  /** 0 for first and final reports, 1 for 续报一 … */
  readonly number: number;
  readonly head: Text;
  readonly fields: readonly DraftField[];
  readonly text: Text;
  /** Titles of the lines that say something is unknown. */
  readonly unknowns: readonly Text[];
  /** Journal lines it rests on, in order. */
  readonly cites: readonly number[];
}

export interface DraftOptions {
  readonly kind: ReportKind;
  /** Up to when it tells what is known. */
  readonly asOf: Instant;
  /** Who reports: post and name. */
  readonly reporter?: Text;
  /** Who is in charge on site, and the number, as far as the desk knows. */
  readonly contact?: Text;
}

/**
 * Drafts the first report, a follow-up or the final report. Facts nobody has recorded are named as unknown: a report goes with
 * what is known and is never held up by what is not.
 */
export function draftReport(response: Response, events: readonly ResponseEvent[], options: DraftOptions): ReportDraft {
  const { kind } = options;
  const number = kind === 'follow-up' ? nextFollowUp(response.reporting) : 0;
  const head = headOf(response, options, number);
  const fields = fieldsOf(response, events, options).map((field) =>
    field.value ? { ...field, value: withoutGaps(field.value) } : field,
  );
  const said = text(reportText(head, fields, 'zh'), reportText(head, fields, 'en'));
  return {
    kind,
    number,
    head,
    fields,
    text: said,
    unknowns: fields.filter(isOpen).map((field) => field.title),
    cites: [...new Set(fields.flatMap((field) => field.cites))].sort((a, b) => a - b),
  };
}

/** The words of a report from its lines: a line that a person left empty says that it is unknown. */
export function reportText(
  head: Text,
  lines: readonly { readonly title: Text; readonly value: Text | undefined }[],
  language: Language,
): string {
  const unknown = { zh: '不明，正在核实', en: 'unknown, being verified' };
  const said = lines.map(({ title, value }) => {
    const words = value?.[language].trim().replaceAll(/\s*\n\s*/g, language === 'zh' ? '；' : '; ') ?? '';
    return `${title[language]}${language === 'zh' ? '：' : ': '}${words === '' ? unknown[language] : words}`;
  });
  return [head[language], ...said].join('\n');
}

/** Titles of the lines of a report's words that still say something is unknown, whoever wrote them. */
export function unknownsIn(words: string): readonly string[] {
  return words.split('\n').flatMap((line) => {
    const match = /^([^：:【[]{1,60})[：:](.*)$/.exec(line);
    return match?.[1] !== undefined && saysUnknown(match[2] ?? '') ? [match[1].trim()] : [];
  });
}

const isOpen = (field: DraftField) => field.value === undefined || saysUnknown(field.value.zh);

function fieldsOf(
  response: Response,
  events: readonly ResponseEvent[],
  { kind, contact }: DraftOptions,
): readonly DraftField[] {
  switch (kind) {
    case 'first':
      return firstReportFields(response, contact);
    case 'final':
      return finalReportFields(response, contact).map((field) =>
        field.value ? field : { ...field, value: NEVER_KNOWN },
      );
    case 'follow-up': {
      const last = response.reporting.sent.at(-1)?.version ?? 0;
      const changes = changesSince(response, events, last);
      const stillOpen = firstReportFields(response, contact).filter(isOpen);
      return [
        ...(changes.length === 0 ? [NO_CHANGE] : changes),
        // The beginning is not repeated; what is still unknown is.
        ...stillOpen.map((field) => ({ ...field, cites: [] })),
      ];
    }
  }
}

/** The last report says that nobody found out, not that somebody still will. */
const NEVER_KNOWN = text('至终报时仍不明', 'still unknown at the final report');

const NO_CHANGE: DraftField = {
  id: 'no-change',
  title: text('情况', 'Situation'),
  value: text('无新情况，处置按原部署进行', 'nothing new; the response goes on as ordered'),
  cites: [],
};

/** Whether a draft says that nothing has happened since the last report. */
export const saysNothingNew = ({ fields }: Pick<ReportDraft, 'fields'>) => fields[0]?.id === NO_CHANGE.id;

function headOf(response: Response, { kind, asOf, reporter }: DraftOptions, number: number): Text {
  const name = capitalised(reportName(kind, number));
  const drill = response.mode === 'drill' ? text('【演练】', '[DRILL] ') : text('', '');
  const who = joinTexts(
    [text('重点站区管委会值班室', 'Key Station-Area duty room'), ...(reporter ? [reporter] : [])],
    '',
    ', ',
  );
  const station = stationName(response);
  const what = response.awareness?.what ?? '';
  const about = text(`${station.zh}，${what}`, `${station.en}, ${what}`);
  const when = reportTime(asOf);
  const last = response.reporting.sent.at(-1);
  if (kind !== 'follow-up' || !last) {
    return text(
      `${drill.zh}【${name.zh}】${who.zh}报告：${about.zh}。截至${when.zh}：`,
      `${drill.en}[${name.en}] ${who.en}: ${about.en}. As of ${when.en}:`,
    );
  }
  const before = reportCalled(last);
  const then = reportTime(last.at);
  return text(
    `${drill.zh}【${name.zh}】${who.zh}报告：${about.zh}。${before.zh}（${then.zh}）以来，截至${when.zh}：`,
    `${drill.en}[${name.en}] ${who.en}: ${about.en}. Since ${before.en} (${then.en}), as of ${when.en}:`,
  );
}
