import { describe, expect, it } from 'vitest';
import { chartOf, type ChartEdge } from '../../../shared/machines/chart.ts';
import { compilePlan } from '../../../shared/machines/compile.ts';
import { block, lane, step } from '../../support/plan-builder.ts';
import { shippedPlan, shippedSpecials, shippedStation, specialPlan } from './support/plans-to-walk.ts';

const options = ['yes', 'no'].map((id) => ({ id, title: { zh: id, en: id } }));

/** A plan with every sort of condition. */
const plan = specialPlan([
  block(
    'first',
    { level: 'IV' },
    lane(
      'flow',
      step('ask', { kind: 'question', options }),
      step('call', { kind: 'order', to: ['metro'], when: { question: 'ask', is: ['yes'] }, shared: 'metro-extend' }),
      step('look', { kind: 'watch', every: { time: '10 min', basis: 'a-times' } }),
      step('sweep'),
    ),
    {
      lane: 'care',
      order: 'any',
      steps: [
        step('water', { after: [{ step: 'call', is: ['issued', 'failed'] }] }),
        step('shade', { after: ['water', 'general/first-report'] }),
      ],
    },
  ),
  block(
    'more',
    { level: 'II' },
    {
      lane: 'flow',
      order: 'any',
      steps: [
        step('close', { after: [{ any: ['call', { missed: 'call' }] }] }),
        step('guard', { after: [{ any: ['close', { missed: 'water' }] }], when: { question: 'ask', is: ['no'] } }),
      ],
    },
  ),
]);

const shown = ({ from, to, kind, ways, answers, any }: ChartEdge) =>
  [`${from} -> ${to}`, kind, [...ways, ...answers].join(' '), any].filter((one) => one !== undefined).join(' | ');

describe('the chart of a plan', () => {
  it('has a group for each block and each of its lanes', () => {
    expect(chartOf(plan).groups).toEqual([
      { id: 'first', parent: undefined, block: 0, lane: undefined },
      { id: 'first/flow', parent: 'first', block: 0, lane: 'flow' },
      { id: 'first/care', parent: 'first', block: 0, lane: 'care' },
      { id: 'more', parent: undefined, block: 1, lane: undefined },
      { id: 'more/flow', parent: 'more', block: 1, lane: 'flow' },
    ]);
  });

  it('draws what each step waits for, as its lane machine has it', () => {
    expect(chartOf(plan).edges.map(shown)).toEqual([
      'surge/ask -> surge/call | order | ended',
      'surge/ask -> surge/call | when | yes',
      'surge/call -> surge/look | order | issued',
      'surge/look -> surge/sweep | order | open',
      'surge/call -> surge/water | after | issued failed',
      'surge/water -> surge/shade | after | ended',
      'general/first-report -> surge/shade | after | ended',
      'surge/call -> surge/close | after | ended missed',
      'surge/close -> surge/guard | after | ended | 1',
      'surge/water -> surge/guard | after | missed | 1',
      'surge/ask -> surge/guard | when | no',
    ]);
  });

  it('puts each step into its lane, and keeps what it waits for in other plans at the edge', () => {
    expect(chartOf(plan).nodes.map(({ id, group, placed }) => [id, group, placed?.step.id])).toEqual([
      ['surge/ask', 'first/flow', 'ask'],
      ['surge/call', 'first/flow', 'call'],
      ['surge/look', 'first/flow', 'look'],
      ['surge/sweep', 'first/flow', 'sweep'],
      ['surge/water', 'first/care', 'water'],
      ['surge/shade', 'first/care', 'shade'],
      ['surge/close', 'more/flow', 'close'],
      ['surge/guard', 'more/flow', 'guard'],
      ['general/first-report', undefined, undefined],
    ]);
  });

  it('draws one block with the steps of other blocks that it waits for at its edge', () => {
    const { groups, nodes, edges } = chartOf(plan, 1);
    expect(groups.map(({ id }) => id)).toEqual(['more', 'more/flow']);
    expect(nodes.map(({ id, group, placed }) => [id, group, placed?.step.id])).toEqual([
      ['surge/close', 'more/flow', 'close'],
      ['surge/guard', 'more/flow', 'guard'],
      ['surge/call', undefined, 'call'],
      ['surge/water', undefined, 'water'],
      ['surge/ask', undefined, 'ask'],
    ]);
    expect(edges.map(({ to }) => to)).toEqual(['surge/close', 'surge/guard', 'surge/guard', 'surge/guard']);
  });

  it('takes in what a station adds and changes', () => {
    const station = shippedStation('stations/beijing-fengtai.yaml');
    const { nodes } = chartOf(compilePlan(shippedPlan('specials/stranding.yaml'), station));
    const layers = nodes.flatMap(({ placed }) => (placed ? [placed.layer] : []));
    expect(new Set(layers)).toEqual(new Set(['own', 'replaced', 'added']));
  });

  it.each(['general.yaml', ...shippedSpecials()])(
    'draws every step of %s once, and every condition between two',
    (file) => {
      const compiled = compilePlan(shippedPlan(file));
      const { nodes, edges } = chartOf(compiled);
      const inLanes = nodes.filter(({ group }) => group !== undefined);
      expect(inLanes.map(({ id }) => id)).toEqual(compiled.steps.map(({ ref }) => ref));
      const known = new Set(nodes.map(({ id }) => id));
      expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      const perBlock = compiled.blocks.flatMap((_, index) => chartOf(compiled, index).edges);
      expect(perBlock).toEqual(edges);
    },
  );
});
