import type { Instant } from '../../base/instant.ts';
import type { ReportChannel, ReportKind } from '../../reporting/events.ts';
import type { Response } from '../../response/state.ts';
import { reportName } from '../../reporting/report-name.ts';
import { unitTitle, stationName } from '../../review/names.ts';
import { bodyBlocks } from './body.ts';
import type { ColophonLine, DocumentForm, Issue, MastheadRow, OfficialDocument } from './document.ts';
import { documentWords, FORM_NAMES, ISSUER, LABELS, languageOf, MARKS } from './words.ts';

/** A report to be set: one that has gone, in its frozen words, or the draft as it stands. */
export interface ReportToSet {
  readonly kind: ReportKind;
  readonly number: number;
  readonly channel: ReportChannel;
  readonly text: string;
  /** When it went; of a draft, now. */
  readonly at: Instant;
  readonly recipients: readonly { readonly unit: string }[];
  /** Who sent it; of a draft, who writes it, if anybody has signed on. */
  readonly byPerson: string | undefined;
}

/** Header parts that only a person can give; what is left out leaves no trace, except the places for signing and phone. */
export interface FilledParts {
  /** 份号 */
  readonly copyNumber?: string | undefined;
  /** 密级和保密期限 */
  readonly secrecy?: string | undefined;
  /** 紧急程度 */
  readonly urgency?: string | undefined;
  /** 发文字号 */
  readonly documentNumber?: string | undefined;
  /** 签发人 */
  readonly signer?: string | undefined;
  readonly phone?: string | undefined;
  /** 抄送 */
  readonly copyTo?: string | undefined;
  readonly attachments?: readonly string[] | undefined;
}

export interface SettingOptions {
  readonly form: DocumentForm;
  readonly isDraft: boolean;
  readonly issue?: Issue | undefined;
  readonly filled?: FilledParts | undefined;
}

/** Up to so many characters the words of the call make a title; longer ones stand in the body alone. */
const TITLE_ROOM = 40;

/** Sets a report of a response as an official document: the form around it, and its words line for line. */
export function officialDocument(
  response: Response,
  report: ReportToSet,
  { form, isDraft, issue, filled = {} }: SettingOptions,
): OfficialDocument {
  const language = languageOf(report.text);
  const say = documentWords(language);
  const marks = [
    ...(response.mode === 'drill' ? [MARKS.drill[language]] : []),
    ...(isDraft ? [MARKS.draft[language]] : []),
  ];
  const mark = marks.join('');
  const unit = ISSUER[language];
  const recipients = report.recipients.map((to) => unitTitle(response, to.unit)[language]).join(say.list);
  const name = reportName(report.kind, report.number)[language];
  const cc =
    filled.copyTo === undefined ? [] : [{ left: `${LABELS.copyTo[language]}${ended(filled.copyTo, say.stop)}` }];
  const submitted = { left: `${LABELS.submitTo[language]}${ended(recipients, say.stop)}` };
  const issued: ColophonLine = { left: unit, right: say.issuedOn(say.date(report.at)) };
  const isSpecial = form === 'special';
  const frame = {
    language,
    filled,
    unit,
    editor: report.byPerson ?? TO_WRITE,
    moment: say.moment(report.at),
    issue: say.issue(issue),
  };
  return {
    form,
    language,
    marks,
    corner: [filled.copyNumber, filled.secrecy, filled.urgency].filter((part) => part !== undefined),
    masthead: `${mark}${FORM_NAMES[form][language]}`,
    rows: isSpecial ? specialRows(frame) : bulletinRows(frame),
    title: `${mark}${say.title(form, about(response, language, say.unnamedEvent), name)}`,
    ...(isSpecial ? { addressee: `${recipients}${say.colon}` } : {}),
    body: bodyBlocks(report.text),
    attachments: filled.attachments ?? [],
    ...(isSpecial ? { signature: { unit, date: say.date(report.at) } } : {}),
    colophon: [...(isSpecial ? [] : [submitted]), ...cc, issued],
  };
}

interface Frame {
  readonly language: 'zh' | 'en';
  readonly filled: FilledParts;
  readonly unit: string;
  readonly editor: string;
  readonly moment: string;
  readonly issue: string;
}

/** Between masthead and red rule of a bulletin (A15): issue, unit and time, and who signs, edits and answers the phone. */
function bulletinRows({ language, filled, unit, editor, moment, issue }: Frame): readonly MastheadRow[] {
  return [
    { centre: filled.documentNumber === undefined ? issue : `${issue}　${filled.documentNumber}` },
    { left: unit, right: moment },
    {
      left: `${LABELS.signedBy[language]}${filled.signer ?? TO_WRITE}`,
      centre: `${LABELS.editor[language]}${editor}`,
      right: `${LABELS.phone[language]}${filled.phone ?? TO_WRITE}`,
    },
  ];
}

/** Of a 信息专报 only what was given: number on the left, who signed on the right, as on a document that goes upwards. */
function specialRows({ language, filled }: Frame): readonly MastheadRow[] {
  const { documentNumber, signer } = filled;
  if (documentNumber === undefined && signer === undefined) return [];
  return [
    signer === undefined
      ? { centre: documentNumber ?? '' }
      : { left: documentNumber ?? '', right: `${LABELS.signer[language]}${signer}` },
  ];
}

/** Room to write a name or a number by hand. */
const TO_WRITE = '　　　　';

function about(response: Response, language: 'zh' | 'en', unnamed: string): string {
  const what = (response.awareness?.what ?? '').trim().replace(/[。.；;]+$/u, '');
  const fits = what !== '' && what.length <= TITLE_ROOM && !/[\n\r]/u.test(what);
  const station = stationName(response)[language];
  return language === 'zh' ? `${station}${fits ? what : unnamed}` : `${fits ? what : unnamed}, ${station}`;
}

const ended = (words: string, stop: string) => (words.endsWith(stop) ? words : `${words}${stop}`);
