import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { WeatherCommand } from '../../shared/weather/commands.ts';
import type { WeatherEvent } from '../../shared/weather/events.ts';
import { capXml, referenceTo, SENT, type MadeMessage } from '../support/cap-message.ts';
import {
  deskFolder,
  eventsOf,
  OFFICER,
  openDesk,
  refusalOf,
  smallResources,
  type DeskBackend,
  type DeskOptions,
} from '../support/desk-backend.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { addWarnings } from '../support/warning-plans.ts';

const open = (options: DeskOptions = {}) =>
  openDesk({ resourcesFolder: smallResources(addWarnings), clock: fakeClock(SENT + HOUR), ...options });
const reopen = (desk: DeskBackend) => {
  desk.close();
  return open({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
};

const weatherAct = (desk: DeskBackend, command: WeatherCommand, as = OFFICER, commandId = desk.newId()) =>
  desk.backend.handle('weatherAct', { commandId, as, command });
const rain = { type: 'IssueWarning', hazard: 'rain', colour: 'orange', sender: '市气象台' } as const;

/** Id of the warning that a line is about. */
const idOf = (line: { readonly data: object } | undefined) => (line && 'id' in line.data ? String(line.data.id) : '');
const linesOf = async (desk: DeskBackend) => (await desk.ask('readWeather', {})).events as readonly WeatherEvent[];
const typesOf = async (desk: DeskBackend) => (await linesOf(desk)).map(({ type }) => type);

type Sent = readonly (readonly [name: string, content: string | Uint8Array])[];
const importing = (desk: DeskBackend, from: { folder: string } | Sent) =>
  desk.ask('importWarnings', {
    commandId: desk.newId(),
    as: OFFICER,
    job: desk.newId(),
    from:
      'folder' in from
        ? from
        : { files: from.map(([name, content]) => ({ name, content: Buffer.from(content).toString('base64') })) },
  });
const outcomes = ({ files }: RequestOutput<'importWarnings'>) =>
  files.map(({ name, outcome, findings }) => [name, outcome, ...findings.map(({ rule }) => rule)].join(' '));

describe('a warning entered by hand', () => {
  it('is on record in the stream of its month, told to every screen, and there again after a restart', async () => {
    const desk = open();
    await desk.signOn();
    const [line] = eventsOf(await weatherAct(desk, { ...rain, areas: ['110106'] }));
    expect(line).toMatchObject({
      stream: 'weather/2026-07',
      type: 'WarningIssued',
      byPerson: OFFICER.person,
      data: { hazard: 'rain', colour: 'orange', areas: ['110106000000'], how: 'hand', headline: '暴雨橙色预警' },
    });
    expect(desk.pushes).toContainEqual(expect.objectContaining({ kind: 'events', stream: 'weather/2026-07' }));
    expect(await typesOf(reopen(desk))).toEqual(['WarningIssued']);
  });

  it('is refused in words where it cannot be', async () => {
    const desk = open();
    expect(refusalOf(await weatherAct(desk, rain))).toBe('not-signed-on');
    await desk.signOn();
    const now = desk.clock.now();
    const bad: readonly (readonly [WeatherCommand, string])[] = [
      [{ ...rain, hazard: 'meteor' }, 'unknown-hazard'],
      [{ ...rain, areas: ['310000'] }, 'unknown-area'],
      [{ ...rain, issuedAt: now + HOUR }, 'future'],
      [{ ...rain, expires: now - HOUR }, 'ends-before-issue'],
      [{ ...rain, replaces: ['nothing'] }, 'no-warning'],
      [{ type: 'LiftWarning', warning: 'nothing', reason: 'x' }, 'no-warning'],
    ];
    for (const [command, code] of bad) expect(refusalOf(await weatherAct(desk, command))).toBe(code);
    expect(await linesOf(desk)).toEqual([]);
  });

  it('is written once by one command, lifted once, and answered only while it stands', async () => {
    const desk = open();
    await desk.signOn();
    const commandId = desk.newId();
    const [line] = eventsOf(await weatherAct(desk, rain, OFFICER, commandId));
    eventsOf(await weatherAct(desk, rain, OFFICER, commandId));
    expect(await typesOf(desk)).toEqual(['WarningIssued']);
    const warning = idOf(line);
    const answer = {
      type: 'AnswerWarning',
      warning,
      plan: 'flood',
      stations: ['beijing'],
      authority: 'leader',
    } as const;
    const declined = { kind: 'declined', reason: '雨带偏北' } as const;
    const bad: readonly (readonly [WeatherCommand, string])[] = [
      [{ ...answer, answer: declined, authority: 'cook' }, 'unknown-post'],
      [{ ...answer, answer: declined, plan: 'surge' }, 'not-called-for'],
      [{ ...answer, answer: declined, stations: ['elsewhere'] }, 'not-reached'],
      [{ ...answer, answer: { ...declined, until: desk.clock.now() } }, 'past'],
      [{ ...answer, answer: { kind: 'activated', response: desk.newId() } }, 'not-running-there'],
    ];
    for (const [command, code] of bad) expect(refusalOf(await weatherAct(desk, command))).toBe(code);
    eventsOf(await weatherAct(desk, { ...answer, answer: declined }));
    eventsOf(await weatherAct(desk, { type: 'LiftWarning', warning, reason: '已解除' }));
    expect(refusalOf(await weatherAct(desk, { type: 'LiftWarning', warning, reason: '已解除' }))).toBe('not-in-force');
    expect(refusalOf(await weatherAct(desk, { ...answer, answer: declined }))).toBe('not-in-force');
  });

  it('that nobody answers in time is on record as such, at that time, once', async () => {
    const desk = open();
    await desk.signOn();
    const entered = desk.clock.now();
    eventsOf(await weatherAct(desk, rain));
    desk.clock.advance(9 * MINUTE);
    expect(await typesOf(desk)).toEqual(['WarningIssued']);
    desk.clock.advance(10 * MINUTE);
    const again = reopen(desk);
    again.clock.advance(HOUR);
    expect((await linesOf(again)).map(({ type, at }) => [type, at - entered])).toEqual([
      ['WarningIssued', 0],
      ['WarningUnanswered', 10 * MINUTE],
    ]);
  });

  it('goes into the new month once the month has turned, and the month before is still read', async () => {
    const desk = open();
    await desk.signOn();
    eventsOf(await weatherAct(desk, rain));
    desk.clock.advance(2 * DAY);
    eventsOf(await weatherAct(desk, rain));
    const streams = new Set((await linesOf(reopen(desk))).map(({ stream }) => stream));
    expect([...streams]).toEqual(['weather/2026-07', 'weather/2026-08']);
  });
});

describe('files of warnings', () => {
  it('are each taken over whole, passed over or refused by name, whatever the others are', async () => {
    const desk = open();
    await desk.signOn();
    const alert = capXml({ id: '11000041600000_1' });
    const result = await importing(desk, [
      ['1-sound.xml', alert],
      ['2-again.xml', alert],
      ['3-other.xml', capXml({ id: '11000041600000_1', event: '大风', headline: '大风橙色预警' })],
      ['4-half.xml', alert.slice(0, 300)],
      ['5-elsewhere.xml', capXml({ id: 'x', areas: ['310000000000'] })],
      ['6-huge.xml', new Uint8Array(2 * 1024 * 1024 + 1)],
      [
        '7-utf16.xml',
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(capXml({ id: '11000041600000_7' }), 'utf16le')]),
      ],
      ['8-big5.xml', alert.replace('UTF-8', 'Big5')],
      ['9-broken.xml', Buffer.concat([Buffer.from(alert), Buffer.from([0xff])])],
    ]);
    expect(outcomes(result)).toEqual([
      '1-sound.xml taken',
      '2-again.xml skipped known-already',
      '3-other.xml refused other-content',
      '4-half.xml refused not-xml',
      '5-elsewhere.xml skipped not-ours',
      '6-huge.xml refused too-large',
      '7-utf16.xml taken',
      '8-big5.xml refused unknown-encoding',
      '9-broken.xml refused bad-encoding',
    ]);
    for (const { name, findings } of result.files)
      for (const { message } of findings)
        expect([message.zh, message.en]).toEqual([expect.stringContaining(name), expect.stringContaining(name)]);
    expect(await typesOf(desk)).toEqual(['WarningIssued', 'WarningIssued']);
    // A message that is on record stays known, also after a restart and when its month is no longer read.
    desk.clock.set(100 * DAY);
    const again = reopen(desk);
    expect(await linesOf(again)).toEqual([]);
    expect(outcomes(await importing(again, [['copy.xml', alert]]))).toEqual(['copy.xml skipped known-already']);
  });

  it('are read from a folder, in GB18030 too; a file of 50 MB is not opened', async () => {
    const desk = open();
    await desk.signOn();
    const folder = deskFolder();
    // 暴雨, 橙色 as GB18030 writes them.
    const [head = '', tail = ''] = capXml({ event: '@', headline: '@' })
      .replace('UTF-8', 'GB18030')
      .replace(/市气象台|预计有强降雨|北京市/g, 'x')
      .split('<event>@');
    const [middle = '', end = ''] = tail.split('@');
    const rainWord = [0xb1, 0xa9, 0xd3, 0xea];
    const bytes = [head, '<event>', rainWord, middle, rainWord, [0xb3, 0xc8, 0xc9, 0xab], end].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    );
    writeFileSync(join(folder, 'gb.xml'), Buffer.concat(bytes));
    writeFileSync(join(folder, 'big.cap'), '<');
    truncateSync(join(folder, 'big.cap'), 50 * 1024 * 1024);
    writeFileSync(join(folder, 'notes.txt'), 'not a message');
    const result = await importing(desk, { folder });
    expect(outcomes(result)).toEqual(['big.cap refused too-large', 'gb.xml taken']);
    expect(result.files[1]).toMatchObject({ hazard: 'rain', colour: 'orange' });
  });

  it('that are not there are said to be so', async () => {
    const desk = open();
    await desk.signOn();
    const input = { commandId: desk.newId(), as: OFFICER, job: desk.newId(), from: { folder: '/nowhere/at/all' } };
    expect(refusalOf(await desk.backend.handle('importWarnings', input))).toBe('no-folder');
    const act = { commandId: desk.newId(), as: OFFICER, path: '/nowhere/at/all' };
    expect(refusalOf(await desk.backend.handle('watchWeatherFolder', act))).toBe('no-folder');
  });

  it('end in the same state in whatever order they come', async () => {
    const first = { id: '11000041600000_1' };
    const update: MadeMessage = {
      id: '11000041600000_2',
      sent: SENT + MINUTE,
      msgType: 'Update',
      references: referenceTo(first),
      headline: '暴雨红色预警',
      severity: 'Extreme',
    };
    const cancel: MadeMessage = {
      id: '11000041600000_3',
      sent: SENT + 2 * MINUTE,
      msgType: 'Cancel',
      references: referenceTo(update),
    };
    const missed = async (made: readonly MadeMessage[]) => {
      const desk = open();
      await desk.signOn();
      for (const one of made) await importing(desk, [[`${one.id}.xml`, capXml(one)]]);
      desk.clock.advance(HOUR);
      return (await typesOf(desk)).filter((type) => type === 'WarningUnanswered').length;
    };
    expect(await missed([first, update, cancel])).toBe(0);
    expect(await missed([cancel, update, first])).toBe(0);
    // Without the cancel the red one stands, and nobody answered it.
    expect(await missed([update, first])).toBe(1);
  });
});

/** A look reads a disk and starts a thread. */
const WAIT = { timeout: 20_000, interval: 20 };

describe('the folder that is watched', () => {
  /** One look, to its end. Hints of the system may bring more of them; only the clock makes a file ready. */
  async function look(desk: DeskBackend): Promise<void> {
    desk.clock.advance(1);
    const from = desk.clock.now();
    await vi.waitFor(async () => {
      desk.backend.wake();
      expect((await folderOf(desk)).lookedAt).toBeGreaterThanOrEqual(from);
    }, WAIT);
  }
  /** Two looks with time between them, so that what was there at the first is read at the second. */
  async function looks(desk: DeskBackend): Promise<void> {
    await look(desk);
    desk.clock.advance(5_000);
    await look(desk);
  }
  const folderOf = async (desk: DeskBackend) => {
    const { folder } = await desk.ask('readWeather', {});
    if (!folder) throw new Error('A live desk watches a folder');
    return folder;
  };
  const told = async (desk: DeskBackend) => (await desk.ask('hello', {})).notices.map(({ id }) => id);

  it('is there from the start, and a file put into it is taken over by the console', async () => {
    const desk = open();
    const { path, isDefault } = await folderOf(desk);
    expect([path, isDefault]).toEqual([join(desk.folder, 'weather-in'), true]);
    writeFileSync(join(path, 'a.xml'), capXml());
    writeFileSync(join(path, 'bad.xml'), '<alert');
    await look(desk);
    expect(await linesOf(desk)).toEqual([]);
    await looks(desk);
    expect(await linesOf(desk)).toMatchObject([
      { type: 'WarningIssued', byPerson: 'console', data: { how: 'folder', file: 'a.xml' } },
    ]);
    expect(await folderOf(desk)).toMatchObject({ taken: 1, refused: [{ name: 'bad.xml' }] });
    expect(await told(desk)).toEqual(['weather-refused']);
    // Mended under the same name, it is read anew.
    writeFileSync(join(path, 'bad.xml'), capXml({ id: '11000041600000_9' }));
    await looks(desk);
    expect(await folderOf(desk)).toMatchObject({ taken: 2, refused: [] });
    expect(await told(desk)).toEqual([]);
  });

  it('names what cannot be read, tries it again, and takes the name back once the file is gone', async () => {
    const desk = open();
    const { path } = await folderOf(desk);
    mkdirSync(join(path, 'folder.xml'));
    symlinkSync('loop.xml', join(path, 'loop.xml'));
    writeFileSync(join(path, 'ahead.xml'), capXml({ sent: desk.clock.now() + 30 * MINUTE }));
    const refused = async () =>
      (await folderOf(desk)).refused.map(({ name, findings }) => `${name} ${findings[0]?.rule}`).sort();
    await looks(desk);
    await looks(desk);
    expect(await refused()).toEqual(['ahead.xml sent-ahead', 'folder.xml not-a-file', 'loop.xml unreadable']);
    // The clock comes right, the folder is moved away, and the link leads somewhere.
    desk.clock.advance(30 * MINUTE);
    rmSync(join(path, 'folder.xml'), { recursive: true });
    rmSync(join(path, 'loop.xml'));
    await looks(desk);
    expect(await refused()).toEqual([]);
    expect(await told(desk)).toEqual([]);
    expect(await typesOf(desk)).toEqual(['WarningIssued']);
  });

  it('may hold more files than are read in one go, and none is left out', async () => {
    const desk = open();
    const { path } = await folderOf(desk);
    for (let n = 0; n < 220; n += 1)
      writeFileSync(join(path, `${n}.xml`), n % 40 === 20 ? '<alert' : capXml({ id: `11000041600000_${n}` }));
    await looks(desk);
    expect(await folderOf(desk)).toMatchObject({ taken: 215 });
    const { refused } = await folderOf(desk);
    expect(refused.map(({ name }) => name).sort()).toEqual(
      Array.from({ length: 5 }, (_, n) => `${n * 40 + 20}.xml`).sort(),
    );
  });

  it('waits for a file that is still growing', async () => {
    const desk = open();
    const file = join((await folderOf(desk)).path, 'slow.xml');
    const text = capXml();
    for (const length of [100, 300, 500]) {
      desk.clock.advance(5_000);
      writeFileSync(file, text.slice(0, length));
      await look(desk);
    }
    desk.clock.advance(5_000);
    writeFileSync(file, text);
    await look(desk);
    expect(await linesOf(desk)).toEqual([]);
    expect((await folderOf(desk)).refused).toEqual([]);
    await looks(desk);
    expect(await typesOf(desk)).toEqual(['WarningIssued']);
  });

  it('may be another one, may go away, and goes on when it is back', async () => {
    const desk = open();
    await desk.signOn();
    const share = join(deskFolder(), 'share');
    mkdirSync(share);
    await desk.ask('watchWeatherFolder', { commandId: desk.newId(), as: OFFICER, path: share });
    await look(desk);
    renameSync(share, `${share}-gone`);
    await looks(desk);
    expect((await folderOf(desk)).state).toBe('missing');
    expect(await told(desk)).toEqual(['weather-folder']);
    renameSync(`${share}-gone`, share);
    writeFileSync(join(share, 'a.xml'), capXml());
    await looks(desk);
    expect(await told(desk)).toEqual([]);
    expect(await typesOf(desk)).toEqual(['WarningIssued']);
    expect(await folderOf(reopen(desk))).toMatchObject({ path: share, isDefault: false });
  });
});

it('without its tables the desk runs, and says why no warning can be entered', async () => {
  const resourcesFolder = smallResources(addWarnings);
  rmSync(join(resourcesFolder, 'weather', 'hazards.yaml'));
  const desk = open({ resourcesFolder });
  await desk.signOn();
  expect(refusalOf(await weatherAct(desk, rain))).toBe('no-weather-tables');
  expect(await desk.ask('readWeather', {})).toMatchObject({ findings: [{ rule: 'no-hazards' }] });
});
