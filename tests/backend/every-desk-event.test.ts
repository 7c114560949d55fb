import { expect, it } from 'vitest';
import { CHECKPOINT_STREAM } from '../../electron/backend/store/index.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import { DAY, fromBeijing, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import type { LibraryEvent } from '../../shared/library/events.ts';
import { addDaily } from '../support/daily-plans.ts';
import { eventsOf, journalRows, OFFICER, openDesk, smallResources } from '../support/desk-backend.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { keepRows } from '../support/keep-package.ts';
import { planFiles, planText } from '../support/plan-builder.ts';
import { libraryAct, publish, REVIEWER, WRITER } from '../support/publish.ts';

/** Every kind of event outside responses; one more of them does not compile until it stands here, and then has to happen below. */
const KINDS = {
  DutyDayOpened: true,
  PostTaken: true,
  PostReleased: true,
  CityCallAnswered: true,
  RollCallOpened: true,
  RollCallAnswered: true,
  RollCallClosed: true,
  PostureSet: true,
  DailyTaskEnded: true,
  DailyTasksLeft: true,
  ConsoleStarted: true,
  ConsoleStopped: true,
  ClockJumped: true,
  EditionSubmitted: true,
  EditionReviewed: true,
  EditionApproved: true,
  EditionPutInForce: true,
  EditionWithdrawn: true,
  PlanRetired: true,
  PlanResumed: true,
} as const satisfies Record<(DutyEvent | LibraryEvent)['type'], true>;

it('a day on which everything happens at the desk that can happen is on record, and goes on after a restart', async () => {
  const clock = fakeClock(fromBeijing('2026-03-02', '08:00') ?? 0);
  const one = openDesk({ resourcesFolder: smallResources(addDaily), clock });
  const must = async (command: DutyCommand, at?: number) =>
    eventsOf(await one.dutyAct(command, at === undefined ? {} : { at }));
  await one.signOn();
  await one.signOn(REVIEWER);

  await must({
    type: 'LogCityCall',
    caller: '市应急局指挥中心',
    channel: 'video',
    calledAt: clock.now() - 20_000,
    answeredBy: '值班员甲',
    asked: '在岗情况',
    outcome: 'answered',
  });
  const title = (id: string) => ({ zh: `中文（${id}）`, en: id });
  await must({
    type: 'OpenRollCall',
    rollCall: 'morning',
    channel: 'radio',
    window: 3 * MINUTE,
    windowBasis: '假定',
    targets: ['east', 'west', 'north'].map((id) => ({ id, title: title(id) })),
    content: '报在岗人数',
  });
  const answer = { type: 'AnswerRollCall', rollCall: 'morning', channel: 'radio', attempts: 1 } as const;
  await must({ ...answer, target: 'east', state: 'answered', answeredBy: '站区办值班员' });
  await must({ ...answer, target: 'west', state: 'excused', note: '带队处突，已报备' });
  clock.advance(5 * MINUTE);
  await must(
    { ...answer, target: 'north', state: 'equipment-fault', attempts: 3, note: '电台无电' },
    clock.now() - MINUTE,
  );
  await must({ type: 'CloseRollCall', rollCall: 'morning' });
  await must({
    type: 'SetPosture',
    posture: 'key',
    stations: ['east'],
    from: clock.now() + HOUR,
    basis: '管委会通知',
    authority: 'leader',
  });
  await must({
    type: 'EndDailyTask',
    task: 'general/handover',
    clock: '08:30',
    stations: [],
    end: 'done',
    note: '已交接',
  });
  await must({ type: 'TakePost', post: OFFICER.post, person: '值班员乙' });
  eventsOf(await one.dutyAct({ type: 'TakePost', ...OFFICER }, { as: OFFICER }));
  await must({ type: 'TakePost', post: 'leader', person: '值班员甲' });
  await must({ type: 'ReleasePost', post: 'leader' });
  eventsOf(await one.dutyAct({ type: 'TakePost', ...REVIEWER }, { as: REVIEWER }));

  const surge = (edition: string) => planText({ ...planFiles().surge, edition });
  const over = await publish(one, surge('第二版'));
  const draft = await one.ask('saveDraft', { plan: 'surge', text: surge('第三版'), over, as: WRITER });
  await libraryAct(one, { type: 'SubmitEdition', plan: 'surge', hash: draft.hash, note: '再改' });
  await libraryAct(one, { type: 'WithdrawEdition', plan: 'surge', hash: draft.hash, reason: '并入下一版' });
  await libraryAct(one, { type: 'RetirePlan', plan: 'surge', reason: '并入总体预案' });
  await libraryAct(one, { type: 'ResumePlan', plan: 'surge', reason: '仍需单列' });

  clock.set(HOUR);
  one.backend.wake();
  clock.advance(DAY);
  one.close();
  const again = openDesk({ folder: one.folder, resourcesFolder: one.resourcesFolder, clock });
  const before = await again.dutyEvents();
  expect(before[0]?.type).toBe('DutyDayOpened');
  again.close();

  const rows = journalRows(one.folder).filter((row: JournalRow) => row.stream !== CHECKPOINT_STREAM);
  expect(new Set(rows.map((row) => row.type))).toEqual(new Set(Object.keys(KINDS)));
  keepRows(rows, 'every-desk-event');
});
