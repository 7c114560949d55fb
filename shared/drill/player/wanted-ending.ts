import { LEADER } from '../../plan/leader.ts';
import { generalPlanOf } from '../../response/general-plan.ts';
import { lifeActs } from '../../response/life-acts.ts';
import { openSteps } from '../../response/decide-closing.ts';
import { uncheckedOrders } from '../../response/orders.ts';
import type { ResponseCommand } from '../../response/commands.ts';
import { openStepsOf } from './open-steps.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

const REASON = '脚本演完，未再发生';

/** What a room does when there is no more news and nothing else to do: watches end, the response is stood down, goes into recovery and is closed. */
export function wantedEnding(handling: Handling): readonly WantedAct[] {
  const command = lastAct(handling);
  return [...watchesToEnd(handling), ...(command ? [ending(handling, command.type, LEADER, command)] : [])];
}

function watchesToEnd(handling: Handling): readonly WantedAct[] {
  return openStepsOf(handling.response).flatMap(({ placed, record }) => {
    const { ref, step } = placed;
    if (step.kind !== 'watch' || record.phase !== 'acting' || handling.forgotten.has(ref)) return [];
    const command = {
      type: 'EndStep',
      step: ref,
      end: 'done',
      note: '情况解除，停止监看（脚本）',
      ...(step.twoPerson ? { second: handling.room.secondFor(handling.room.postFor(step.owner)) } : {}),
    } as const;
    return [{ ...ending(handling, `${ref}:${record.openedAt ?? 0}`, step.owner, command), kind: 'step' }];
  });
}

function lastAct({ response }: Handling): ResponseCommand | undefined {
  const acts = lifeActs(response);
  if (acts.includes('close')) {
    return {
      type: 'CloseResponse',
      summary: '脚本演完，处置归档',
      endings: openSteps(response).map((step) => ({ step, end: 'not-doing', reason: REASON })),
      unchecked: uncheckedOrders(response).map((step) => ({ step, reason: REASON })),
    };
  }
  if (acts.includes('recovery')) return { type: 'EnterRecovery', basis: '处置终止，转入恢复' };
  if (!acts.includes('stand-down')) return undefined;
  const authority = generalPlanOf(response)?.levels.find(({ id }) => id === response.level)?.authority ?? LEADER;
  return { type: 'StandDown', basis: '来讯均已处置，现场恢复', authority };
}

function ending({ response, room }: Handling, key: string, owner: string, command: ResponseCommand): WantedAct {
  return {
    key: `ending:${response.id}:${key}`,
    kind: 'wind-down',
    post: room.postFor(owner),
    request: { name: 'act', response: response.id, command },
  };
}
