import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import { libraryHealth, type PastResponse } from '../../../shared/review/library-health.ts';
import { libraryNeeds, NEED_KINDS } from '../../../shared/review/library-needs.ts';
import { groundsOf, reviewOf } from '../../../shared/review/plan-grounds.ts';
import { madePlans } from '../../support/made-plans.ts';
import { step, stepIn, type PlanFiles } from '../../support/plan-builder.ts';
import { shipped } from '../../support/real-plans.ts';

const TODAY = '2026-11-27';
const at = (date: string) => fromBeijing(date, '08:00') ?? Number.NaN;

function healthOf(change?: (files: PlanFiles) => void, responses: readonly PastResponse[] = [], today = TODAY) {
  const plans = madePlans(change);
  const health = libraryHealth(plans, responses, today);
  const row = (id: string) => health.rows.find((one) => one.own?.plan.id === id);
  const cell = (station: string, special: string) =>
    row(station)?.cells.find((one) => one.special.plan.id === special) ?? expect.fail(`no cell ${station}/${special}`);
  const needs = libraryNeeds(plans, health, [], today);
  const need = (kind: (typeof NEED_KINDS)[number]) => needs.find((one) => one.kind === kind);
  return { plans, health, row, cell, need };
}

describe('the matrix of stations and special plans', () => {
  it('has a row for the framework and one for every station, with every special plan', () => {
    const { health } = healthOf();
    expect(health.rows.map((row) => [row.own?.plan.id, row.cells.map((cell) => cell.special.plan.id)])).toEqual([
      ['base', ['surge', 'flood']],
      ['east', ['surge', 'flood']],
      ['west', ['surge', 'flood']],
    ]);
  });

  it('counts what a station writes anew and adds, and the sum over all stations', () => {
    const words = { zh: '因为', en: 'because' };
    const { cell } = healthOf((files) => {
      files.east.overlays = [{ plan: 'surge', step: 'hold', set: { owner: 'leader' }, why: words }];
      const added = step('east-only');
      files.east.additions = [{ plan: 'surge', block: 'first', lane: 'care', step: added, why: words }];
      files.west.overlays = [{ plan: 'surge', step: 'water', set: { owner: 'leader' }, why: words }];
    });
    const changes = (station: string, special: string) => {
      const { replaced, added } = cell(station, special);
      return { replaced, added };
    };
    expect(changes('east', 'surge')).toEqual({ replaced: 1, added: 1 });
    expect(changes('west', 'surge')).toEqual({ replaced: 1, added: 0 });
    expect(changes('east', 'flood')).toEqual({ replaced: 0, added: 0 });
    expect(changes('base', 'surge')).toEqual({ replaced: 2, added: 1 });
  });

  it('names the kinds of places that steps show and the station does not list, as the station reads the plan', () => {
    const { cell } = healthOf((files) => {
      stepIn(files.surge, 'water').uses = ['taxi', 'shelter'];
      stepIn(files.surge, 'hold').uses = ['shelter'];
      files.west.overlays = [
        { plan: 'surge', step: 'water', set: { uses: ['taxi'] }, why: { zh: '无安置处', en: 'no shelter' } },
      ];
    });
    const missing = (station: string) =>
      cell(station, 'surge').missing.map(({ kind, steps }) => [kind, steps.map((one) => one.id)]);
    expect(missing('east')).toEqual([['shelter', ['hold', 'water']]]);
    expect(missing('west')).toEqual([['shelter', ['hold']]]);
    expect(cell('base', 'surge').missing).toEqual([]);
  });

  it('names the places that no step of any plan shows, and unknown measures', () => {
    const plain = healthOf().row('east');
    expect(plain?.idle.map((place) => place.id)).toEqual(['rank']);
    expect(plain?.unknown).toBe(2);
    const used = healthOf((files) => {
      stepIn(files.general, 'check').uses = ['taxi'];
    });
    expect(used.row('east')?.idle).toEqual([]);
  });

  it('knows the last response of a plan at a station, and anywhere', () => {
    const { cell } = healthOf(undefined, [
      { station: 'east', plans: ['general', 'station', 'surge'], awareAt: at('2026-03-01') },
      { station: 'east', plans: ['general', 'station', 'surge'], awareAt: at('2026-05-01') },
      { station: 'west', plans: ['general', 'station', 'surge'], awareAt: at('2026-07-01') },
    ]);
    expect(cell('east', 'surge').lastResponse).toBe(at('2026-05-01'));
    expect(cell('base', 'surge').lastResponse).toBe(at('2026-07-01'));
    expect(cell('east', 'flood').lastResponse).toBeUndefined();
  });
});

describe('what the library asks for', () => {
  it('tells a review that has passed from one within 90 days and a later one, to the day', () => {
    const [plan] = madePlans();
    const state = (today: string) => {
      const review = reviewOf(plan?.plan ?? expect.fail(), today);
      return [review.state, review.days];
    };
    expect(state('2027-01-02')).toEqual(['overdue', -1]);
    expect(state('2027-01-01')).toEqual(['soon', 0]);
    expect(state('2026-10-03')).toEqual(['soon', 90]);
    expect(state('2026-10-02')).toEqual(['later', 91]);
  });

  it('is ranked, and leaves out what there is none of', () => {
    const { need } = healthOf((files) => {
      files.flood.reviewDue = '2026-11-01';
      files.surge.clauses.push({ id: '5.1', title: { zh: '恢复', en: 'recovery' }, text: { zh: '复', en: 're' } });
      stepIn(files.surge, 'water').clause = '9.9';
    });
    expect(need('review-overdue')?.places).toMatchObject([{ own: { hash: 'hash of flood' }, date: '2026-11-01' }]);
    expect(need('bare-clauses')?.places).toMatchObject([{ own: { hash: 'hash of surge' }, count: 1, ids: ['5.1'] }]);
    expect(need('stray-steps')?.places).toMatchObject([{ own: { hash: 'hash of surge' }, ids: ['water'] }]);
    expect(need('phones')).toMatchObject({ count: 3, places: [{ of: 3 }] });
    expect(need('kept-out')).toBeUndefined();
    const plans = madePlans();
    const kinds = libraryNeeds(plans, libraryHealth(plans, [], TODAY), [{ file: 'specials/x.yaml', errors: 2 }], TODAY);
    expect(kinds.map((one) => one.kind)).toEqual([
      'kept-out',
      'unknown-measures',
      'idle-places',
      'review-soon',
      'phones',
      'assumptions',
    ]);
  });

  it('counts every place that names an assumption, and none twice', () => {
    const surge = madePlans((files) => {
      files.surge.basis.push({ id: 'o-rule', kind: 'official', title: { zh: '规', en: 'rule' }, source: 'S1' });
      stepIn(files.surge, 'water').basis = ['o-rule', 'a-times'];
    }).find(({ plan }) => plan.id === 'surge');
    // Three facts, two level rules, one interval, one deadline, and the step's own two.
    expect(groundsOf(surge?.plan ?? expect.fail())).toEqual({ named: 9, assumed: 8 });
  });
});

describe('the shipped plans', () => {
  const plans = [...shipped.byHash.values()];
  const health = libraryHealth(plans, [], TODAY);

  it('are all in the matrix, with seven stations', () => {
    expect(health.rows).toHaveLength(8);
    expect(health.specials.length).toBe(plans.filter(({ plan }) => plan.tier === 'special').length);
    for (const row of health.rows) expect(row.cells).toHaveLength(health.specials.length);
  });

  it('know a response by its station, not by the id of the station plan', () => {
    const past = [{ station: 'beijing-fengtai', plans: ['general', 'station', 'surge'], awareAt: at('2026-03-01') }];
    const used = libraryHealth(plans, past, TODAY).rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.lastResponse === undefined ? [] : [`${row.own?.plan.id} ${cell.special.plan.id}`],
      ),
    );
    expect(used).toEqual([expect.stringContaining('surge'), 'station-beijing-fengtai surge']);
  });

  it('give no phone number that nobody has', () => {
    expect(health.units.withoutPhone).toBe(health.units.all);
  });

  it('carry out every clause that asks for it', () => {
    const needs = libraryNeeds(plans, health, [], TODAY).map((one) => one.kind);
    expect(needs).not.toContain('bare-clauses');
    expect(needs).not.toContain('stray-steps');
  });
});
