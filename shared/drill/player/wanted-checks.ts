import { durationOf, MINUTE } from '../../base/instant.ts';
import type { ResponseCommand } from '../../response/commands.ts';
import { duesOf, type Due } from '../../response/dues.ts';
import { trainPlanOf } from '../../response/trains/train-plan.ts';
import type { ActKind } from './reaction.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** ASSUMPTION: a room sets to what comes round by rhythm so long before it is due. */
const AHEAD = 2 * MINUTE;

/** What comes round by the clock beside steps and reports: looks at watches, effects of orders, calls to held trains, decisions on them. */
export function wantedChecks(handling: Handling): readonly WantedAct[] {
  const { response, room, forgotten } = handling;
  return duesOf(response).flatMap((due) => {
    if (due.step !== undefined && forgotten.has(due.step)) return [];
    const found = checkFor(handling, due);
    if (!found) return [];
    return [
      {
        key: `${due.key}:${due.dueAt}`,
        kind: found.kind,
        post: room.postFor(due.owner),
        notBefore: due.dueAt - Math.min(AHEAD, (due.dueAt - due.from) / 2),
        request: { name: 'act', response: response.id, command: found.command },
      },
    ];
  });
}

function checkFor(
  handling: Handling,
  due: Due,
): { readonly kind: ActKind; readonly command: ResponseCommand } | undefined {
  const { step, train } = due;
  if (due.kind === 'watch' && step !== undefined) {
    return { kind: 'rhythm', command: { type: 'CheckWatch', step, note: '按时查看，暂无异常（脚本）' } };
  }
  if (due.kind === 'check' && step !== undefined) {
    return { kind: 'step', command: { type: 'CheckOrder', step, result: 'holds', note: '核查属实（脚本）' } };
  }
  if (train === undefined) return undefined;
  if (due.kind === 'contact') return { kind: 'rhythm', command: callTo(handling, train) };
  return due.kind === 'decision' ? { kind: 'rhythm', command: decisionOn(handling, train) } : undefined;
}

/** Nobody plays the train, so nobody answers for it: contact comes by the news, and the call is on record as tried. */
function callTo({ response }: Handling, train: string): ResponseCommand {
  const channel = trainPlanOf(response)?.care.contact.channels[0]?.id ?? '';
  return { type: 'TryContact', train, channel, outcome: 'no-answer', note: '脚本不代列车应答' };
}

function decisionOn({ response, view, room }: Handling, train: string): ResponseCommand {
  const decision = trainPlanOf(response)?.care.decision;
  return {
    type: 'DecideTrain',
    train,
    option: decision?.options[0]?.id ?? '',
    situation: '以最新来讯为准（脚本）',
    risk: '线路和天气情况不明，移动有风险',
    rejected: '其余选项条件未具备',
    reason: '条件未变，维持现有安排，到时再核',
    authority: room.personAt(room.postFor('duty-leader')),
    reviewAt: view.now + durationOf(decision?.within ?? '1 h'),
  };
}
