import type { Result } from '../../shared/base/result.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { decide } from '../../shared/response/decide.ts';
import type { PlansInForce } from '../../shared/response/plans-in-force.ts';
import { evolve, fold, type PlanSource } from '../../shared/response/evolve.ts';
import { duesOf } from '../../shared/response/dues.ts';
import { responseStream, type NewResponseEvent, type ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse, type Response } from '../../shared/response/state.ts';

/** 2023-07-30 13:05 in Beijing. */
export const AWARE_AT = Date.UTC(2023, 6, 30, 5, 5);

/** A desk without a backend: given / when / then over decide and evolve, with a clock that the test moves. */
export function pureDesk(plans: PlansInForce, source: PlanSource) {
  let response: Response = emptyResponse('r1');
  const events: ResponseEvent[] = [];
  let now = AWARE_AT;
  let commands = 0;

  function act(command: ResponseCommand, at = now): Result<readonly NewResponseEvent[]> {
    commands += 1;
    const id = `c${commands}`;
    const actor = { person: '测试员', post: 'duty-officer', workstation: 'w1' };
    const decision = decide(response, command, { id, now, at, actor }, plans);
    if (!decision.ok) return decision;
    for (const event of decision.value) {
      const stored = {
        stream: responseStream('r1'),
        version: response.version + 1,
        recordedAt: now,
        byPerson: actor.person,
        byPost: actor.post,
        workstation: actor.workstation,
        mode: 'live',
        commandId: id,
        ...event,
      } as ResponseEvent;
      events.push(stored);
      response = evolve(response, stored, source);
    }
    return decision;
  }

  return {
    act,
    /** As act, for an act that the test relies on. */
    must(command: ResponseCommand, at = now): void {
      const decision = act(command, at);
      if (!decision.ok)
        throw new Error(`${command.type} was refused: ${decision.refusal.code} ${decision.refusal.message.en}`);
    },
    get response() {
      return response;
    },
    get events(): readonly ResponseEvent[] {
      return events;
    },
    get now() {
      return now;
    },
    wait(ms: number) {
      now += ms;
    },
    /** Journals every due that has passed, in due order, as the due watch does. */
    notePassed(): number {
      let noted = 0;
      for (;;) {
        const due = duesOf(response).find((one) => !one.missed && one.dueAt <= now);
        if (!due) return noted;
        const decision = act({ type: 'NoteDuePassed', due: due.key, dueAt: due.dueAt }, due.dueAt);
        if (!decision.ok) throw new Error(`A passed due was refused: ${due.key}`);
        noted += 1;
      }
    },
    /** The same events folded again from nothing. */
    refold: () => fold(emptyResponse('r1'), events, source),
  };
}

export type PureDesk = ReturnType<typeof pureDesk>;

export const fengtai = {
  type: 'RecordAwareness',
  station: 'beijing-fengtai',
  what: '客运调度电话：丰沙线三列车停在门头沟山区',
  source: '国铁北京局客运调度',
  channel: 'phone',
  specials: ['stranding', 'flood'],
} as const satisfies ResponseCommand;
