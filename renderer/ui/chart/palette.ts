/** The colours and the face of the page as it stands, light or dark, for what style sheets do not reach. */
export interface Palette {
  readonly font: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly badWeak: string;
  readonly warnWeak: string;
  /** Five fills that can be told apart side by side, also by people who see no red or no green. */
  readonly fills: readonly [string, string, string, string, string];
}

/** After Okabe and Ito; darker on white, lighter on black, so that each keeps 3 : 1 against the panel. */
const FILLS = {
  light: ['#0072b2', '#b35400', '#008563', '#a8497f', '#6b6b00'],
  dark: ['#56b4e9', '#e69f00', '#2fbf9a', '#dd8fbc', '#d9d04f'],
} as const;

export function readPalette(theme: keyof typeof FILLS): Palette {
  const style = getComputedStyle(document.body);
  const of = (name: string) => style.getPropertyValue(`--src-${name}`).trim();
  return {
    font: of('font'),
    text: of('text'),
    muted: of('muted'),
    line: of('line'),
    panel: of('panel'),
    accent: of('accent'),
    good: of('good'),
    warn: of('warn'),
    bad: of('bad'),
    badWeak: of('bad-weak'),
    warnWeak: of('warn-weak'),
    fills: FILLS[theme],
  };
}
