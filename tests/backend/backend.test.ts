import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsPath, databasePath, verifyJournal } from '../../electron/backend/store/index.ts';
import { checkPackage } from '../../electron/backend/work/read-package.ts';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { isLate } from '../../shared/base/journal-event.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { openSteps } from '../../shared/response/decide-closing.ts';
import { generalPlanOf } from '../../shared/response/general-plan.ts';
import { closingOf } from '../support/closing.ts';
import {
  aCall,
  eventsOf,
  journalRows,
  OFFICER,
  openDesk,
  refusalOf,
  type DeskBackend,
} from '../support/desk-backend.ts';
import { openStepsOf } from '../../shared/drill/player/open-steps.ts';
import { nextAct } from '../support/next-act.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { done, setLevel, start } from '../support/small-desk.ts';

const log = (text: string): ResponseCommand => ({ type: 'WriteLog', text, tags: [] });

/** A desk at which OFFICER is on duty, with one response begun. */
async function running(): Promise<{ readonly desk: DeskBackend; readonly id: string }> {
  const desk = openDesk();
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  return { desk, id };
}

const rowsOf = (desk: DeskBackend) => journalRows(desk.folder).length;

/** Does what is open, one act each, until nothing is or `most` acts are done. */
async function work(desk: DeskBackend, id: string, most: number): Promise<void> {
  for (let acts = 0; acts < most; acts += 1) {
    const open = openStepsOf(await desk.folded(id)).filter(({ placed }) => placed.step.kind !== 'watch');
    const step = open[0];
    if (!step) return;
    desk.clock.advance(20_000);
    await desk.must(id, nextAct(step, desk.clock.now(), acts));
  }
}

describe('a response', () => {
  const calls: readonly (readonly [string, string | undefined, typeof aCall])[] = [
    ['the small plans', undefined, aCall],
    [
      'the plans as they ship',
      resourcesFolder,
      { ...aCall, station: 'beijing-fengtai', specials: ['stranding', 'flood'] },
    ],
  ];

  it.each(calls)('goes from the call to a package that proves itself, with %s', async (_, resources, call) => {
    const desk = openDesk(resources === undefined ? {} : { resourcesFolder: resources });
    await desk.signOn();
    const id = desk.newId();
    expect((await desk.must(id, call)).map((event) => event.type)).toEqual(['AwarenessRecorded']);
    await work(desk, id, 12);
    const authority =
      generalPlanOf(await desk.folded(id))?.levels.find((level) => level.id === 'III')?.authority ?? 'nobody';
    await desk.must(id, { type: 'StartResponse', level: 'III', basis: '达到黄色标准', authority });
    await work(desk, id, 30);
    await desk.must(id, log('现场秩序平稳'));
    await desk.must(id, { type: 'StandDown', basis: '客流恢复正常', authority });
    await desk.must(id, { type: 'EnterRecovery', basis: '开始复盘' });
    const open = openSteps(await desk.folded(id));
    expect(open.length).toBeGreaterThan(0);
    const closing = { type: 'CloseResponse', summary: '处置完毕' } as const;
    expect(refusalOf(await desk.act(id, { ...closing, endings: [] }))).toBe('open-steps');
    const whole = closingOf(await desk.folded(id), '响应终止');
    const { unchecked = [] } = whole;
    const closed = await desk.must(id, whole);
    expect(closed.map((event) => event.type)).toEqual([
      ...unchecked.map(() => 'OrderChecked'),
      ...open.map(() => 'StepEnded'),
      'ResponseClosed',
    ]);

    const { path, rows, hash } = await desk.ask('exportResponse', { id });
    const events = await desk.events(id);
    expect(existsSync(path)).toBe(true);
    expect(checkPackage(path)).toMatchObject({ kind: 'full', response: id, rows: events.length, findings: [] });
    expect([rows, hash]).toEqual([
      events.length,
      journalRows(desk.folder).findLast((row) => row.stream.endsWith(id))?.hash,
    ]);
    const { responses } = await desk.ask('hello', {});
    expect(responses).toMatchObject([{ id, stage: 'closed', version: events.length, what: call.what }]);
    expect(refusalOf(await desk.act(id, log('再补一句')))).toBe('closed');
    desk.close();
    const place = { folder: desk.folder, name: 'journal' } as const;
    expect(await verifyJournal(databasePath(place), anchorsPath(place))).toMatchObject({ outcome: 'sound' });
  });

  it('reaches every screen once, and only when it is on the disk', async () => {
    const { desk, id } = await running();
    desk.pushes.length = 0;
    const seen: number[] = [];
    desk.backend.onPush((push) => {
      if (push.kind === 'events')
        seen.push(journalRows(desk.folder).filter((row) => row.stream === push.stream).length);
    });
    await desk.must(id, log('一'));
    await desk.must(id, {
      type: 'SendReport',
      kind: 'first',
      channel: 'phone',
      text: '首报',
      recipients: [{ unit: 'city-desk' }],
      unknowns: [],
      cites: [1],
    });
    const pushed = desk.pushes.flatMap((push) => (push.kind === 'events' ? [push.events] : []));
    expect(pushed).toEqual([(await desk.events(id)).slice(1, 2), (await desk.events(id)).slice(2)]);
    expect(seen).toEqual([2, (await desk.events(id)).length]);
  });
});

describe('signing on', () => {
  it('comes before any act, and is for one person at one post', async () => {
    const desk = openDesk();
    const id = desk.newId();
    const before = rowsOf(desk);
    expect(refusalOf(await desk.act(id, aCall))).toBe('not-signed-on');
    expect(refusalOf(await desk.dutyAct({ type: 'ReleasePost', post: 'duty-officer' }))).toBe('not-signed-on');
    expect(rowsOf(desk)).toBe(before);
    await desk.signOn();
    await desk.must(id, aCall);
    const other = { person: '值班员乙', post: OFFICER.post };
    expect(refusalOf(await desk.act(id, log('一'), { as: other }))).toBe('not-signed-on');
    expect(refusalOf(await desk.act(id, log('一'), { as: { ...OFFICER, post: 'leader' } }))).toBe('not-signed-on');
    expect(refusalOf(await desk.dutyAct({ type: 'TakePost', ...other }, { as: other }))).toBe('seats-taken');
    await desk.signOn(other, OFFICER.person);
    expect(refusalOf(await desk.act(id, log('一')))).toBe('not-signed-on');
    expect((await desk.must(id, log('一'), { as: other }))[0]).toMatchObject({
      byPerson: '值班员乙',
      byPost: OFFICER.post,
    });
  });

  it('goes on over midnight', async () => {
    const { desk, id } = await running();
    const { dutyDay } = await desk.ask('hello', {});
    desk.clock.advance(24 * HOUR);
    expect((await desk.ask('hello', {})).dutyDay > dutyDay).toBe(true);
    expect(await desk.must(id, log('接班后继续'))).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('says why and writes nothing', async () => {
    const { desk, id } = await running();
    const closed = desk.newId();
    const before = rowsOf(desk);
    const cases: readonly (readonly [string, ResponseCommand, (string | undefined)?])[] = [
      ['already-aware', aCall],
      ['no-plan', { ...aCall, station: 'nowhere' }, desk.newId()],
      ['no-plan', { ...aCall, specials: ['nothing'] }, desk.newId()],
      ['no-response', log('一'), closed],
      ['no-step', done('general/nothing')],
      ['not-open', done('surge/open-gates')],
      ['waiting', { type: 'AnswerQuestion', step: 'general/start-q', option: 'start', basis: '一' }],
      ['link-incomplete', done('station/link-railway')],
      ['reason-missing', { type: 'EndStep', step: 'general/check', end: 'failed' }],
      ['until-missing', { type: 'EndStep', step: 'general/check', end: 'deferred', reason: '等' }],
      ['wrong-stage', { type: 'EnterRecovery', basis: '一' }],
      ['unknown-post', { ...start('IV'), authority: 'nobody' }],
      ['not-graded', setLevel('IV')],
      ['plan-already-in-force', { type: 'JoinPlan', plan: 'surge', reason: '一' }],
      ['plan-not-in-force', { type: 'LeavePlan', plan: 'flood', reason: '一' }],
      [
        'follow-up-before-first',
        {
          type: 'SendReport',
          kind: 'follow-up',
          channel: 'phone',
          text: '续',
          recipients: [{ unit: 'city-desk' }],
          unknowns: [],
          cites: [],
        },
      ],
      ['console-only', { type: 'NoteDuePassed', due: 'report:first-phone', dueAt: 1 }],
    ];
    for (const [code, command, response = id] of cases) {
      const reply = await desk.act(response, command);
      expect([command.type, refusalOf(reply)]).toEqual([command.type, code]);
      if (reply.kind === 'refused') {
        expect(reply.refusal.message.zh).toMatch(/\p{Script=Han}/u);
        expect(reply.refusal.message.en).toMatch(/^[A-Z].+/);
      }
    }
    expect(rowsOf(desk)).toBe(before);
  });

  it('meets a time that cannot be', async () => {
    const { desk, id } = await running();
    const before = rowsOf(desk);
    const now = desk.clock.now();
    expect(refusalOf(await desk.act(id, log('一'), { at: now + 1 }))).toBe('future');
    expect(refusalOf(await desk.act(id, log('一'), { at: now - 1 }))).toBe('before-awareness');
    expect(rowsOf(desk)).toBe(before);
  });
});

describe('an entry made late', () => {
  it('keeps when it happened and when it was entered', async () => {
    const { desk, id } = await running();
    const aware = desk.clock.now();
    desk.clock.advance(30 * MINUTE);
    const [event] = await desk.must(id, log('刚才已与地铁通话'), { at: aware + 5 * MINUTE });
    expect(event).toMatchObject({ at: aware + 5 * MINUTE, recordedAt: aware + 30 * MINUTE });
    expect(event && isLate(event)).toBe(true);
    const fact = {
      type: 'RecordFact',
      fact: 'surge/people',
      value: 300,
      certainty: 'known',
      source: '车站',
      channel: 'hand',
    } as const;
    expect((await desk.must(id, fact, { at: aware - HOUR }))[0]).toMatchObject({ at: aware - HOUR });
  });
});

describe('the same command sent twice', () => {
  const twice: readonly (readonly [string, ResponseCommand])[] = [
    ['a log line, which is possible again', log('一')],
    ['a step, which has ended by then', done('general/check')],
    ['the start of the response, two events', start('IV')],
    [
      'a report that ends its step',
      {
        type: 'SendReport',
        kind: 'first',
        channel: 'phone',
        text: '首报',
        recipients: [{ unit: 'city-desk' }],
        unknowns: [],
        cites: [],
      },
    ],
  ];

  it.each(twice)('is one: %s', async (_, command) => {
    const { desk, id } = await running();
    const before = rowsOf(desk);
    const commandId = desk.newId();
    const first = await desk.must(id, command, { commandId });
    desk.clock.advance(1000);
    expect(await desk.must(id, command, { commandId })).toEqual(first);
    expect(rowsOf(desk)).toBe(before + first.length);
  });

  it.each(twice)('is one as a double click: %s', async (_, command) => {
    const { desk, id } = await running();
    const commandId = desk.newId();
    const before = rowsOf(desk);
    const replies = await Promise.all([1, 2, 3].map(() => desk.act(id, command, { commandId })));
    const [first, ...others] = replies.map(eventsOf);
    expect(others).toEqual([first, first]);
    expect(rowsOf(desk)).toBe(before + (first?.length ?? 0));
  });

  it('is one when it is the call itself, also on a desk that has been started again', async () => {
    const { desk, id } = await running();
    const commandId = desk.newId();
    const other = desk.newId();
    const first = await desk.must(other, aCall, { commandId });
    const written = await desk.must(id, log('一'), { commandId: other });
    desk.close();
    const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
    expect(await again.must(other, aCall, { commandId })).toEqual(first);
    expect(await again.must(id, log('一'), { commandId: other })).toEqual(written);
    expect(await again.events(other)).toEqual(first);
    expect((await again.ask('hello', {})).responses.map((one) => one.id).sort()).toEqual([id, other].sort());
  });

  it('is one when it closes the response', async () => {
    const { desk, id } = await running();
    await desk.must(id, { type: 'StandDown', basis: '误报', authority: 'leader' });
    await desk.must(id, { type: 'EnterRecovery', basis: '复盘' });
    const commandId = desk.newId();
    const closing = closingOf(await desk.folded(id), '误报', 'failed');
    const first = await desk.must(id, closing, { commandId });
    expect(await desk.must(id, closing, { commandId })).toEqual(first);
  });

  it('is one at the duty desk, even when it is the handing back of the post', async () => {
    const { desk } = await running();
    const before = rowsOf(desk);
    const commandId = desk.newId();
    const release = { type: 'ReleasePost', post: OFFICER.post } as const;
    const first = eventsOf(await desk.dutyAct(release, { commandId }));
    expect(eventsOf(await desk.dutyAct(release, { commandId }))).toEqual(first);
    expect(rowsOf(desk)).toBe(before + 1);
  });
});

describe('what is asked wrongly', () => {
  it('is answered, never thrown', async () => {
    const { desk, id } = await running();
    const before = rowsOf(desk);
    for (const name of ['nothing', '', 'constructor', '__proto__', 'toString']) {
      expect(await desk.backend.handle(name, {})).toMatchObject({
        kind: 'bug',
        message: expect.stringContaining(name),
      });
    }
    const act = { commandId: desk.newId(), as: OFFICER, response: id, command: log('一') };
    const inputs: readonly (readonly [string, unknown, string])[] = [
      ['act', undefined, ''],
      ['act', null, ''],
      ['act', 'text', ''],
      ['act', { ...act, commandId: '1' }, 'commandId'],
      ['act', { ...act, as: { person: ' ', post: 'x' } }, 'as.person'],
      ['act', { ...act, command: { type: 'Nothing' } }, 'command.type'],
      ['act', { ...act, command: { ...log('一'), more: 1 } }, 'command'],
      ['act', { ...act, command: log('') }, 'command.text'],
      ['act', { ...act, at: 'yesterday' }, 'at'],
      ['openResponse', {}, 'id'],
      ['readDutyDay', { day: '2023-02-31' }, 'day'],
    ];
    for (const [name, input, place] of inputs) {
      const reply = await desk.backend.handle(name, input);
      expect(reply).toMatchObject({ kind: 'refused', refusal: { code: 'bad-input' } });
      if (reply.kind === 'refused') expect(reply.refusal.message.en).toContain(`(${place}`);
    }
    expect(rowsOf(desk)).toBe(before);
    expect(desk.lines).toEqual([]);
  });

  it('is refused where it names what is not there', async () => {
    const { desk } = await running();
    const nothing = desk.newId();
    expect(refusalOf(await desk.backend.handle('openResponse', { id: nothing }))).toBe('no-response');
    expect(refusalOf(await desk.backend.handle('exportResponse', { id: nothing }))).toBe('no-response');
    expect(refusalOf(await desk.backend.handle('readPlan', { hash: 'nothing' }))).toBe('no-plan');
    expect(refusalOf(await desk.backend.handle('rescueExport', {}))).toBe('not-damaged');
    expect(refusalOf(await desk.backend.handle('beginAnew', {}))).toBe('not-damaged');
    expect(await desk.ask('readDutyDay', { day: '2001-01-01' })).toEqual({ events: [] });
  });
});

describe('long work', () => {
  it('verifies, backs up and checks while the desk goes on', async () => {
    const { desk, id } = await running();
    const job = desk.newId();
    const verifying = desk.ask('verifyJournal', { job });
    await desk.must(id, log('核验期间'));
    expect(await verifying).toMatchObject({ cancelled: false, findings: [] });
    const { path, bytes } = await desk.ask('backUp', {});
    expect(bytes).toBeGreaterThan(0);
    expect((await verifyJournal(path, undefined)).findings).toEqual([]);
    const { checks } = await desk.ask('selfCheck', {});
    expect(checks.filter((check) => check.state === 'bad')).toEqual([]);
    expect(readdirSync(join(desk.folder, 'backups'))).toHaveLength(1);
  });
});
