import { beijingStamp, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { DeferredUntil, ResponseEvent, SecondPerson } from '../response/events.ts';
import type { Response } from '../response/state.ts';
import { messageTitle } from './message-words.ts';
import { END_NAMES, LEVEL_NAMES, postTitle, stepTitle, unitTitle } from './names.ts';

/** Who the second person of a two-person step was, or that there was none. */
export function secondWords(response: Response, second: SecondPerson): Text {
  if ('alone' in second) return text(`单人值守：${second.alone}`, `alone on duty: ${second.alone}`);
  const post = postTitle(response, second.post);
  return text(`第二人：${post.zh} ${second.person}`, `second person: ${post.en} ${second.person}`);
}

/** When a deferred step comes back by itself; nothing when only by hand. `now` decides whether a time needs its date. */
export function untilWords(response: Response, until: DeferredUntil, now: Instant): readonly Text[] {
  const parts: Text[] = [];
  if (until.at !== undefined) {
    const at = beijingStamp(until.at, now);
    parts.push(text(`到 ${at} 再办`, `until ${at}`));
  }
  if (until.level !== undefined) {
    const level = LEVEL_NAMES[until.level];
    parts.push(text(`到${level.zh}再办`, `until ${level.en}`));
  }
  if (until.step !== undefined) {
    const title = stepTitle(response, until.step);
    parts.push(text(`待“${title.zh}”了结再办`, `until "${title.en}" has ended`));
  }
  if (until.handover) parts.push(text('到交接班再办', 'until the hand-over'));
  return parts;
}

/** How a step ended, with everything that was said about it, as one line. */
export function endingWords(response: Response, event: Extract<ResponseEvent, { type: 'StepEnded' }>): Text {
  const { end, reason, note, until, link, second, message } = event.data;
  const parts: Text[] = [END_NAMES[end]];
  if (reason !== undefined) parts.push(text(`理由：${reason}`, `reason: ${reason}`));
  if (until) parts.push(...untilWords(response, until, event.at));
  if (link) {
    const [near, far] = [unitTitle(response, link.near.unit), unitTitle(response, link.far.unit)];
    const at = beijingStamp(link.testedAt, event.at);
    parts.push(
      text(
        `${near.zh}${link.near.who} ↔ ${far.zh}${link.far.who}，${at} 试呼`,
        `${near.en} ${link.near.who} ↔ ${far.en} ${link.far.who}, test call ${at}`,
      ),
    );
  }
  if (second) parts.push(secondWords(response, second));
  if (message !== undefined) parts.push(messageTitle(response, message));
  if (note !== undefined) parts.push(text(note, note));
  return text(parts.map((part) => part.zh).join('；'), parts.map((part) => part.en).join('; '));
}
