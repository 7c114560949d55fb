import { describe, expect, it } from 'vitest';
import { indexSteps, searchSteps, type Scope } from '../../../renderer/screens/library/search/search-steps.ts';
import { planSchema } from '../../../shared/plan/schema.ts';
import { lane, planFiles, step, stepIn } from '../../support/plan-builder.ts';

const files = planFiles();
files.general.posts[0] = {
  id: 'duty-officer',
  title: { zh: '值班员', en: 'Duty officer' },
  duty: { zh: '值班', en: 'duty' },
};
files.general.units[1] = { id: 'metro', title: { zh: '地铁', en: 'Metro operator' }, role: { zh: '运营', en: 'runs' } };
stepIn(files.surge, 'water').uses = ['taxi'];
stepIn(files.surge, 'hold').owner = 'leader';
stepIn(files.surge, 'close-square').do = { zh: '关闭广场', en: 'Close the square and send people to the taxi rank' };
files.east.places[0] = {
  id: 'rank',
  kind: 'taxi',
  title: { zh: '东广场蓄车区', en: 'East square rank' },
  basis: 'a-times',
};
files.east.additions = [
  {
    plan: 'surge',
    block: 'first',
    lane: 'care',
    step: step('east-only', { do: { zh: '只在东站', en: 'Only at the east station' } }),
    why: { zh: '因为', en: 'because' },
  },
];
files.east.overlays = [
  {
    plan: 'flood',
    step: 'water',
    set: { uses: ['taxi'], owner: 'leader' },
    why: { zh: '因为', en: 'because' },
  },
];
for (const more of files.flood.blocks.slice(1)) more.lanes = [lane('flow', step('pump', { to: ['metro'] }))];

const library = [files.general, files.east, files.surge, files.flood].map((source) => ({
  hash: `hash of ${source.id}`,
  plan: planSchema.parse(source),
}));
const index = indexSteps(library, 'en', (kind) => (kind === 'taxi' ? 'Taxi' : kind));

const found = (query: string, scope: Scope = 'all') =>
  searchSteps(index, query, scope).map((hit) => `${hit.plan.plan.id} ${hit.step.id} ${hit.field}`);

describe('which steps name something', () => {
  it('finds the steps of a post', () => {
    expect(found('leader', 'post')).toEqual(['east water post', 'surge hold post']);
  });

  it('finds the steps that turn to a unit', () => {
    expect(found('metro operator', 'unit')).toEqual(['surge hold unit', 'flood hold unit', 'flood pump unit']);
  });

  it('finds the steps that use a kind of place, also by the name a station gives to one', () => {
    expect(found('taxi', 'place')).toEqual(['east water place', 'surge water place']);
    expect(found('east square rank', 'place')).toEqual(['east water place', 'surge water place']);
  });

  it('finds what a station writes anew in a special plan, and leads to that plan at the station', () => {
    const hits = searchSteps(index, 'leader', 'post').filter((hit) => hit.plan.plan.id === 'east');
    expect(hits.map((hit) => [hit.step.id, hit.addedTo?.en, hit.addedInto, hit.plan.hash])).toEqual([
      ['water', 'flood', 'hash of flood', 'hash of east'],
    ]);
    expect(found('do what water says', 'words')).toEqual(['surge water words', 'flood water words']);
  });

  it('finds words anywhere in the text of a step, in whatever case', () => {
    expect(found('TAXI')).toEqual(['east water place', 'surge water place', 'surge close-square words']);
  });

  it('wants every word of the query', () => {
    expect(found('taxi square')).toEqual(['east water place', 'surge water place', 'surge close-square words']);
    expect(found('taxi square people')).toEqual(['surge close-square words']);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('no such thing')).toEqual([]);
  });

  it('leads from a step that a station adds to the plan it is added to', () => {
    const [hit] = searchSteps(index, 'only at the east', 'all');
    expect(hit && { plan: hit.plan.plan.id, into: hit.addedInto, named: hit.addedTo?.en, block: hit.block.en }).toEqual(
      {
        plan: 'east',
        into: 'hash of surge',
        named: 'surge',
        block: 'first',
      },
    );
  });

  it('shows the words around what was found', () => {
    const [hit] = searchSteps(index, 'taxi rank', 'words');
    expect(hit && [hit.before, hit.match, hit.after]).toEqual(['… and send people to the ', 'taxi', ' rank']);
  });
});
