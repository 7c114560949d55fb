import { assertNever } from '../base/assert-never.ts';
import { beijingStamp } from '../base/instant.ts';
import type { EventOf } from '../base/journal-event.ts';
import { text, type Text } from '../base/text.ts';
import type { TrainCare } from '../plan/schema.ts';
import type { Outstanding, TrainShapes } from '../transport/events.ts';
import { differenceOf, differenceWords } from '../transport/head-count.ts';
import type { Response } from '../response/state.ts';
import { trainPlanToRead } from '../response/trains/train-plan.ts';
import { joinTexts } from './join-texts.ts';

export type TrainEvent = EventOf<TrainShapes>;

/** Sentences for what happens around held trains; see sentence.ts for the others. Each begins with the train. */
export function trainSentence(response: Response, event: TrainEvent): Text {
  const care = trainPlanToRead(response)?.care;
  switch (event.type) {
    case 'TrainListed': {
      const { train, route, cause } = event.data;
      return text(
        `${train}：列入扣停列车${around('（', route, '）')}${around('，原因：', cause)}`,
        `${train}: listed as held${around(' (', route, ')')}${around(', cause: ', cause)}`,
      );
    }
    case 'TrainCorrected': {
      const { train, to, reason } = event.data;
      return text(`车次更正：${train} 改为 ${to}。原因：${reason}`, `Train ${train} is ${to}. Reason: ${reason}`);
    }
    case 'TrainStruck': {
      const { train, reason } = event.data;
      return text(`${train}：列车卡注销。原因：${reason}`, `${train}: card struck. Reason: ${reason}`);
    }
    case 'TrainsLinked': {
      const { cause, trains } = event.data;
      return text(`${trains.join('、')} 同因扣停：${cause}`, `${trains.join(', ')} held by one cause: ${cause}`);
    }
    case 'ContactTried':
      return triedWords(care, event);
    case 'ContactJudged': {
      const { train, state, basis } = event.data;
      const name = CONTACTS[state];
      return text(`${train}：判断为${name.zh}。依据：${basis}`, `${train}: held to be ${name.en}. Basis: ${basis}`);
    }
    case 'TrainDecided': {
      const { train, option, situation, risk, rejected, reason, authority, reviewAt, reviews } = event.data;
      const title = titleIn(care?.decision.options, option);
      const at = beijingStamp(reviewAt, event.at);
      const again =
        reviews === undefined ? text('', '') : text(`（复核第 ${reviews} 行）`, ` (reviews line ${reviews})`);
      return text(
        `${train}：决定${title.zh}${again.zh}，${authority}决定。情况：${situation}。风险：${risk}。未选方案：${rejected}。理由：${reason}。${at} 复核`,
        `${train}: decided ${title.en}${again.en}, by ${authority}. Situation: ${situation}. Risk: ${risk}. Rejected: ${rejected}. Reason: ${reason}. Review at ${at}`,
      );
    }
    case 'LegCounted':
      return countedWords(care, event);
    case 'LegDifferenceExplained': {
      const { train, leg, count, reason } = event.data;
      const title = titleIn(care?.legs, leg);
      return text(
        `${train}：“${title.zh}”差数（第 ${count} 行）说明：${reason}`,
        `${train}: difference at "${title.en}" (line ${count}) explained: ${reason}`,
      );
    }
    case 'ArrivalHandedOver':
      return arrivalWords(care, event);
    case 'ArrivalWithdrawn': {
      const { train, arrival, reason } = event.data;
      return text(
        `${train}：撤销到达交接（第 ${arrival} 行）。原因：${reason}`,
        `${train}: arrival in line ${arrival} withdrawn. Reason: ${reason}`,
      );
    }
    case 'TrainReleased':
      return releasedWords(event);
    case 'FamilyEnquired': {
      const { train, about, caller, phone, asks } = event.data;
      return text(
        `家属问询${around('（', train, '）')}：${caller}${around('，电话 ', phone)}，问${about}：${asks}`,
        `Relatives ask${around(' (', train, ')')}: ${caller}${around(', phone ', phone)}, about ${about}: ${asks}`,
      );
    }
    case 'FamilyAnswered': {
      const { enquiry, answer, cites, outcome } = event.data;
      const how = ANSWERS[outcome];
      const lines =
        cites.length === 0 ? text('', '') : text(`（依据第 ${cites.join('、')} 行）`, ` (lines ${cites.join(', ')})`);
      return text(
        `家属问询第 ${enquiry} 行${how.zh}：${answer}${lines.zh}`,
        `Enquiry in line ${enquiry} ${how.en}: ${answer}${lines.en}`,
      );
    }
    default:
      return assertNever(event, 'train event');
  }
}

type EventNamed<Type extends TrainEvent['type']> = Extract<TrainEvent, { type: Type }>;

function triedWords(care: TrainCare | undefined, { at, data }: EventNamed<'ContactTried'>): Text {
  const { train, channel, outcome, spokeWith, note, nextWindow } = data;
  const [title, how] = [titleIn(care?.contact.channels, channel), OUTCOMES[outcome]];
  const parts = [text(`${train}：${title.zh}${how.zh}`, `${train}: ${title.en}, ${how.en}`)];
  if (spokeWith !== undefined) parts.push(text(`对方 ${spokeWith}`, `spoke with ${spokeWith}`));
  if (note !== undefined) parts.push(text(note, note));
  if (nextWindow !== undefined) {
    const next = beijingStamp(nextWindow, at);
    parts.push(text(`下次 ${next}`, `next at ${next}`));
  }
  return joinTexts(parts, '，', ', ');
}

function countedWords(care: TrainCare | undefined, { data }: EventNamed<'LegCounted'>): Text {
  const { train, leg, from, off, remaining, source, note } = data;
  const title = titleIn(care?.legs, leg);
  const difference = differenceOf(data);
  const parts = [
    text(
      `${train}：“${title.zh}”${from === undefined ? '' : `应有 ${from}，`}已离开 ${off}，余 ${remaining}`,
      `${train}: at "${title.en}" ${from === undefined ? '' : `of ${from}, `}${off} off, ${remaining} remaining`,
    ),
  ];
  if (difference !== undefined && difference !== 0) parts.push(differenceWords(difference));
  parts.push(text(`${source}报`, `by ${source}`));
  if (note !== undefined) parts.push(text(note, note));
  return joinTexts(parts, '，', ', ');
}

function arrivalWords(care: TrainCare | undefined, { data }: EventNamed<'ArrivalHandedOver'>): Text {
  const { train, station, people, estimated, means, greenChannel, receivedBy, note } = data;
  const [about, roughly] = estimated ? ['约 ', 'about '] : ['', ''];
  const parts = [
    text(
      `${train}：${about}${people} 人到${station}，${receivedBy}接收`,
      `${train}: ${roughly}${people} people arrived at ${station}, received by ${receivedBy}`,
    ),
  ];
  if (greenChannel) parts.push(text('走绿色通道', 'through the green channel'));
  for (const { means: id, people: taken, vehicles } of means) {
    const title = titleIn(care?.arrival.means, id);
    const figures = [
      ...(vehicles === undefined ? [] : [text(`${vehicles} 辆`, `${vehicles} vehicles`)]),
      ...(taken === undefined ? [] : [text(`${taken} 人`, `${taken} people`)]),
    ];
    const { zh, en } = joinTexts(figures, ' ', ', ');
    parts.push(text(`${title.zh}${zh && ` ${zh}`}`, `${title.en}${en && ` ${en}`}`));
  }
  if (note !== undefined) parts.push(text(note, note));
  return joinTexts(parts, '，', ', ');
}

function releasedWords({ data }: EventNamed<'TrainReleased'>): Text {
  const { train, how, basis, outstanding, unaccounted, surplus } = data;
  if (how === 'running') {
    return text(
      `${train}：已开行，不再扣停。依据：${basis}`,
      `${train}: running again, held no longer. Basis: ${basis}`,
    );
  }
  if (unaccounted === undefined) {
    return text(`${train}：人数清零。依据：${basis}`, `${train}: count at zero. Basis: ${basis}`);
  }
  if (surplus !== undefined) {
    return text(
      `${train}：收口，多出 ${surplus} 人：${unaccounted}。依据：${basis}`,
      `${train}: closed with ${surplus} too many: ${unaccounted}. Basis: ${basis}`,
    );
  }
  const left =
    outstanding === undefined ? text('车上人数不明', 'the number aboard unknown') : unaccountedWords(outstanding);
  return text(
    `${train}：收口，${left.zh}：${unaccounted}。依据：${basis}`,
    `${train}: closed with ${left.en}: ${unaccounted}. Basis: ${basis}`,
  );
}

function unaccountedWords({ low, high }: Outstanding): Text {
  const span = low === high ? `${low}` : `${low}–${high}`;
  return text(`${span} 人没有下落`, `${span} people unaccounted for`);
}

export function titleIn(list: readonly { readonly id: string; readonly title: Text }[] | undefined, id: string): Text {
  return list?.find((one) => one.id === id)?.title ?? text(id, id);
}

/** Words between others; nothing where there are none. */
const around = (before: string, words: string | undefined, after = '') =>
  words === undefined ? '' : `${before}${words}${after}`;

const CONTACTS = {
  missed: text('一次未通', 'one window missed'),
  lost: text('失联', 'lost'),
  restored: text('联络恢复', 'back in contact'),
} as const;

const OUTCOMES = {
  reached: text('接通', 'reached'),
  'no-answer': text('无人应答', 'no answer'),
  'cut-off': text('接通即断', 'cut off at once'),
} as const;

const ANSWERS = {
  answered: text('已答复', 'answered'),
  'not-found': text('已回电，未查到', 'called back, nothing found'),
  'passed-on': text('转有关方面答复', 'passed on'),
} as const;
