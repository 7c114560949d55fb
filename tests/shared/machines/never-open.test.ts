import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { compilePlan } from '../../../shared/machines/compile.ts';
import { neverOpening } from '../../../shared/machines/never-open.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { lane, planFiles, planText, step, type StepSource } from '../../support/plan-builder.ts';
import { done, smallDesk, standing, start } from '../../support/small-desk.ts';
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

it('knows that a step which waits can be ended by hand, and that its clock may run out', () => {
  const due = { within: '10 min', from: 'block' as const, basis: 'a-times' };
  const waits = step('waits', { due, after: [{ step: 'instead', is: ['done'] }] });
  expect(shut(waits, step('instead', { after: [{ missed: 'waits' }] }))).toEqual([]);
  const skipped = step('skipped', { after: [{ step: 'next', is: ['done'] }] });
  expect(shut(skipped, step('next', { after: [{ step: 'skipped', is: ['not-applicable'] }] }))).toEqual([]);
});

const IDS = ['one', 'two', 'three', 'four'];
const condition = fc.oneof(
  fc.constantFrom(...IDS),
  fc.record({ missed: fc.constantFrom(...IDS) }),
  fc.record({
    step: fc.constantFrom(...IDS),
    is: fc.subarray(['issued', 'reported', 'done', 'failed', 'not-applicable'] as const, { minLength: 1 }),
  }),
);
const kinds = fc.constantFrom('action', 'order' as const);
const tangled = fc.tuple(
  ...IDS.map((id) =>
    fc.record({
      id: fc.constant(id),
      kind: kinds,
      after: fc.array(condition, { maxLength: 2 }),
      from: fc.constantFrom('open', 'block' as const),
    }),
  ),
);
const acts = fc.array(fc.record({ step: fc.constantFrom(...IDS), way: fc.nat(5) }), { minLength: 10, maxLength: 40 });

it('never calls a step shut that some run opens', () => {
  let called = 0;
  fc.assert(
    fc.property(tangled, acts, (tangle, run) => {
      const steps = tangle.map(({ id, kind, after, from }) =>
        step(id, { kind, to: ['metro'], after, due: { within: '1 min', from, basis: 'a-times' } }),
      );
      const closed = shut(...steps);
      called += closed.length;
      const desk = smallDesk((files) => {
        files.surge.blocks[0]?.lanes.push({ ...lane('logistics', ...steps), order: 'any' });
      });
      desk.must(start('IV'));
      for (const { step: id, way } of run) {
        const ref = `surge/${id}`;
        if (way === 0) {
          desk.wait(MINUTE);
          desk.notePassed();
        }
        if (way === 1) desk.act({ type: 'AdvanceOrder', step: ref, phase: 'issued', text: '试' });
        if (way === 2) desk.act({ type: 'AdvanceOrder', step: ref, phase: 'reported', text: '试' });
        if (way === 3) desk.act(done(ref));
        if (way > 3)
          desk.act({ type: 'EndStep', step: ref, end: way === 4 ? 'failed' : 'not-applicable', reason: '试' });
        for (const one of closed) expect(standing(desk, `surge/${one}`), one).not.toBe('open');
      }
    }),
    { numRuns: 200 },
  );
  expect(called).toBeGreaterThan(0);
}, 60_000);
