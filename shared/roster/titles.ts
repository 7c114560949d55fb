import { postTitle, shiftTitle, type RosterFrame } from './frame.ts';
import { plainTitle } from '../base/plain-words.ts';

/** Finds the shifts and posts of the plan by what a sheet calls them: id, Chinese or English title. */
export interface Titles {
  readonly shift: (words: string) => string | undefined;
  /** A post, and the seat when a number stands behind it: `值班员2`, `Duty officer (2)`. */
  readonly post: (words: string) => { readonly post: string; readonly seat?: number } | undefined;
}

export function titlesOf(frame: RosterFrame): Titles {
  const shifts = new Map(
    frame.shifts.list.flatMap(({ id }) => namesOf(id, shiftTitle(frame, id)).map((name) => [name, id] as const)),
  );
  const posts = new Map(
    frame.shifts.seats.flatMap(({ post }) =>
      namesOf(post, postTitle(frame, post)).map((name) => [name, post] as const),
    ),
  );
  return {
    shift: (words) => shifts.get(plainTitle(words)),
    post(words) {
      const title = plainTitle(words);
      const whole = posts.get(title);
      if (whole !== undefined) return { post: whole };
      const numbered = /^(.+?)[-(]?(\d)\)?号?$/.exec(title);
      const post = posts.get(numbered?.[1] ?? '');
      return post === undefined ? undefined : { post, seat: Number(numbered?.[2]) };
    },
  };
}

function namesOf(id: string, title: { readonly zh: string; readonly en: string }): readonly string[] {
  return [id, title.zh, title.en].map(plainTitle);
}
