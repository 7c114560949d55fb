import { describe, expect, it } from 'vitest';
import { layOut } from '../../../electron/cli/lay-out.ts';
import { planSvg } from '../../../shared/drawing/plan-drawing.ts';
import { chartOf } from '../../../shared/machines/chart.ts';
import { compilePlan } from '../../../shared/machines/compile.ts';
import { planSchema } from '../../../shared/plan/schema.ts';
import { planNames } from '../../../shared/review/plan-names.ts';
import { planFiles, stepIn } from '../../support/plan-builder.ts';
import { shippedIds, shippedWithNames } from '../../support/shipped-names.ts';

/** Names of elements left open, or closed in the wrong order; empty for well-formed XML. */
function unbalanced(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name = '', , selfClosed] of svg.matchAll(/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (selfClosed) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;

describe('a plan as an SVG drawing', () => {
  it.each(shippedIds)('draws every box and every arrow of %s, well-formed and out of nothing else', async (id) => {
    const plan = shippedWithNames(id);
    const chart = chartOf(plan.compiled);
    const svg = await planSvg({ ...plan, language: 'zh' }, layOut);
    expect(unbalanced(svg)).toEqual([]);
    expect(count(svg, /<g><title>/g)).toBe(chart.nodes.length + plan.compiled.blocks.length);
    expect(count(svg, /<path d="M[^"]+" fill="none" stroke="#[0-9a-f]+"[^>]* marker-end="url\(#arrow-/g)).toBe(
      chart.edges.length + 4,
    );
    expect(svg).not.toMatch(/(href|src|NaN|undefined)\b|<style|<script|url\((?!#arrow-)/);
  });

  it('keeps plan text from breaking the file, and says in full on hovering what a box cuts off', async () => {
    const files = planFiles();
    const long = `<b>&"'${'一二三四五六七八九十'.repeat(5)}`;
    stepIn(files.surge, 'water').title = { zh: long, en: long };
    const plan = planSchema.parse(files.surge);
    const compiled = compilePlan({ hash: 'made', plan });
    const svg = await planSvg({ compiled, names: planNames([], plan, undefined), language: 'zh', block: 0 }, layOut);
    expect(unbalanced(svg)).toEqual([]);
    expect(svg).toContain(`&lt;b&gt;&amp;&quot;'${'一二三四五六七八九十'.repeat(5)}`);
    expect(svg).toMatch(/font-weight="600" text-anchor="middle">[^<]*…<\/text>/);
  });
});
