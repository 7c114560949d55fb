import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { found, type CapFinding } from './finding.ts';

/** An element of XML: its name without the prefix, the namespace that the prefix stands for, what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

/** Entities are decoded below, and only those that XML itself has: what a file declares must never be expanded. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  trimValues: false,
  maxNestedTags: 40,
});

/** The root element of an XML text, or why it cannot be read. Nothing outside of the text is ever looked at. */
export function readXml(text: string): XmlElement | CapFinding {
  if (text.trim() === '') {
    return found('error', 'empty', '文件是空的；请重新取一份', 'the file is empty: fetch it again');
  }
  const bare = withoutQuotedText(text);
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(bare)) {
    return found(
      'error',
      'doctype',
      '文件里有 DOCTYPE 或实体定义，正常的预警报文没有，可能有害，没有打开；请向发送单位核实并另要一份',
      'the file has a DOCTYPE or defines entities, which no warning needs and which may do harm; it was not opened: check with its sender and ask for another copy',
    );
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    // What the parser says of it is for programmers; a person needs the line and what to do.
    const { line } = valid.err;
    return found(
      'error',
      'not-xml',
      `从第 ${line} 行起不是完整的 XML，文件可能没传完；请重新取一份`,
      `from line ${line} on this is no sound XML, and the file may be cut short: fetch it again`,
    );
  }
  try {
    const roots = elements(parser.parse(text) as readonly RawNode[], new Map());
    const [root] = roots;
    if (root && roots.length === 1) return root;
  } catch {
    // Nesting deeper than any message has, or names that the parser does not take.
  }
  return found(
    'error',
    'not-xml',
    '不是一份可读的 XML（没有唯一的最外层，或嵌套太深）；请核对选的文件，重新取一份',
    'this is no readable XML (no single outermost element, or nested too deeply): check which file was chosen, and fetch it again',
  );
}

const QUOTED = [
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
] as const;

/**
 * The text without comments and CDATA, in which anything may stand. Looked for by hand and not by one expression: a file that opens comments half a million
 * times and ends none would keep that busy for minutes.
 */
function withoutQuotedText(text: string): string {
  let bare = '';
  let at = 0;
  for (;;) {
    const begin = text.indexOf('<!', at);
    if (begin < 0) return bare + text.slice(at);
    const quoted = QUOTED.find((one) => text.startsWith(one.begin, begin));
    const end = quoted ? text.indexOf(quoted.end, begin + quoted.begin.length) : -1;
    // Never ended: the rest is judged as it stands, and is no sound XML anyway.
    if (quoted && end < 0) return bare + text.slice(at);
    bare += text.slice(at, quoted ? begin : begin + 2);
    at = quoted ? end + quoted.end.length : begin + 2;
  }
}

/** A node as the parser gives it: one member named for the tag, attributes beside it. */
type RawNode = Readonly<Record<string, unknown>>;

function elements(nodes: readonly RawNode[], outer: ReadonlyMap<string, string>): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (tag === undefined) return [];
    const scope = namespacesIn(node[':@'], outer);
    const inside = node[tag] as readonly RawNode[];
    const colon = tag.indexOf(':');
    return {
      name: tag.slice(colon + 1),
      namespace: scope.get(colon < 0 ? '' : tag.slice(0, colon)) ?? '',
      children: elements(inside, scope),
      text: decoded(inside.map((one) => (typeof one['#text'] === 'string' ? one['#text'] : '')).join('')).trim(),
    };
  });
}

function namespacesIn(attributes: unknown, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (typeof attributes !== 'object' || attributes === null) return outer;
  const own = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === '@_xmlns') return [['', String(value)]];
    return name.startsWith('@_xmlns:') ? [[name.slice('@_xmlns:'.length), String(value)]] : [];
  });
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbered characters; any other stays as it was written. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? String(all);
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : String(all);
  });
}
