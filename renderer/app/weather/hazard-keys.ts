/** The letter of each hazard: the first of its Chinese word's sound where that is free. It stands on the choice, so nobody needs to know it. */
const LETTERS: Readonly<Record<string, string>> = {
  rain: 'Y',
  snow: 'X',
  wind: 'F',
  cold: 'H',
  icing: 'B',
  heat: 'G',
  thunder: 'L',
  fog: 'W',
  typhoon: 'T',
  dust: 'S',
  haze: 'M',
  hail: 'P',
  frost: 'U',
  drought: 'Z',
  'lasting-cold': 'D',
  'wire-icing': 'J',
};

/** Letters for hazards that have none of their own. */
const SPARE: readonly string[] = ['A', 'C', 'E', 'I', 'K', 'N', 'O', 'Q', 'R', 'V'];

/** Gives every hazard a letter of its own, in the order given. */
export function lettersOf(hazards: readonly string[]): ReadonlyMap<string, string> {
  const spare = [...SPARE];
  return new Map(hazards.map((hazard) => [hazard, LETTERS[hazard] ?? spare.shift() ?? '']));
}

/** What a key means here: by its place on the keyboard, so that an input method that is on does not get in the way. */
export function typedKey(code: string): string | undefined {
  return /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/
    .exec(code)
    ?.slice(1)
    .find((part) => part !== undefined);
}
