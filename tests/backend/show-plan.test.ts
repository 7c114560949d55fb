import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { planFiles, planText } from '../support/plan-builder.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('plans show', () => {
  const { path: folder, remove } = tempFolder('show-plan');
  afterAll(remove);
  const made = join(folder, 'surge.yaml');
  writeFileSync(made, planText(planFiles().surge));

  it('writes a shipped plan, named by its id, in each form', () => {
    const markdown = cli('plans', 'show', 'surge', '--as', 'markdown');
    expect([markdown.code, markdown.out.split('\n')[0]]).toEqual([0, '# 突发大客流专项应急预案']);
    const mermaid = cli('plans', 'show', 'surge', '--as', 'mermaid', '--lang', 'en', '--block', 'level-ii');
    expect([mermaid.code, mermaid.out.includes('subgraph g1["Level II (orange)')]).toEqual([0, true]);
  });

  it('draws a file of one’s own into a file', () => {
    const to = join(folder, 'drawn.svg');
    const { code, out } = cli('plans', 'show', made, '--as', 'svg', '--to', to);
    expect([code, out]).toEqual([0, `${to}\n`]);
    expect(readFileSync(to, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('names what is wrong with a file, line by line', () => {
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, planText(planFiles().surge).replace('tier: special', 'tier: special\nsurprise: 1'));
    const { code, out, err } = cli('plans', 'show', broken, '--as', 'markdown');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/错误 error {2}.*broken\.yaml:\d+ {2}.* \/ /);
  });

  it('says what to do about a wrong call', () => {
    const nobody = cli('plans', 'show', 'nothing', '--as', 'svg');
    expect([nobody.code, nobody.err.includes('plans check')]).toEqual([2, true]);
    const block = cli('plans', 'show', made, '--as', 'svg', '--block', 'attic');
    expect([block.code, block.err.includes('first, more')]).toEqual([2, true]);
    expect(cli('plans', 'show', made, '--as', 'markdown', '--block', 'first').code).toBe(2);
    expect(cli('plans', 'show', made, '--as', 'pdf').code).toBe(2);
    expect(cli('plans', 'show', made).code).toBe(2);
    expect(cli('plans', 'show', made, '--as', 'mermaid', '--to', join(folder, 'no', 'such', 'x.mmd')).code).toBe(1);
  });
});
