import { expect, it } from 'vitest';
import { checkPackage } from '../../electron/backend/work/read-package.ts';
import { HOUR, MINUTE } from '../../shared/base/instant.ts';
import { alarmsOf } from '../../shared/response/alarms.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { ResponseEventType } from '../../shared/response/events.ts';
import { closingOf } from '../support/closing.ts';
import { OFFICER, openDesk, smallResources } from '../support/desk-backend.ts';
import { keepPackage } from '../support/keep-package.ts';
import { planFiles, planText, stepIn } from '../support/plan-builder.ts';
import { publish, REVIEWER } from '../support/publish.ts';
import { done, setLevel, start } from '../support/small-desk.ts';
import { withTrains } from '../support/train-plan.ts';

/** Every kind of event a response can have; one more of them does not compile until it stands here, and then has to happen below. */
const KINDS = {
  AwarenessRecorded: true,
  PlanJoined: true,
  EditionMoved: true,
  EditionKept: true,
  PlanLeft: true,
  StageEntered: true,
  LevelSet: true,
  StepAdded: true,
  StepBegun: true,
  OrderAdvanced: true,
  OrderChecked: true,
  QuestionAnswered: true,
  WatchChecked: true,
  StepEnded: true,
  StepReopened: true,
  DeferralReturned: true,
  LogWritten: true,
  DueMissed: true,
  ResponseClosed: true,
  FactRecorded: true,
  ReportSent: true,
  ReportAcknowledged: true,
  DeliveryTried: true,
  InquiryOpened: true,
  InquiryClosed: true,
  MessageDrafted: true,
  MessageRequested: true,
  MessageApproved: true,
  MessageRefused: true,
  MessageReleased: true,
  MessageReached: true,
  MessageWithdrawn: true,
  TrainListed: true,
  TrainCorrected: true,
  TrainStruck: true,
  TrainsLinked: true,
  ContactTried: true,
  ContactJudged: true,
  TrainDecided: true,
  LegCounted: true,
  LegDifferenceExplained: true,
  ArrivalHandedOver: true,
  ArrivalWithdrawn: true,
  TrainReleased: true,
  FamilyEnquired: true,
  FamilyAnswered: true,
  ThresholdPassed: true,
  ThresholdDeclined: true,
  NotePinned: true,
  NoteStruck: true,
  DecisionRecorded: true,
  LineCorrected: true,
  AlarmAcknowledged: true,
  PostHandedOver: true,
  ClockJumped: true,
} as const satisfies Record<ResponseEventType, true>;

it('a response in which everything happens that can happen is closed, exported and proves itself', async () => {
  const desk = openDesk({
    resourcesFolder: smallResources((files) => {
      files.general.orderCheck = { within: '15 min', basis: 'a-times' };
      files.general.messageAnswer = { within: '15 min', basis: 'a-times' };
      files.general.activation = { within: '10 min', basis: 'a-times' };
      withTrains(files.surge);
      stepIn(files.surge, 'water').note = { zh: '饮水点已开', en: 'The water point is open' };
    }),
  });
  await desk.signOn();
  const id = desk.newId();
  const must = (command: ResponseCommand) => desk.must(id, command);
  const people = (value: number): ResponseCommand => {
    return { type: 'RecordFact', fact: 'surge/people', value, certainty: 'known', source: '清点', channel: 'hand' };
  };
  const lineOf = async (type: ResponseEventType) =>
    (await desk.events(id)).findLast((event) => event.type === type)?.version ?? 0;

  await must({
    type: 'RecordAwareness',
    station: 'east',
    what: '候车室人数快速上升',
    source: '车站客运值班室',
    channel: 'phone',
    specials: ['surge'],
  });
  await must(people(150));
  await must({ type: 'DeclineThreshold', calls: { level: 'IV' }, reason: '刚下车，五分钟内散去', authority: 'leader' });
  const to = [{ unit: 'city-desk' }];
  await must({
    type: 'SendReport',
    kind: 'first',
    channel: 'phone',
    text: '首报',
    recipients: to,
    unknowns: ['趋势'],
    cites: [1],
  });
  const form = { kind: 'first', number: 0, channel: 'phone', unit: 'city-desk' } as const;
  await must({ type: 'TryDelivery', ...form, outcome: 'busy' });
  const read = { takenBy: '值班员', readBackAt: desk.clock.now() } as const;
  await must({ type: 'AcknowledgeReport', ...form, ...read });
  await must({ type: 'CloseInquiry', about: 'line:trend', reason: '现场无法联系' });
  await must(done('general/check'));
  await must({ type: 'AnswerQuestion', step: 'general/start-q', option: 'not-yet', basis: '再看', cites: [2] });
  await must(people(450));
  await must(start('II'));
  await must({ type: 'CheckWatch', step: 'surge/look', note: '东口排到门外' });
  await must({ type: 'BeginStep', step: 'surge/open-gates' });
  await must(done('surge/open-gates'));
  await must({ type: 'ReopenStep', step: 'surge/open-gates', reason: '只开了一个口' });
  await must(done('surge/open-gates'));
  const order = { type: 'AdvanceOrder', step: 'surge/hold' } as const;
  await must({ ...order, phase: 'issued', other: { unit: 'metro', who: '值班站长', phone: '010-0000000' } });
  await must({ ...order, phase: 'reported', text: '已停放行' });
  await must({ type: 'CheckOrder', step: 'surge/hold', result: 'holds', note: '现场看过' });
  await must({
    type: 'AddStep',
    title: '联系酒店',
    do: '请值班经理腾出大堂',
    owner: 'duty-officer',
    lane: 'care',
    kind: 'action',
    withinMinutes: 20,
    reason: '预案没有写到',
  });
  const until = { handover: true } as const;
  await must({ type: 'EndStep', step: 'surge/close-square', end: 'deferred', reason: '等带班领导', until });
  await must(done('surge/water'));
  await must({ type: 'PinNote', text: '二号线延时', until: desk.clock.now() + HOUR });
  await must({ type: 'StrikeNote', note: 'surge/water', reason: '已撤' });
  const lines = { situation: '东口积压', risk: '挤压', rejected: '只放慢', decided: '停放行', reason: '通道饱和' };
  await must({ type: 'RecordDecision', step: 'surge/hold', ...lines, reviewAt: desk.clock.now() + 20 * MINUTE });
  const words = { kind: 'sms', text: '东站客流较大，请错峰出行。', place: '东站站区', cites: [1] } as const;
  await must({ type: 'DraftMessage', ...words });
  const asked = { message: 1, unit: 'city-desk', channel: 'phone' } as const;
  await must({ type: 'RequestMessage', ...asked, takenBy: '值班员' });
  await must({ type: 'RefuseMessage', message: 1, unit: 'city-desk', by: '值班领导', reason: '写明时段' });
  await must({ type: 'DraftMessage', ...words, textEn: 'East station is crowded.', replaces: 1 });
  await must({ type: 'RequestMessage', ...asked, message: 2 });
  await must({
    type: 'ApproveMessage',
    ...asked,
    message: 2,
    by: '值班领导',
    text: '东站客流较大，请22时前错峰出行。',
  });
  await must({ type: 'ReleaseMessage', message: 2, unit: 'city-desk' });
  await must({ type: 'RecordReached', message: 2, reached: { people: 12_000, source: '市应急局电话告知' } });
  await must({ type: 'WithdrawMessage', message: 2, reason: '客流已恢复' });
  const held = { train: 'K396' } as const;
  await must({ type: 'ListTrain', train: 'ｋ369次', route: '乌海西至北京丰台' });
  await must({ type: 'CorrectTrain', train: 'K369', to: 'K396', reason: '复诵听错' });
  await must({ type: 'ListTrain', train: 'Z180' });
  await must({ type: 'LinkTrains', cause: '前方水害', trains: ['K396', 'Z180'] });
  await must({ type: 'StrikeTrain', train: 'Z180', reason: '没有停' });
  await must({ type: 'TryContact', ...held, channel: 'dispatch', outcome: 'reached', spokeWith: '列车长' });
  await must({ type: 'JudgeContact', ...held, state: 'lost', basis: '又断了' });
  const chosen = { ...lines, option: 'hold', authority: '国铁北京局', reviewAt: desk.clock.now() + HOUR } as const;
  const { decided: _, ...why } = chosen;
  await must({ type: 'DecideTrain', ...held, ...why });
  await must({ type: 'CountLeg', ...held, leg: 'aboard', from: 976, off: 700, remaining: 200, source: '列车长' });
  await must({ type: 'ExplainDifference', ...held, leg: 'aboard', reason: '76人先到村里' });
  await must({ type: 'RecordEnquiry', ...held, about: '车上两名学生', caller: '家长', asks: '吃上饭没有' });
  const enquiry = await lineOf('FamilyEnquired');
  const cites = [await lineOf('FactRecorded')];
  await must({ type: 'AnswerEnquiry', enquiry, answer: '已到安置点', cites, outcome: 'answered' });
  const arrived = { station: '北京丰台站', people: 328, means: [{ means: 'taxi', vehicles: 400 }] } as const;
  await must({ type: 'HandOverArrival', ...held, ...arrived, greenChannel: true, receivedBy: '值班站长' });
  await must({ type: 'WithdrawArrival', ...held, arrival: await lineOf('ArrivalHandedOver'), reason: '多按了一个0' });
  await must({ type: 'ReleaseTrain', ...held, how: 'zero', basis: '逐段核过', unaccounted: '车上人数没有来源' });
  await must({ type: 'WriteLog', text: '来了三百人 #G1', tags: ['#G1'] });
  await must({ type: 'CorrectLine', version: await lineOf('LogWritten'), reason: '听错', text: '来了二百人' });
  await must({ type: 'JoinPlan', plan: 'flood', reason: '广场进水', returnTo: 'surge/open-gates' });
  await must({ type: 'LeavePlan', plan: 'flood', reason: '水已退' });
  await desk.signOn(REVIEWER);
  const surge = planFiles().surge;
  stepIn(surge, 'close-square').due = { within: '5 min', from: 'block', basis: 'a-times' };
  const hash = await publish(desk, planText({ ...surge, edition: 'second edition', effective: '2023-07-01' }));
  await must({ type: 'KeepEdition', plan: 'surge', hash, reason: '先办完手上的' });
  await must({ type: 'MoveEdition', plan: 'surge', hash, reason: '新版时限更短', second: { alone: '夜间单人' } });
  await desk.settle();
  desk.clock.set(HOUR);
  desk.clock.advance(MINUTE);
  const [alarm] = alarmsOf(await desk.folded(id));
  await must({ type: 'AcknowledgeAlarm', alarm: alarm?.id ?? 'none' });
  await desk.signOn({ person: '值班员乙', post: OFFICER.post }, OFFICER.person);
  const relief = { as: { person: '值班员乙', post: OFFICER.post } };
  await desk.must(id, setLevel('IV'), relief);
  await desk.must(
    id,
    { type: 'StandDown', basis: '恢复', authority: 'leader', criteria: [{ id: 'surge/calm', met: true }] },
    relief,
  );
  await desk.must(id, { type: 'EnterRecovery', basis: '恢复' }, relief);
  await desk.must(id, closingOf(await desk.folded(id), '处置结束'), relief);

  const happened = new Set((await desk.events(id)).map((event) => event.type));
  expect([...happened].sort()).toEqual(Object.keys(KINDS).sort());
  const { path } = await desk.ask('exportResponse', { id });
  expect(checkPackage(path).findings).toEqual([]);
  keepPackage(path, 'every-event');
});
