import { describe, expect, it } from 'vitest';
import type { DirectoryCommand } from '../../../shared/directory/commands.ts';
import { decideDirectory } from '../../../shared/directory/decide.ts';
import { DIRECTORY_STREAM, type DirectoryEvent, type NewDirectoryEvent } from '../../../shared/directory/events.ts';
import { pinFault, waitAfter } from '../../../shared/directory/pin-rules.ts';
import { emptyDirectory, evolveDirectory } from '../../../shared/directory/state.ts';

const POSTS = ['duty-officer', 'duty-leader'];
const LEADER = { person: '带班领导甲', post: 'duty-leader' };
const OFFICER = { person: '值班员甲', post: 'duty-officer' };

/** A directory without a backend. */
function addressBook() {
  let directory = emptyDirectory;
  let now = 1000;
  const write = (event: NewDirectoryEvent, by = LEADER) => {
    directory = evolveDirectory(directory, {
      ...event,
      stream: DIRECTORY_STREAM,
      version: directory.version + 1,
      recordedAt: now,
      byPerson: by.person,
      byPost: by.post,
      workstation: 'w1',
      mode: 'live',
      commandId: 'c',
    } as DirectoryEvent);
  };
  return {
    write,
    act(command: DirectoryCommand, by = LEADER) {
      now += 1000;
      const actor = { ...by, workstation: 'w1' };
      const decision = decideDirectory(directory, command, { id: 'c', now, at: now, actor }, POSTS);
      if (!decision.ok) return decision.refusal.code;
      for (const event of decision.value) write(event, by);
      return 'done';
    },
    get state() {
      return directory;
    },
    get now() {
      return now;
    },
  };
}

const list = (name: string, posts: readonly string[] = []): DirectoryCommand => ({ type: 'ListPerson', name, posts });

describe('the list of people', () => {
  it('is begun by whoever is signed on, and kept by the duty leader from then on', () => {
    const book = addressBook();
    expect(book.act(list('值班员甲'), OFFICER)).toBe('done');
    expect(book.act(list('值班员乙'), OFFICER)).toBe('leader-only');
    expect(book.act({ type: 'UnlistPerson', name: '值班员甲', reason: '调走' }, OFFICER)).toBe('leader-only');
    expect(book.act(list('值班员乙', ['duty-officer']))).toBe('done');
    expect(Object.keys(book.state.people)).toEqual(['值班员甲', '值班员乙']);
    expect(book.act({ type: 'UnlistPerson', name: '值班员甲', reason: '调走' })).toBe('done');
    expect(book.act({ type: 'UnlistPerson', name: '值班员甲', reason: '调走' })).toBe('not-listed');
    expect(Object.keys(book.state.people)).toEqual(['值班员乙']);
  });

  it('knows only posts of the general plan', () => {
    expect(addressBook().act(list('甲', ['cook']))).toBe('unknown-post');
  });

  it('keeps a PIN over a change of posts, counts wrong ones, and forgets them with the right one', () => {
    const book = addressBook();
    book.act(list('值班员甲'));
    book.write({ type: 'PinSet', at: 1, data: { person: '值班员甲', mark: 'm1' } });
    book.write({ type: 'PinRefused', at: 2, data: { person: '值班员甲', failures: 1 } });
    book.act({ ...list('值班员甲', ['duty-officer']), type: 'ListPerson' } as DirectoryCommand);
    expect(book.state.people['值班员甲']).toMatchObject({ pin: { mark: 'm1' }, failures: 1, posts: ['duty-officer'] });
    book.write({ type: 'PinAccepted', at: 3, data: { person: '值班员甲', failures: 1 } });
    expect(book.state.people['值班员甲']?.failures).toBe(0);
    book.write({ type: 'PinCleared', at: 4, data: { person: '值班员甲', reason: '忘记' } });
    expect(book.state.people['值班员甲']?.pin).toBeUndefined();
    expect(book.state.people['值班员甲']?.cleared).toMatchObject({ reason: '忘记', by: '带班领导甲' });
  });
});

describe('a contact', () => {
  const phone = { kind: 'phone', number: '010-0000-0001' } as const;
  const radio = { kind: 'radio', number: '5 组' } as const;
  const record = (...numbers: readonly (typeof phone | typeof radio)[]): DirectoryCommand => ({
    type: 'RecordContact',
    contact: 'unit:metro',
    title: '地铁运营企业',
    numbers,
  });
  const verify = (number: string): DirectoryCommand => ({
    type: 'VerifyContact',
    contact: 'unit:metro',
    number,
    outcome: 'reached',
    spokeWith: '值班调度',
  });

  it('may be kept and rung by anyone on duty', () => {
    const book = addressBook();
    expect(book.act(verify(phone.number), OFFICER)).toBe('no-number');
    expect(book.act(record(phone, radio), OFFICER)).toBe('done');
    expect(book.act(verify(phone.number), OFFICER)).toBe('done');
    expect(book.state.contacts['unit:metro']?.numbers).toMatchObject([
      { number: phone.number, check: { outcome: 'reached', by: '值班员甲', at: book.now, spokeWith: '值班调度' } },
      { number: radio.number },
    ]);
    expect(book.act(record(phone, { ...phone }))).toBe('number-twice');
  });

  it('keeps the check of a number that stays, and of no other', () => {
    const book = addressBook();
    book.act(record(phone));
    book.act(verify(phone.number));
    book.act(record(radio, phone));
    const checks = () => book.state.contacts['unit:metro']?.numbers.map((one) => one.check?.outcome);
    expect(checks()).toEqual([undefined, 'reached']);
    book.act(record(radio));
    book.act(record(radio, phone));
    expect(checks()).toEqual([undefined, undefined]);
  });

  it('goes with a reason, once', () => {
    const book = addressBook();
    book.act(record(phone));
    const remove: DirectoryCommand = { type: 'RemoveContact', contact: 'unit:metro', reason: '号码停用' };
    expect([book.act(remove), book.act(remove)]).toEqual(['done', 'no-contact']);
  });
});

describe('a PIN', () => {
  const code = (pin: string) => pinFault(pin)?.refusal.code;

  it('has 4 to 12 digits', () => {
    for (const pin of ['', '123', '1234567890123', '12a4', '25 80', '二五八〇']) expect(code(pin)).toBe('pin-shape');
    for (const pin of ['2580', '190283746501', '２５８０', ' 2580']) expect(code(pin)).toBeUndefined();
  });

  it('is neither one digit over and over nor a plain run', () => {
    for (const pin of ['0000', '999999', '1234', '4321', '7890', '210987', '01234567'])
      expect(code(pin)).toBe('pin-trivial');
    for (const pin of ['1235', '1357', '1212', '0001']) expect(code(pin)).toBeUndefined();
  });

  it('may be mistyped twice; then the wait doubles up to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 40].map((failures) => waitAfter(failures) / 1000)).toEqual([
      0, 0, 0, 5, 10, 20, 640, 900, 900,
    ]);
  });
});
