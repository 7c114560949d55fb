import { expect, it } from 'vitest';
import { partsOf } from '../../../../renderer/screens/library/Contents.tsx';
import { needWay } from '../../../../renderer/screens/library/health/need-way.ts';
import { compilePlan } from '../../../../shared/machines/compile.ts';
import { NEED_KINDS, type NeedKind } from '../../../../shared/review/library-needs.ts';
import { shipped } from '../../../support/real-plans.ts';

/** What each kind of work is found in. */
const editionOf = (kind: NeedKind) =>
  kind === 'phones' ? shipped.inForce.general : shipped.inForce.station('beijing-west');

it('leads to a part that the plan has', () => {
  for (const kind of NEED_KINDS) {
    const own = editionOf(kind);
    if (!own) throw new Error('The shipped plans are in force');
    const { part } = needWay(kind, { own, count: 1 });
    const { before, after } = partsOf(compilePlan(own));
    if (part !== undefined) expect([...before, ...after].map((one) => one.id)).toContain(part);
  }
});

it('leads to the step, to the clauses against the steps, or to the editor of a plan that is kept out', () => {
  const own = editionOf('phones');
  if (!own) throw new Error('The general plan is in force');
  expect(needWay('stray-steps', { own, count: 1, ids: ['first-report'] })).toMatchObject({ step: 'first-report' });
  expect(needWay('bare-clauses', { own, count: 1 })).toMatchObject({ hash: own.hash, mode: 'clauses' });
  expect(needWay('kept-out', { own: undefined, file: 'specials/x.yaml', id: 'x', count: 1 })).toEqual({ edit: 'x' });
  expect(needWay('kept-out', { own: undefined, file: 'specials/x.yaml', count: 1 })).toEqual({});
});
