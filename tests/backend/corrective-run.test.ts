import { expect, it } from 'vitest';
import { fromBeijing, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { CorrectiveCommand } from '../../shared/corrective/commands.ts';
import type { CorrectiveEvent } from '../../shared/corrective/events.ts';
import { emptyCorrective, evolveCorrective } from '../../shared/corrective/state.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { newRun, openDrillDesk, runOf, runRows } from '../support/drill-desk.ts';
import { OFFICER, refusalOf } from '../support/desk-backend.ts';
import { planFiles, planText } from '../support/plan-builder.ts';
import { publish, REVIEWER } from '../support/publish.ts';

const ID = '018f0000-0000-7000-8000-00000000c0de';
const OPEN: CorrectiveCommand = {
  type: 'OpenAction',
  id: ID,
  problem: '首报晚了6分钟',
  action: '首报步骤写明先报再填车卡',
  owner: '值班室',
  dueOn: '2027-03-20',
  origin: { mode: 'live', stream: 'response/x', version: 3, at: 0, words: '首报 13:21' },
  step: { plan: 'surge', id: 'count' },
};

it('an action is fixed by an edition and passed only by an ended drill that began later and ran on it', async () => {
  const desk = openDrillDesk({ clock: fakeClock(fromBeijing('2026-03-02', '08:00') ?? 0) });
  await desk.signOn();
  await desk.signOn(REVIEWER);
  const act = (command: CorrectiveCommand, as: typeof OFFICER | typeof REVIEWER = OFFICER) =>
    desk.backend.handle('correctiveAct', { commandId: desk.newId(), as, command });
  const state = async () =>
    ((await desk.ask('readCorrective', {})).events as unknown as readonly CorrectiveEvent[]).reduce(
      evolveCorrective,
      emptyCorrective,
    ).actions[ID]?.state;
  const play = async () => {
    const run = runOf(desk, await newRun(desk));
    await run.control({ type: 'Start' });
    return run;
  };
  const tryBy = (run: string): CorrectiveCommand => ({
    type: 'TryAction',
    id: ID,
    run,
    outcome: 'passed',
    words: '先报后填',
  });

  expect((await act(OPEN)).kind).toBe('done');
  const early = await play();
  await early.control({ type: 'End', reason: '练完' });
  desk.clock.advance(HOUR);
  const hash = await publish(desk, planText({ ...planFiles().surge, edition: '第二版' }));
  const fixed = await act({ type: 'FixAction', id: ID, fix: { plan: 'surge', hash }, note: '改在第一步' });
  expect(fixed.kind).toBe('done');
  desk.clock.advance(MINUTE);

  expect(refusalOf(await act(tryBy(desk.newId())))).toBe('no-run');
  expect(refusalOf(await act(tryBy(early.run)))).toBe('run-older');
  const unbegun = await newRun(desk);
  expect(refusalOf(await act(tryBy(unbegun)))).toBe('no-run');
  const later = await play();
  expect(refusalOf(await act(tryBy(later.run)))).toBe('run-going');
  await later.control({ type: 'End', reason: '练完' });
  expect((await act(tryBy(later.run))).kind).toBe('done');
  expect(await state()).toBe('passed');
  expect((await act({ type: 'CloseAction', id: ID, words: '已销号' }, REVIEWER)).kind).toBe('done');
  expect(await state()).toBe('closed');
  desk.close();
});

it('the desk of a drill opens no action and says where to', async () => {
  const desk = openDrillDesk();
  await desk.signOn();
  const run = runOf(desk, await newRun(desk));
  await run.control({ type: 'Start' });
  await run.signOn();
  expect(refusalOf(await run.send('correctiveAct', { command: OPEN }))).toBe('at-live-desk');
  desk.close();
  expect(runRows(run.folder).filter(({ stream }) => stream === 'corrective')).toEqual([]);
});
