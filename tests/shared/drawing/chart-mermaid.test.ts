import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mermaidText } from '../../../shared/drawing/chart-mermaid.ts';
import { planMermaid } from '../../../shared/drawing/plan-drawing.ts';
import { compilePlan } from '../../../shared/machines/compile.ts';
import { planSchema } from '../../../shared/plan/schema.ts';
import { planNames } from '../../../shared/review/plan-names.ts';
import { planFiles, stepIn } from '../../support/plan-builder.ts';
import { shippedIds, shippedWithNames } from '../../support/shipped-names.ts';

const LABEL = '"[^"\\n`;#\\\\%]*(?:#\\d+;[^"\\n`;#\\\\%]*)*"';
/** Every line that a drawing may consist of; a line that plan text had broken open would be none of these. */
const LINES = new RegExp(
  [
    '^flowchart LR$',
    `^ +subgraph g\\d+\\[(?:${LABEL})\\]$`,
    '^ +end$',
    `^ +n\\d+(?:\\[|\\(\\[|\\[\\[|>|\\{\\{|\\[/|\\[\\()(?:${LABEL})(?:\\]|\\]\\)|\\]\\]|\\}\\}|/\\]|\\)\\]|\\\\\\])$`,
    `^ +n\\d+ (?:-->|==>|-\\.->)(?:\\|${LABEL}\\|)? n\\d+$`,
    '^ +class(?:Def (?:outside|critical) stroke-[a-z0-9: -]+| n[n\\d,]+ (?:outside|critical))$',
  ].join('|'),
);

describe('a plan as a Mermaid flowchart', () => {
  it('names blocks, lanes and steps, and says on the arrows what an answer leads to', () => {
    const files = planFiles();
    stepIn(files.surge, 'open-gates').critical = true;
    stepIn(files.surge, 'water').after = ['look', 'general/first-report'];
    const plan = planSchema.parse(files.surge);
    const compiled = compilePlan({ hash: 'made', plan });
    const names = planNames([{ hash: 'made', plan }], plan, undefined);
    expect(planMermaid({ compiled, names, language: 'en', block: 0 }).split('\n')).toEqual([
      'flowchart LR',
      '  subgraph g1["first<br/>opens at level IV (blue) and stays in force above it"]',
      '    subgraph g2["Passenger flow"]',
      '      n1[["Watch<br/>look<br/>duty#45;officer"]]',
      '      n2["Action · Critical<br/>open#45;gates<br/>duty#45;officer"]',
      '      n3>"Order<br/>hold<br/>duty#45;officer"]',
      '    end',
      '    subgraph g3["Passenger care"]',
      '      n4["Action<br/>water<br/>duty#45;officer"]',
      '    end',
      '  end',
      '  n5["general<br/>general/first#45;report"]',
      '  n1 -->|"once it can be watched"| n2',
      '  n2 --> n3',
      '  n1 --> n4',
      '  n5 --> n4',
      '  classDef outside stroke-dasharray: 5 4',
      '  class n5 outside',
      '  classDef critical stroke-width: 3px',
      '  class n2 critical',
      '',
    ]);
  });

  it.each(shippedIds)('writes nothing for %s that Mermaid could take for anything but text', (id) => {
    for (const language of ['zh', 'en'] as const) {
      const lines = planMermaid({ ...shippedWithNames(id), language })
        .trimEnd()
        .split('\n');
      expect(lines.filter((line) => !LINES.test(line.replaceAll('<br/>', ' ')))).toEqual([]);
    }
  });

  it('disarms any text, and loses none of it', () => {
    const decoded = (text: string) => text.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const safe = mermaidText(text);
        expect(safe.replace(/#\d+;/g, '')).not.toMatch(/["`;:#%\\<>&[\]{}|@$*_~^=-]/);
        // oxlint-disable-next-line no-control-regex -- these are left out on purpose
        expect(decoded(safe)).toBe(
          text
            .replace(/\s+/g, ' ')
            .trim()
            .replace(/[\p{Cc}\p{Cs}]/gu, ''),
        );
      }),
    );
  });
});
