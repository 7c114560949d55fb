import { describe, expect, it } from 'vitest';
import { traceClauses } from '../../../shared/review/clause-trace.ts';
import { madePlans } from '../../support/made-plans.ts';
import { step, stepIn, type PlanFiles } from '../../support/plan-builder.ts';
import { shipped } from '../../support/real-plans.ts';

const words = { zh: '文', en: 'words' };
const clause = (id: string) => ({ id, title: words, text: words });

function traceOf(id: string, change: (files: PlanFiles) => void) {
  const made = madePlans(change).find(({ plan }) => plan.id === id);
  return traceClauses(made?.plan ?? expect.fail(`no plan ${id}`));
}

describe('clauses against steps', () => {
  it('says of each clause who carries it out: steps, its parts, nobody, or that it asks for nothing', () => {
    const trace = traceOf('surge', (files) => {
      files.surge.clauses.push(clause('3.1'), clause('6'));
    });
    expect(trace.clauses.map((one) => [one.clause.id, one.standing, one.steps.map(({ id }) => id)])).toEqual([
      ['1', 'not-asked', []],
      ['4', 'by-parts', []],
      ['4.1', 'carried', ['look', 'open-gates', 'hold', 'water', 'close-square']],
      ['3.1', 'bare', []],
      ['6', 'not-asked', []],
    ]);
    expect([trace.asked, trace.carried, trace.steps]).toEqual([3, 2, 5]);
  });

  it('finds the steps whose clause the plan does not have', () => {
    const trace = traceOf('surge', (files) => {
      stepIn(files.surge, 'water').clause = '4.9';
    });
    expect(trace.strays.map(({ id }) => id)).toEqual(['water']);
  });

  it('counts what a station adds to a special plan in the station plan, whose clause it names', () => {
    const trace = traceOf('east', (files) => {
      files.east.clauses.push(clause('4.2'));
      const added = step('east-only', { clause: '4.2' });
      files.east.additions = [{ plan: 'surge', block: 'first', lane: 'care', step: added, why: words }];
    });
    expect(trace.clauses.at(-1)).toMatchObject({ standing: 'carried', steps: [{ id: 'east-only' }] });
  });

  it('leaves them out of the special plan as it reads at the station, where their clause numbers mean nothing', () => {
    const made = madePlans((files) => {
      files.surge.blocks[0]!.lanes[1]!.steps.push(step('east-only', { clause: '7.7' }));
    }).find(({ plan }) => plan.id === 'surge');
    const trace = traceClauses(made?.plan ?? expect.fail(), new Set(['east-only']));
    expect([trace.strays, trace.steps]).toEqual([[], 5]);
  });

  it('lets a daily task carry a clause', () => {
    const trace = traceOf('base', (files) => {
      files.general.clauses.push(clause('3.2'));
      files.general.daily = [
        {
          id: 'rounds',
          posture: 'normal',
          title: words,
          do: words,
          owner: 'leader',
          at: ['08:00'],
          clause: '3.2',
          basis: ['a-times'],
        },
      ];
    });
    expect(trace.clauses.at(-1)).toMatchObject({ standing: 'carried', steps: [], tasks: [{ id: 'rounds' }] });
  });

  it('agrees with the gate on the shipped plans: whatever it calls bare the gate doubts', () => {
    const bare = [...shipped.byHash.values()].flatMap(({ plan }) =>
      traceClauses(plan).clauses.flatMap((one) => (one.standing === 'bare' ? [`${plan.id} ${one.clause.id}`] : [])),
    );
    const doubted = shipped.entries.flatMap((entry) =>
      entry.findings.flatMap((one) => (one.rule === 'clause-without-step' ? [`${entry.id} ${one.clause}`] : [])),
    );
    expect(bare).toEqual(doubted);
  });
});
