import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compilePlan, type CompiledPlan } from '../../../../shared/machines/compile.ts';
import { parsePlan } from '../../../../shared/plan/parse.ts';
import { planSchema, type Plan, type StationPlan } from '../../../../shared/plan/schema.ts';
import { block, planFiles, step, type BlockSource, type StepSource } from '../../../support/plan-builder.ts';

const PLANS = join(import.meta.dirname, '../../../../resources/plans');

/** A shipped plan by its file under resources/plans. */
export function shippedPlan(file: string): { readonly hash: string; readonly plan: Plan } {
  const { edition, findings } = parsePlan(readFileSync(join(PLANS, file), 'utf8'), file);
  if (!edition) throw new Error(`${file}: ${JSON.stringify(findings)}`);
  return edition;
}

export function shippedStation(file: string): StationPlan {
  const { plan } = shippedPlan(file);
  if (plan.tier !== 'station') throw new Error(`${file} is no station plan`);
  return plan;
}

export function shippedSpecials(): readonly string[] {
  return readdirSync(join(PLANS, 'specials')).map((name) => `specials/${name}`);
}

/** A special plan of the given blocks, as written by an author. */
export function specialPlan(blocks: BlockSource[]): CompiledPlan {
  return compilePlan({ hash: 'made', plan: planSchema.parse({ ...planFiles().surge, blocks }) });
}

const KINDS = ['action', 'question', 'watch', 'order'] as const;

/**
 * Small plans of every shape that the compiler takes, conditions that lead nowhere or in a circle included: what is compared here is
 * how they run, not whether they pass the gate.
 */
export const smallPlan: fc.Arbitrary<CompiledPlan> = fc
  .record({
    blocks: fc.integer({ min: 1, max: 2 }),
    lanes: fc.integer({ min: 1, max: 2 }),
    steps: fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        after: fc.option(fc.tuple(fc.constantFrom('end', 'is', 'missed', 'any', 'other plan'), fc.nat(11), fc.nat(11))),
        when: fc.option(fc.nat(11)),
        shared: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    order: fc.array(fc.constantFrom('sequence' as const, 'any' as const), { minLength: 4, maxLength: 4 }),
  })
  .map(({ blocks, lanes, steps, order }) => {
    const id = (n: number) => `s${n % steps.length}`;
    const made = steps.map((one, n): StepSource => {
      const condition = one.after && afterOf(one.after[0], id(one.after[1]), id(one.after[2]));
      return step(`s${n}`, {
        kind: one.kind,
        ...(condition ? { after: [condition] } : {}),
        ...(one.when === null ? {} : { when: { question: id(one.when), is: ['yes'] } }),
        ...(one.shared ? { shared: 'measure' } : {}),
        ...(one.kind === 'question'
          ? { options: ['yes', 'no'].map((answer) => ({ id: answer, title: { zh: answer, en: answer } })) }
          : {}),
      });
    });
    const names = ['flow', 'care'] as const;
    return specialPlan(
      Array.from({ length: blocks }, (_, b) =>
        block(
          `b${b}`,
          { level: b === 0 ? 'IV' : 'II' },
          ...names.slice(0, lanes).map((lane, l) => ({
            lane,
            order: order[b * 2 + l] ?? 'sequence',
            steps: made.filter((_, n) => n % (blocks * lanes) === b * lanes + l),
          })),
        ),
      ).flatMap((one) => {
        const kept = one.lanes.filter((lane) => lane.steps.length > 0);
        return kept.length === 0 ? [] : [{ ...one, lanes: kept }];
      }),
    );
  });

function afterOf(form: string, one: string, other: string): NonNullable<StepSource['after']>[number] {
  switch (form) {
    case 'is':
      return { step: one, is: ['issued', 'failed'] };
    case 'missed':
      return { missed: one };
    case 'any':
      return { any: [one, { missed: other }] };
    case 'other plan':
      return `flood/${one}`;
    default:
      return one;
  }
}
