import { expect, it } from 'vitest';
import { compilePlan } from '../../../shared/machines/compile.ts';
import { neverOpening } from '../../../shared/machines/never-open.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { lane, planFiles, planText, step, type StepSource } from '../../support/plan-builder.ts';
import { shipped } from '../../support/real-plans.ts';

/** Ids of the steps that never open in the small surge plan with these steps in a lane of its own. */
function shut(...steps: StepSource[]): readonly string[] {
  const plan = planFiles().surge;
  plan.blocks[0]?.lanes.push({ ...lane('logistics', ...steps), order: 'any' });
  const { edition, findings } = parsePlan(planText(plan), 'surge.yaml');
  if (!edition) throw new Error(JSON.stringify(findings));
  return neverOpening(compilePlan(edition)).map((ref) => ref.slice('surge/'.length));
}

const question = step('which', {
  kind: 'question',
  options: [
    { id: 'left', title: { zh: '左', en: 'left' } },
    { id: 'right', title: { zh: '右', en: 'right' } },
  ],
});

it('finds nothing in the shipped plans', () => {
  for (const edition of shipped.byHash.values()) expect(neverOpening(compilePlan(edition))).toEqual([]);
});

it('finds a step that asks for two ends of one step at once, and all that rests on it', () => {
  const two = step('two', {
    after: [
      { step: 'water', is: ['done'] },
      { step: 'water', is: ['failed'] },
    ],
  });
  expect(shut(two, step('rests', { after: [{ step: 'two', is: ['done'] }] }))).toEqual(['two', 'rests']);
});

it('finds steps that wait for the end of each other', () => {
  const one = step('one', { after: [{ step: 'other', is: ['done'] }] });
  expect(shut(one, step('other', { after: [{ step: 'one', is: ['done'] }] }))).toEqual(['one', 'other']);
});

it('lets a step open that has one way out, or waits for what may be missed', () => {
  const out = step('out', { after: [{ any: ['open-gates', { missed: 'open-gates' }] }] });
  expect(shut(out, step('late', { after: [{ missed: 'open-gates' }] }))).toEqual([]);
});

it('lets both branches of a question open, since an answer may change', () => {
  const left = step('go-left', { when: { question: 'which', is: ['left'] } });
  const right = step('go-right', {
    when: { question: 'which', is: ['right'] },
    after: [{ step: 'go-left', is: ['done'] }],
  });
  expect(shut(question, left, right)).toEqual([]);
});
