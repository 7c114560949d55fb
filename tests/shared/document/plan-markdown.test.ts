import { describe, expect, it } from 'vitest';
import { escaped } from '../../../shared/document/markdown.ts';
import { planMarkdown } from '../../../shared/document/plan-markdown.ts';
import { shippedIds, shippedWithNames } from '../../support/shipped-names.ts';

const bare = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a plan as a Markdown document', () => {
  it.each(shippedIds)('says of %s every step, clause, fact and source, in either language', (id) => {
    const { compiled, names } = shippedWithNames(id);
    const { plan, hash } = compiled;
    for (const language of ['zh', 'en'] as const) {
      const text = bare(planMarkdown(compiled, names, language));
      const said = [
        hash,
        plan.edition,
        ...compiled.steps
          .flatMap(({ step }) => [step.title, step.do, ...(step.back ? [step.back] : [])])
          .map((one) => one[language]),
        ...plan.clauses.map((clause) => clause.text[language]),
        ...plan.facts.map((fact) => fact.title[language]),
        ...plan.basis.flatMap((basis) => [basis.title[language], ...(basis.source ? [basis.source] : [])]),
      ];
      expect(said.filter((one) => !text.includes(flat(one)))).toEqual([]);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  it('marks each number by what it rests on, and lists that at the end', () => {
    const { compiled, names } = shippedWithNames('surge');
    const text = bare(planMarkdown(compiled, names, 'zh'));
    const body = text.slice(0, text.indexOf('## 依据\n'));
    const list = text.slice(body.length);
    const marks = new Set([...body.matchAll(/\[([COA]\d+)\]/g)].map(([, mark]) => mark));
    const listed = [...list.matchAll(/^- \*\*([COA]\d+)\*\*/gm)].map(([, mark]) => mark);
    expect(marks.size).toBeGreaterThan(20);
    expect([...marks].filter((mark) => !listed.includes(mark))).toEqual([]);
    expect(listed).toHaveLength(compiled.plan.basis.length);
    expect(body).toContain('- **时限：** 10 分钟内，自接报起[A1]');
  });

  it('says the shifts, who has a rhythm of its own, and how soon a receipt has to come', () => {
    const { compiled, names } = shippedWithNames('general');
    const text = bare(planMarkdown(compiled, names, 'zh'));
    expect(text).toMatch(/- \*\*续报：\*\* [^\n]*铁[^\n]* · Ⅳ级（蓝） 1 小时/);
    expect(text).toMatch(/- \*\*报告回执时限：\*\* 10 分钟内?\[A\d+\]/);
    expect(text).toContain('- **白班** 08:00');
    expect(text).toMatch(/- \*\*每班应到：\*\* 带班领导 1 人.*值班员 2 人/);
  });

  it('keeps tables in shape', () => {
    const { compiled, names } = shippedWithNames('general');
    const lines = planMarkdown(compiled, names, 'zh').split('\n');
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    const heads = lines.flatMap((line, at) => (line.startsWith('| ---') ? [at] : []));
    expect(heads.length).toBeGreaterThan(6);
    for (const head of heads) {
      for (let at = head - 1; lines[at]?.startsWith('|'); at += 1)
        expect(cells(lines[at] ?? '')).toBe(cells(lines[head] ?? ''));
    }
  });

  it('never takes plan text for markup', () => {
    expect(escaped('| # <b>*x*</b> [a](b) `c` &lt; ~~d~~')).toBe(
      '\\| \\# \\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\`c\\` \\&lt; \\~\\~d\\~\\~',
    );
    expect(['1. first', '- item', '1.7 人', '+ a', '=='].map(escaped)).toEqual([
      '1\\. first',
      '\\- item',
      '1.7 人',
      '\\+ a',
      '\\==',
    ]);
  });
});
