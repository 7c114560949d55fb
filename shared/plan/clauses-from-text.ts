import type { Text } from '../base/text.ts';
import { clauseHead } from './clause-heads.ts';
import { isTitle, markClauses, type ClauseMark, type Paragraph } from './clause-marks.ts';

export interface FoundClause {
  /** `4.3.1`. */
  readonly id: string;
  readonly title: string;
  /** Its sentences, a line a paragraph; a bare heading has its title here, as the paper plan says no more. */
  readonly text: string;
  /** The paragraphs it is made of, counted from 0. */
  readonly paragraphs: readonly number[];
}

export interface LeftOver {
  /** Counted from 0. */
  readonly paragraph: number;
  readonly text: string;
  readonly why: 'contents' | 'before-first' | 'annex' | 'no-clause';
}

/** Something for the reader to look at; nothing of it keeps the clauses from being taken. */
export interface Remark {
  readonly rule:
    | 'none'
    | 'double'
    | 'jump'
    | 'backwards'
    | 'no-heading'
    | 'counted'
    | 'listed'
    | 'before-first'
    | 'annex';
  readonly message: Text;
}

/** Every paragraph that is not blank stands in exactly one clause or is left over. */
export interface ClauseReading {
  readonly clauses: readonly FoundClause[];
  readonly leftOver: readonly LeftOver[];
  readonly remarks: readonly Remark[];
}

/** Turns the paragraphs of a written plan into its clauses. What has no number belongs to the clause before it. */
export function clausesFromText(paragraphs: readonly Paragraph[]): ClauseReading {
  const annex = annexAt(paragraphs);
  const body = paragraphs.map((one, index) => (index < annex && !isContents(one) ? one : BLANK));
  const marks = markClauses(body);
  const runs: { readonly mark: ClauseMark; readonly paragraphs: number[] }[] = [];
  const leftOver: LeftOver[] = [];
  const hasClauses = marks.some(Boolean);
  for (const [index, one] of paragraphs.entries()) {
    const text = one.text.trim();
    if (text === '') continue;
    const mark = marks[index];
    if (mark) runs.push({ mark, paragraphs: [index] });
    else if (isContents(one)) leftOver.push({ paragraph: index, text, why: 'contents' });
    else if (!hasClauses) leftOver.push({ paragraph: index, text, why: 'no-clause' });
    else if (index >= annex) leftOver.push({ paragraph: index, text, why: 'annex' });
    else if (runs.length === 0) leftOver.push({ paragraph: index, text, why: 'before-first' });
    else runs.at(-1)?.paragraphs.push(index);
  }
  const clauses = runs.map((run): FoundClause => {
    const lines = run.paragraphs.slice(1).map((index) => paragraphs[index]?.text.trim() ?? '');
    return { id: run.mark.id, ...worded(run.mark.rest, lines), paragraphs: run.paragraphs };
  });
  const listed = body.filter((one, index) => one.isListed && !marks[index] && one.text.trim() !== '').length;
  return {
    clauses,
    leftOver,
    remarks: [...remarksOn(runs.map((run) => run.mark)), ...remarksOnRest(leftOver, listed)],
  };
}

const BLANK: Paragraph = { text: '' };

/** Set as contents, or a number and a title that end in a page number behind a tab or leaders. */
function isContents({ text, isContents: isSet, isTable }: Paragraph): boolean {
  if (isSet) return true;
  if (isTable) return false;
  const words = text.trim();
  if (words.length > 120) return false;
  return (
    /^目\s*[录次]$/.test(words) ||
    /(?:\.{4,}|…{2,}|·{4,})\s*\d{1,3}$/.test(words) ||
    /^[第\d一二三四五六七八九十（(].*\t\s*\d{1,3}$/.test(words)
  );
}

/** Where the annexes begin, behind the first number: `附件1 通讯录` as a heading. They have numbers of their own. The whole plan may be an annex of a letter. */
function annexAt(paragraphs: readonly Paragraph[]): number {
  const isHead = (one: Paragraph) => one.heading !== undefined || clauseHead(one.text) !== undefined;
  const first = paragraphs.findIndex((one) => isHead(one) && !isContents(one) && !ANNEX.test(one.text.trim()));
  const at = paragraphs.findIndex((one, index) => {
    const words = one.text.trim();
    return index > first && !one.isTable && !isContents(one) && isTitle(words) && ANNEX.test(words);
  });
  return first < 0 || at < 0 ? Infinity : at;
}

const ANNEX = /^附\s*[件录表图]\s*(?:[\d一二三四五六七八九十A-Z]|[：:\s]|$)/;

/** Title and text of a clause. Where the number is followed by a sentence, its first words serve as the title. */
function worded(rest: string, lines: readonly string[]): { readonly title: string; readonly text: string } {
  if (isTitle(rest)) return { title: rest, text: lines.length > 0 ? lines.join('\n') : rest };
  const text = [rest, ...lines].filter((line) => line !== '').join('\n');
  const [first = ''] = text.split('\n');
  const lead = first.split(/[。；;：:，,！!？?]/)[0]?.trim() ?? '';
  return { title: isTitle(lead) ? lead : first.length > 20 ? `${first.slice(0, 20)}…` : first, text };
}

/** What is odd about the numbers, in the order of the text. */
function remarksOn(marks: readonly ClauseMark[]): readonly Remark[] {
  const remarks: Remark[] = [];
  const say = (rule: Remark['rule'], zh: string, en: string) => remarks.push({ rule, message: { zh, en } });
  const known = new Set<string>();
  const missing = new Set<string>();
  const newest = new Map<string, number>();
  for (const { id, form } of marks) {
    const parent = id.split('.').slice(0, -1).join('.');
    const number = Number(id.split('.').at(-1));
    // Articles are counted through the whole text, everything else under its heading.
    const row = form === 'article' ? 'article' : parent;
    const before = newest.get(row) ?? 0;
    const shown = (n: number) => [...(parent === '' ? [] : [parent]), n].join('.');
    if (known.has(id)) {
      say(
        'double',
        `条款号 ${id} 出现不止一次；请在编辑时改成各自的编号`,
        `Clause ${id} stands there more than once: give each a number of its own in the editor`,
      );
    } else if (number > before + 1) {
      say(
        'jump',
        `${id} 之前缺 ${shown(before + 1)}；请核对原文是否漏了编号`,
        `${shown(before + 1)} is missing before ${id}: see whether the document leaves a number out`,
      );
    } else if (number <= before) {
      say(
        'backwards',
        `${id} 排在 ${shown(before)} 之后；请核对它是不是条款号`,
        `${id} comes after ${shown(before)}: see whether it is a clause number at all`,
      );
    }
    if (parent !== '' && !known.has(parent) && !missing.has(parent)) {
      missing.add(parent);
      say(
        'no-heading',
        `${id} 的上级 ${parent} 没有单独成条；需要时在编辑器里补写`,
        `${parent}, above ${id}, is no clause of its own: add it in the editor if it is needed`,
      );
    }
    known.add(id);
    newest.set(row, Math.max(before, number));
  }
  const counted = marks.filter((mark) => mark.form === 'counted').length;
  if (counted > 0) {
    say(
      'counted',
      `${counted} 条的编号是按标题级别数出来的（Word 自动编号不在文字里）；请对照原文核对`,
      `${counted} numbers were counted from the levels of headings (automatic numbers are not in the text): compare them with the document`,
    );
  }
  return remarks;
}

/** What stands in no clause, and numbers that could not be seen. */
function remarksOnRest(leftOver: readonly LeftOver[], listed: number): readonly Remark[] {
  const remarks: Remark[] = [];
  const say = (rule: Remark['rule'], zh: string, en: string) => remarks.push({ rule, message: { zh, en } });
  const of = (why: LeftOver['why']) => leftOver.filter((one) => one.why === why);
  if (of('no-clause').length > 0) {
    say(
      'none',
      '没有认出条款编号。编号应写在段首，如“4.3.1 信息报送”“第一章 总则”“一、”；如是 Word 自动编号，请先转成文字再导入',
      'No clause numbers were found. They stand at the head of a paragraph, as in "4.3.1 …"; turn automatic numbers of Word into text first',
    );
  }
  const [first] = of('before-first');
  if (first) {
    const n = of('before-first').length;
    say(
      'before-first',
      `第一个编号之前有 ${n} 段（“${excerpt(first.text)}”起）没有归入条款`,
      `${n} paragraphs before the first number (from "${excerpt(first.text)}") are in no clause`,
    );
  }
  const [annex] = of('annex');
  if (annex) {
    const n = of('annex').length;
    say(
      'annex',
      `从“${excerpt(annex.text)}”起 ${n} 段是附件，没有归入条款；需要的内容请在编辑器里补写`,
      `${n} paragraphs from "${excerpt(annex.text)}" on are annexes and in no clause: add in the editor what is needed`,
    );
  }
  if (listed > 0) {
    say(
      'listed',
      `${listed} 段带 Word 自动编号，编号不在文字里，只取了文字；要紧的编号请补写`,
      `${listed} paragraphs are numbered by Word itself; only their words were taken: add the numbers that matter`,
    );
  }
  return remarks;
}

const excerpt = (text: string) => (text.length > 16 ? `${text.slice(0, 16)}…` : text);
