import { isBlockOpen, type CompiledBlock, type CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Level } from '../../../../shared/plan/schema.ts';
import { isBegun, type Response } from '../../../../shared/response/state.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** A block that a level would open or retire, with the steps that this touches. */
export interface BlockChange {
  readonly plan: CompiledPlan;
  readonly block: CompiledBlock['block'];
  /** Opening: steps that come on. Retiring: steps not begun, which go. */
  readonly steps: readonly DeskStep[];
  /** Opening: steps already ended, which stay ended. Retiring: steps begun, which go on. */
  readonly kept: readonly DeskStep[];
}

/** What setting a level would open and retire, in every plan in force. Levels add up; nothing restarts. */
export function levelChange(
  response: Response,
  level: Level,
): { readonly opens: readonly BlockChange[]; readonly retires: readonly BlockChange[] } {
  return change(response, (opens) => isBlockOpen(opens, 'graded', level));
}

/** What entering a stage would open and retire. */
export function stageChange(
  response: Response,
  stage: 'early' | 'stand-down' | 'recovery',
): ReturnType<typeof levelChange> {
  return change(response, (opens) => isBlockOpen(opens, stage, undefined));
}

/** What leaving a plan would retire. */
export function leaveChange(response: Response, key: string): readonly BlockChange[] {
  return change(response, () => false, key).retires;
}

function change(response: Response, opensThen: (opens: BlockOpens) => boolean, only?: string) {
  const steps = [...stepsOf(response).values()];
  const opens: BlockChange[] = [];
  const retires: BlockChange[] = [];
  for (const planState of response.plans) {
    if (planState.left !== undefined || (only !== undefined && planState.pinned.key !== only)) continue;
    const { compiled } = planState;
    for (const [index, { block }] of compiled.blocks.entries()) {
      const isOpen = planState.blocks[index] !== undefined;
      const then = opensThen(block.opens);
      if (isOpen === then) continue;
      const here = steps.filter((step) => step.plan === compiled && step.compiled.block === index);
      if (then) {
        const kept = here.filter(({ record }) => record.phase !== 'closed');
        opens.push({ plan: compiled, block, steps: here.filter((step) => !kept.includes(step)), kept });
      } else {
        const kept = here.filter(({ record }) => isBegun(record.phase) || record.phase === 'deferred');
        const gone = here.filter(({ record }) => record.phase === 'open' || record.phase === 'waiting');
        retires.push({ plan: compiled, block, steps: gone, kept });
      }
    }
  }
  return { opens, retires };
}

type BlockOpens = CompiledBlock['block']['opens'];
