import { capitalised, text } from '../base/text.ts';
import { openInquiries } from '../reporting/inquiries.ts';
import { duesOf, openReviews } from '../response/dues.ts';
import { standingNotes } from '../response/notes.ts';
import type { Response } from '../response/state.ts';
import type { HandoverItem } from './handover-item.ts';
import { inquiryTitle } from './inquiry-words.ts';
import { joinTexts } from './join-texts.ts';
import { reportName } from '../reporting/report-name.ts';
import { dueTitle, LEVEL_NAMES, postTitle, STAGE_NAMES, unitTitle } from './names.ts';

/** Older promises are in the record. */
const MOST_PROMISES = 10;

export function situation(response: Response): readonly HandoverItem[] {
  const { awareness, level, stage, course } = response;
  if (!awareness) return [];
  const rank = level === undefined ? text('未定级', 'no level set') : LEVEL_NAMES[level];
  const what = text(awareness.what, awareness.what);
  const since = course.at(-1)?.at ?? awareness.at;
  return [{ id: 'situation', what, last: joinTexts([rank, STAGE_NAMES[stage]], '，', ', '), at: since }];
}

/** Every running deadline of the posts; those of decisions stand with their decision. */
export function clocks(response: Response, posts: readonly string[]): readonly HandoverItem[] {
  return duesOf(response)
    .filter((due) => due.kind !== 'review' && posts.includes(due.owner))
    .map(({ key, from, dueAt, missed }) => ({
      id: key,
      what: capitalised(dueTitle(response, key)),
      due: { from, dueAt, missed },
    }));
}

/** What reports had to leave unknown, and nobody has found out yet. */
export function inquiries(response: Response): readonly HandoverItem[] {
  return openInquiries(response.reporting).map((inquiry) => {
    const [name, post] = [reportName(inquiry.kind, inquiry.number), postTitle(response, inquiry.owner)];
    const last = text(`${name.zh}时不明，${post.zh}查问`, `unknown at the ${name.en}, asked by ${post.en}`);
    return { id: inquiry.about, what: inquiryTitle(response, inquiry), last, at: inquiry.at };
  });
}

/** Lines marked as promises, newest first, as they stand after corrections. */
export function promises(response: Response): readonly HandoverItem[] {
  const standing = (response.promises ?? []).flatMap(({ version, text: written, post, person, at }): HandoverItem[] => {
    const words = wordsNow(response, version, written);
    if (words === undefined) return [];
    const title = postTitle(response, post);
    const last = text(`${title.zh} ${person}`, `${title.en} ${person}`);
    return [{ id: String(version), what: text(words, words), last, at }];
  });
  return standing.toReversed().slice(0, MOST_PROMISES);
}

/** What a line says after every correction of it; undefined once it was voided. */
function wordsNow(response: Response, version: number, words: string): string | undefined {
  const correction = response.corrected?.[version];
  if (!correction) return words;
  return correction.text === undefined ? undefined : wordsNow(response, correction.version, correction.text);
}

export function decisions(response: Response): readonly HandoverItem[] {
  return openReviews(response).map(({ version, decided, at, reviewAt }) => ({
    id: String(version),
    what: text(decided, decided),
    due: { from: at, dueAt: reviewAt, missed: response.missed[`review:${version}`]?.includes(reviewAt) ?? false },
  }));
}

/** Reports that a recipient has not read back, each recipient apart. */
export function receipts(response: Response): readonly HandoverItem[] {
  return response.reporting.sent.flatMap(({ version, kind, number, channel, at, recipients }) =>
    recipients.flatMap(({ unit, readBackAt }): HandoverItem[] => {
      if (readBackAt !== undefined) return [];
      const [name, to] = [reportName(kind, number), unitTitle(response, unit)];
      const how = channel === 'phone' ? text('电话', 'by phone') : text('书面', 'in writing');
      return [
        {
          id: `${version}:${unit}`,
          what: text(`${name.zh}（${how.zh}）→ ${to.zh}`, `${name.en} (${how.en}) → ${to.en}`),
          last: text('还没有回执', 'no receipt yet'),
          at,
        },
      ];
    }),
  );
}

export function notes(response: Response): readonly HandoverItem[] {
  return standingNotes(response).map((note) => ({ id: String(note.id), what: note.text, at: note.mark.at }));
}
