import { durationOf, MINUTE, type Instant } from '../../base/instant.ts';
import { sentReport } from '../../reporting/state.ts';
import type { ResponseCommand } from '../../response/commands.ts';
import { duesOf } from '../../response/dues.ts';
import { openStepsOf, type OpenStep } from './open-steps.ts';
import type { ActKind } from './reaction.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** Acts of a plan that end a response are for the wind-down, not for an answer by the way. */
const ENDING_ACTS: readonly (string | undefined)[] = ['stand-down', 'close'];

/** Steps in the order of the now-list: what is due soonest first, by the plans or by what the news calls for; then as the plans have them. */
export function wantedSteps(handling: Handling): readonly WantedAct[] {
  const { response, room, forgotten } = handling;
  const dueAt = dueTimes(handling);
  return openStepsOf(response)
    .filter(({ placed }) => !forgotten.has(placed.ref))
    .toSorted((a, b) => (dueAt.get(a.placed.ref) ?? Infinity) - (dueAt.get(b.placed.ref) ?? Infinity) || 0)
    .flatMap((open) => {
      const next = nextMove(handling, open);
      if (!next) return [];
      const { ref, step } = open.placed;
      const { phase, openedAt = 0 } = open.record;
      return [
        {
          key: `step:${ref}:${phase}:${openedAt}`,
          kind: next.kind,
          post: room.postFor(step.owner),
          request: { name: 'act', response: response.id, command: next.command },
        },
      ];
    });
}

/** When each step is to be done, by ref: the sooner of its clock in the plan and the time that news heard by now gives for it. */
function dueTimes({ response, heard }: Handling): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  const keep = (ref: string, at: Instant) => void times.set(ref, Math.min(at, times.get(ref) ?? Infinity));
  for (const { step, dueAt } of duesOf(response)) if (step !== undefined) keep(step, dueAt);
  for (const { inject, at } of heard) {
    for (const one of inject.expect) {
      if (typeof one === 'string') keep(one, at + UNTIMED);
      else if ('step' in one) keep(one.step, at + lengthOf(one.within));
      else if ('link' in one) keep(one.link, at + lengthOf(one.within));
    }
  }
  return times;
}

/** ASSUMPTION: what news calls for without a time is put in order as if there were so long for it. */
const UNTIMED = 30 * MINUTE;

const lengthOf = (within: string | undefined) => (within === undefined ? UNTIMED : durationOf(within));

interface Move {
  readonly kind: ActKind;
  readonly command: ResponseCommand;
}

/** The act that takes an open step one move on; undefined where it waits for something else than an act of its own. */
function nextMove(handling: Handling, { placed, record }: OpenStep): Move | undefined {
  const { room, view, response } = handling;
  const { ref, step } = placed;
  const post = room.postFor(step.owner);
  const second = step.twoPerson ? { second: room.secondFor(post) } : {};
  const unit = room.unitTitle(step.to?.[0] ?? 'station');
  const done: Move = {
    kind: 'step',
    command: { type: 'EndStep', step: ref, end: 'done', note: '已按预案落实（脚本）', ...second },
  };
  switch (step.kind) {
    case 'question': {
      const option = optionFor(handling, placed);
      return option === undefined
        ? undefined
        : {
            kind: 'decide',
            command: { type: 'AnswerQuestion', step: ref, option, basis: '按现有来讯先作稳妥判断（脚本）' },
          };
    }
    case 'order': {
      const phase = ORDER[record.phase];
      if (!phase) return undefined;
      const text = phase === 'reported' ? '对方回报：已按要求落实（脚本）' : undefined;
      return {
        kind: WAITS[phase],
        command: {
          type: 'AdvanceOrder',
          step: ref,
          phase,
          ...(text === undefined ? {} : { text }),
          other: { unit, who: '值班员' },
          ...second,
        },
      };
    }
    case 'watch':
      return record.phase === 'acting'
        ? undefined
        : { kind: 'step', command: { type: 'CheckWatch', step: ref, note: '开始监看，暂无异常（脚本）' } };
    case 'link': {
      const link = {
        near: { unit: '站区管委会', who: room.personAt(post) },
        far: { unit, who: '值班员' },
        testedAt: view.now,
      };
      return { kind: 'step', command: { type: 'EndStep', step: ref, end: 'done', link, ...second } };
    }
    case 'report':
      return step.report !== undefined && !sentReport(response.reporting, step.report) ? undefined : done;
    case 'rollcall':
      return view.duty.rollCalls.some(({ closedAt }) => closedAt !== undefined) ? done : undefined;
    default:
      return done;
  }
}

const ORDER = {
  open: 'issued',
  issued: 'received',
  received: 'acting',
  acting: 'reported',
} as Readonly<Partial<Record<OpenStep['record']['phase'], 'issued' | 'received' | 'acting' | 'reported'>>>;

const WAITS = {
  issued: 'step',
  received: 'answer-of-others',
  acting: 'answer-of-others',
  reported: 'effect-of-order',
} as const;

/**
 * The first answer of the plan, which has its options from cautious to bold, that ends nothing and that no news of the scenario answers back; where all do,
 * the first that ends nothing. Undefined where every answer ends the response.
 */
function optionFor({ answeredBack }: Handling, { ref, step }: OpenStep['placed']): string | undefined {
  const open = step.options?.filter(({ act }) => !ENDING_ACTS.includes(act)) ?? [];
  const wrong = answeredBack.get(ref);
  return (open.find(({ id }) => !wrong?.has(id)) ?? open[0])?.id;
}
