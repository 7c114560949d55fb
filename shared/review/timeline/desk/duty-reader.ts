import { text, type Text } from '../../../base/text.ts';
import { CITY_OUTCOMES, ROLL_CALL_STATES } from '../../../duty/call-sentence.ts';
import type { DutyEvent } from '../../../duty/events.ts';
import { dutyStream } from '../../../duty/events.ts';
import { postureAt } from '../../../duty/postures.ts';
import { answerOf } from '../../../duty/roll-call.ts';
import { namesAt } from '../../../duty/seats.ts';
import { emptyDutyDay, evolveDuty, type DutyDay } from '../../../duty/state.ts';
import { POSTURE_NAMES } from '../../plan-words.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';
import { dutyWords } from './duty-words.ts';

type Move = Pick<Reading, 'from' | 'to'>;

/** Reads the lines of one duty day, folding it on the way. */
export function dutyReader(stream: string, { titles }: Ground): StreamReader {
  let day = emptyDutyDay(stream.slice(dutyStream('').length));
  return {
    read(journalEvent) {
      const event = journalEvent as DutyEvent;
      const before = day;
      day = evolveDuty(before, event);
      const who = typedFor(event, day);
      return {
        words: dutyWords(event, titles, partyOf(day, event)),
        ...moveOf(before, day, event),
        ...(who === undefined ? {} : { typedFor: who }),
      };
    },
  };
}

function moveOf(before: DutyDay, after: DutyDay, event: DutyEvent): Move {
  switch (event.type) {
    case 'PostTaken':
    case 'PostReleased': {
      const who = ({ holders }: DutyDay) => namesAt(holders, event.data.post) ?? SAID.nobody;
      return { from: who(before), to: who(after) };
    }
    case 'PostureSet': {
      const { station, posture, from = event.at } = event.data;
      return { from: POSTURE_NAMES[postureAt(before.postures ?? [], station, from)], to: POSTURE_NAMES[posture] };
    }
    case 'RollCallOpened':
      return { from: event.data.planned === undefined ? SAID.notCalled : SAID.planned, to: SAID.open };
    case 'RollCallAnswered': {
      const { rollCall, target, state } = event.data;
      const call = before.rollCalls.find(({ opened }) => opened.rollCall === rollCall);
      const last = call && answerOf(call.answers, target);
      return { from: last ? ROLL_CALL_STATES[last.state] : SAID.silent, to: ROLL_CALL_STATES[state] };
    }
    case 'RollCallClosed':
      return { from: SAID.open, to: SAID.closed };
    case 'RollCallPlanned':
      return { from: SAID.notCalled, to: SAID.planned };
    case 'RollCallPlanDropped':
      return { from: SAID.planned, to: SAID.dropped };
    case 'RollCallOverdue':
      return { from: SAID.planned, to: SAID.overdue };
    case 'CityCallAnswered':
      return { from: SAID.called, to: CITY_OUTCOMES[event.data.outcome] };
    case 'DeskLocked':
      return { from: SAID.inUse, to: SAID.locked };
    case 'DeskUnlocked':
      return { from: SAID.locked, to: SAID.inUse };
    case 'HandoverOpened':
      return { from: SAID.onDuty, to: SAID.handingOver };
    case 'HandoverCompleted':
      return {
        from: text(event.data.outgoing, event.data.outgoing),
        to: text(event.data.incoming, event.data.incoming),
      };
    case 'HandoverCancelled':
      return { from: SAID.handingOver, to: SAID.dropped };
    case 'VigilanceAsked':
      return { from: SAID.notAsked, to: SAID.asked };
    case 'VigilanceAnswered':
      return { from: SAID.asked, to: SAID.confirmed };
    case 'VigilanceMissed':
      return { from: SAID.asked, to: SAID.missed };
    case 'VigilanceDropped':
      return { from: SAID.asked, to: SAID.takenBack };
    default:
      return {};
  }
}

/** Who did, answered or decided it, when somebody else typed it. */
function typedFor(event: DutyEvent, day: DutyDay): Text | undefined {
  const other = (person: string) => (person === event.byPerson ? undefined : text(person, person));
  switch (event.type) {
    case 'RollCallAnswered': {
      const { state, answeredBy } = event.data;
      if (state === 'not-answered' || state === 'equipment-fault') return undefined;
      return answeredBy === undefined ? partyOf(day, event) : other(answeredBy);
    }
    case 'CityCallAnswered':
      return other(event.data.answeredBy);
    case 'PostTaken':
    case 'PostReleased':
    case 'HandoverSigned':
    case 'DeskUnlocked':
      return other(event.data.person);
    case 'HandoverItemsRead':
    case 'HandoverItemsPassed':
      return other(event.data.by);
    default:
      return undefined;
  }
}

function partyOf({ rollCalls }: DutyDay, event: DutyEvent): Text | undefined {
  if (event.type !== 'RollCallAnswered') return undefined;
  const call = rollCalls.find(({ opened }) => opened.rollCall === event.data.rollCall);
  return call?.opened.targets.find(({ id }) => id === event.data.target)?.title;
}

const SAID = {
  nobody: text('无人', 'nobody'),
  notCalled: text('未点名', 'not called'),
  planned: text('已预定', 'planned'),
  open: text('点名中', 'open'),
  closed: text('已结束', 'closed'),
  silent: text('未答', 'no answer yet'),
  dropped: text('已取消', 'dropped'),
  overdue: text('过时未开始', 'not begun in time'),
  called: text('来电', 'called'),
  inUse: text('使用中', 'in use'),
  locked: text('已锁屏', 'locked'),
  onDuty: text('在岗', 'on duty'),
  handingOver: text('交接中', 'handing over'),
  notAsked: text('未询问', 'not asked'),
  asked: text('待确认', 'to be answered'),
  confirmed: text('已确认', 'answered'),
  missed: text('无人确认', 'not answered'),
  takenBack: text('已撤回', 'taken back'),
} as const satisfies Readonly<Record<string, Text>>;
