import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { Language } from '../../../shared/base/text.ts';
import { generalPlanOf } from '../../../shared/response/general-plan.ts';
import type { Response } from '../../../shared/response/state.ts';
import { LOG_KINDS } from '../../../shared/response/log-kinds.ts';
import { fitsTag, type TagAtCaret } from '../../ui/log-tags.ts';

/** One tag that can be taken as it stands: what is written, and what explains it. */
export interface TagOffer {
  /** With its sign. */
  readonly tag: string;
  readonly more?: string;
}

/** As many as there are posts; more would not be read. */
const MOST = 10;

/** Tags that fit what has been typed of one, best first. Nothing when it already stands there in full. */
export function tagOffers(
  at: TagAtCaret,
  given: { readonly response: Response; readonly events: readonly JournalEvent[]; readonly language: Language },
): readonly TagOffer[] {
  const typed = at.typed.toLowerCase();
  const known =
    at.sign === '@' ? posts(given.response, given.language) : at.sign === '#' ? places(given) : kinds(given);
  if (known.some((one) => one.offer.tag.slice(1).toLowerCase() === typed)) return [];
  const ranked = known.flatMap(({ offer, words }) => {
    const places = words.map((word) => word.toLowerCase().indexOf(typed)).filter((place) => place >= 0);
    return places.length === 0 ? [] : [{ offer, starts: Math.min(...places) === 0 }];
  });
  return [...ranked.filter((one) => one.starts), ...ranked.filter((one) => !one.starts)]
    .slice(0, MOST)
    .map((one) => one.offer);
}

interface Known {
  readonly offer: TagOffer;
  /** Any of them may be typed. */
  readonly words: readonly string[];
}

/** Posts by their title; in English by id, because a tag holds no space. */
function posts(response: Response, language: Language): readonly Known[] {
  return (generalPlanOf(response)?.posts ?? []).map(({ id, title }) => ({
    offer: language === 'zh' && fitsTag(title.zh) ? { tag: `@${title.zh}` } : { tag: `@${id}`, more: title[language] },
    words: [title.zh, title.en, id],
  }));
}

/** Trains and places that facts are about, then those of earlier lines, newest first. */
function places(given: { readonly response: Response; readonly events: readonly JournalEvent[] }): readonly Known[] {
  const about = Object.values(given.response.reporting.facts).flatMap((line) => line.about ?? []);
  const earlier = given.events
    .toReversed()
    .flatMap((event) => tagsOf(event.data).filter((tag) => tag.startsWith('#')))
    .map((tag) => tag.slice(1));
  return [...new Set([...about, ...earlier])]
    .filter(fitsTag)
    .map((word) => ({ offer: { tag: `#${word}` }, words: [word] }));
}

function tagsOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('tags' in data) || !Array.isArray(data.tags)) return [];
  return data.tags.filter((tag) => typeof tag === 'string');
}

function kinds(given: { readonly language: Language }): readonly Known[] {
  return LOG_KINDS.map(({ id, word }) => ({
    offer: { tag: `/${word[given.language]}` },
    words: [word.zh, word.en, id],
  }));
}
