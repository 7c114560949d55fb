import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workstationEvents } from '../../electron/backend/journal-events.ts';
import { keyPath, keysFolderIn, workstationKey } from '../../electron/backend/seal/workstation-key.ts';
import { anchorsPath, databasePath } from '../../electron/backend/store/index.ts';
import { slipCode, slipText } from '../../shared/export/slip/slip.ts';
import { WORKSTATION_STREAM } from '../../shared/workstation/events.ts';
import { cli } from '../support/cli.ts';
import { aCall, deskFolder, journalRows, openDesk, refusalOf, type DeskBackend } from '../support/desk-backend.ts';

const keyFile = (folder: string) => keyPath(keysFolderIn(folder));

const keysOnRecord = (folder: string) =>
  workstationEvents(journalRows(folder).filter(({ stream }) => stream === WORKSTATION_STREAM)).map(({ data }) => data);

async function keyCheckOf(desk: DeskBackend) {
  const { checks } = await desk.ask('selfCheck', {});
  return checks.find(({ id }) => id === 'key');
}

const noticesOf = async (desk: DeskBackend) => (await desk.ask('hello', {})).notices.map(({ id }) => id);

const verified = (desk: DeskBackend) => desk.ask('verifyJournal', { job: desk.newId() });

describe('the key of a workstation', () => {
  it('is made at the first start, is on record, and seals every anchor from then on', async () => {
    const desk = openDesk();
    const { keyId, publicKey } = workstationKey(keysFolderIn(desk.folder));
    expect(keysOnRecord(desk.folder)).toEqual([{ keyId, publicKey }]);
    expect(await keyCheckOf(desk)).toMatchObject({ state: 'good', detail: { zh: keyId } });
    expect(await noticesOf(desk)).not.toContain('signing-key');
    expect((await verified(desk)).findings).toEqual([]);
    const anchors = readFileSync(anchorsPath({ folder: desk.folder, name: 'journal' }), 'utf8')
      .trim()
      .split('\n');
    expect(anchors.map((line) => (JSON.parse(line) as { key?: string }).key)).toEqual(anchors.map(() => keyId));
    desk.close();
    const again = openDesk({ folder: desk.folder });
    expect(keysOnRecord(again.folder)).toHaveLength(1);
  });

  it('that is lost is said at once, and at the next start a new one is on record with the one it replaces', async () => {
    const first = openDesk();
    const [lost] = keysOnRecord(first.folder);
    const aside = join(deskFolder(), 'key.pem');
    renameSync(keyFile(first.folder), aside);
    expect(await keyCheckOf(first)).toMatchObject({
      state: 'bad',
      detail: { en: expect.stringContaining(lost?.keyId ?? '?') },
    });
    renameSync(aside, keyFile(first.folder));
    first.close();
    rmSync(keyFile(first.folder));
    const desk = openDesk({ folder: first.folder });
    const [, made] = keysOnRecord(desk.folder);
    expect(made?.replaces).toBe(lost?.keyId);
    expect(await noticesOf(desk)).toContain('signing-key');
    expect(await keyCheckOf(desk)).toMatchObject({ state: 'doubt' });
  });

  it('that is lost while the console runs is on record before the new one seals anything', async () => {
    const desk = openDesk();
    rmSync(keyFile(desk.folder));
    await desk.signOn();
    await desk.ask('slipHead', {});
    expect(keysOnRecord(desk.folder)).toHaveLength(2);
    expect(await noticesOf(desk)).toContain('signing-key');
    expect((await verified(desk)).findings).toEqual([]);
    desk.close();
  });

  it('that was exchanged is said, and the journal goes on under it', async () => {
    const [first, other] = [openDesk(), openDesk()];
    for (const desk of [first, other]) desk.close();
    copyFileSync(keyFile(other.folder), keyFile(first.folder));
    const desk = openDesk({ folder: first.folder });
    expect(await noticesOf(desk)).toContain('signing-key');
    expect(keysOnRecord(desk.folder)).toHaveLength(2);
    expect((await verified(desk)).findings).toEqual([]);
  });

  it('that cannot be read is left as it is; the desk works on and says so', async () => {
    const first = openDesk();
    first.close();
    writeFileSync(keyFile(first.folder), 'not a key');
    const desk = openDesk({ folder: first.folder });
    expect(readFileSync(keyFile(desk.folder), 'utf8')).toBe('not a key');
    expect(await noticesOf(desk)).toContain('signing-key');
    expect(await keyCheckOf(desk)).toMatchObject({ state: 'bad' });
    const { findings } = await verified(desk);
    expect(findings.map(({ code }) => code)).toContain('key-damaged');
  });
});

describe('the anchors of a journal', () => {
  it('are looked up at the start: an older file in place of the journal is said before it is written on', async () => {
    const first = openDesk();
    first.close();
    const place = { folder: first.folder, name: 'journal' } as const;
    const yesterday = join(deskFolder(), 'yesterday.db');
    copyFileSync(databasePath(place), yesterday);
    const second = openDesk({ folder: first.folder });
    expect(await noticesOf(second)).not.toContain('anchors');
    await second.signOn();
    second.close();
    copyFileSync(yesterday, databasePath(place));
    const third = openDesk({ folder: first.folder });
    expect(await noticesOf(third)).toContain('anchors');
    const { checks } = await third.ask('selfCheck', {});
    expect(checks.find(({ id }) => id === 'anchors')).toMatchObject({ state: 'bad' });
    third.close();
    rmSync(anchorsPath(place));
    const fourth = openDesk({ folder: first.folder });
    expect(await noticesOf(fourth)).toContain('anchors');
  });
});

describe('a slip', () => {
  it('of a response and of the whole journal is met at the desk that printed it, and nowhere else', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const heads = [await desk.ask('slipHead', { response: id }), await desk.ask('slipHead', {})];
    const check = (at: DeskBackend, typed: string) => at.ask('checkSlip', { job: at.newId(), typed });
    for (const head of heads) {
      expect(await check(desk, slipCode(head).toLowerCase())).toMatchObject({ code: 'held', stream: head.stream });
      expect(await check(desk, slipText(head))).toMatchObject({ code: 'held', version: head.version });
    }
    expect(heads[0]).toMatchObject({
      stream: `response/${id}`,
      keyId: workstationKey(keysFolderIn(desk.folder)).keyId,
    });
    const elsewhere = openDesk();
    expect(await check(elsewhere, slipCode(heads[0] ?? never()))).toMatchObject({ code: 'gone' });
    expect(refusalOf(await desk.backend.handle('checkSlip', { job: desk.newId(), typed: '0001' }))).toBe('slip-length');
    expect(refusalOf(await desk.backend.handle('slipHead', { response: desk.newId() }))).toBe('no-response');
  });
});

describe('verify --against', () => {
  it('holds slips, packages and anchors against the journal, and names what it does not hold', async () => {
    const desk = openDesk();
    await desk.signOn();
    const id = desk.newId();
    await desk.must(id, aCall);
    const slip = slipCode(await desk.ask('slipHead', { response: id }));
    const { path } = await desk.ask('exportResponse', { id });
    desk.close();
    const anchors = join(deskFolder(), 'kept.jsonl');
    copyFileSync(anchorsPath({ folder: desk.folder, name: 'journal' }), anchors);
    const sound = cli('--data', desk.folder, 'verify', '--against', slip, path, anchors);
    expect([sound.code, sound.err]).toEqual([0, '']);
    expect(sound.out).toContain(path);

    const other = openDesk();
    other.close();
    const unsound = cli('--data', other.folder, 'verify', '--json', '--against', slip, path, anchors);
    const { findings } = unsound.json<{ findings: { code: string }[] }>();
    expect(unsound.code).toBe(1);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['against']));
    const wrong = cli('--data', other.folder, 'verify', '--against', `${slip.slice(0, -1)}U`);
    expect([wrong.code, wrong.err]).toMatchObject([2, expect.stringContaining('“U”')]);
  });
});

function never(): never {
  throw new Error('No head was given');
}
