import { FACES, type Face } from '../../../shared/export/official/layout.ts';

/**
 * The list of fonts of a Word file. The library can only list fonts that it embeds; this one names the official faces and, as alternate
 * names, the free ones that stand in for them, and embeds none.
 */
export function fontTable(): string {
  const faces = Object.values<Face>(FACES).map(
    ({ official, standIns }) =>
      `<w:font w:name="${official}"><w:altName w:val="${standIns.join(',')}"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${faces.join('')}</w:fonts>`;
}
