import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, beijingDate } from '../../shared/base/instant.ts';
import { addDaily } from '../support/daily-plans.ts';
import { aCall, eventsOf, OFFICER, openDesk, refusalOf, smallResources } from '../support/desk-backend.ts';
import { handoverAt, RELIEF } from '../support/handover-at.ts';
import { addWarnings } from '../support/warning-plans.ts';

const PIN = '24861';

async function deskWithResponse(options: Parameters<typeof openDesk>[0] = {}) {
  const desk = openDesk(options);
  await desk.signOn();
  const response = desk.newId();
  await desk.must(response, aCall);
  return { desk, response };
}

describe('the hand-over of a shift', () => {
  it('shows what runs and what the outgoing officer wrote; both sign, and the post and every response have a new holder', async () => {
    const { desk, response } = await deskWithResponse();
    const until = { handover: true } as const;
    await desk.must(response, { type: 'EndStep', step: 'general/check', end: 'deferred', reason: '交班再办', until });
    const handover = handoverAt(desk, 'h');
    eventsOf(await handover.open());
    const items = await handover.items();
    expect(items.filter(({ isDue }) => isDue).map(({ what }) => what.zh)).toEqual(
      expect.arrayContaining(['电话首报', '书面首报']),
    );
    expect(items.map(({ words }) => words.zh).join('\n')).toMatch(/二号电梯报修中/);
    expect(refusalOf(await handover.sign('incoming'))).toBe('unread-due');
    for (const item of items) eventsOf(await handover.read([item]));
    eventsOf(await handover.sign('incoming'));
    const written = eventsOf(await handover.sign('outgoing'));
    expect(written.map(({ type }) => type as string)).toEqual(['HandoverSigned', 'HandoverCompleted', 'PostTaken']);
    expect((await desk.events(response)).slice(-2)).toMatchObject([
      { type: 'PostHandedOver', byPerson: RELIEF.person, data: { from: OFFICER.person, to: RELIEF.person } },
      { type: 'DeferralReturned' },
    ]);
    eventsOf(await desk.act(response, { type: 'WriteLog', text: '接班', tags: [] }, { as: RELIEF }));
    expect(refusalOf(await desk.act(response, { type: 'WriteLog', text: '还在', tags: [] }))).toBe('not-signed-on');
  });

  it('has a due unread that began after it was opened, and one that has passed since it was read', async () => {
    const { desk } = await deskWithResponse();
    const handover = handoverAt(desk, 'h');
    await handover.open();
    eventsOf(await handover.read());
    const other = desk.newId();
    await desk.must(other, { ...aCall, station: 'west' });
    expect(refusalOf(await handover.sign('incoming'))).toBe('unread-due');
    eventsOf(await handover.read());
    eventsOf(await handover.sign('incoming'));
    desk.clock.advance(20 * MINUTE);
    const passed = await handover.sign('outgoing');
    expect(refusalOf(passed)).toBe('unread-due');
    expect(passed).toMatchObject({ refusal: { message: { zh: expect.stringMatching(/已过未办/) as string } } });
    eventsOf(await handover.read());
    eventsOf(await handover.sign('outgoing'));
    expect((await handover.now()).ended?.how).toBe('completed');
  });

  it('has every weather warning in force read, in the words that the host has too', async () => {
    const { desk } = await deskWithResponse({ resourcesFolder: smallResources(addWarnings) });
    const handover = handoverAt(desk, 'h');
    await handover.open();
    const command = { type: 'IssueWarning', hazard: 'rain', colour: 'red', sender: '市气象台' } as const;
    await desk.ask('weatherAct', { commandId: desk.newId(), as: OFFICER, command });
    desk.clock.advance(MINUTE);
    const items = await handover.items();
    const warning = items.find(({ what }) => what.zh === '暴雨红色预警（全市）');
    expect(warning?.last?.zh).toContain('站区待决定');
    eventsOf(await handover.read(items.filter((item) => item !== warning)));
    expect(refusalOf(await handover.sign('incoming'))).toBe('unread-item');
    eventsOf(await handover.read(items.filter((item) => item === warning)));
    eventsOf(await handover.sign('incoming'));
  });

  it('goes on when the clock is set back in the middle, and its record says so', async () => {
    const { desk } = await deskWithResponse();
    const handover = handoverAt(desk, 'h');
    await handover.open();
    eventsOf(await handover.read());
    desk.clock.set(-3 * HOUR);
    desk.backend.wake();
    await desk.settle();
    // The jump is an item of its own: the clock of the duty room is not to be trusted.
    expect(refusalOf(await handover.sign('incoming'))).toBe('unread-item');
    eventsOf(await handover.read());
    eventsOf(await handover.sign('incoming'));
    eventsOf(await handover.sign('outgoing'));
    const { ended, jumps, openedAt, signed } = await handover.now();
    expect(ended?.how).toBe('completed');
    expect(jumps).toMatchObject([{ by: -3 * HOUR }]);
    expect(signed.outgoing?.at).toBeLessThan(openedAt);
  });

  it('is carried over midnight with what was read', async () => {
    const { desk } = await deskWithResponse({ resourcesFolder: smallResources(addDaily) });
    const handover = handoverAt(desk, 'h');
    const toMidnight = DAY - ((desk.clock.now() + 8 * HOUR) % DAY);
    desk.clock.advance(toMidnight - MINUTE);
    const calledAt = desk.clock.now();
    const call = { caller: '市应急指挥中心', channel: 'phone', asked: '夜间值守', answeredBy: '值班员甲' } as const;
    eventsOf(await desk.dutyAct({ type: 'LogCityCall', ...call, calledAt, outcome: 'answered' }));
    await handover.open();
    eventsOf(await handover.read());
    eventsOf(await handover.sign('incoming'));
    const { looks } = await handover.now();
    desk.clock.advance(2 * MINUTE);
    desk.backend.wake();
    expect((await desk.ask('hello', {})).dutyDay).toBe(beijingDate(desk.clock.now()));
    expect((await handover.now()).looks).toEqual(looks);
    const unread = refusalOf(await handover.sign('outgoing'));
    expect((await handover.items()).map(({ what }) => what.zh)).toContain('市应急指挥中心：夜间值守');
    // The new day has tasks of its own; what runs in the response reads as it did before midnight.
    expect(unread).toBe('unread-item');
    const known = new Set(looks.map(({ id, words }) => `${id} ${words.zh}`));
    const changed = (await handover.items()).filter(({ id, words }) => !known.has(`${id} ${words.zh}`));
    expect(changed.map(({ id }) => id.split('/').slice(0, 2).join('/'))).toEqual(changed.map(() => 'day/tasks'));
    eventsOf(await handover.read());
    eventsOf(await handover.sign('outgoing'));
    expect((await handover.now()).ended?.how).toBe('completed');
  });

  it('goes on after the console was started again', async () => {
    const { desk } = await deskWithResponse();
    const handover = handoverAt(desk, 'h');
    await handover.open();
    eventsOf(await handover.read());
    eventsOf(await handover.sign('outgoing'));
    desk.close();
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    const goneOn = handoverAt(again, 'h');
    eventsOf(await goneOn.sign('incoming'));
    expect((await goneOn.now()).ended?.how).toBe('completed');
  });

  it('is signed once however often the command arrives, and a second signature is refused in words', async () => {
    const { desk, response } = await deskWithResponse();
    const handover = handoverAt(desk, 'h');
    await handover.open();
    const commandId = '01899e21-0000-7000-8000-00000000abcd';
    eventsOf(await handover.read(undefined, { commandId }));
    const [first, twice] = [
      await handover.sign('outgoing', `${commandId.slice(0, -1)}e`),
      await handover.sign('outgoing'),
    ];
    eventsOf(first);
    expect(twice).toMatchObject({
      kind: 'refused',
      refusal: { code: 'signed-already', message: { zh: expect.stringContaining('值班员甲 已于') as string } },
    });
    const last = `${commandId.slice(0, -1)}f`;
    const done = eventsOf(await handover.sign('incoming', last));
    expect(eventsOf(await handover.sign('incoming', last))).toEqual(done);
    const events = await desk.events(response);
    expect(events.filter(({ type }) => type === 'PostHandedOver')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('PostHandedOver');
  });

  it('lets somebody who holds no post read for the posts handed over, and nothing else', async () => {
    const { desk } = await deskWithResponse();
    const handover = handoverAt(desk, 'h');
    await handover.open();
    const elsewhere = { as: { person: RELIEF.person, post: 'leader' } };
    expect(refusalOf(await handover.read(undefined, elsewhere))).toBe('not-signed-on');
    expect(
      refusalOf(await desk.dutyAct({ type: 'CancelHandover', handover: 'h', reason: '不接' }, { as: RELIEF })),
    ).toBe('not-signed-on');
  });

  it('takes the PIN of who has one, and the signature says how it was proved', async () => {
    const { desk } = await deskWithResponse();
    const person = OFFICER.person;
    await desk.ask('directoryAct', {
      commandId: desk.newId(),
      as: OFFICER,
      command: { type: 'ListPerson', name: person, posts: [] },
    });
    await desk.ask('setPin', { commandId: desk.newId(), as: OFFICER, person, pin: PIN });
    const handover = handoverAt(desk, 'h');
    await handover.open();
    eventsOf(await handover.read());
    eventsOf(await handover.sign('incoming'));
    const sign = (pin?: string) =>
      desk.backend.handle('signHandover', {
        commandId: desk.newId(),
        handover: 'h',
        side: 'outgoing',
        person,
        ...(pin === undefined ? {} : { pin }),
      });
    expect(refusalOf(await sign())).toBe('pin-needed');
    expect(refusalOf(await sign('86420'))).toBe('pin-wrong');
    // Both halves of a double click, while the PIN is looked at.
    const replies = await Promise.all([sign(PIN), sign(PIN)]);
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    const { signed } = await handover.now();
    expect(signed).toMatchObject({ outgoing: { proof: 'pin' }, incoming: { proof: 'unlisted' } });
  });

  it('goes to nobody whom the list of people does not give the post, and waits while the screen is locked', async () => {
    const { desk } = await deskWithResponse();
    await desk.ask('directoryAct', {
      commandId: desk.newId(),
      as: OFFICER,
      command: { type: 'ListPerson', name: RELIEF.person, posts: ['leader'] },
    });
    const handover = handoverAt(desk, 'h');
    await handover.open();
    eventsOf(await handover.read());
    expect(refusalOf(await handover.sign('incoming'))).toBe('not-their-post');
    eventsOf(await desk.dutyAct({ type: 'LockDesk', cause: 'key' }));
    expect(refusalOf(await handover.sign('outgoing'))).toBe('desk-locked');
    expect(refusalOf(await handover.read())).toBe('desk-locked');
  });

  it('names an emergency take-over that nobody has reviewed', async () => {
    const { desk } = await deskWithResponse();
    const posts = [{ post: 'duty-officer', from: OFFICER.person }];
    await desk.ask('signOn', { commandId: desk.newId(), person: '值班员丙', posts, emergency: '前一班突发疾病' });
    const handover = handoverAt(desk, 'h');
    const as = { person: '值班员丙', post: 'duty-officer' };
    eventsOf(await desk.dutyAct({ type: 'OpenHandover', handover: 'h', posts: ['duty-officer'], notes: [] }, { as }));
    const lines = (await handover.items()).map(({ words }) => words.zh).join('\n');
    expect(lines).toMatch(/值班员丙 紧急接岗：.*前一班突发疾病/);
  });
});

describe('a hand-over with very long words in it', () => {
  it('can be read and signed', async () => {
    const { desk, response } = await deskWithResponse();
    await desk.signOn({ person: '带班领导', post: 'leader' });
    const long = '长'.repeat(3_900);
    const reviewAt = desk.clock.now() + HOUR;
    const lines = { situation: '情况', risk: '风险', rejected: '另案', reason: '理由' };
    await desk.must(response, { type: 'RecordDecision', ...lines, decided: long, reviewAt });
    await desk.must(response, { type: 'WriteLog', text: long, tags: ['promise'] });
    const targets = Array.from({ length: 200 }, (_, index) => {
      const name = `对象${index}`.padEnd(118, '名');
      return { id: `t${index}`, title: { zh: name, en: name } };
    });
    const call = { rollCall: 'r', channel: 'phone', window: MINUTE, windowBasis: '假定', content: '报人数' } as const;
    eventsOf(await desk.dutyAct({ type: 'OpenRollCall', ...call, targets }));
    const handover = handoverAt(desk, 'h-long');
    eventsOf(await handover.open(['注'.repeat(2_000)]));
    expect(Math.max(...(await handover.items()).map(({ words }) => words.zh.length))).toBeGreaterThan(20_000);
    eventsOf(await handover.read());
    eventsOf(await handover.sign('outgoing'));
    eventsOf(await handover.sign('incoming'));
    expect((await handover.now()).ended?.how).toBe('completed');
  });
});
