import { describe, expect, it } from 'vitest';
import { drillOfDay, type PastDrill } from '../../../../shared/drill/daily/drill-of-day.ts';
import type { Coverage, PlanCoverage } from '../../../../shared/drill/score/coverage.ts';

const part = (standing: Coverage['standing'], step: string): Coverage => ({
  kind: 'step',
  step,
  drills: [],
  real: [],
  standing,
});

/** A plan of four steps, so many of them exercised. */
function plan(id: string, exercised: number): PlanCoverage {
  const parts = [0, 1, 2, 3].map((n) => part(n < exercised ? 'exercised' : 'never', `s${n}`));
  const counts = { exercised, older: 0, never: 4 - exercised };
  return { plan: id, hash: id, title: { zh: `预案${id}`, en: id }, parts, counts };
}

const drills = ['fire', 'flood', 'surge'].map((id) => ({
  file: `five-minutes/${id}.yaml`,
  own: false,
  id: `short-${id}`,
  plan: id,
}));
const stations = ['beijing', 'beijing-south', 'beijing-west'];

function draw(coverage: readonly PlanCoverage[], past: readonly PastDrill[] = [], day = '2026-03-02') {
  return drillOfDay({ day, drills, coverage, past, stations });
}

const even = [plan('fire', 1), plan('flood', 1), plan('surge', 1)];

describe('the drill of the day', () => {
  it('is of the plan that is least covered, and says by how much', () => {
    const drawn = draw([plan('fire', 2), plan('flood', 0), plan('surge', 1)]);
    expect(drawn?.drill.id).toBe('short-flood');
    expect(drawn?.why).toEqual({ exercised: 0, of: 4 });
  });

  it('is of two alike the one played longest ago', () => {
    const past = [
      { scenario: 'short-fire', day: '2026-02-01' },
      { scenario: 'short-flood', day: '2026-01-01' },
      { scenario: 'short-flood', day: '2025-06-01' },
      { scenario: 'short-surge', day: '2026-02-20' },
    ];
    const drawn = draw(even, past);
    expect(drawn?.drill.id).toBe('short-flood');
    expect(drawn?.why.last).toBe('2026-01-01');
  });

  it('is the same for the same day, and over three days each drill and each station has its turn', () => {
    const days = ['2026-03-02', '2026-03-03', '2026-03-04'];
    expect(draw(even)).toEqual(draw(even));
    expect(new Set(days.map((day) => draw(even, [], day)?.drill.id)).size).toBe(3);
    expect(new Set(days.map((day) => draw(even, [], day)?.station)).size).toBe(3);
  });

  it('passes over what was played that day already, until nothing else is left', () => {
    const coverage = [plan('fire', 0), plan('flood', 1), plan('surge', 2)];
    const day = '2026-03-02';
    const played = [{ scenario: 'short-fire', day }];
    expect(draw(coverage, played)?.drill.id).toBe('short-flood');
    const all = drills.map(({ id }) => ({ scenario: id, day }));
    expect(draw(coverage, all)?.drill.id).toBe('short-fire');
  });

  it('draws nothing where no plan of a drill is in force', () => {
    expect(draw([plan('snow', 0)])).toBeUndefined();
  });
});
