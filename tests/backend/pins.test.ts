import { chmodSync, mkdirSync, readFileSync, rmSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PIN_FILE } from '../../electron/backend/people/pin-file.ts';
import { hashPin, isPinOf } from '../../electron/backend/people/pin-hash.ts';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { DIRECTORY_STREAM } from '../../shared/directory/events.ts';
import { journalRows, OFFICER, openDesk, refusalOf, type DeskBackend } from '../support/desk-backend.ts';

const PIN = '258046';
const WRONG = '111222';
const PERSON = OFFICER.person;

/** A desk at which the officer is listed and has a PIN. */
async function pinnedDesk(): Promise<DeskBackend> {
  const desk = openDesk();
  await desk.signOn();
  await desk.ask('directoryAct', {
    commandId: desk.newId(),
    as: OFFICER,
    command: { type: 'ListPerson', name: PERSON, posts: [] },
  });
  await desk.ask('setPin', { commandId: desk.newId(), as: OFFICER, person: PERSON, pin: PIN });
  return desk;
}

const reopen = (desk: DeskBackend) => {
  desk.close();
  return openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
};
/** Proves the officer at the leader's post, so that every right PIN writes something. */
const unlock = (desk: DeskBackend, pin?: string) =>
  desk.backend.handle('unlock', { commandId: desk.newId(), person: PERSON, ...(pin === undefined ? {} : { pin }) });
const lock = (desk: DeskBackend) => desk.dutyAct({ type: 'LockDesk', cause: 'key' });
const noted = (desk: DeskBackend) =>
  journalRows(desk.folder)
    .filter((row) => row.stream === DIRECTORY_STREAM)
    .map((row) => [row.type, (JSON.parse(row.data) as { failures?: number }).failures]);

describe('setting a PIN', () => {
  const set = (desk: DeskBackend, pin: string, current?: string, commandId = desk.newId()) =>
    desk.backend.handle('setPin', {
      commandId,
      as: OFFICER,
      person: PERSON,
      pin,
      ...(current === undefined ? {} : { current }),
    });

  it('from two windows at once leaves the first one in force', async () => {
    const desk = openDesk();
    await desk.signOn();
    const command = { type: 'ListPerson', name: PERSON, posts: [] } as const;
    await desk.ask('directoryAct', { commandId: desk.newId(), as: OFFICER, command });
    const [first, second] = await Promise.all([set(desk, PIN), set(desk, '975310')]);
    expect(first).toMatchObject({ kind: 'done' });
    expect(refusalOf(second)).toBe('pin-needed');
    await lock(desk);
    expect(await unlock(desk, PIN)).toMatchObject({ kind: 'done' });
  });

  it('sent twice at once is done once, and the second is no wrong PIN', async () => {
    const desk = await pinnedDesk();
    const commandId = desk.newId();
    const [first, second] = await Promise.all([1, 2].map(() => set(desk, '1397', PIN, commandId)));
    expect(first).toEqual(second);
    expect(noted(desk).map(([type]) => type)).toEqual(['PersonListed', 'PinSet', 'PinSet']);
  });

  it('is not done on a screen that was locked meanwhile', async () => {
    const desk = await pinnedDesk();
    const setting = set(desk, '1397', PIN);
    await lock(desk);
    expect(refusalOf(await setting)).toBe('desk-locked');
  });
});

describe('a PIN hash', () => {
  it('is a PHC string with a salt of its own, and fits only its PIN', async () => {
    const [one, other] = await Promise.all([hashPin(PIN), hashPin(PIN)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/);
    expect(one).not.toBe(other);
    expect(await Promise.all([isPinOf(one, PIN), isPinOf(one, WRONG), isPinOf('258046', PIN)])).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is the one that other implementations make', async () => {
    // phc-winner-argon2, test.c: version 0x13, t=2, m=2^8, p=1, password "password", salt "somesalt".
    const phc = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await isPinOf(phc, 'password')).toBe(true);
  });
});

describe('the file of PINs', () => {
  it('is read by its own account only, names nobody, and is the only place that has the hash', async () => {
    const desk = await pinnedDesk();
    const path = join(desk.folder, PIN_FILE);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('$argon2id$');
    expect(text).not.toContain(PERSON);
    await unlock(desk, WRONG);
    const rows = JSON.stringify(journalRows(desk.folder));
    for (const secret of ['argon2', PIN, WRONG]) expect(rows).not.toContain(secret);
    expect(JSON.stringify([desk.lines, desk.pushes])).not.toMatch(/258046|111222|argon2/);
  });

  it('goes along into a backup, as closed as it was', async () => {
    const desk = await pinnedDesk();
    await desk.ask('backUp', {});
    const folder = join(desk.folder, 'backups');
    const copy = readdirSync(folder).find((name) => name.endsWith(PIN_FILE));
    expect(statSync(join(folder, copy ?? '')).mode & 0o777).toBe(0o600);
  });

  it('with another hash in it, unreadable, or gone, lets nobody in and says what to do', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    const path = join(desk.folder, PIN_FILE);
    const good = readFileSync(path, 'utf8');
    const foreign = await hashPin('8642');
    for (const text of [good.replace(/\$argon2id[^"]+/, foreign), '{', '{"format":1,"pins":{}}', good.slice(0, 40)]) {
      writeFileSync(path, text);
      const reply = await unlock(desk, '8642');
      expect(refusalOf(reply)).toBe('pin-lost');
      expect(JSON.stringify(reply)).toContain('请带班领导清除口令后重设');
    }
    writeFileSync(path, good);
    chmodSync(path, 0o600);
    expect(await unlock(desk, PIN)).toMatchObject({ kind: 'done' });
  });

  it('that cannot be written does not keep a cleared PIN from being told to every window', async () => {
    const desk = await pinnedDesk();
    const path = join(desk.folder, PIN_FILE);
    rmSync(path);
    mkdirSync(path);
    const cleared = { commandId: desk.newId(), as: OFFICER, person: PERSON, reason: '文件坏了' };
    await desk.ask('directoryAct', {
      commandId: desk.newId(),
      as: OFFICER,
      command: { type: 'RecordContact', contact: 'own', title: '调度', numbers: [{ kind: 'phone', number: '1' }] },
    });
    const before = desk.pushes.length;
    const reply = await desk.backend.handle('clearPin', cleared);
    expect(reply).toMatchObject({ kind: 'trouble', trouble: { code: 'folder-not-writable', path } });
    expect(JSON.stringify(desk.pushes.slice(before))).toContain('PinCleared');
  });

  it('forgets the hash of a PIN that was cleared, and of a person who was struck off', async () => {
    const desk = await pinnedDesk();
    const path = join(desk.folder, PIN_FILE);
    await desk.ask('clearPin', { commandId: desk.newId(), as: OFFICER, person: PERSON, reason: '本人忘记' });
    expect(readFileSync(path, 'utf8')).not.toContain('argon2');
    await desk.ask('setPin', { commandId: desk.newId(), as: OFFICER, person: PERSON, pin: PIN });
    const command = { type: 'UnlistPerson', name: PERSON, reason: '调离' } as const;
    await desk.ask('directoryAct', { commandId: desk.newId(), as: OFFICER, command });
    expect(readFileSync(path, 'utf8')).not.toContain('argon2');
  });
});

describe('setting a PIN', () => {
  it('takes the one before, and is for oneself', async () => {
    const desk = await pinnedDesk();
    const set = (more: object) =>
      desk.backend.handle('setPin', { commandId: desk.newId(), as: OFFICER, person: PERSON, pin: '13579', ...more });
    expect(refusalOf(await set({}))).toBe('pin-needed');
    expect(refusalOf(await set({ current: WRONG }))).toBe('pin-wrong');
    expect(refusalOf(await set({ current: PIN, pin: '1234' }))).toBe('pin-trivial');
    expect(refusalOf(await set({ person: '值班员乙' }))).toBe('not-listed');
    const command = { type: 'ListPerson', name: '值班员乙', posts: [] } as const;
    await desk.ask('directoryAct', { commandId: desk.newId(), as: OFFICER, command });
    expect(refusalOf(await set({ person: '值班员乙' }))).toBe('own-pin-only');
    expect(await set({ current: PIN })).toMatchObject({ kind: 'done' });
    await lock(desk);
    expect(refusalOf(await unlock(desk, PIN))).toBe('pin-wrong');
    expect(await unlock(desk, '13579')).toMatchObject({ kind: 'done' });
  });

  it('is written once, however often it arrives', async () => {
    const desk = await pinnedDesk();
    const input = { commandId: desk.newId(), as: OFFICER, person: PERSON, pin: '13579', current: PIN };
    const first = await desk.ask('setPin', input);
    expect(await desk.ask('setPin', input)).toEqual(first);
  });
});

describe('guessing a PIN', () => {
  it('is slowed down from the third wrong one on, each on record, and so is the right one after them', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    for (const code of ['pin-wrong', 'pin-wrong', 'pin-wrong', 'pin-wait'])
      expect(refusalOf(await unlock(desk, WRONG))).toBe(code);
    expect(refusalOf(await unlock(desk, PIN))).toBe('pin-wait');
    desk.clock.advance(4_000);
    expect(JSON.stringify(await unlock(desk, PIN))).toContain('还要等 1 秒');
    desk.clock.advance(1_000);
    expect(await unlock(desk, PIN)).toMatchObject({ kind: 'done' });
    expect(noted(desk).slice(-4)).toEqual([
      ['PinRefused', 1],
      ['PinRefused', 2],
      ['PinRefused', 3],
      ['PinAccepted', 3],
    ]);
  });

  it('is not opened by setting the clock, nor locked by setting it back', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    for (let tried = 0; tried < 3; tried += 1) await unlock(desk, WRONG);
    desk.clock.set(HOUR);
    expect(refusalOf(await unlock(desk, PIN))).toBe('pin-wait');
    desk.clock.set(-5 * HOUR);
    desk.clock.advance(5_000);
    expect(await unlock(desk, PIN)).toMatchObject({ kind: 'done' });
  });

  it('is not helped by a restart: the wait begins anew', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    for (let tried = 0; tried < 3; tried += 1) await unlock(desk, WRONG);
    const next = reopen(desk);
    expect(refusalOf(await unlock(next, PIN))).toBe('pin-wait');
    next.clock.advance(5_000);
    expect(refusalOf(await unlock(next, WRONG))).toBe('pin-wrong');
    next.clock.advance(9_000);
    expect(refusalOf(await unlock(next, PIN))).toBe('pin-wait');
    next.clock.advance(MINUTE);
    expect(await unlock(next, PIN)).toMatchObject({ kind: 'done' });
  });

  it('gains nothing from many tries at once', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    const tries = await Promise.all([WRONG, WRONG, WRONG, WRONG, PIN].map((pin) => unlock(desk, pin)));
    expect(tries.map(refusalOf)).toEqual(['pin-wrong', 'pin-wrong', 'pin-wrong', 'pin-wait', 'pin-wait']);
  });

  it('is not an empty field, nor the right PIN as an input method writes it', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    expect(refusalOf(await unlock(desk, ''))).toBe('pin-needed');
    expect(refusalOf(await unlock(desk, '　'))).toBe('pin-needed');
    expect(noted(desk)).not.toContainEqual(['PinRefused', 1]);
    expect(await unlock(desk, ' ２５８０４６ ')).toMatchObject({ kind: 'done' });
  });

  it('of one person does not keep another out', async () => {
    const desk = await pinnedDesk();
    await lock(desk);
    for (let tried = 0; tried < 4; tried += 1) await unlock(desk, WRONG);
    const posts = [{ post: 'leader' }];
    const signOn = { commandId: desk.newId(), person: '带班领导甲', posts, emergency: '值班员口令输错' };
    expect(await desk.backend.handle('signOn', signOn)).toMatchObject({ kind: 'done' });
  });
});
