import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import { isEmptyDifference, planDifference, type PlanDifference } from '../../../shared/plan/difference.ts';
import { planSchema, type Plan } from '../../../shared/plan/schema.ts';
import {
  block,
  lane,
  planFiles,
  step,
  stepIn,
  type PlanFiles,
  type SpecialSource,
} from '../../support/plan-builder.ts';
import { shipped } from '../../support/real-plans.ts';

const shippedPlans = [...shipped.byHash.values()].map(({ plan }) => plan);

/** The difference that a change of one plan of the small set makes. */
function changed<K extends keyof PlanFiles>(name: K, change: (plan: PlanFiles[K]) => void): PlanDifference {
  const after = planFiles();
  change(after[name]);
  return planDifference(planSchema.parse(planFiles()[name]), planSchema.parse(after[name]));
}

const laneOf = (plan: SpecialSource, at: number, which = 0) => {
  const found = plan.blocks[at]?.lanes[which];
  if (!found) throw new Error('No such lane');
  return found;
};
const shown = ({ fields }: { fields: readonly { field: string; before: unknown; after: unknown }[] }) =>
  fields.map(({ field, before, after }) => [field, before, after]);

describe('the difference of two editions', () => {
  it.each(shippedPlans.map((plan) => [plan.id, plan] as const))('of %s with itself is empty', (_, plan) => {
    expect(isEmptyDifference(planDifference(plan, structuredClone(plan)))).toBe(true);
  });

  it('names steps that came, went, moved, changed and were renamed, field by field', () => {
    const { steps } = changed('surge', (plan) => {
      const flow = laneOf(plan, 0);
      flow.steps.splice(1, 0, step('count'));
      const [look] = flow.steps.splice(0, 1);
      flow.steps.push(look as (typeof flow.steps)[number]);
      laneOf(plan, 1).steps = [step('close-square', { to: ['metro'], critical: true })];
      laneOf(plan, 0, 1).steps = [step('blankets')];
      Object.assign(stepIn(plan, 'open-gates'), {
        due: { within: '5 min', from: 'block', basis: 'a-times' },
        title: { zh: '中文（开闸）', en: 'open the gates' },
        after: ['look'],
      });
    });
    expect({
      added: steps.added.map(({ step: one, block: at, lane: strand, at: place }) => [one.id, at, strand, place]),
      removed: steps.removed.map(({ step: one }) => one.id),
      moved: steps.moved.map(({ before, after }) => [after.step.id, before.at, after.at]),
      changed: steps.changed.map((one) => [one.after.step.id, shown(one)]),
      reused: steps.reused,
    }).toEqual({
      added: [
        ['count', 'first', 'flow', 1],
        ['blankets', 'first', 'care', 1],
      ],
      removed: ['water'],
      moved: [['look', 1, 4]],
      changed: [
        [
          'open-gates',
          [
            ['title', { zh: '中文（open-gates）', en: 'open-gates' }, { zh: '中文（开闸）', en: 'open the gates' }],
            ['due.within', '10 min', '5 min'],
            ['due.from', 'open', 'block'],
            ['after', undefined, ['look']],
          ],
        ],
        [
          'close-square',
          [
            ['to', undefined, ['metro']],
            ['critical', undefined, true],
          ],
        ],
      ],
      reused: [],
    });
  });

  it('sees a step that went to another lane or block', () => {
    const { steps } = changed('surge', (plan) => {
      const [water] = laneOf(plan, 0, 1).steps.splice(0, 1, step('shade'));
      laneOf(plan, 1).steps.push(water as ReturnType<typeof step>);
    });
    expect(
      steps.moved.map(({ before, after }) => [after.step.id, before.block, before.lane, after.block, after.lane]),
    ).toEqual([['water', 'first', 'care', 'more', 'flow']]);
  });

  it('finds an id that now names quite another step, but takes neither a new name nor a new text for that', () => {
    const withWater = (rest: Parameters<typeof step>[1]) =>
      changed('surge', (plan) => {
        laneOf(plan, 0, 1).steps = [step('water', rest)];
      }).steps;
    const title = { zh: '关闭东侧地铁口', en: 'Close the east mouth' };
    const text = { zh: '请地铁值班站长先摆好牌再关口', en: 'Metro puts up signs, then closes' };
    expect(withWater({ title, kind: 'order', to: ['metro'] }).reused.map(({ after }) => after.step.id)).toEqual([
      'water',
    ]);
    expect(withWater({ title, do: text }).reused).toHaveLength(1);
    expect([withWater({ title }).reused, withWater({ do: text, kind: 'message' }).reused]).toEqual([[], []]);
  });

  it('names what changed in the header and in each list, threshold by threshold', () => {
    const { header, parts } = changed('surge', (plan) => {
      plan.edition = 'second edition';
      plan.document = 'No. 9';
      plan.stepDown = {
        hold: { time: '30 min', basis: 'a-times' },
        criteria: [{ id: 'empty', title: { zh: '空', en: 'empty' } }],
      };
      const [people, rain] = plan.levelRules ?? [];
      plan.levelRules = [rain, { ...people, at: { IV: 100, III: 250, II: 300, I: 400 } }] as typeof plan.levelRules;
      const clause = plan.clauses[2];
      if (clause) clause.text = { zh: '新文', en: 'how' };
      plan.blocks.push(block('last', { stage: 'recovery' }, lane('care', step('thanks'))));
      plan.blocks[0]?.lanes.reverse();
      const care = plan.blocks[0]?.lanes[0];
      if (care) care.order = 'any';
    });
    expect(header.map(({ field }) => field)).toEqual(['edition', 'hold', 'document']);
    expect(
      parts.map((part) => [
        part.part,
        part.added.map(({ id }) => id),
        part.removed.map(({ id }) => id),
        part.changed.map((one) => [one.key, ...one.fields.map(({ field }) => field)]),
        part.isReordered,
      ]),
    ).toEqual([
      ['clauses', [], [], [['4.1', 'text']], false],
      ['levelRules', [], [], [['people', 'at.III', 'at.II']], true],
      ['criteria', ['empty'], ['calm'], [], false],
      ['blocks', ['last'], [], [['first', 'lanes', 'lanes.care.order']], false],
    ]);
  });

  it('names what only station and general plans have', () => {
    const station = changed('east', (plan) => {
      plan.station.profile = { zh: '大站', en: 'big' };
      plan.places.push({ ...(plan.places[0] as (typeof plan.places)[number]), id: 'rank-b' });
      Object.assign(plan.parties[4] ?? {}, { unit: 'metro' });
      plan.overlays = [{ plan: 'surge', step: 'water', set: { owner: 'leader' }, why: { zh: '因', en: 'why' } }];
      plan.additions = [
        { plan: 'surge', block: 'first', lane: 'care', step: step('shade'), why: { zh: '因', en: 'why' } },
      ];
    });
    expect([station.header.map(({ field }) => field), station.parts.map(({ part }) => part)]).toEqual([
      ['station.profile'],
      ['parties', 'places', 'overlays', 'additions'],
    ]);
    const general = changed('general', (plan) => {
      plan.orderCheck = { within: '10 min', basis: 'a-times' };
      plan.posts.push({ id: 'flow-post', title: { zh: '疏导', en: 'flow' }, duty: { zh: '疏导', en: 'flow' } });
      const [rule] = plan.reportRules;
      if (rule) rule.followUp.II = '45 min';
    });
    expect([
      general.header.map(({ field }) => field),
      general.parts.map((part) => [part.part, part.changed.flatMap(({ fields }) => fields.map(({ field }) => field))]),
    ]).toEqual([
      ['orderCheck'],
      [
        ['posts', []],
        ['reportRules', ['followUp.II']],
      ],
    ]);
  });
});

/** A shipped plan with some of its steps taken out, changed or put elsewhere. */
const altered = fc
  .record({
    plan: fc.constantFrom(...shippedPlans),
    acts: fc.array(fc.tuple(fc.constantFrom('drop', 'rename', 'shift', 'due', 'threshold'), fc.nat()), {
      maxLength: 8,
    }),
  })
  .map(({ plan, acts }) => {
    const after = structuredClone(plan);
    const lanes = after.blocks.flatMap((one) => one.lanes);
    for (const [act, n] of acts) {
      const strand = lanes[n % lanes.length];
      const at = strand ? n % Math.max(strand.steps.length, 1) : 0;
      const one = strand?.steps[at];
      if (!strand || !one) continue;
      if (act === 'drop') strand.steps.splice(at, 1);
      if (act === 'rename') one.title = { ...one.title, zh: `${one.title.zh}改` };
      if (act === 'shift') strand.steps.unshift(...strand.steps.splice(at, 1));
      if (act === 'due') one.due = { within: '7 min', from: 'open', basis: 'made' };
      if (act === 'threshold' && after.levelRules[0]) after.levelRules[0].at.IV = n;
    }
    return { before: plan, after };
  });

describe('a difference misses nothing', () => {
  const whole = (plan: Plan) => canonicalJson(plan);
  const stepsOf = (plan: Plan) =>
    new Map(
      plan.blocks.flatMap((one) => one.lanes.flatMap(({ steps }) => steps)).map((one) => [one.id, canonicalJson(one)]),
    );

  it('is empty only where the plans say the same, and names every step that differs', () => {
    fc.assert(
      fc.property(altered, ({ before, after }) => {
        const difference = planDifference(before, after);
        expect(isEmptyDifference(difference)).toBe(whole(before) === whole(after));
        const { added, removed, changed: other, reused } = difference.steps;
        const named = [...added, ...removed, ...[...other, ...reused].map((one) => one.after)].map(
          (one) => one.step.id,
        );
        const [was, is] = [stepsOf(before), stepsOf(after)];
        const differing = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
        expect(named.sort()).toEqual(differing.sort());
      }),
    );
  });

  it('finds what went one way as what came the other way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedPlans), fc.constantFrom(...shippedPlans), (one, other) => {
        const [there, back] = [planDifference(one, other), planDifference(other, one)];
        expect(back.steps.added).toEqual(there.steps.removed);
        expect(back.parts.map(({ part }) => part)).toEqual(there.parts.map(({ part }) => part));
        expect(isEmptyDifference(there)).toBe(one === other);
      }),
    );
  });
});
