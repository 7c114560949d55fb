import { describe, expect, it } from 'vitest';
import { DAY } from '../../shared/base/instant.ts';
import type { DirectoryCommand } from '../../shared/directory/commands.ts';
import type { DirectoryEvent } from '../../shared/directory/events.ts';
import type { Holder } from '../../shared/duty/events.ts';
import { openTakeOvers } from '../../shared/duty/take-overs.ts';
import { emptyDutyDay, evolveDuty } from '../../shared/duty/state.ts';
import { aCall, OFFICER, openDesk, refusalOf, smallResources, type DeskBackend } from '../support/desk-backend.ts';

const LEADER = { person: '带班领导甲', post: 'duty-leader' } as const;
const PIN = '258046';

/** Plans with two seats for the duty officer and a duty leader. */
const resources = () =>
  smallResources((files) => {
    files.general.posts.push({
      id: 'duty-leader',
      title: { zh: '带班领导', en: 'Duty leader' },
      duty: { zh: '带班', en: 'leads the shift' },
    });
    files.general.shifts = {
      list: [{ id: 'day', title: { zh: '白班', en: 'Day' }, from: '08:00' }],
      seats: [{ post: 'duty-officer', count: 2 }],
      basis: ['a-times'],
    };
  });

const signOn = (desk: DeskBackend, person: string, more: object = {}, post = 'duty-officer') =>
  desk.backend.handle('signOn', { commandId: desk.newId(), person, posts: [{ post }], ...more });
const onList = (desk: DeskBackend, command: DirectoryCommand, as: { person: string; post: string } = OFFICER) =>
  desk.backend.handle('directoryAct', { commandId: desk.newId(), as, command });
const day = async (desk: DeskBackend) =>
  (await desk.dutyEvents()).reduce(evolveDuty, emptyDutyDay((await desk.ask('hello', {})).dutyDay));
const proofs = async (desk: DeskBackend) =>
  (await day(desk)).holders.map(({ person, proof }: Holder) => [person, proof]);

/** A desk at which the officer is listed with a PIN and signed on, and so is the leader, without one. */
async function staffed(): Promise<DeskBackend> {
  const desk = openDesk({ resourcesFolder: resources() });
  await signOn(desk, OFFICER.person);
  await onList(desk, { type: 'ListPerson', name: LEADER.person, posts: [] });
  await signOn(desk, LEADER.person, {}, LEADER.post);
  await onList(desk, { type: 'ListPerson', name: OFFICER.person, posts: ['duty-officer'] }, LEADER);
  await desk.ask('setPin', { commandId: desk.newId(), as: OFFICER, person: OFFICER.person, pin: PIN });
  await desk.dutyAct({ type: 'ReleasePost', post: OFFICER.post });
  return desk;
}

describe('signing on', () => {
  it('says how the person was proved', async () => {
    const desk = await staffed();
    expect(await signOn(desk, OFFICER.person, { pin: PIN })).toMatchObject({ kind: 'done' });
    expect(await signOn(desk, '外单位增援', {})).toMatchObject({ kind: 'done' });
    expect(await proofs(desk)).toEqual([
      [LEADER.person, 'none'],
      [OFFICER.person, 'pin'],
      ['外单位增援', 'unlisted'],
    ]);
  });

  it('takes the PIN of a person who has one, whichever way it is asked for', async () => {
    const desk = await staffed();
    expect(refusalOf(await signOn(desk, OFFICER.person))).toBe('pin-needed');
    expect(refusalOf(await signOn(desk, OFFICER.person, { pin: '864209' }))).toBe('pin-wrong');
    expect(refusalOf(await desk.dutyAct({ type: 'TakePost', ...OFFICER }))).toBe('pin-needed');
    expect(refusalOf(await desk.dutyAct({ type: 'TakePost', ...OFFICER }, { as: LEADER }))).toBe('pin-needed');
  });

  it('takes all the posts asked for or none, and only those the list gives', async () => {
    const desk = await staffed();
    const both = [{ post: 'duty-officer' }, { post: 'leader' }];
    expect(refusalOf(await signOn(desk, OFFICER.person, { pin: PIN, posts: both }))).toBe('not-their-post');
    const taken = [{ post: 'leader' }, { post: 'duty-leader' }];
    expect(refusalOf(await signOn(desk, '增援甲', { posts: taken }))).toBe('seats-taken');
    expect((await day(desk)).holders.map((one) => one.person)).toEqual([LEADER.person]);
    const relieving = [{ post: 'leader' }, { post: 'duty-leader', from: LEADER.person }];
    expect(await signOn(desk, '增援甲', { posts: relieving })).toMatchObject({ kind: 'done' });
    expect((await day(desk)).holders.map(({ person, post }) => [person, post])).toEqual([
      ['增援甲', 'leader'],
      ['增援甲', 'duty-leader'],
    ]);
  });

  it('is written once, however often it arrives', async () => {
    const desk = await staffed();
    const input = { commandId: desk.newId(), person: OFFICER.person, posts: [{ post: 'duty-officer' }], pin: PIN };
    expect(await desk.ask('signOn', input)).toEqual(await desk.ask('signOn', input));
    const hurried = { ...input, commandId: desk.newId(), emergency: '口令忘记' };
    expect(await desk.ask('signOn', hurried)).toEqual(await desk.ask('signOn', hurried));
    expect((await day(desk)).takeOvers).toHaveLength(1);
  });

  it('in place of somebody is a hand-over in every running response', async () => {
    const desk = await staffed();
    await signOn(desk, OFFICER.person, { pin: PIN });
    const id = desk.newId();
    await desk.must(id, aCall);
    await signOn(desk, '增援甲');
    await signOn(desk, '增援乙', { posts: [{ post: 'duty-officer', from: OFFICER.person }] });
    const handed = (await desk.events(id)).filter((event) => event.type === 'PostHandedOver');
    expect(handed.map((event) => event.data)).toEqual([{ post: 'duty-officer', from: OFFICER.person, to: '增援乙' }]);
  });
});

/** The officer's name as others might write it: a space, characters that show nothing, another width. */
const LIKE_OFFICER = ['值班员 甲', '值班员\u200B甲', '值班\u00AD员甲', '　值班员　甲　'];

describe('the duty leader', () => {
  it('is somebody on the list once a listed leader has a PIN; in an emergency anybody is, and that stands to be reviewed', async () => {
    const desk = await staffed();
    await desk.dutyAct({ type: 'ReleasePost', post: LEADER.post }, { as: LEADER });
    expect(await signOn(desk, '外单位增援', {}, LEADER.post)).toMatchObject({ kind: 'done' });
    await desk.dutyAct({ type: 'ReleasePost', post: LEADER.post }, { as: { person: '外单位增援', post: LEADER.post } });
    await signOn(desk, LEADER.person, {}, LEADER.post);
    await desk.ask('setPin', { commandId: desk.newId(), as: LEADER, person: LEADER.person, pin: PIN });
    await desk.dutyAct({ type: 'ReleasePost', post: LEADER.post }, { as: LEADER });
    expect(refusalOf(await signOn(desk, '外单位增援', {}, LEADER.post))).toBe('not-listed-leader');
    expect(await signOn(desk, '外单位增援', { emergency: '带班领导突发疾病' }, LEADER.post)).toMatchObject({
      kind: 'done',
    });
    expect(openTakeOvers((await day(desk)).takeOvers)).toHaveLength(1);
  });
});

describe('a name that only looks different', () => {
  it('is the listed person, and needs the PIN', async () => {
    const desk = await staffed();
    for (const name of LIKE_OFFICER) {
      expect(refusalOf(await signOn(desk, name))).toBe('pin-needed');
      expect(refusalOf(await desk.dutyAct({ type: 'TakePost', post: 'duty-officer', person: name }))).toBe(
        'pin-needed',
      );
    }
    expect(await signOn(desk, LIKE_OFFICER[1] ?? '', { pin: PIN })).toMatchObject({ kind: 'done' });
    expect(await proofs(desk)).toContainEqual([OFFICER.person, 'pin']);
    expect(refusalOf(await signOn(desk, '\u200B\u200B'))).toBe('bad-input');
  });

  it('is not put on the list a second time', async () => {
    const desk = await staffed();
    for (const name of LIKE_OFFICER) await onList(desk, { type: 'ListPerson', name, posts: [] }, LEADER);
    const { directory } = await desk.ask('hello', {});
    const events = directory as readonly DirectoryEvent[];
    const listed = events.flatMap((event) => (event.type === 'PersonListed' ? [event.data.name] : []));
    expect(new Set(listed)).toEqual(new Set([LEADER.person, OFFICER.person]));
  });

  it('does not review its own take-over, at another post either', async () => {
    const desk = await staffed();
    await signOn(desk, OFFICER.person, { emergency: '口令忘记' });
    const takeOver = (await day(desk)).takeOvers?.[0]?.id ?? '';
    const review = { type: 'ReviewTakeOver', takeOver, finding: 'accepted', words: '好' } as const;
    const posts = [{ post: LEADER.post, from: LEADER.person }];
    for (const name of LIKE_OFFICER) {
      await signOn(desk, name, { emergency: '带班领导不在', posts });
      const as = { person: name, post: LEADER.post };
      expect(refusalOf(await desk.dutyAct(review, { as }))).toBe('other-leader-only');
    }
  });

  it('may be the name of something else in the program', async () => {
    const desk = await staffed();
    for (const person of ['constructor', '__proto__', 'toString']) {
      await signOn(desk, person);
      expect(await proofs(desk)).toContainEqual([person, 'unlisted']);
      const as = { person, post: 'duty-officer' };
      const verify = { type: 'VerifyContact', contact: person, number: '1', outcome: 'reached' } as const;
      expect(refusalOf(await onList(desk, verify, as))).toBe('no-number');
      expect(refusalOf(await onList(desk, { type: 'RemoveContact', contact: person, reason: '试' }, as))).toBe(
        'no-contact',
      );
      const set = { commandId: desk.newId(), as, person, pin: PIN };
      expect(refusalOf(await desk.backend.handle('setPin', set))).toBe('not-listed');
      await desk.dutyAct({ type: 'ReleasePost', post: 'duty-officer' }, { as });
    }
  });
});

describe('an emergency take-over', () => {
  const hurry = (desk: DeskBackend) => signOn(desk, OFFICER.person, { emergency: '口令忘记，列车滞留来电' });

  it('needs no PIN and no time, and stands open over midnight until another duty leader has looked at it', async () => {
    const desk = await staffed();
    expect(await hurry(desk)).toMatchObject({ kind: 'done' });
    expect(await proofs(desk)).toContainEqual([OFFICER.person, 'emergency']);
    desk.clock.advance(DAY);
    const [open] = (await day(desk)).takeOvers ?? [];
    expect(open).toMatchObject({ person: OFFICER.person, posts: ['duty-officer'], reason: '口令忘记，列车滞留来电' });
    const review = {
      type: 'ReviewTakeOver',
      takeOver: open?.id ?? '',
      finding: 'accepted',
      words: '情况属实',
    } as const;
    expect(refusalOf(await desk.dutyAct(review))).toBe('other-leader-only');
    expect(refusalOf(await desk.dutyAct({ ...review, takeOver: 'x' }, { as: LEADER }))).toBe('no-take-over');
    expect(await desk.dutyAct(review, { as: LEADER })).toMatchObject({ kind: 'done' });
    expect(refusalOf(await desk.dutyAct(review, { as: LEADER }))).toBe('already-reviewed');
    expect((await day(desk)).takeOvers).toMatchObject([{ review: { finding: 'accepted', by: LEADER.person } }]);
    desk.clock.advance(DAY);
    expect((await day(desk)).takeOvers).toBeUndefined();
  });

  it('of the leader is not for the same leader to review', async () => {
    const desk = await staffed();
    await signOn(desk, LEADER.person, { emergency: '试' }, LEADER.post);
    const takeOver = (await day(desk)).takeOvers?.[0]?.id ?? '';
    const review = { type: 'ReviewTakeOver', takeOver, finding: 'accepted', words: '好' } as const;
    expect(refusalOf(await desk.dutyAct(review, { as: LEADER }))).toBe('other-leader-only');
  });
});

describe('a locked screen', () => {
  const lock = (desk: DeskBackend) => desk.dutyAct({ type: 'LockDesk', cause: 'key' }, { as: LEADER });
  const unlock = (desk: DeskBackend, person: string, pin?: string) =>
    desk.backend.handle('unlock', { commandId: desk.newId(), person, ...(pin === undefined ? {} : { pin }) });

  it('takes no act of any kind, and says what to do', async () => {
    const desk = await staffed();
    expect(refusalOf(await lock(openDesk({ resourcesFolder: resources() })))).toBe('not-signed-on');
    expect(await lock(desk)).toMatchObject({ kind: 'done' });
    const as = LEADER;
    const commandId = desk.newId();
    const list = { type: 'ListPerson', name: '值班员丙', posts: [] } as const;
    const refused = [
      await desk.act(desk.newId(), aCall, { as }),
      await desk.dutyAct({ type: 'ReleasePost', post: LEADER.post }, { as }),
      await desk.dutyAct({ type: 'LockDesk', cause: 'idle' }, { as }),
      await onList(desk, list, as),
      await desk.backend.handle('setPin', { commandId, as, person: LEADER.person, pin: PIN }),
      await desk.backend.handle('clearPin', { commandId, as, person: OFFICER.person, reason: '试' }),
      await desk.backend.handle('saveDraft', { plan: 'surge', text: 'x', as }),
      await desk.backend.handle('discardDraft', { plan: 'surge', hash: 'x' }),
      await desk.backend.handle('libraryAct', {
        commandId,
        as,
        command: { type: 'RetirePlan', plan: 'surge', reason: '试' },
      }),
      await desk.backend.handle('rosterAct', {
        commandId,
        as,
        command: {
          type: 'SetSlot',
          slot: { day: '2023-07-31', shift: 'day', post: 'duty-officer', seat: 1 },
          person: '值班员丙',
        },
      }),
      await desk.backend.handle('signHandover', { commandId, handover: 'x', side: 'incoming', person: '增援甲' }),
      await signOn(desk, '增援甲'),
      await desk.dutyAct({ type: 'TakePost', post: 'duty-officer', person: '增援甲' }),
    ];
    expect(refused.map(refusalOf)).toEqual(refused.map(() => 'desk-locked'));
  });

  it('goes on over midnight and a restart, and opens to whoever is signed on here', async () => {
    const desk = await staffed();
    await signOn(desk, OFFICER.person, { pin: PIN });
    await lock(desk);
    desk.clock.advance(DAY);
    desk.close();
    const next = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect((await day(next)).locks).toMatchObject([{ by: LEADER.person, cause: 'key' }]);
    expect(refusalOf(await unlock(next, '增援甲'))).toBe('pin-of-another');
    expect(refusalOf(await unlock(next, LEADER.person))).toBe('pin-of-another');
    expect(refusalOf(await unlock(next, OFFICER.person, '864209'))).toBe('pin-wrong');
    expect(await unlock(next, OFFICER.person, PIN)).toMatchObject({ kind: 'done' });
    expect(refusalOf(await unlock(next, OFFICER.person, PIN))).toBe('not-locked');
    expect((await next.dutyEvents()).at(-1)).toMatchObject({ type: 'DeskUnlocked', byPerson: OFFICER.person });
  });

  it('without any PIN in the room keeps nobody out who is signed on, but strangers', async () => {
    const desk = await staffed();
    await lock(desk);
    expect(refusalOf(await unlock(desk, '增援甲'))).toBe('not-here');
    expect(await unlock(desk, LEADER.person)).toMatchObject({ kind: 'done' });
  });

  it('is opened by signing on with a PIN, or at once in an emergency', async () => {
    const desk = await staffed();
    await lock(desk);
    expect(await signOn(desk, OFFICER.person, { pin: PIN })).toMatchObject({ kind: 'done' });
    await lock(desk);
    expect(await signOn(desk, '增援甲', { emergency: '在岗人员晕倒' })).toMatchObject({ kind: 'done' });
    expect((await day(desk)).locks).toEqual([]);
    expect((await day(desk)).takeOvers).toHaveLength(1);
  });
});

describe('acting under another name', () => {
  const prove = (desk: DeskBackend, person: string, pin?: string) =>
    desk.backend.handle('provePerson', { person, ...(pin === undefined ? {} : { pin }) });

  it('takes the PIN of whoever has one and is signed on here, and journals only a wrong one', async () => {
    const desk = await staffed();
    expect(refusalOf(await prove(desk, OFFICER.person, PIN))).toBe('not-here');
    await signOn(desk, OFFICER.person, { pin: PIN });
    const before = [await desk.dutyEvents(), (await desk.ask('hello', {})).directory];
    expect(await prove(desk, LEADER.person)).toMatchObject({ kind: 'done' });
    expect(await prove(desk, OFFICER.person, PIN)).toMatchObject({ kind: 'done' });
    expect([await desk.dutyEvents(), (await desk.ask('hello', {})).directory]).toEqual(before);
    expect(refusalOf(await prove(desk, OFFICER.person))).toBe('pin-needed');
    expect(refusalOf(await prove(desk, OFFICER.person, '864209'))).toBe('pin-wrong');
    expect((await desk.ask('hello', {})).directory.at(-1)).toMatchObject({ type: 'PinRefused' });
  });

  it('waits until a locked screen is open', async () => {
    const desk = await staffed();
    await desk.dutyAct({ type: 'LockDesk', cause: 'key' }, { as: LEADER });
    expect(refusalOf(await prove(desk, LEADER.person))).toBe('desk-locked');
  });
});

it('the last sign-on of everybody is read from all duty days, with how it was proved', async () => {
  const desk = await staffed();
  const first = desk.clock.now();
  desk.clock.advance(2 * DAY);
  await signOn(desk, OFFICER.person, { pin: PIN });
  const { signOns } = await desk.ask('lastSignOns', {});
  expect(signOns).toEqual([
    { person: OFFICER.person, post: OFFICER.post, at: first + 2 * DAY, proof: 'pin' },
    { person: LEADER.person, post: LEADER.post, at: first, proof: 'none' },
  ]);
});
