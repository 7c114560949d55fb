import { describe, expect, it } from 'vitest';
import { openStore } from '../../electron/backend/store/index.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import { dutyStream, type DutyShapes } from '../../shared/duty/events.ts';
import { CONSOLE_COMMANDS } from '../../shared/response/commands.ts';
import { aCall, OFFICER, openDesk, refusalOf, type DeskBackend } from '../support/desk-backend.ts';

/** Writes the taking of a post and nothing after it, as a desk that loses its power there. */
function takePostAlone(desk: DeskBackend, relief: DutyShapes['PostTaken']): void {
  const opened = openStore({ folder: desk.folder, name: 'journal' });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  const store = opened.value;
  const stream = store.streams(dutyStream('')).at(-1) ?? '';
  const now = desk.clock.now();
  store.append({
    stream,
    expectedVersion: store.head(stream).version,
    commandId: desk.newId(),
    recordedAt: now,
    byPerson: relief.person,
    byPost: relief.post,
    workstation: 'desk-1',
    mode: 'live',
    events: [{ type: 'PostTaken', at: now, data: relief }],
  });
  store.close();
}

const RELIEF = { person: '值班员乙', post: 'duty-officer' } as const;

describe('a post that changes hands', () => {
  it('is on record in every running response, and brings back what was put off until then', async () => {
    const desk = openDesk();
    await desk.signOn();
    const [one, other] = [desk.newId(), desk.newId()];
    await desk.must(one, aCall);
    await desk.must(other, { ...aCall, station: 'west' });
    const until = { handover: true } as const;
    await desk.must(one, { type: 'EndStep', step: 'general/check', end: 'deferred', reason: '交班再办', until });
    await desk.signOn(RELIEF, OFFICER.person);
    const handed = { post: 'duty-officer', from: OFFICER.person, to: RELIEF.person };
    for (const id of [one, other]) {
      expect((await desk.events(id)).filter((event) => event.type === 'PostHandedOver')).toMatchObject([
        { data: handed, byPerson: RELIEF.person },
      ]);
    }
    expect((await desk.events(one)).at(-1)).toMatchObject({
      type: 'DeferralReturned',
      data: { step: 'general/check' },
    });
  });

  it('in the moment of a power cut is noted at the next start', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const until = { handover: true } as const;
    await desk.must(id, { type: 'EndStep', step: 'general/check', end: 'deferred', reason: '交班再办', until });
    desk.close();
    takePostAlone(desk, { ...RELIEF, from: OFFICER.person });
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect((await again.events(id)).slice(-2)).toMatchObject([
      { type: 'PostHandedOver', byPerson: 'console', data: { from: OFFICER.person, to: RELIEF.person } },
      { type: 'DeferralReturned', data: { step: 'general/check' } },
    ]);
    const count = (await again.events(id)).length;
    again.clock.advance(MINUTE);
    expect((await again.events(id)).length).toBe(count);
  });

  it('is told from a second person who joined the first', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const until = { handover: true } as const;
    desk.clock.advance(MINUTE);
    await desk.must(id, { type: 'EndStep', step: 'general/check', end: 'deferred', reason: '交班再办', until });
    desk.clock.advance(MINUTE);
    desk.close();
    takePostAlone(desk, { ...RELIEF, beside: true });
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect((await again.events(id)).at(-1)?.type).toBe('StepEnded');
  });

  it('brings back what another put off for that post, also when it was given up first', async () => {
    const desk = openDesk();
    await desk.signOn();
    const leader = { person: '带班领导甲', post: 'leader' };
    await desk.signOn(leader);
    const id = desk.newId();
    await desk.must(id, aCall);
    const until = { handover: true } as const;
    const as = { as: leader };
    await desk.must(id, { type: 'EndStep', step: 'general/check', end: 'deferred', reason: '交班再办', until }, as);
    desk.clock.advance(MINUTE);
    await desk.dutyAct({ type: 'ReleasePost', post: OFFICER.post });
    await desk.signOn(RELIEF);
    desk.clock.advance(MINUTE);
    expect((await desk.events(id)).at(-1)).toMatchObject({ type: 'DeferralReturned', data: { step: 'general/check' } });
  });

  it('to the same person, or one that was vacant, is no hand-over', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    await desk.signOn({ person: OFFICER.person, post: 'leader' });
    expect((await desk.events(id)).some((event) => event.type === 'PostHandedOver')).toBe(false);
  });
});

describe('what only the console may say', () => {
  it('is refused from a screen', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const said = [
      { type: 'NoteHandover', post: 'leader', from: '甲', to: '乙' },
      { type: 'NoteClockJump', by: 1 },
      { type: 'NoteDuePassed', due: 'report:first-phone', dueAt: 1 },
    ] as const;
    expect(said.map(({ type }) => type)).toEqual(CONSOLE_COMMANDS);
    for (const command of said) expect(refusalOf(await desk.act(id, command))).toBe('console-only');
  });
});
