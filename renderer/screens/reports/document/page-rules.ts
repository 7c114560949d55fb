import {
  CHARACTER_PITCH,
  CHARACTER_SPACING,
  FACES,
  FOOT_GAP,
  GRID,
  LINE_PITCH,
  PAGE,
  RED,
  RULE,
  SIZE,
  type Face,
} from '../../../../shared/export/official/layout.ts';

const fontList = ({ official, standIns }: Face): string =>
  [official, ...standIns].map((name) => `"${name}"`).join(', ');

/** The measures of the layout as variables, and the faces in the order in which they are looked for, for official.css. */
export function layoutRules(): string {
  const { latin, ...faces } = FACES;
  const measures = {
    line: `${LINE_PITCH}pt`,
    character: `${CHARACTER_PITCH}pt`,
    spacing: `${CHARACTER_SPACING}pt`,
    'page-width': `${PAGE.width}mm`,
    margins: `${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm`,
    width: `${PAGE.width - PAGE.left - PAGE.right}mm`,
    lines: String(GRID.lines),
    red: `#${RED}`,
    'red-rule': `${RULE.red}pt`,
    'outer-rule': `${RULE.outer}pt`,
    'inner-rule': `${RULE.inner}pt`,
    masthead: `${SIZE.masthead}pt`,
    title: `${SIZE.title}pt`,
    body: `${SIZE.body}pt`,
    foot: `${SIZE.foot}pt`,
  };
  const lists = Object.entries<Face>(faces).map(([name, face]) => [`face-${name}`, `${LATIN}, ${fontList(face)}`]);
  const variables = [...Object.entries(measures), ...lists].map(
    ([name, value]) => `  --src-official-${name}: ${value};`,
  );
  const local = [latin.official, ...latin.standIns].map((name) => `local("${name}")`).join(', ');
  // Digits and Latin letters only: of the signs that both have, “ ” and — stay as wide as a character.
  return `@font-face { font-family: ${LATIN}; src: ${local}; unicode-range: U+20-7E, U+A1-B6, U+B8-24F; }
.src-official {
${variables.join('\n')}
}`;
}

const LATIN = '"src-official-latin"';

/** The page: A4 and its margins, the marks on top, numbers at the outer edge, one character in. */
export function pageRules(marks: readonly string[]): string {
  const number = `content: "— " counter(page) " —"; vertical-align: top; color: #000; padding: ${FOOT_GAP}mm ${CHARACTER_PITCH}pt 0; font: ${SIZE.foot}pt ${fontList(FACES.song)};`;
  const top =
    marks.length === 0
      ? ''
      : `\n  @top-center { content: "${marks.join('')}"; color: #000; font: ${SIZE.body}pt ${fontList(FACES.black)}; }`;
  return `@page official {
  size: A4 portrait;
  margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm;${top}
}
@page official:right { @bottom-right { ${number} text-align: right; } }
@page official:left { @bottom-left { ${number} text-align: left; } }`;
}
