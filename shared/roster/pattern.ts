import { shiftTitle, type RosterFrame } from './frame.ts';
import { plainWords } from '../base/plain-words.ts';

/** A day of rest in a turn, in both languages. */
const REST = ['休', 'r', '-'];

/** Reads `白夜休休` or `D N R R`, each sign the first of a shift's title or a day of rest; undefined when a sign is neither. */
export function readPattern(frame: RosterFrame, words: string): readonly (string | undefined)[] | undefined {
  const signs = Array.from(
    plainWords(words)
      .toLowerCase()
      .replaceAll(/[\s,、，]/g, ''),
  );
  const shifts = new Map(
    frame.shifts.list.flatMap(({ id }) => {
      const { zh, en } = shiftTitle(frame, id);
      return [zh, en].map((title) => [title.charAt(0).toLowerCase(), id] as const);
    }),
  );
  if (signs.length === 0 || !signs.every((sign) => REST.includes(sign) || shifts.has(sign))) return undefined;
  return signs.map((sign) => shifts.get(sign));
}

/** Each shift once and as many days of rest: 白夜休休 where there are two. */
export function usualPattern(frame: RosterFrame, language: 'zh' | 'en'): string {
  const signs = frame.shifts.list.map(({ id }) => shiftTitle(frame, id)[language].charAt(0));
  return [...signs, ...signs.map(() => (language === 'zh' ? '休' : 'R'))].join('');
}

/** Teams as people write them: a line a team, names between commas, 、 or spaces. */
export function readTeams(words: string): readonly (readonly string[])[] {
  return words
    .split('\n')
    .map((line) =>
      line
        .split(/[,，、;；\s]+/)
        .map(plainWords)
        .filter((name) => name !== ''),
    )
    .filter((team) => team.length > 0);
}
