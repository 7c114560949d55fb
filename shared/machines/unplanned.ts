import type { Step } from '../plan/schema.ts';
import type { LaneId } from '../plan/vocabulary.ts';
import { withBlock, type CompiledPlan } from './compile.ts';

/** Key of the steps that no plan foresaw: `unplanned/u1`, `unplanned/u2` … */
export const UNPLANNED = 'unplanned';

const NOTHING: CompiledPlan = {
  key: UNPLANNED,
  plan: {
    format: 1,
    tier: 'special',
    id: UNPLANNED,
    title: { zh: '预案外措施', en: 'Measures outside the plans' },
    short: { zh: '预案外', en: 'Unplanned' },
    edition: '-',
    effective: '2026-01-01',
    reviewDue: '2026-01-01',
    owner: { zh: '本次处置', en: 'this response' },
    purpose: {
      zh: '预案没有写到、处置中临时增加的措施',
      en: 'Measures that no plan foresaw, added while the response runs',
    },
    basis: [],
    clauses: [],
    facts: [],
    levelRules: [],
    interrupts: [],
    blocks: [],
  },
  hash: '',
  blocks: [],
  lanes: [],
  steps: [],
  indexOf: new Map(),
  listeners: new Map(),
  shared: new Map(),
};

/** The unplanned steps with one more. Each stands in a block of its own that is open from the start, so that none waits for another. */
export function withUnplannedStep(compiled: CompiledPlan | undefined, lane: LaneId, step: Step): CompiledPlan {
  const before = compiled ?? NOTHING;
  const block = {
    id: step.id,
    title: NOTHING.plan.short,
    opens: { stage: 'verify' as const },
    lanes: [{ lane, order: 'any' as const, steps: [step] }],
  };
  return withBlock(before, block, 'always');
}
