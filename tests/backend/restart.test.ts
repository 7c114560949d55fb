import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../electron/backend/store/index.ts';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { wholeStateHash } from '../../shared/response/state-json.ts';
import {
  aCall,
  deskFolder,
  OFFICER,
  openDesk,
  refusalOf,
  smallResources,
  type DeskBackend,
} from '../support/desk-backend.ts';
import { closingOf } from '../support/closing.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { done, start } from '../support/small-desk.ts';
import { planPath } from '../support/small-plans.ts';
import type { DeskChild, Told } from './support/desk-child.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs a desk in a process of its own up to where it has nothing more to do, and kills it there. */
async function killedDesk(given: DeskChild): Promise<Told> {
  const script = join(import.meta.dirname, 'support', 'desk-child.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  return JSON.parse(said.toString('utf8')) as Told;
}

const again = (desk: DeskBackend) =>
  openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });

/** A response in the middle of things: a level, ended and begun steps, an answer, a fact, a report, a plan that joined. */
async function inTheMiddle(desk: DeskBackend): Promise<string> {
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, done('general/check'));
  await desk.must(id, { type: 'AnswerQuestion', step: 'general/start-q', option: 'start', basis: '人数' });
  await desk.must(id, start('II'));
  await desk.must(id, { type: 'JoinPlan', plan: 'flood', reason: '下雨' });
  await desk.must(id, { type: 'CheckWatch', step: 'surge/look', note: '正常' });
  await desk.must(id, {
    type: 'RecordFact',
    fact: 'surge/people',
    value: { low: 100, high: 300 },
    certainty: 'estimated',
    source: '车站',
    channel: 'hand',
  });
  await desk.must(id, { type: 'EndStep', step: 'flood/water', end: 'deferred', reason: '等', until: { level: 'I' } });
  return id;
}

describe('a desk that is started again', () => {
  it('stands where it stood, says nothing, and goes on', async () => {
    const desk = openDesk();
    const id = await inTheMiddle(desk);
    const [events, hash] = [await desk.events(id), wholeStateHash(await desk.folded(id))];
    const summary = (await desk.ask('hello', {})).responses;
    desk.close();
    const next = again(desk);
    const hello = await next.ask('hello', {});
    expect([hello.responses, hello.notices]).toEqual([summary, []]);
    expect(await next.events(id)).toEqual(events);
    expect(wholeStateHash(await next.folded(id))).toBe(hash);
    expect(await next.must(id, done('surge/open-gates'))).toMatchObject([{ version: events.length + 1 }]);
  });

  it('keeps who is on duty', async () => {
    const desk = openDesk();
    const id = await inTheMiddle(desk);
    desk.close();
    const next = again(desk);
    expect(await next.must(id, { type: 'WriteLog', text: '一', tags: [] }, { as: OFFICER })).toHaveLength(1);
    expect(refusalOf(await next.dutyAct({ type: 'TakePost', ...OFFICER }))).toBe('already-held');
  });

  it('after a kill has every act that was acknowledged, and says how many lines it found', async () => {
    const desk = openDesk();
    desk.close();
    const response = desk.newId();
    const acts = [aCall, done('general/check'), start('III'), done('surge/water')];
    const told = await killedDesk({ ...desk, startAt: AWARE_AT, response, acts, waits: 0 });
    const next = again(desk);
    const events = await next.events(response);
    expect(told).toEqual({ kind: 'ready', events: events.length });
    expect((await next.folded(response)).level).toBe('III');
    // The post taken, and the events of the response.
    const rows = 1 + events.length;
    const { notices } = await next.ask('hello', {});
    expect(notices.map((notice) => notice.id)).toEqual(['recovered']);
    expect(notices[0]?.message.zh).toContain(`${rows} 条记录`);
    expect((await next.dutyEvents()).at(-1)).toMatchObject({
      type: 'ConsoleStarted',
      data: { cleanStop: false, rowsSinceStart: rows },
    });
    await next.ask('dismissNotice', { id: 'recovered' });
    expect((await next.ask('hello', {})).notices).toEqual([]);
    next.close();
    expect((await again(desk).ask('hello', {})).notices).toEqual([]);
  });

  it('notices a kill that came after midnight, too', async () => {
    const folder = deskFolder();
    const resourcesFolder = smallResources();
    const clock = fakeClock(AWARE_AT);
    const response = '01899e21-0000-7000-8000-000000000001';
    await killedDesk({ folder, resourcesFolder, startAt: AWARE_AT, response, acts: [aCall], waits: 14 * HOUR });
    clock.advance(15 * HOUR);
    const next = openDesk({ folder, resourcesFolder, clock });
    expect((await next.ask('hello', {})).notices.map((notice) => notice.id)).toContain('recovered');
  });

  it('stands where it stood when every cache has been thrown away', async () => {
    const desk = openDesk();
    const id = await inTheMiddle(desk);
    const closed = desk.newId();
    await desk.must(closed, { ...aCall, station: 'west' });
    await desk.must(closed, { type: 'StandDown', basis: '误报', authority: 'leader' });
    await desk.must(closed, { type: 'EnterRecovery', basis: '误报' });
    await desk.must(closed, closingOf(await desk.folded(closed), '误报', 'not-applicable'));
    const [hash, { responses }] = [wholeStateHash(await desk.folded(id)), await desk.ask('hello', {})];
    desk.close();
    const store = openStore({ folder: desk.folder, name: 'journal' });
    if (!store.ok) throw new Error(store.trouble.message.en);
    store.value.dropCaches();
    store.value.close();
    const next = again(desk);
    expect((await next.ask('hello', {})).responses).toEqual(responses);
    expect(wholeStateHash(await next.folded(id))).toBe(hash);
  });
});

describe('a running response', () => {
  it('keeps the text it began with when a plan file changes; the next response takes the new one', async () => {
    const desk = openDesk();
    const id = await inTheMiddle(desk);
    const before = await desk.folded(id);
    desk.close();
    const path = planPath(desk.resourcesFolder, 'surge');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Do what water says', 'Give out water'));
    const next = again(desk);
    const after = await next.folded(id);
    expect(wholeStateHash(after)).toBe(wholeStateHash(before));
    const surge = (response: typeof after) => response.plans.find((plan) => plan.pinned.key === 'surge');
    expect(surge(after)?.compiled.plan).toEqual(surge(before)?.compiled.plan);
    await next.must(id, done('surge/water'));
    const other = next.newId();
    await next.must(other, aCall);
    expect(surge(await next.folded(other))?.pinned.hash).not.toBe(surge(after)?.pinned.hash);
    expect(await next.ask('readPlan', { hash: surge(after)?.pinned.hash ?? '' })).toMatchObject({
      plan: { id: 'surge' },
    });
  });

  it('goes on when the plan files are broken or gone; only a new response cannot have them', async () => {
    const desk = openDesk();
    const id = await inTheMiddle(desk);
    const hash = wholeStateHash(await desk.folded(id));
    desk.close();
    appendFileSync(planPath(desk.resourcesFolder, 'surge'), '\n  - [broken');
    rmSync(planPath(desk.resourcesFolder, 'east'));
    const next = again(desk);
    expect(wholeStateHash(await next.folded(id))).toBe(hash);
    await next.must(id, done('surge/water'));
    await next.must(id, { type: 'WriteLog', text: '继续', tags: [] });
    const hello = await next.ask('hello', {});
    expect(hello.notices.map((notice) => notice.id)).toEqual(['plans-kept-out']);
    expect(hello.plans.find((plan) => plan.file === 'specials/surge.yaml')).toMatchObject({ inForce: false });
    expect(refusalOf(await next.act(next.newId(), aCall))).toBe('no-plan');
    expect(refusalOf(await next.act(next.newId(), { ...aCall, station: 'west' }))).toBe('no-plan');
    await next.must(next.newId(), { ...aCall, station: 'west', specials: ['flood'] });
  });

  it('counts its dues on while the console is off', async () => {
    const desk = openDesk();
    const id = await inTheMiddle(desk);
    desk.close();
    desk.clock.advance(9 * MINUTE);
    const next = again(desk);
    expect((await next.events(id)).some((event) => event.type === 'DueMissed')).toBe(false);
    next.clock.advance(2 * MINUTE);
    expect((await next.events(id)).filter((event) => event.type === 'DueMissed')).toMatchObject([
      { at: AWARE_AT + 10 * MINUTE },
      { at: AWARE_AT + 10 * MINUTE },
      { at: AWARE_AT + 10 * MINUTE },
    ]);
  });
});
