import type { DutyEvent } from '../../shared/duty/events.ts';
import type { HandoverCommand } from '../../shared/duty/handover-commands.ts';
import type { Handover } from '../../shared/duty/handover.ts';
import { emptyDutyDay, evolveDuty, type DutyDay } from '../../shared/duty/state.ts';
import { handoverList, itemsOf, type ListedItem } from '../../shared/handover/handover-list.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Response } from '../../shared/response/state.ts';
import { summaryOf } from '../../shared/response/summary.ts';
import type { WeatherEvent } from '../../shared/weather/events.ts';
import { warningsToHandOn } from '../../shared/weather/hand-on.ts';
import { foldWeather, noWeather } from '../../shared/weather/state.ts';
import { OFFICER, type DeskBackend, type SentAct } from './desk-backend.ts';

/** Who takes over. */
export const RELIEF = { person: '值班员乙', post: 'duty-officer' } as const;

/** A hand-over at the real desk: the list is worked out from what the border gives, as a screen does it. */
export function handoverAt(desk: DeskBackend, id: string) {
  const act = (command: HandoverCommand, sent: SentAct = {}) => desk.dutyAct(command, sent);
  const day = async (): Promise<DutyDay> => {
    const { dutyDay, duty } = await desk.ask('hello', {});
    return (duty as unknown as readonly DutyEvent[]).reduce(evolveDuty, emptyDutyDay(dutyDay));
  };
  const now = async (): Promise<Handover> => {
    const found = (await day()).handovers?.find((one) => one.id === id);
    if (!found) throw new Error('No hand-over');
    return found;
  };
  const warningsAt = async (plans: readonly Plan[], running: readonly Response[]) => {
    const { events, tables } = await desk.ask('readWeather', {});
    if (!tables) return [];
    const weather = foldWeather(noWeather, events as unknown as readonly WeatherEvent[]);
    const inLibrary = {
      general: plans.find((plan) => plan.tier === 'general'),
      specials: plans.filter((plan) => plan.tier === 'special'),
    };
    const minute = Math.floor(desk.clock.now() / MINUTE) * MINUTE;
    return warningsToHandOn(weather, running.map(summaryOf), inLibrary, tables, minute);
  };
  const items = async (): Promise<readonly ListedItem[]> => {
    const { plans: entries, responses } = await desk.ask('hello', {});
    const hashes = entries.flatMap(({ inForce, hash }) => (inForce && hash !== undefined ? [hash] : []));
    const plans = await Promise.all(hashes.map(async (hash) => (await desk.ask('readPlan', { hash })).plan as Plan));
    const open = responses.filter(({ closedAt }) => closedAt === undefined);
    const running = await Promise.all(open.map(({ id: response }) => desk.folded(response)));
    const warnings = await warningsAt(plans, running);
    return itemsOf(handoverList({ day: await day(), plans, running, warnings, now: desk.clock.now() }, await now()));
  };
  const read = async (some?: readonly ListedItem[], sent: SentAct = {}) =>
    act(
      {
        type: 'ReadHandoverItems',
        handover: id,
        items: (some ?? (await items())).map(({ id: item, words }) => ({ id: item, words })),
      },
      { as: RELIEF, ...sent },
    );
  return {
    now,
    items,
    read,
    open: (notes: readonly string[] = ['二号电梯报修中']) =>
      act({ type: 'OpenHandover', handover: id, posts: ['duty-officer'], notes: [...notes] }),
    sign: (
      side: 'outgoing' | 'incoming',
      commandId = desk.newId(),
      { person } = side === 'outgoing' ? OFFICER : RELIEF,
    ) => desk.backend.handle('signHandover', { commandId, handover: id, side, person }),
  };
}
