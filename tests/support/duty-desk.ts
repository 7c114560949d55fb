import { decideDuty } from '../../shared/duty/decide.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import type { DutyPlans } from '../../shared/duty/daily.ts';
import { dutyStream, type DutyEvent } from '../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty } from '../../shared/duty/state.ts';

const PLANS: DutyPlans = { posts: ['duty-officer', 'duty-leader'], hasPostures: false, common: [], stations: [] };

/** A desk on which nothing else stands. */
const NO_WORLD = { itemsOf: () => [] };

/** One duty day without a backend, with a clock that the test moves; keeps its events. */
export function dutyDesk(date: string, startAt: number, mode: DutyEvent['mode'] = 'live') {
  let day = emptyDutyDay(date);
  let now = startAt;
  let acts = 0;
  const events: DutyEvent[] = [];
  /** `done`, or the code of the refusal. */
  const act = (command: DutyCommand, at = now): string => {
    acts += 1;
    const actor = { person: '值班员甲', post: 'duty-officer', workstation: 'w1' };
    const commandId = `${date} ${acts}`;
    const seed = String(acts).padStart(32, '0');
    const decision = decideDuty(day, command, { id: commandId, now, at, actor, seed }, PLANS, NO_WORLD);
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.value) {
      const stored = {
        stream: dutyStream(date),
        version: day.version + 1,
        recordedAt: now,
        byPerson: actor.person,
        byPost: actor.post,
        workstation: actor.workstation,
        mode,
        commandId,
        ...event,
      } as DutyEvent;
      events.push(stored);
      day = evolveDuty(day, stored);
    }
    return 'done';
  };
  return {
    act,
    events,
    wait: (ms: number) => {
      now += ms;
    },
    get day() {
      return day;
    },
    get now() {
      return now;
    },
  };
}
