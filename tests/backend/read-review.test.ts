import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readReview } from '../../electron/backend/review/read-review.ts';
import { databasePath, openReader } from '../../electron/backend/store/index.ts';
import { beijingDate, DAY, MINUTE } from '../../shared/base/instant.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { gapsIn } from '../../shared/review/timeline/gaps.ts';
import type { ReviewScope } from '../../shared/review/timeline/scope.ts';
import { timelineOf } from '../../shared/review/timeline/timeline.ts';
import {
  aCall,
  eventsOf,
  OFFICER,
  openDesk,
  refusalOf,
  smallResources,
  type DeskBackend,
} from '../support/desk-backend.ts';
import { addDaily } from '../support/daily-plans.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';

type Review = RequestOutput<'readReview'>;
const read = (desk: DeskBackend, scope: ReviewScope, run?: string): Promise<Review> =>
  desk.ask('readReview', { job: desk.newId(), scope }, run);

const tryRead = (desk: DeskBackend, scope: ReviewScope) =>
  desk.backend.handle('readReview', { job: desk.newId(), scope });

const streamsOf = ({ streams }: Review) => streams.map(({ stream }) => stream.split('/')[0]);

/** Two responses at two stations, a roll call and a posture, on one day. */
async function busyDay() {
  const desk = openDesk({ resourcesFolder: smallResources(addDaily) });
  await desk.signOn();
  const [east, west] = [desk.newId(), desk.newId()];
  await desk.must(east, aCall);
  desk.clock.advance(5 * MINUTE);
  await desk.must(west, { ...aCall, station: 'west' });
  await desk.dutyAct({
    type: 'LogCityCall',
    caller: '市应急局',
    channel: 'phone',
    calledAt: desk.clock.now(),
    answeredBy: '值班员乙',
    asked: '在岗情况',
    outcome: 'answered',
  });
  const authority = OFFICER.post;
  for (const station of ['east', 'west']) {
    eventsOf(
      await desk.dutyAct({ type: 'SetPosture', stations: [station], posture: 'key', basis: '管委会通知', authority }),
    );
  }
  return { desk, east, west };
}

describe('what a review of a response reads', () => {
  it('is its own lines and what the desk did around it, folded from the whole day', async () => {
    const { desk, east } = await busyDay();
    const review = await read(desk, { kind: 'response', response: east });
    expect(streamsOf(review)).toEqual(['response', 'duty']);
    const { rows, untitled } = timelineOf(review);
    expect(rows).toHaveLength(review.rows);
    expect([untitled, review.unread]).toEqual([[], []]);
    const types = rows.map(({ type }) => type);
    expect(types).toContain('AwarenessRecorded');
    expect(types.filter((type) => type === 'PostureSet')).toHaveLength(1);
    expect(types).not.toContain('DutyDayOpened');
    const call = rows.find(({ type }) => type === 'CityCallAnswered');
    expect(call?.typedFor?.zh).toBe('值班员乙');
    expect(rows.find(({ type }) => type === 'PostureSet')).toMatchObject({
      words: { zh: expect.stringContaining('中文（east）') as string },
      postTitle: { zh: '中文（duty-officer）' },
    });
  });

  it('says of a response that is not there where to look', async () => {
    const desk = openDesk();
    expect(refusalOf(await tryRead(desk, { kind: 'response', response: desk.newId() }))).toBe('no-response');
  });

  it('names a stream whose rows were altered, and shows nothing of it', async () => {
    const { desk, east, west } = await busyDay();
    const db = new Database(databasePath({ folder: desk.folder, name: 'journal' }));
    db.exec('DROP TRIGGER journal_refuses_update');
    db.prepare('UPDATE journal SET by_person = ? WHERE stream = ? AND version = 1').run('另一人', `response/${west}`);
    db.close();
    const review = await read(desk, { kind: 'all' });
    expect(review.unread).toEqual([`response/${west}`]);
    expect(review.streams.map(({ stream }) => stream)).toContain(`response/${east}`);
    expect(review.streams.map(({ stream }) => stream)).not.toContain(`response/${west}`);
  });
});

describe('what a review of days reads', () => {
  it('is every line that happened on them, in whichever stream, and none of another day', async () => {
    const { desk, east } = await busyDay();
    const day = beijingDate(desk.clock.now());
    const before = (await read(desk, { kind: 'days', from: day, to: day })).rows;
    desk.clock.advance(DAY);
    await desk.must(east, { type: 'WriteLog', text: '次日核对', tags: [] });
    const next = beijingDate(desk.clock.now());
    const review = await read(desk, { kind: 'days', from: next, to: next });
    const { rows } = timelineOf(review);
    expect(rows.every(({ at }) => beijingDate(at) === next)).toBe(true);
    expect(rows.find(({ type }) => type === 'LogWritten')).toMatchObject({
      response: east,
      postTitle: { zh: '中文（duty-officer）' },
    });
    const both = await read(desk, { kind: 'days', from: day, to: next });
    const all = await read(desk, { kind: 'all' });
    expect(both.rows).toBe(all.rows);
    expect((await read(desk, { kind: 'days', from: day, to: day })).rows).toBeGreaterThanOrEqual(before);
    expect(gapsIn(timelineOf(all).rows).length).toBeGreaterThan(0);
  });

  it('is refused in words where nothing was written, and where the days are the wrong way round', async () => {
    const { desk } = await busyDay();
    expect(refusalOf(await tryRead(desk, { kind: 'days', from: '2001-01-01', to: '2001-01-02' }))).toBe('no-rows');
    expect(refusalOf(await tryRead(desk, { kind: 'days', from: '2026-03-03', to: '2026-03-01' }))).toBe('days');
    expect(refusalOf(await tryRead(desk, { kind: 'days', from: '2026-02-30', to: '2026-03-01' }))).toBe('bad-input');
  });

  it('gives the seals of a line, and names the line that the journal does not have', async () => {
    const { desk, east } = await busyDay();
    await desk.must(east, { type: 'WriteLog', text: '风力加大', tags: [] });
    const stream = `response/${east}`;
    const first = await desk.ask('readRowHash', { stream, version: 1 });
    const second = await desk.ask('readRowHash', { stream, version: 2 });
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second.prevHash).toBe(first.hash);
    expect(refusalOf(await desk.backend.handle('readRowHash', { stream, version: 9999 }))).toBe('no-row');
  });

  it('is refused over the most rows that a page holds, with the number and what to do, and when it is cancelled', async () => {
    const { desk } = await busyDay();
    const reader = openReader({ folder: desk.folder, name: 'journal' });
    if (!reader.ok) throw new Error(reader.trouble.message.en);
    const task = { scope: { kind: 'all' as const }, titles: [] };
    const all = await readReview(reader.value, task);
    if (!all.ok) throw new Error(all.refusal.code);
    const { rows } = all.value;
    const tooMany = await readReview(reader.value, task, {}, rows - 1);
    expect(tooMany.ok ? '' : tooMany.refusal.message.zh).toBe(
      `范围内有 ${rows} 行记录，一屏最多看 ${rows - 1} 行；请缩短日期，或直接导出全部`,
    );
    const cancelled = await readReview(reader.value, task, { signal: AbortSignal.abort() });
    expect(cancelled.ok ? '' : cancelled.refusal.code).toBe('cancelled');
    reader.value.close();
  });
});

describe('a review at the desk of a drill', () => {
  it('has the news, and the controller’s log only once the run is over', async () => {
    const desk = openDrillDesk();
    const run = runOf(desk, await newRun(desk));
    await run.control({ type: 'Start' });
    await run.signOn();
    const response = await run.takeCall();
    await run.control({ type: 'Deliver', inject: 'by-hand' });
    const during = await read(desk, { kind: 'response', response }, run.run);
    expect(streamsOf(during)).toEqual(['response', 'duty', 'news']);
    expect(timelineOf(during).rows.every(({ mode }) => mode === 'drill')).toBe(true);
    await run.control({ type: 'End', reason: '演练目标已达到' });
    const after = await read(desk, { kind: 'response', response }, run.run);
    expect(streamsOf(after)).toEqual(['response', 'duty', 'news', 'run']);
  });
});
