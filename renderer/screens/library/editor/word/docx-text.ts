import type { Paragraph } from '../../../../../shared/plan/clause-marks.ts';

/** What mammoth makes of a part of a document, as far as it is read here. */
export interface DocxPart {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly DocxPart[];
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: object | null;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { readonly resolve: (reference: DocxPart) => { readonly body: readonly DocxPart[] } | null };
}

/** The paragraphs of a document in order, tables as a line a row. Headers and footers are no part of its body; comments are left out. */
export function paragraphsOf(document: DocxPart): readonly Paragraph[] {
  const wordsOf = (part: DocxPart): string => {
    if (part.type === 'text') return part.value ?? '';
    if (part.type === 'tab') return '\t';
    if (part.type === 'break') return part.breakType === 'line' ? '\n' : '';
    if (part.type === 'noteReference') {
      const note = document.notes?.resolve(part)?.body.map(wordsOf).join('').trim();
      return note ? `（注：${note}）` : '';
    }
    return (part.children ?? []).map(wordsOf).join('');
  };
  const walk = (part: DocxPart): readonly Paragraph[] => {
    if (part.type === 'paragraph') return linesOf(part, visible(wordsOf(part)));
    if (part.type === 'tableRow') return rowOf(part);
    return (part.children ?? []).flatMap(walk);
  };
  /** A table inside a cell keeps to the cell. */
  const rowOf = (row: DocxPart): readonly Paragraph[] => {
    const cells = (row.children ?? []).map((cell) =>
      walk(cell)
        .flatMap(({ text }) => text.trim() || [])
        .join('；'),
    );
    return cells.every((cell) => cell === '') ? [] : [{ text: cells.join(' | '), isTable: true }];
  };
  return walk(document);
}

/** A line break typed inside a paragraph begins another: numbers stand behind it as often as not. */
function linesOf(part: DocxPart, words: string): readonly Paragraph[] {
  const style = `${part.styleName ?? ''} ${part.styleId ?? ''}`;
  const level = /(?:heading|标题)\s*([1-9])/i.exec(part.styleName ?? '')?.[1];
  const isContents = /\btoc|目录/i.test(style);
  return words.split('\n').map((text, index) => ({
    text,
    ...(level === undefined || index > 0 ? {} : { heading: Number(level) }),
    ...(part.numbering && index === 0 ? { isListed: true } : {}),
    ...(isContents ? { isContents } : {}),
  }));
}

/** Without the characters that show nothing, which Word leaves behind and the checks of a plan refuse. */
const visible = (words: string) =>
  words
    .replaceAll(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
    .replaceAll(/(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu, '');
