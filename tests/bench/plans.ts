import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compilePlan } from '../../shared/machines/compile.ts';
import { gatePlans } from '../../shared/plan/gate.ts';
import { parsePlan, type PlanEdition } from '../../shared/plan/parse.ts';
import { block, lane, planFiles, planText, step } from '../support/plan-builder.ts';
import { root } from '../support/root.ts';
import { LANES, LEVELS } from '../../shared/plan/vocabulary.ts';
import { collect, median, timed } from './figures.ts';
import type { Measure, Row } from './report.ts';

const SIZES = [500, 1000, 2000] as const;

/**
 * Plans from cold, in processes that have read nothing before; and one plan of three sizes, whose compiling (and checking, for information) must not grow faster
 * than n log n.
 */
export const plans: Measure = {
  name: 'plans',
  run({ quick }): Promise<readonly Row[]> {
    const rounds = quick ? 3 : 15;
    const cold = Array.from({ length: rounds }, readFromCold);
    const empty = Array.from({ length: rounds }, startedEmpty);
    const sizes = SIZES.map((size) => ({ size, edition: planOf(size) }));
    const compiles = new Map(SIZES.map((size) => [size, [] as number[]]));
    const gates = new Map(SIZES.map((size) => [size, [] as number[]]));
    for (let round = -3; round < rounds; round += 1) {
      for (const { size, edition } of sizes) {
        collect();
        const compile = timed(() => {
          for (const strand of compilePlan(edition).lanes) strand.machine();
        });
        const gate = timed(() => void gatePlans([{ file: 'plan.yaml', edition, lineOf: () => undefined }]));
        if (round < 0) continue;
        compiles.get(size)?.push(compile);
        gates.get(size)?.push(gate);
      }
    }
    const grown = (by: ReadonlyMap<number, readonly number[]>, size: number) => median(by.get(size) ?? []);
    return Promise.resolve([
      {
        id: 'plans-cold',
        what: `Read, check and compile all ${cold[0]?.plans ?? 0} plans, from the start of the process`,
        unit: 'ms',
        figure: median(cold.map((one) => one.milliseconds)),
        baseline: { what: 'a process that does nothing', value: median(empty) },
        bound: { kind: 'at-most', value: 1500, on: 'figure' },
        beside: { rounds },
      },
      ...([1000, 2000] as const).map((size): Row => {
        const least = SIZES[0];
        const nLogN = (size * Math.log(size)) / (least * Math.log(least));
        return {
          id: `plans-grow-${size}`,
          what: `Compile a plan of ${size} steps`,
          unit: 'ms',
          figure: grown(compiles, size),
          baseline: { what: `${least} steps, grown as n log n`, value: grown(compiles, least) * nLogN },
          // Noise of the machine, not growth: n² would stand at 2 and at 4.
          bound: { kind: 'at-most', value: 1.3 },
          beside: { gate: `${grown(gates, size).toFixed(1)} ms`, gateOfLeast: `${grown(gates, least).toFixed(1)} ms` },
        };
      }),
    ]);
  },
};

function readFromCold(): { readonly milliseconds: number; readonly plans: number } {
  const ran = spawnSync(process.execPath, [join(root, 'tests/bench/plans-cold.ts')], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as { milliseconds: number; plans: number };
}

function startedEmpty(): number {
  const ran = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(performance.now()))'], {
    encoding: 'utf8',
  });
  return Number(ran.stdout);
}

/** A special plan with that many steps, in all lanes of four levels, every second one waiting for an earlier step of another lane. */
function planOf(size: number): PlanEdition {
  const plan = planFiles().surge;
  const each = Math.ceil(size / (LEVELS.length * LANES.length));
  let count = 0;
  plan.blocks = LEVELS.map((level) =>
    block(
      `level-${level.toLowerCase()}`,
      { level },
      ...LANES.map((name) =>
        lane(
          name,
          ...Array.from({ length: each }, () => {
            const at = count++;
            return step(`s${at}`, at % 2 === 0 || at < each ? {} : { after: [`s${at - each}`] });
          }),
        ),
      ),
    ),
  );
  const { edition, findings } = parsePlan(planText(plan), 'plan.yaml');
  if (!edition) throw new Error(JSON.stringify(findings));
  return edition;
}
