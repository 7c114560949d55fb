import { clauseHead, type ClauseHead } from './clause-heads.ts';

/** A paragraph of a written plan. */
export interface Paragraph {
  readonly text: string;
  /** Level of a heading, from 1; absent where the paragraph is set as running text. */
  readonly heading?: number | undefined;
  /** A line of the table of contents. */
  readonly isContents?: boolean;
  /** A line of a table. */
  readonly isTable?: boolean;
  /** The word processor puts a number before it that is not in its text. */
  readonly isListed?: boolean;
}

/** A paragraph that begins a clause. */
export interface ClauseMark {
  /** The number in the form of a plan, `4.3.1`. */
  readonly id: string;
  /** What follows the number. */
  readonly rest: string;
  readonly form: ClauseHead['form'] | 'counted';
}

/** How numbers with one part nest in each other, from the outermost in. */
const NESTING: readonly ClauseMark['form'][] = [
  'chapter',
  'section',
  'article',
  'han',
  'han-bracket',
  'digit',
  'digit-bracket',
];
const OUTER: ReadonlySet<ClauseMark['form']> = new Set(['chapter', 'section', 'article']);

/**
 * Which paragraphs begin a clause, and its number. In a text with numbers like 4.3, `一、`, `1.` and `（1）` count the items of lists inside a clause, unless
 * they head a chapter; in any other text they are clauses below each other. A heading without a number in its text is counted by its level.
 */
export function markClauses(paragraphs: readonly Paragraph[]): readonly (ClauseMark | undefined)[] {
  const heads = paragraphs.map((one) => (one.isTable ? undefined : clauseHead(one.text)));
  const typed = heads.some((head) => head?.form === 'decimal') ? withChapters(heads, paragraphs) : heads;
  const isTyped = typed.some(Boolean);
  const outer: { readonly rank: number; readonly id: string }[] = [];
  let last: readonly string[] = [];
  return paragraphs.map((paragraph, index) => {
    const head = typed[index];
    const isCounted = paragraph.heading !== undefined && (paragraph.isListed === true || !isTyped);
    let mark: ClauseMark | undefined;
    if (head?.form === 'decimal') mark = { id: head.parts.join('.'), rest: head.rest, form: head.form };
    else if (head) {
      const rank = NESTING.indexOf(head.form);
      while ((outer.at(-1)?.rank ?? -1) >= rank) outer.pop();
      const id = [...outer.slice(-1).map((one) => one.id), ...head.parts].join('.');
      outer.push({ rank, id });
      mark = { id, rest: head.rest, form: head.form };
    } else if (isCounted) {
      const depth = Math.min(paragraph.heading ?? 1, last.length + 1);
      const id = [...last.slice(0, depth - 1), Number(last[depth - 1] ?? 0) + 1].join('.');
      mark = { id, rest: paragraph.text.trim(), form: 'counted' };
    }
    if (mark) last = mark.id.split('.');
    return mark;
  });
}

/** The heads of a text with numbers like 4.3: of those with one part only what heads a chapter. */
function withChapters(
  heads: readonly (ClauseHead | undefined)[],
  paragraphs: readonly Paragraph[],
): readonly (ClauseHead | undefined)[] {
  const chapters = chapterHeads(heads);
  return heads.map((head, index) => {
    if (!head || head.form === 'decimal' || OUTER.has(head.form)) return head;
    // A chapter, whichever way its number is written.
    return chapters.has(index) || paragraphs[index]?.heading !== undefined ? { ...head, form: 'chapter' } : undefined;
  });
}

/**
 * A single number heads a chapter where the numbers behind it go on to that chapter (`2 组织` before `2.1`), or where it follows the chapter before it and
 * none of that chapter's numbers come after it (`6 附则` at the end). Of several the last counts: those before it are items of a list.
 */
function chapterHeads(heads: readonly (ClauseHead | undefined)[]): ReadonlySet<number> {
  const chosen = new Set<number>();
  const open = new Map<number, number>();
  let chapter = 0;
  const goOn = (to: number) => {
    for (let next = chapter + 1; next <= to; next += 1) {
      const at = open.get(next);
      if (at === undefined) break;
      chosen.add(at);
    }
    const own = open.get(to);
    if (own !== undefined) chosen.add(own);
    open.clear();
    chapter = to;
  };
  for (const [index, head] of heads.entries()) {
    const first = head?.parts[0];
    if (!head || first === undefined) continue;
    if (head.form === 'decimal' || OUTER.has(head.form)) {
      if (first === chapter) open.clear();
      else goOn(first);
    } else if ((head.form === 'han' || head.form === 'digit') && isTitle(head.rest)) open.set(first, index);
  }
  goOn(Infinity);
  return chosen;
}

/** Whether words read as a heading: short, and no sentence. */
export const isTitle = (words: string) => words !== '' && words.length <= 30 && !/[。；;！!？?]|[：:，,]$/.test(words);
