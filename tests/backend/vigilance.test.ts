import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../shared/base/instant.ts';
import { emptyDutyDay, evolveDuty } from '../../shared/duty/state.ts';
import { drawCheck, openCheck, type VigilanceShapes } from '../../shared/duty/vigilance.ts';
import { aCall, OFFICER, openDesk, refusalOf, smallResources, type DeskBackend } from '../support/desk-backend.ts';

const LEADER = { person: '带班领导甲', post: 'duty-leader' } as const;
const RHYTHM = { everyMinutes: 30, answerWithinMinutes: 5 } as const;

const resources = () =>
  smallResources(({ general }) => {
    general.posts.push({
      id: LEADER.post,
      title: { zh: '带班领导', en: 'Duty leader' },
      duty: { zh: '带班', en: 'leads the shift' },
    });
  });
const dayOf = async (desk: DeskBackend) =>
  (await desk.dutyEvents()).reduce(evolveDuty, emptyDutyDay((await desk.ask('hello', {})).dutyDay));
const checks = async (desk: DeskBackend) => (await dayOf(desk)).vigilance?.checks ?? [];
const ends = async (desk: DeskBackend) => (await checks(desk)).map(({ end }) => end?.how);
const set = (
  desk: DeskBackend,
  rhythm: VigilanceShapes['VigilanceSet']['rhythm'],
  as: typeof LEADER | typeof OFFICER = LEADER,
) => desk.dutyAct({ type: 'SetVigilance', rhythm }, { as });
const answer = (desk: DeskBackend, ask: string) => desk.dutyAct({ type: 'AnswerVigilance', ask });

/** A desk with an officer and a leader on duty, at which the check has been switched on. */
async function checked(): Promise<DeskBackend> {
  const desk = openDesk({ resourcesFolder: resources() });
  await desk.signOn();
  await desk.signOn(LEADER);
  expect(await set(desk, RHYTHM)).toMatchObject({ kind: 'done' });
  await desk.settle();
  return desk;
}

/** Time goes by until a check waits; fails when none comes within two intervals. */
async function untilAsked(desk: DeskBackend) {
  for (let minutes = 0; minutes <= 2 * RHYTHM.everyMinutes; minutes += 1) {
    const waiting = openCheck((await dayOf(desk)).vigilance);
    if (waiting) return waiting;
    desk.clock.advance(MINUTE);
  }
  throw new Error('Nobody was asked');
}

describe('the desk check', () => {
  it('is off until a duty leader sets it, and never asks while it is off', async () => {
    const desk = openDesk({ resourcesFolder: resources() });
    await desk.signOn();
    await desk.signOn(LEADER);
    desk.clock.advance(5 * HOUR);
    expect((await dayOf(desk)).vigilance).toBeUndefined();
    expect(refusalOf(await set(desk, RHYTHM, OFFICER))).toBe('leader-only');
    expect(refusalOf(await set(desk, 'off'))).toBe('unchanged');
    expect(await set(desk, RHYTHM)).toMatchObject({ kind: 'done' });
    expect(refusalOf(await set(desk, RHYTHM))).toBe('unchanged');
  });

  it('asks once in an interval at a moment that the journal lets anybody draw again', async () => {
    const desk = await checked();
    desk.clock.advance(4 * HOUR);
    const asked = (await desk.dutyEvents()).filter((event) => event.type === 'VigilanceAsked');
    expect(asked.length).toBeGreaterThanOrEqual(7);
    for (const { at, data } of asked) {
      expect(drawCheck(data.drawn.seed, data.drawn.from, RHYTHM)).toEqual(data.drawn);
      expect(at - data.drawn.at).toBeGreaterThanOrEqual(0);
      expect(data.answerBy).toBe(at + 5 * MINUTE);
    }
    const from = asked.map(({ data }) => data.drawn.from);
    expect(from.slice(1).map((start, index) => start - (from[index] ?? 0))).toEqual(
      from.slice(1).map(() => 30 * MINUTE),
    );
  });

  it('is answered once by whoever is at the desk, and in time only', async () => {
    const desk = await checked();
    const first = await untilAsked(desk);
    expect(refusalOf(await answer(desk, 'x'))).toBe('no-check');
    expect(await answer(desk, first.ask)).toMatchObject({ kind: 'done' });
    expect(refusalOf(await answer(desk, first.ask))).toBe('answered-already');
    expect((await checks(desk))[0]?.end).toMatchObject({ how: 'answered', by: OFFICER.person, post: OFFICER.post });
    const second = await untilAsked(desk);
    desk.clock.advance(6 * MINUTE);
    expect(refusalOf(await answer(desk, second.ask))).toBe('check-over');
    expect((await checks(desk)).at(-1)?.end).toEqual({ how: 'missed', at: second.answerBy });
  });

  it('asks at a locked screen too, which has to be unlocked for the answer', async () => {
    const desk = await checked();
    await desk.dutyAct({ type: 'LockDesk', cause: 'key' });
    const check = await untilAsked(desk);
    expect(refusalOf(await answer(desk, check.ask))).toBe('desk-locked');
    desk.clock.advance(6 * MINUTE);
    expect(await ends(desk)).toEqual(['missed']);
  });

  it('is taken back and silent while a response runs', async () => {
    const desk = await checked();
    await untilAsked(desk);
    const id = desk.newId();
    await desk.must(id, aCall);
    await desk.settle();
    desk.clock.advance(3 * HOUR);
    expect((await checks(desk)).map(({ end }) => end)).toMatchObject([{ how: 'dropped', why: 'response' }]);
  });

  it('switched off takes back what waits and asks no more', async () => {
    const desk = await checked();
    await untilAsked(desk);
    await set(desk, 'off');
    desk.clock.advance(3 * HOUR);
    expect((await checks(desk)).map(({ end }) => end)).toMatchObject([{ how: 'dropped', why: 'off' }]);
  });

  it('charges nobody with a clock that was moved or a console that was off', async () => {
    const desk = await checked();
    await untilAsked(desk);
    desk.clock.set(HOUR);
    desk.backend.wake();
    expect((await checks(desk)).map(({ end }) => end)).toMatchObject([{ how: 'dropped', why: 'clock' }]);
    await untilAsked(desk);
    desk.close();
    desk.clock.advance(HOUR);
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect((await checks(again)).at(-1)?.end).toMatchObject({ how: 'dropped', why: 'stopped' });
    expect((await dayOf(again)).vigilance?.rhythm).toEqual(RHYTHM);
  });

  it('goes on over midnight with its setting and the checks of the last 24 hours', async () => {
    const desk = await checked();
    desk.clock.advance(DAY);
    const { vigilance } = await dayOf(desk);
    expect(vigilance).toMatchObject({ rhythm: RHYTHM, setBy: LEADER.person });
    const opened = (await desk.dutyEvents())[0];
    if (opened?.type !== 'DutyDayOpened') throw new Error('The day was not opened');
    expect(opened.data.vigilance?.checks.every(({ askedAt }) => askedAt > opened.at - DAY)).toBe(true);
    expect(opened.data.vigilance?.checks.length).toBeGreaterThan(0);
  });
});
