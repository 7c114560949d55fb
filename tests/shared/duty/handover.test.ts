import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { decideDuty, type DecidableDuty } from '../../../shared/duty/decide.ts';
import { dutyStream, type DutyEvent } from '../../../shared/duty/events.ts';
import { incomingOf, unreadOf, type ItemToRead } from '../../../shared/duty/handover.ts';
import { emptyDutyDay, evolveDuty } from '../../../shared/duty/state.ts';

const PLANS = { posts: ['duty-officer', 'duty-leader'], hasPostures: false, common: [], stations: [] };
const START = Date.UTC(2023, 6, 30, 0, 0);
const OUT = '值班员甲';
const IN = '值班员乙';

const item = (id: string, words = id, isDue = false): ItemToRead => ({ id, words: { zh: words, en: words }, isDue });

/** A duty room with two posts held, whose desk the test lays out by hand. */
function dutyRoom() {
  let day = emptyDutyDay('2023-07-30');
  let now = START;
  let items: readonly ItemToRead[] = [];
  const keep = (event: Pick<DutyEvent, 'type' | 'at' | 'data'>, person: string) => {
    day = evolveDuty(day, {
      stream: dutyStream('2023-07-30'),
      version: day.version + 1,
      recordedAt: now,
      byPerson: person,
      byPost: 'duty-officer',
      workstation: 'w1',
      mode: 'live',
      commandId: 'c',
      ...event,
    } as DutyEvent);
  };
  const act = (command: DecidableDuty, person = OUT) => {
    const actor = { person, post: 'duty-officer', workstation: 'w1' };
    const decision = decideDuty(day, command, { id: 'c', now, at: now, actor }, PLANS, { itemsOf: () => items });
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.value) keep(event as DutyEvent, person);
    return 'done';
  };
  act({ type: 'TakePost', post: 'duty-officer', person: OUT });
  return {
    act,
    open: () => act({ type: 'OpenHandover', handover: 'h', posts: ['duty-officer'], notes: ['电梯报修'] }),
    read: (some: readonly ItemToRead[], by = IN) =>
      act({ type: 'ReadHandoverItems', handover: 'h', items: some.map(({ id, words }) => ({ id, words })) }, by),
    pass: (some: readonly ItemToRead[], reason = '已口头说明', by = IN) =>
      act(
        { type: 'PassHandoverItems', handover: 'h', items: some.map(({ id, words }) => ({ id, words, reason })) },
        by,
      ),
    sign: (side: 'outgoing' | 'incoming', person = side === 'outgoing' ? OUT : IN) =>
      act({ type: 'SignHandover', handover: 'h', side, person, proof: 'pin' }, person),
    lay: (...next: readonly ItemToRead[]) => {
      items = next;
    },
    setClock: (by: number) => {
      now += by;
      keep({ type: 'ClockJumped', at: now, data: { by } }, 'console');
    },
    wait: (ms: number) => {
      now += ms;
    },
    get items() {
      return items;
    },
    get day() {
      return day;
    },
    get handover() {
      const found = day.handovers?.at(-1);
      if (!found) throw new Error('No hand-over');
      return found;
    },
  };
}

describe('a hand-over', () => {
  it('is complete with the second signature, and the posts change hands in the same act', () => {
    const room = dutyRoom();
    room.lay(item('a'), item('due', '电话首报', true));
    expect(room.open()).toBe('done');
    expect(room.read(room.items)).toBe('done');
    expect(room.sign('incoming')).toBe('done');
    expect(room.day.holders.map(({ person }) => person)).toEqual([OUT]);
    expect(room.sign('outgoing')).toBe('done');
    expect(room.handover.ended?.how).toBe('completed');
    expect(room.day.holders).toMatchObject([{ post: 'duty-officer', person: IN, from: OUT, proof: 'pin' }]);
  });

  it('is not signed by who takes over while a due is unread, and says which', () => {
    const room = dutyRoom();
    room.lay(item('a'), item('due', '电话首报', true));
    room.open();
    room.read([item('a')]);
    expect(room.sign('incoming')).toBe('unread-due');
    expect(room.pass([item('due', '电话首报', true)])).toBe('due-passed-over');
    room.read([item('due', '电话首报')]);
    expect(room.sign('incoming')).toBe('done');
  });

  it('wants every other item read too, or passed over with a reason that stays on record', () => {
    const room = dutyRoom();
    room.lay(item('a'), item('b'));
    room.open();
    room.read([item('a')]);
    expect(room.sign('incoming')).toBe('unread-item');
    expect(room.pass([item('b')])).toBe('done');
    expect(room.sign('incoming')).toBe('done');
    expect(room.handover.looks).toMatchObject([{ id: 'a' }, { id: 'b', reason: '已口头说明', by: IN }]);
  });

  it('counts an item as unread again once it reads otherwise, and forgets one that is gone', () => {
    const room = dutyRoom();
    room.lay(item('due', '13:20', true), item('b'));
    room.open();
    room.read(room.items);
    room.lay(item('due', '13:20 已过', true));
    expect(unreadOf(room.handover, room.items, IN)).toEqual(room.items);
    expect(room.read([item('due', '13:20')])).toBe('item-changed');
    room.lay();
    expect(room.sign('incoming')).toBe('done');
  });

  it('holds the second signature back when a due has come since the first', () => {
    const room = dutyRoom();
    room.open();
    expect(room.sign('incoming')).toBe('done');
    room.lay(item('new', '续报', true));
    expect(room.sign('outgoing')).toBe('unread-due');
    room.read(room.items);
    expect(room.sign('outgoing')).toBe('done');
  });

  it('is signed once on each side, by two people', () => {
    const room = dutyRoom();
    room.open();
    expect(room.sign('incoming', OUT)).toBe('same-person');
    expect(room.read([], OUT)).toBe('same-person');
    expect(room.sign('outgoing', IN)).toBe('not-outgoing');
    expect(room.sign('outgoing')).toBe('done');
    expect(room.sign('outgoing')).toBe('signed-already');
    expect(room.sign('incoming')).toBe('done');
    expect(room.sign('incoming')).toBe('handover-over');
  });

  it('needs what one person has read to be read by the one who signs', () => {
    const room = dutyRoom();
    room.lay(item('a'));
    room.open();
    room.read(room.items, '值班员丙');
    expect(room.sign('incoming')).toBe('unread-item');
    expect(room.sign('incoming', '值班员丙')).toBe('done');
    expect(incomingOf(room.handover)).toBe('值班员丙');
  });

  it('is opened for posts held, once, and can be cancelled and begun anew', () => {
    const room = dutyRoom();
    const open = (handover: string, posts: readonly string[]) =>
      room.act({ type: 'OpenHandover', handover, posts: [...posts], notes: [] });
    expect(open('x', ['duty-leader'])).toBe('not-held');
    expect(room.open()).toBe('done');
    expect(open('x', ['duty-officer'])).toBe('handover-open');
    expect(room.act({ type: 'CancelHandover', handover: 'h', reason: '接班人晚到' })).toBe('done');
    expect(room.handover.ended).toMatchObject({ how: 'cancelled', reason: '接班人晚到' });
    expect(room.sign('outgoing')).toBe('handover-over');
    expect(open('x', ['duty-officer'])).toBe('done');
  });

  it('cannot be signed once its outgoing side no longer holds the post', () => {
    const room = dutyRoom();
    room.open();
    room.act({ type: 'TakePost', post: 'duty-officer', person: '值班员丙', from: OUT }, '值班员丙');
    expect(room.sign('incoming')).toBe('not-held');
  });

  it('takes notes of the outgoing side while it is open', () => {
    const room = dutyRoom();
    room.open();
    const note = { type: 'AddHandoverNote', handover: 'h', note: '钥匙在柜里' } as const;
    expect(room.act(note, IN)).toBe('not-outgoing');
    expect(room.act(note)).toBe('done');
    expect(room.handover.notes.map((one) => one.note)).toEqual(['电梯报修', '钥匙在柜里']);
  });

  it('goes on when the clock is set back in the middle, and shows that', () => {
    const room = dutyRoom();
    room.lay(item('due', '电话首报', true));
    room.open();
    room.read(room.items);
    room.wait(MINUTE);
    room.setClock(-2 * HOUR);
    expect(room.sign('incoming')).toBe('done');
    expect(room.sign('outgoing')).toBe('done');
    expect(room.handover.signed.outgoing?.at).toBeLessThan(room.handover.openedAt);
    expect(room.handover.jumps).toMatchObject([{ by: -2 * HOUR }]);
  });
});

describe('whatever people do', () => {
  const ids = ['a', 'b', 'due-1', 'due-2'] as const;
  const one = fc.record({ id: fc.constantFrom(...ids), words: fc.constantFrom('one', 'two') });
  const moves = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('lay' as const), items: fc.uniqueArray(one, { selector: ({ id }) => id }) }),
      fc.record({
        kind: fc.constantFrom('read' as const, 'pass' as const),
        items: fc.array(one, { minLength: 1, maxLength: 4 }),
        by: fc.constantFrom(IN, OUT, '值班员丙'),
      }),
      fc.record({ kind: fc.constant('read-all' as const), by: fc.constantFrom(IN, '值班员丙') }),
      fc.record({
        kind: fc.constant('sign' as const),
        side: fc.constantFrom('outgoing' as const, 'incoming' as const),
        person: fc.constantFrom(IN, OUT, '值班员丙'),
      }),
      fc.record({ kind: fc.constant('clock' as const), by: fc.integer({ min: -HOUR, max: HOUR }) }),
    ),
    { maxLength: 40 },
  );
  const listed = ({ id, words }: { id: string; words: string }) => item(id, words, id.startsWith('due'));

  it('no hand-over is completed with a due, or anything else, that the one who takes over has not looked at', () => {
    let completed = 0;
    fc.assert(
      fc.property(moves, (course) => {
        const room = dutyRoom();
        room.open();
        for (const move of course) {
          const before = room.handover;
          if (move.kind === 'lay') room.lay(...move.items.map(listed));
          else if (move.kind === 'clock') room.setClock(move.by);
          else if (move.kind === 'sign') room.sign(move.side, move.person);
          else if (move.kind === 'read-all') room.read(room.items, move.by);
          else if (move.kind === 'read') room.read(move.items.map(listed), move.by);
          else room.pass(move.items.map(listed), '已口头说明', move.by);
          const { handover } = room;
          // What was looked at stays on record whatever comes after.
          expect(handover.looks.slice(0, before.looks.length)).toEqual(before.looks);
          expect(handover.looks.filter(({ id, reason }) => id.startsWith('due') && reason !== undefined)).toEqual([]);
          if (handover.ended === undefined || before.ended) continue;
          completed += 1;
          const { incoming } = handover.signed;
          expect(incoming?.person).not.toBe(OUT);
          expect(unreadOf(handover, room.items, incoming?.person)).toEqual([]);
        }
      }),
      { numRuns: 1500, seed: 4 },
    );
    expect(completed).toBeGreaterThan(20);
  });
});
