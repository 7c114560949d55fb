import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The parts of a Word file as text, by name; a part that is not well-formed XML fails the test. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/u.test(name));
  return Object.fromEntries(
    files.map(([name, part]) => {
      const xml = strFromU8(part);
      const valid = XMLValidator.validate(xml);
      if (valid !== true) throw new Error(`${name}: ${valid.err.msg}`);
      return [name, xml];
    }),
  );
}

/** The words of each paragraph that stands in the body itself, not in a table of it; numbers that Word counts are not among them. */
export function docxParagraphs(bytes: Uint8Array): readonly string[] {
  const xml = (docxParts(bytes)['word/document.xml'] ?? '').replaceAll(/<w:tbl>.*?<\/w:tbl>/gsu, '');
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>.*?<\/w:t>|<w:tab\/>/gsu)]
      .map(([piece]) => (piece === '<w:tab/>' ? '\t' : textOf(piece)))
      .join(''),
  );
}

const parser = new XMLParser({ trimValues: false, parseTagValue: false });
const textOf = (piece: string): string => {
  const { 'w:t': words } = parser.parse(piece) as { 'w:t': string | { '#text'?: string } };
  return typeof words === 'string' ? words : (words['#text'] ?? '');
};
