import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { dutyStream } from '../../shared/duty/events.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { aCall, openDesk, smallResources, type DeskBackend } from '../support/desk-backend.ts';
import { stepIn } from '../support/plan-builder.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { done, start } from '../support/small-desk.ts';

/** A desk with one response begun at AWARE_AT: first report due by phone after 15 minutes, in writing after 30. */
async function running(resourcesFolder?: string): Promise<{ readonly desk: DeskBackend; readonly id: string }> {
  const desk = openDesk(resourcesFolder === undefined ? {} : { resourcesFolder });
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.settle();
  return { desk, id };
}

/** Key, minutes after awareness that it was due, minutes after awareness that it was noted. */
const missed = (events: readonly ResponseEvent[]) =>
  events.flatMap((event) =>
    event.type === 'DueMissed'
      ? [[event.data.due, (event.data.dueAt - AWARE_AT) / MINUTE, (event.recordedAt - AWARE_AT) / MINUTE]]
      : [],
  );

const checked = (step: string): ResponseCommand => ({ type: 'CheckWatch', step, note: '正常' });

describe('a deadline', () => {
  it('is journaled when it passes, with its own time, by the console', async () => {
    const { desk, id } = await running();
    desk.clock.advance(14 * MINUTE);
    expect(missed(await desk.events(id))).toEqual([]);
    desk.clock.advance(20 * MINUTE);
    const events = await desk.events(id);
    expect(missed(events)).toEqual([
      ['report:first-phone', 15, 15],
      ['report:first-written', 30, 30],
    ]);
    expect(events.at(-1)).toMatchObject({ byPerson: 'console', byPost: 'console', at: AWARE_AT + 30 * MINUTE });
  });

  it('that was met in time is not', async () => {
    const { desk, id } = await running();
    desk.clock.advance(10 * MINUTE);
    const report = { type: 'SendReport', kind: 'first', channel: 'written', text: '首报' } as const;
    await desk.must(id, { ...report, recipients: [{ unit: 'city-desk' }], unknowns: [], cites: [] });
    await desk.settle();
    desk.clock.advance(HOUR);
    expect(missed(await desk.events(id))).toEqual([]);
  });

  it('of a step runs from when the step opened, and of a watch from its last check, each once', async () => {
    const { desk, id } = await running();
    await desk.must(id, start('IV'));
    await desk.must(id, checked('surge/look'));
    await desk.settle();
    desk.clock.advance(25 * MINUTE);
    await desk.must(id, checked('surge/look'));
    await desk.settle();
    desk.clock.advance(11 * MINUTE);
    const events = missed(await desk.events(id)).filter(([key]) => !String(key).startsWith('report:'));
    expect(events).toEqual([
      ['step:surge/open-gates', 10, 10],
      ['watch:surge/look', 10, 10],
      ['watch:surge/look', 35, 35],
    ]);
  });

  it('counted from a fact may have passed before anybody here knew of it', async () => {
    const resources = smallResources(({ surge }) => {
      stepIn(surge, 'water').due = { within: '30 min', from: { fact: 'known-since' }, basis: 'a-times' };
    });
    const { desk, id } = await running(resources);
    await desk.must(id, start('IV'));
    const since = {
      type: 'RecordFact',
      fact: 'surge/known-since',
      value: AWARE_AT - 2 * HOUR,
      certainty: 'known',
      source: '调度',
      channel: 'hand',
    } as const;
    await desk.must(id, since);
    await desk.settle();
    expect((await desk.events(id)).at(-1)).toMatchObject({
      type: 'DueMissed',
      at: AWARE_AT - 90 * MINUTE,
      data: { due: 'step:surge/water', dueAt: AWARE_AT - 90 * MINUTE },
    });
  });

  it('that passed while the console was off is journaled at the next start, in due order, over all responses', async () => {
    const { desk, id } = await running();
    desk.clock.advance(5 * MINUTE);
    const second = desk.newId();
    await desk.must(second, { ...aCall, station: 'west' });
    desk.close();
    desk.clock.advance(2 * HOUR);
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    const [first, other] = [await again.events(id), await again.events(second)];
    expect(missed(first)).toEqual([
      ['report:first-phone', 15, 125],
      ['report:first-written', 30, 125],
    ]);
    expect(missed(other)).toEqual([
      ['report:first-phone', 20, 125],
      ['report:first-written', 35, 125],
    ]);
    const { notices } = await again.ask('hello', {});
    expect(notices.map((notice) => notice.id)).toEqual(['dues-passed']);
    expect(notices[0]?.message.zh).toContain('4 个时限');
    expect((await again.dutyEvents()).at(-1)).toMatchObject({
      type: 'ConsoleStarted',
      data: { cleanStop: true, duesPassed: 4 },
    });
    again.close();
    const third = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect(await third.events(id)).toEqual(first);
  });

  it('that passed while the computer slept is journaled when it wakes', async () => {
    const { desk, id } = await running();
    desk.clock.set(40 * MINUTE);
    desk.backend.wake();
    expect(missed(await desk.events(id))).toEqual([
      ['report:first-phone', 15, 40],
      ['report:first-written', 30, 40],
    ]);
  });
});

describe('a deferral', () => {
  it('comes back by itself at its time', async () => {
    const { desk, id } = await running();
    const until = AWARE_AT + 50 * MINUTE;
    await desk.must(id, {
      type: 'EndStep',
      step: 'general/check',
      end: 'deferred',
      reason: '等人',
      until: { at: until },
    });
    await desk.settle();
    desk.clock.advance(49 * MINUTE);
    expect((await desk.events(id)).some((event) => event.type === 'DeferralReturned')).toBe(false);
    desk.clock.advance(2 * MINUTE);
    expect((await desk.events(id)).at(-1)).toMatchObject({
      type: 'DeferralReturned',
      at: until,
      byPost: 'console',
      data: { step: 'general/check' },
    });
    await desk.must(id, done('general/check'));
  });
});

describe('a clock that is set', () => {
  const jumps = async (desk: DeskBackend) =>
    (await desk.dutyEvents()).flatMap((event) => (event.type === 'ClockJumped' ? [event.data.by] : []));

  it('forward is noted, and what has passed by it is journaled; back again, nothing is doubled', async () => {
    const { desk, id } = await running();
    desk.clock.set(HOUR);
    desk.clock.advance(MINUTE);
    expect(await jumps(desk)).toEqual([HOUR]);
    expect(desk.pushes.filter((push) => push.kind === 'clock')).toEqual([
      { kind: 'clock', now: expect.any(Number), speed: 1 },
    ]);
    const passed = missed(await desk.events(id));
    expect(passed.map(([key]) => key)).toEqual(['report:first-phone', 'report:first-written']);
    desk.clock.set(-HOUR);
    desk.clock.advance(2 * HOUR);
    expect(await jumps(desk)).toEqual([HOUR, -HOUR]);
    expect(missed(await desk.events(id))).toEqual(passed);
  });

  it('back delays a deadline to its time on the wall, and it is still noted once', async () => {
    const { desk, id } = await running();
    desk.clock.advance(14 * MINUTE);
    desk.clock.set(-5 * MINUTE);
    desk.clock.advance(5 * MINUTE);
    expect(missed(await desk.events(id))).toEqual([]);
    desk.clock.advance(2 * MINUTE);
    expect(missed(await desk.events(id)).map(([key]) => key)).toEqual(['report:first-phone']);
  });

  it('back over midnight does not reopen the day before', async () => {
    const { desk } = await running();
    desk.clock.advance(24 * HOUR);
    const { dutyDay } = await desk.ask('hello', {});
    desk.clock.set(-20 * HOUR);
    desk.clock.advance(MINUTE);
    expect((await desk.ask('hello', {})).dutyDay).toBe(dutyDay);
    await desk.signOn({ person: '值班员乙', post: 'leader' });
    expect((await desk.dutyEvents()).at(-1)).toMatchObject({ type: 'PostTaken', stream: dutyStream(dutyDay) });
  });

  it('goes on record in every running response, both ways, with the sign it had', async () => {
    const { desk, id } = await running();
    const other = desk.newId();
    await desk.must(other, { ...aCall, station: 'west' });
    for (const by of [3 * HOUR, -4 * HOUR]) {
      desk.clock.set(by);
      desk.clock.advance(MINUTE);
    }
    for (const one of [id, other]) {
      const noted = (await desk.events(one)).flatMap((event) => (event.type === 'ClockJumped' ? [event.data.by] : []));
      expect(noted).toEqual([3 * HOUR, -4 * HOUR]);
      expect((await desk.folded(one)).clockJumps).toMatchObject([{ by: 3 * HOUR }, { by: -4 * HOUR }]);
    }
    // Set back to before the awareness: the desk works on.
    expect(desk.clock.now()).toBeLessThan(AWARE_AT);
    await desk.must(id, { type: 'WriteLog', text: '照常', tags: [] });
  });

  it('back while the console was off is noticed at the next start, forward it cannot be told from time gone by', async () => {
    const { desk, id } = await running();
    desk.clock.advance(10 * MINUTE);
    desk.close();
    desk.clock.set(-2 * HOUR);
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect(await jumps(again)).toEqual([-2 * HOUR]);
    expect((await again.folded(id)).clockJumps).toMatchObject([{ by: -2 * HOUR }]);
    again.close();
    desk.clock.set(2 * HOUR + MINUTE);
    const third = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect(await jumps(third)).toEqual([-2 * HOUR]);
  });

  it('by less than a person would notice is not worth a line', async () => {
    const { desk } = await running();
    desk.clock.set(1500);
    desk.clock.advance(MINUTE);
    expect(await jumps(desk)).toEqual([]);
  });
});

describe('looking at dues', () => {
  it('wakes for the next one, and at least four times a minute', async () => {
    const { desk } = await running();
    const before = desk.clock.uptime();
    const wakes: number[] = [];
    const { wakeAt } = desk.clock;
    Object.assign(desk.clock, {
      wakeAt: (at: number, wake: () => void) => {
        wakes.push(at - desk.clock.now());
        return wakeAt(at, wake);
      },
    });
    desk.clock.advance(20 * MINUTE);
    expect(desk.clock.uptime() - before).toBe(20 * MINUTE);
    expect(Math.max(...wakes)).toBeLessThanOrEqual(15_000);
    expect(Math.min(...wakes)).toBeGreaterThan(0);
  });
});
