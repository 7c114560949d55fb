import { text, type Text } from '../../../base/text.ts';
import type { MessageShapes } from '../../../messages/events.ts';
import { messageOf, messagePhase, type MessagePhase } from '../../../messages/state.ts';
import type { EventOf } from '../../../base/journal-event.ts';
import { factKey } from '../../../reporting/state.ts';
import type { ResponseEvent } from '../../../response/events.ts';
import type { Response } from '../../../response/state.ts';
import { trainOf } from '../../../transport/state.ts';
import { factWords, findFact } from '../../fact-words.ts';
import { LEVEL_NAMES, STAGE_NAMES } from '../../names.ts';
import { OUTCOME_NAMES } from '../../report-sentence.ts';
import type { Reading } from '../row.ts';
import { DUE_STATES } from './due-moves.ts';
import { trainMove } from './train-moves.ts';

type Move = Pick<Reading, 'from' | 'to'>;

const move = (from: Text, to: Text): Move => ({ from, to });

/** From where to where a line moved what it is about; see step-moves.ts for the steps. Nothing for what moves nothing, like a log line. */
export function moveOf(before: Response, after: Response, event: ResponseEvent): Move {
  switch (event.type) {
    case 'AwarenessRecorded':
    case 'StageEntered':
    case 'ResponseClosed':
      return move(STAGE_NAMES[before.stage], STAGE_NAMES[after.closed ? 'closed' : after.stage]);
    case 'LevelSet': {
      const { from, to } = event.data;
      return move(from === undefined ? NO_LEVEL : LEVEL_NAMES[from], LEVEL_NAMES[to]);
    }
    case 'PlanJoined':
      return move(SAID.notInForce, SAID.inForce);
    case 'PlanLeft':
      return move(SAID.inForce, SAID.left);
    case 'EditionMoved': {
      const { from, to } = event.data;
      const was = before.plans.find(({ pinned }) => pinned.key === to.key && pinned.hash === from)?.pinned.edition;
      return move(plain(was ?? from.slice(0, 12)), plain(to.edition));
    }
    case 'DueMissed':
      return move(DUE_STATES.running, DUE_STATES.missed);
    case 'FactRecorded': {
      const { fact, about, value, certainty } = event.data;
      const key = factKey(fact, about);
      const { facts } = before.reporting;
      const last = Object.hasOwn(facts, key) ? facts[key]?.entries.at(-1) : undefined;
      const named = findFact(after, fact);
      const entry = value === undefined ? { certainty } : { value, certainty };
      return move(last ? factWords(named, last) : SAID.noValue, factWords(named, entry));
    }
    case 'ReportSent':
      return move(SAID.notSent, SAID.sent);
    case 'ReportAcknowledged':
      return move(SAID.sent, SAID.acknowledged);
    case 'DeliveryTried':
      return move(SAID.sent, OUTCOME_NAMES[event.data.outcome]);
    case 'InquiryOpened':
      return move(SAID.notKnown, SAID.asked);
    case 'InquiryClosed':
      return move(SAID.asked, INQUIRY_ENDS[event.data.how]);
    case 'ThresholdPassed':
      return move(SAID.below, SAID.unanswered);
    case 'ThresholdDeclined':
      return move(SAID.unanswered, SAID.declined);
    case 'AlarmAcknowledged':
      return move(SAID.alarming, SAID.confirmed);
    case 'NotePinned':
      return move(SAID.noNote, SAID.standing);
    case 'NoteStruck':
      return move(SAID.standing, SAID.struck);
    case 'LineCorrected':
      return move(SAID.counts, SAID.corrected);
    case 'EditionKept':
      return move(SAID.newer, SAID.kept);
    case 'PostHandedOver':
      return move(plain(event.data.from), plain(event.data.to));
    case 'MessageDrafted':
    case 'MessageRequested':
    case 'MessageApproved':
    case 'MessageRefused':
    case 'MessageReleased':
    case 'MessageReached':
    case 'MessageWithdrawn':
      return messageMove(before, after, event);
    case 'TrainListed':
    case 'TrainCorrected':
    case 'TrainStruck':
    case 'TrainsLinked':
    case 'ContactTried':
    case 'ContactJudged':
    case 'TrainDecided':
    case 'LegCounted':
    case 'LegDifferenceExplained':
    case 'ArrivalHandedOver':
    case 'ArrivalWithdrawn':
    case 'TrainReleased':
    case 'FamilyEnquired':
    case 'FamilyAnswered':
      return trainMove(before, after, event);
    default:
      return {};
  }
}

/** The train that a line is about: the one it names, or the card that a fact is about. */
export function trainOfLine(response: Response, { data }: ResponseEvent): string | undefined {
  if ('train' in data && data.train !== undefined) return data.train;
  if (!('about' in data) || !response.trains) return undefined;
  return trainOf(response.trains, data.about ?? '') ? data.about : undefined;
}

function messageMove(before: Response, after: Response, { data }: EventOf<MessageShapes>): Move {
  const phase = ({ messages = [] }: Response): Text => {
    const one = messageOf(messages, data.message);
    return one ? MESSAGE_PHASES[messagePhase(messages, one)] : SAID.noMessage;
  };
  return move(phase(before), phase(after));
}

const plain = (said: string): Text => text(said, said);

const NO_LEVEL = text('未定级', 'no level');

const SAID = {
  notInForce: text('未启用', 'not in force'),
  inForce: text('启用', 'in force'),
  left: text('已退出', 'left'),
  noValue: text('无记录', 'no value'),
  notSent: text('未报', 'not sent'),
  sent: text('已报，待回执', 'sent, no receipt yet'),
  acknowledged: text('已回执', 'acknowledged'),
  notKnown: text('不明', 'unknown'),
  asked: text('待查', 'being looked into'),
  below: text('未越限', 'below the threshold'),
  unanswered: text('已越限，待作答', 'passed, to be answered'),
  declined: text('决定不启动', 'not activated'),
  alarming: text('告警中', 'alarm stands'),
  confirmed: text('已确认', 'acknowledged'),
  noNote: text('未挂出', 'not pinned'),
  standing: text('挂出', 'pinned'),
  struck: text('已撤下', 'struck'),
  counts: text('按原文', 'as written'),
  corrected: text('已更正', 'corrected'),
  newer: text('有新版', 'newer edition'),
  kept: text('仍用原版', 'stays on its edition'),
  noMessage: text('无', 'none'),
} as const satisfies Readonly<Record<string, Text>>;

const INQUIRY_ENDS = {
  fact: text('已查明', 'found out'),
  report: text('已在报告中写明', 'said in a report'),
  'not-knowable': text('无法查明', 'cannot be established'),
  'left-open': text('归档时未查明', 'not found out'),
} as const satisfies Readonly<Record<string, Text>>;

const MESSAGE_PHASES: Readonly<Record<MessagePhase, Text>> = {
  drafted: text('草稿', 'draft'),
  requested: text('已请求，待答复', 'asked for, no answer yet'),
  approved: text('已批准，待发布', 'approved, not yet out'),
  refused: text('未同意', 'refused'),
  released: text('已发布', 'released'),
  withdrawn: text('已撤回', 'withdrawn'),
  replaced: text('已被替换', 'replaced'),
};
