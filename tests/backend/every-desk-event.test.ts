import { expect, it } from 'vitest';
import {
  correctiveEvents,
  reviewNoteEvents,
  weatherEvents,
  workstationEvents,
} from '../../electron/backend/journal-events.ts';
import { CHECKPOINT_STREAM } from '../../electron/backend/store/index.ts';
import type { CorrectiveCommand } from '../../shared/corrective/commands.ts';
import { CORRECTIVE_STREAM } from '../../shared/corrective/events.ts';
import { correctiveSentence } from '../../shared/corrective/sentence.ts';
import { DAY, fromBeijing, HOUR, MINUTE } from '../../shared/base/instant.ts';
import type { RequestName } from '../../shared/contract/requests.ts';
import type { DirectoryCommand } from '../../shared/directory/commands.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import type { FlowCommand } from '../../shared/flow/commands.ts';
import type { ReviewNoteCommand } from '../../shared/review-notes/commands.ts';
import { reviewStream } from '../../shared/review-notes/events.ts';
import { reviewNoteSentence } from '../../shared/review-notes/sentence.ts';
import type { RosterCommand } from '../../shared/roster/commands.ts';
import { WEATHER_STREAMS } from '../../shared/weather/events.ts';
import { weatherSentence } from '../../shared/weather/sentence.ts';
import type { WeatherCommand } from '../../shared/weather/commands.ts';
import { WORKSTATION_STREAM } from '../../shared/workstation/events.ts';
import { workstationSentence } from '../../shared/workstation/sentence.ts';
import { addDaily } from '../support/daily-plans.ts';
import {
  aCall,
  eventsOf,
  journalRows,
  OFFICER,
  openDesk,
  refusalOf,
  smallResources,
  type DeskBackend,
  type SentAct,
} from '../support/desk-backend.ts';
import { DESK_EVENT_KINDS } from './support/desk-event-kinds.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { onDay, trainPush } from '../support/flow.ts';
import { handoverAt, RELIEF } from '../support/handover-at.ts';
import { keepRows } from '../support/keep-package.ts';
import { addOnward } from '../support/onward-plans.ts';
import { planFiles, planText } from '../support/plan-builder.ts';
import { libraryAct, publish, REVIEWER, WRITER } from '../support/publish.ts';
import { capXml, referenceTo, shippedTables } from '../support/cap-message.ts';
import { assign, FRAME, slotAt } from '../support/roster.ts';
import { addWarnings } from '../support/warning-plans.ts';

/** Acts that the record relies on: anything but `done` fails the test. */
function doing(desk: DeskBackend) {
  const must = async (name: RequestName, input: object) =>
    eventsOf(await desk.backend.handle(name, { commandId: desk.newId(), ...input }));
  return {
    duty: async (command: DutyCommand, sent: SentAct = {}) => eventsOf(await desk.dutyAct(command, sent)),
    list: (command: DirectoryCommand) => must('directoryAct', { as: OFFICER, command }),
    flow: (command: FlowCommand) => must('flowAct', { as: OFFICER, command }),
    weather: (command: WeatherCommand) => must('weatherAct', { as: OFFICER, command }),
    roster: (command: RosterCommand) => must('rosterAct', { as: OFFICER, command }),
    must,
  };
}

const title = (id: string) => ({ zh: `中文（${id}）`, en: id });
const call = { channel: 'radio', window: 3 * MINUTE, windowBasis: '假定', content: '报在岗人数' } as const;
const targets = ['east', 'west', 'north'].map((id) => ({ id, title: title(id) }));

async function callsBothWays(desk: DeskBackend): Promise<void> {
  const { duty } = doing(desk);
  const { clock } = desk;
  await duty({
    type: 'LogCityCall',
    caller: '市应急局指挥中心',
    channel: 'video',
    calledAt: clock.now() - 20_000,
    answeredBy: '值班员甲',
    asked: '在岗情况',
    outcome: 'answered',
  });
  await duty({ type: 'OpenRollCall', rollCall: 'morning', ...call, targets });
  const answer = { type: 'AnswerRollCall', rollCall: 'morning', channel: 'radio', attempts: 1 } as const;
  await duty({ ...answer, target: 'east', state: 'answered', answeredBy: '站区办值班员', reference: '录音 0812' });
  await duty({ ...answer, target: 'west', state: 'excused', note: '带队处突，已报备' });
  clock.advance(5 * MINUTE);
  const fault = { ...answer, target: 'north', state: 'equipment-fault', attempts: 3, note: '电台无电' } as const;
  await duty(fault, { at: clock.now() - MINUTE });
  await duty({ type: 'CloseRollCall', rollCall: 'morning' });
  const plan = { type: 'PlanRollCall', ...call, targets } as const;
  await duty({ ...plan, plan: 'noon', draw: 2, when: { at: clock.now() + HOUR } });
  await duty({ ...plan, plan: 'night', when: { from: clock.now() + 2 * HOUR, until: clock.now() + 3 * HOUR } });
  await duty({ type: 'DropRollCallPlan', plan: 'night', reason: '七站都在处置' });
  clock.advance(HOUR + 5 * MINUTE);
}

async function peopleAndContacts(desk: DeskBackend): Promise<void> {
  const { list, must } = doing(desk);
  await list({ type: 'ListPerson', name: OFFICER.person, posts: [] });
  await list({ type: 'ListPerson', name: '已调离', posts: ['leader'], phone: '6000 0000' });
  await list({ type: 'UnlistPerson', name: '已调离', reason: '调离' });
  await must('setPin', { as: OFFICER, person: OFFICER.person, pin: '258046' });
  await desk.dutyAct({ type: 'ReleasePost', post: OFFICER.post });
  const signOn = { person: OFFICER.person, posts: [{ post: OFFICER.post }] };
  expect(refusalOf(await desk.backend.handle('signOn', { commandId: desk.newId(), ...signOn, pin: '1357' }))).toBe(
    'pin-wrong',
  );
  await must('signOn', { ...signOn, pin: '258046' });
  await must('clearPin', { as: REVIEWER, person: OFFICER.person, reason: '忘记口令' });
  const number = '010-0000 0000';
  await list({ type: 'RecordContact', contact: 'unit:metro', title: '地铁', numbers: [{ kind: 'phone', number }] });
  await list({ type: 'VerifyContact', contact: 'unit:metro', number, outcome: 'reached', spokeWith: '值班员' });
  await list({ type: 'RemoveContact', contact: 'unit:metro', reason: '号码停用' });
}

async function rosterOfADay(desk: DeskBackend): Promise<void> {
  const { roster } = doing(desk);
  const day = '2026-03-09';
  const slots = [assign(`${day} day leader 1 带班领导甲`), assign(`${day} night leader 1 带班领导乙`)];
  await roster({ type: 'SetRoster', days: [day], slots, source: 'fill' });
  await roster({ type: 'SetSlot', slot: slotAt(day, 'day', 'duty-officer'), person: '值班员甲' });
  const agreed = { reason: '家中有事', approvedBy: 'leader' } as const;
  await roster({ type: 'Substitute', slot: slotAt(day, 'day', 'leader'), to: '带班领导丙', ...agreed });
  await roster({ type: 'Swap', slot: slotAt(day, 'day', 'leader'), other: slotAt(day, 'night', 'leader'), ...agreed });
}

async function arrivalsOfADay(desk: DeskBackend): Promise<void> {
  const { flow } = doing(desk);
  const [day, station] = ['2026-03-02', 'east'];
  await flow(trainPush(station, { G1: ['22:10', 800], G3: ['22:50'] }, day));
  await flow({ type: 'CorrectArrival', day, station, arrival: { train: 'G3' }, people: 640, reason: '列车长电话' });
  await flow({ type: 'StrikeArrival', day, station, arrival: { train: 'G1' }, reason: '停运' });
  const [from, until] = [onDay('22:00', day), onDay('23:00', day)];
  const taxi = { type: 'ChangeCapacity', day, station, mode: 'taxi', entry: 'taxi', source: '出租调度' } as const;
  await flow({ ...taxi, change: { kind: 'suspended' }, from, until });
  await flow({ type: 'AcceptMeasure', day, station, trial: 'surge/longer', reason: '缺口640人' });
}

async function handOverAndLock(desk: DeskBackend): Promise<void> {
  const { duty, must } = doing(desk);
  const dropped = handoverAt(desk, 'dropped');
  eventsOf(await dropped.open());
  await duty({ type: 'CancelHandover', handover: 'dropped', reason: '接班人未到' });
  const handover = handoverAt(desk, 'evening');
  eventsOf(await handover.open());
  await duty({ type: 'AddHandoverNote', handover: 'evening', note: '西侧围挡松动，已报物业' });
  const items = await handover.items();
  const spoken = items.find(({ isDue }) => !isDue);
  if (!spoken) throw new Error('Nothing to pass over');
  eventsOf(await handover.read(items.filter((item) => item !== spoken)));
  const passed = { id: spoken.id, words: spoken.words, reason: '已口头说明' };
  await duty({ type: 'PassHandoverItems', handover: 'evening', items: [passed] }, { as: RELIEF });
  eventsOf(await handover.sign('incoming'));
  eventsOf(await handover.sign('outgoing'));

  await must('signOn', { person: '值班员丙', posts: [{ post: OFFICER.post }], emergency: '原值班员突发疾病' });
  const takeOver = (await desk.dutyEvents()).at(-1)?.commandId ?? '';
  await duty({ type: 'ReviewTakeOver', takeOver, finding: 'accepted', words: '情况属实' }, { as: REVIEWER });
  await duty({ type: 'LockDesk', cause: 'key' }, { as: RELIEF });
  await must('unlock', { person: RELIEF.person });
}

async function daysTasksAndPosture(desk: DeskBackend): Promise<void> {
  const { duty } = doing(desk);
  const from = desk.clock.now() + HOUR;
  const key = {
    type: 'SetPosture',
    posture: 'key',
    stations: ['east'],
    basis: '管委会通知',
    authority: 'leader',
  } as const;
  await duty({ ...key, from });
  const task = { type: 'EndDailyTask', task: 'general/handover', clock: '08:30', stations: [] } as const;
  await duty({ ...task, end: 'done', note: '已交接' });
}

/** One check is answered, the next one is not, and one is taken back. */
async function checksOfTheDesk(desk: DeskBackend): Promise<void> {
  const { duty } = doing(desk);
  const as = REVIEWER;
  const asked = async () => {
    for (let minutes = 0; minutes < 60; minutes += 1) {
      const last = (await desk.dutyEvents()).findLast(({ type }) => type.startsWith('Vigilance'));
      if (last?.type === 'VigilanceAsked') return last.data.ask;
      desk.clock.advance(MINUTE);
    }
    throw new Error('Nobody was asked');
  };
  await duty({ type: 'SetVigilance', rhythm: { everyMinutes: 30, answerWithinMinutes: 5 } }, { as });
  await duty({ type: 'AnswerVigilance', ask: await asked() }, { as });
  await asked();
  desk.clock.advance(6 * MINUTE);
  await asked();
  await duty({ type: 'SetVigilance', rhythm: 'off' }, { as });
}

const idOf = (line: { readonly data: object } | undefined) => (line && 'id' in line.data ? String(line.data.id) : '');

/** Warnings come by hand and as files; one is answered, one is not, and each ends in its own way. */
async function warningsOfADay(desk: DeskBackend): Promise<void> {
  const { weather } = doing(desk);
  const byPhone = { type: 'IssueWarning', hazard: 'rain', colour: 'yellow', sender: '市气象台' } as const;
  const [first] = await weather({ ...byPhone, areas: ['110106'] });
  const [second] = await weather({ ...byPhone, colour: 'orange', replaces: [idOf(first)] });
  const warning = idOf(second);
  await weather({ type: 'CheckWarning', warning, note: '电话核对，仍有效' });
  desk.clock.advance(HOUR);
  const answer = { kind: 'declined', reason: '雨带偏北，值守加密' } as const;
  await weather({ type: 'AnswerWarning', warning, plan: 'flood', stations: ['beijing'], answer, authority: 'leader' });
  const sent = desk.clock.now() - HOUR;
  const alert = { id: '11000041600000_1', sent };
  const cancel = { id: '11000041600000_2', sent: sent + MINUTE, msgType: 'Cancel', references: referenceTo(alert) };
  const files = [alert, cancel].map((made) => {
    return { name: `${made.id}.xml`, content: Buffer.from(capXml(made)).toString('base64') };
  });
  await desk.ask('importWarnings', { commandId: desk.newId(), as: OFFICER, job: desk.newId(), from: { files } });
  await weather({ type: 'LiftWarning', warning, reason: '发布单位已解除' });
}

async function editionsOfAPlan(desk: DeskBackend): Promise<void> {
  const surge = (edition: string) => planText({ ...planFiles().surge, edition });
  const over = await publish(desk, surge('第二版'));
  const draft = await desk.ask('saveDraft', { plan: 'surge', text: surge('第三版'), over, as: WRITER });
  await libraryAct(desk, { type: 'SubmitEdition', plan: 'surge', hash: draft.hash, note: '再改' });
  await libraryAct(desk, { type: 'WithdrawEdition', plan: 'surge', hash: draft.hash, reason: '并入下一版' });
  await libraryAct(desk, { type: 'RetirePlan', plan: 'surge', reason: '并入总体预案' });
  await libraryAct(desk, { type: 'ResumePlan', plan: 'surge', reason: '仍需单列' });
}

/** A drill shows a fault, an edition mends it, a later drill passes it; it is opened again and given up. */
async function correctiveActions(desk: DeskBackend): Promise<void> {
  const id = desk.newId();
  const act = async (command: CorrectiveCommand, as: typeof OFFICER | typeof REVIEWER = OFFICER) =>
    eventsOf(await desk.backend.handle('correctiveAct', { commandId: desk.newId(), as, command }));
  const step = { plan: 'surge', id: 'count' };
  const origin = { mode: 'live', stream: 'response/x', version: 3, at: 0, words: '首报 13:21' } as const;
  const what = { problem: '首报晚', action: '先报再填', owner: '值班室', dueOn: '2026-06-01' };
  await act({ type: 'OpenAction', id, ...what, origin, step });
  await act({ type: 'ChangeAction', id, owner: '站区办', dueOn: '2026-05-01', reason: '分工调整' });
  desk.clock.advance(MINUTE);
  const hash = await publish(desk, planText({ ...planFiles().surge, edition: '第四版' }));
  await act({ type: 'FixAction', id, fix: { plan: 'surge', hash, step: 'count' }, note: '改在第一步' });
  desk.clock.advance(MINUTE);
  const run = runOf(desk, await newRun(desk));
  await run.control({ type: 'Start' });
  await run.control({ type: 'End', reason: '练完' });
  await act({ type: 'TryAction', id, run: run.run, outcome: 'passed', words: '先报后填' });
  await act({ type: 'CloseAction', id, words: '同意销号' }, REVIEWER);
  await act({ type: 'ReopenAction', id, reason: '又出现' });
  await act({ type: 'DropAction', id, reason: '并入下一版' }, REVIEWER);
}

/** A response of its own is reviewed: its lines are no part of this test. */
async function reviewOfAResponse(desk: DeskBackend): Promise<void> {
  const response = desk.newId();
  const id = desk.newId();
  const record = (await desk.must(response, aCall, { as: RELIEF })).at(-1)?.version ?? 0;
  const acts: ReviewNoteCommand[] = [
    {
      type: 'WriteNote',
      id,
      part: 'why',
      words: '只有一部值班电话',
      about: { kind: 'lines', words: '接报', lines: [{ stream: `response/${response}`, version: 1 }] },
    },
    { type: 'CorrectNote', id, words: '两部值班电话都占线', reason: '核对了话单' },
    { type: 'SignReview', record },
    { type: 'WithdrawNote', id, reason: '与事实不符' },
  ];
  for (const command of acts) {
    eventsOf(await desk.backend.handle('reviewNoteAct', { commandId: desk.newId(), as: RELIEF, response, command }));
  }
}

it('a day on which everything happens at the desk that can happen is on record, and goes on after a restart', async () => {
  const clock = fakeClock(fromBeijing('2026-03-02', '08:00') ?? 0);
  const resourcesFolder = smallResources((files) => {
    addDaily(files);
    addOnward(files);
    addWarnings(files);
    files.general.shifts = { ...structuredClone(FRAME.shifts), basis: ['a-times'] };
  });
  const desk = openDrillDesk({ resourcesFolder, clock });
  await desk.signOn();
  await desk.signOn(REVIEWER);
  await callsBothWays(desk);
  await daysTasksAndPosture(desk);
  await peopleAndContacts(desk);
  await rosterOfADay(desk);
  await arrivalsOfADay(desk);
  await warningsOfADay(desk);
  await correctiveActions(desk);
  await editionsOfAPlan(desk);
  await handOverAndLock(desk);
  await checksOfTheDesk(desk);
  await reviewOfAResponse(desk);

  clock.set(HOUR);
  desk.backend.wake();
  clock.advance(DAY);
  desk.close();
  const again = openDesk({ folder: desk.folder, resourcesFolder, clock });
  expect((await again.dutyEvents())[0]?.type).toBe('DutyDayOpened');
  again.close();

  const rows = journalRows(desk.folder).filter(
    ({ stream }) => stream !== CHECKPOINT_STREAM && !stream.startsWith('response/'),
  );
  expect(new Set(rows.map((row) => row.type))).toEqual(new Set(Object.keys(DESK_EVENT_KINDS)));
  const weather = weatherEvents(rows.filter(({ stream }) => stream.startsWith(WEATHER_STREAMS)));
  for (const event of weather) {
    const { zh, en } = weatherSentence(event, shippedTables);
    expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/^\S.*[a-z]/)]);
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN/);
  }
  for (const event of workstationEvents(rows.filter(({ stream }) => stream === WORKSTATION_STREAM))) {
    const { zh, en } = workstationSentence(event);
    expect(zh).toContain(event.data.keyId);
    expect(en).toContain(event.data.keyId);
  }
  for (const event of correctiveEvents(rows.filter(({ stream }) => stream === CORRECTIVE_STREAM))) {
    const { zh, en } = correctiveSentence(event);
    expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/^\S.*[a-z]/)]);
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN/);
  }
  for (const event of reviewNoteEvents(rows.filter(({ stream }) => stream.startsWith(reviewStream(''))))) {
    const { zh, en } = reviewNoteSentence(event);
    expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/^\S.*[a-z]/)]);
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN/);
  }
  keepRows(rows, 'every-desk-event');
});
