import { expect, it } from 'vitest';
import { journalEvents } from '../../electron/backend/journal-events.ts';
import { fromBeijing, HOUR } from '../../shared/base/instant.ts';
import type { ReviewNoteCommand } from '../../shared/review-notes/commands.ts';
import { reviewStream, type ReviewNoteEvent } from '../../shared/review-notes/events.ts';
import { emptyReviewNotes, evolveReviewNotes } from '../../shared/review-notes/state.ts';
import { aCall, eventsOf, OFFICER, openDesk, refusalOf } from '../support/desk-backend.ts';
import { newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';
import { fakeClock } from '../support/fake-clock.ts';

const ID = '018f0000-0000-7000-8000-00000000c0de';
const WRITE: ReviewNoteCommand = { type: 'WriteNote', id: ID, part: 'happened', words: '先报后核' };

it('what a reviewer writes is read back, outlives a restart and is written once', async () => {
  const desk = openDesk();
  const response = desk.newId();
  const send = (commandId: string, command: ReviewNoteCommand, as = OFFICER) =>
    desk.backend.handle('reviewNoteAct', { commandId, as, response, command });
  const first = desk.newId();
  expect(refusalOf(await send(first, WRITE))).toBe('not-signed-on');
  await desk.signOn();
  expect(refusalOf(await send(first, WRITE))).toBe('no-response');
  await desk.must(response, aCall);
  const written = eventsOf(await send(first, WRITE));
  expect(eventsOf(await send(first, WRITE))).toEqual(written);
  desk.close();

  const again = openDesk({ folder: desk.folder, resourcesFolder: desk.resourcesFolder, clock: desk.clock });
  const { events } = await again.ask('readReviewNotes', { response });
  expect(events.map(({ stream, type, version }) => ({ stream, type, version }))).toEqual([
    { stream: reviewStream(response), type: 'ReviewNoteWritten', version: 1 },
  ]);
});

it('a drill that has ended is reviewed at the live desk; the notes stand in its journal and its clock stands still', async () => {
  const clock = fakeClock(fromBeijing('2026-03-02', '08:00') ?? 0);
  const desk = openDrillDesk({ clock });
  await desk.signOn();
  const { run, control, signOn, takeCall, send, summary, folder } = runOf(desk, await newRun(desk));
  await control({ type: 'Start' });
  await signOn();
  const response = await takeCall();
  await control({ type: 'End', reason: '练完' });
  const { now } = await summary();
  clock.advance(HOUR);

  expect(refusalOf(await send('reviewNoteAct', { response, command: WRITE }))).toBe('run-ended');
  const act = { commandId: desk.newId(), as: OFFICER, response, command: WRITE };
  expect(refusalOf(await desk.backend.handle('reviewNoteAct', act))).toBe('no-response');
  eventsOf(await desk.backend.handle('reviewNoteAct', { ...act, run }));
  const { events } = await desk.ask('readReviewNotes', { response, run });
  expect(events).toMatchObject([{ mode: 'drill', at: now, data: { wall: clock.now() } }]);
  const notes = (events as unknown as readonly ReviewNoteEvent[]).reduce(evolveReviewNotes, emptyReviewNotes);
  expect(notes.notes[ID]?.written.at).toBe(clock.now());
  expect((await summary()).now).toBe(now);
  expect(refusalOf(await desk.backend.handle('readReviewNotes', { response }, run))).toBe('at-live-desk');
  desk.close();
  expect(journalEvents(runRows(folder)).filter(({ stream }) => stream === reviewStream(response))).toHaveLength(1);
});
