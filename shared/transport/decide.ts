import { defined } from '../base/defined.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { TrainCare } from '../plan/schema.ts';
import type { TrainCommand } from './commands.ts';
import { decideCounts } from './decide-counts.ts';
import { decideFamilies } from './decide-families.ts';
import type { TrainShapes } from './events.ts';
import { noLongerHeld, noName, readCard } from './read-card.ts';
import { isHeld, trainOf, type Train, type Trains } from './state.ts';
import { trainName } from './train-name.ts';

export type TrainDecision = Result<readonly NewEventOf<TrainShapes>[]>;
type CommandNamed<Type extends TrainCommand['type']> = Extract<TrainCommand, { type: Type }>;

/**
 * What may be written of a held train now; `care` is what the plan says of trains.
 *
 * A second train with one number is the same train, unless the day it runs is given: then it has a card of its own.
 */
export function decideTrains(trains: Trains, care: TrainCare, command: TrainCommand, meta: CommandMeta): TrainDecision {
  const { at } = meta;
  switch (command.type) {
    case 'ListTrain':
      return list(trains, command, meta);
    case 'LinkTrains':
      return link(trains, command, meta);
    case 'RecordEnquiry':
    case 'AnswerEnquiry':
      return decideFamilies(trains, command, meta);
    default: {
      const read = readCard(trains, command.train);
      if (!read.ok) return read;
      const train = read.value;
      switch (command.type) {
        case 'CorrectTrain':
          return correct(trains, train, command, meta);
        case 'StrikeTrain':
          return ok([{ type: 'TrainStruck', at, data: { train: train.train, reason: command.reason } }]);
        case 'TryContact':
          return tryContact(train, care, command, meta);
        case 'JudgeContact': {
          if (!isHeld(train)) return noLongerHeld(train, meta);
          const { state, basis } = command;
          return ok([{ type: 'ContactJudged', at, data: { train: train.train, state, basis } }]);
        }
        case 'DecideTrain':
          return decideOption(train, care, command, meta);
        default:
          return decideCounts(train, care, command, meta);
      }
    }
  }
}

function list(trains: Trains, command: CommandNamed<'ListTrain'>, { at }: CommandMeta): TrainDecision {
  const { route, cause } = command;
  const name = trainName(command.train, command.date);
  if (name === undefined) return noName(command.train);
  const held = trainOf(trains, name);
  if (held && isHeld(held)) {
    return refuse(
      'train-listed',
      `${name} 已有列车卡：请在那张卡上记；同车次另一天开行的，请写明开行日期`,
      `${name} has a card: enter it there; for a train of that number on another day give the day it runs`,
    );
  }
  if (held?.released?.how === 'zero') {
    return refuse(
      'train-at-zero',
      `${name} 的人数已经清零、卡已收口；同车次又有一列，请写明开行日期另建一卡`,
      `${name} is closed with its count at zero: for another train of that number give the day it runs`,
    );
  }
  return ok([{ type: 'TrainListed', at, data: { train: name, ...defined({ route, cause }) } }]);
}

function correct(
  trains: Trains,
  { train }: Train,
  command: CommandNamed<'CorrectTrain'>,
  { at }: CommandMeta,
): TrainDecision {
  const to = trainName(command.to);
  if (to === undefined) return noName(command.to);
  if (to === train) return refuse('same-train', '更正后的车次与原来相同', 'This is the number it already has');
  const other = trainOf(trains, to);
  if (other?.struck) {
    return refuse(
      'train-struck',
      `${to} 的列车卡已注销；${train} 就是它的，请把 ${to} 重新列入，再注销 ${train}，写明原因`,
      `The card of ${to} was struck: if ${train} is that train, list ${to} again, then strike ${train} and say why`,
    );
  }
  if (other) {
    return refuse(
      'train-listed',
      `${to} 已有列车卡：如 ${train} 就是它，请把 ${train} 这张卡注销，写明原因`,
      `${to} has a card already: if ${train} is the same train, strike the card of ${train} and say why`,
    );
  }
  return ok([{ type: 'TrainCorrected', at, data: { train, to, reason: command.reason } }]);
}

function link(trains: Trains, command: CommandNamed<'LinkTrains'>, { at }: CommandMeta): TrainDecision {
  const names: string[] = [];
  for (const typed of command.trains) {
    const read = readCard(trains, typed);
    if (!read.ok) return read;
    if (!names.includes(read.value.train)) names.push(read.value.train);
  }
  const isSame = names.every((name) => trainOf(trains, name)?.cause === command.cause);
  if (isSame) return refuse('same-cause', '这几列已经是这个原因', 'These trains have this cause already');
  return ok([{ type: 'TrainsLinked', at, data: { cause: command.cause, trains: names } }]);
}

function tryContact(
  train: Train,
  { contact }: TrainCare,
  command: CommandNamed<'TryContact'>,
  meta: CommandMeta,
): TrainDecision {
  if (!isHeld(train)) return noLongerHeld(train, meta);
  const { type: _, ...given } = command;
  if (!contact.channels.some(({ id }) => id === given.channel)) {
    return refuse('no-channel', '预案里没有这条联络通道，请重新选择', 'The plan has no such channel: choose again');
  }
  if (given.nextWindow !== undefined && given.nextWindow <= meta.at) {
    return refuse(
      'window-passed',
      '下次通话时间不在这次之后，请核对',
      'The next window does not lie after this try: check the time',
    );
  }
  return ok([{ type: 'ContactTried', at: meta.at, data: { ...defined(given), train: train.train } }]);
}

function decideOption(
  train: Train,
  { decision }: TrainCare,
  command: CommandNamed<'DecideTrain'>,
  meta: CommandMeta,
): TrainDecision {
  if (!isHeld(train)) return noLongerHeld(train, meta);
  const { type: _, ...given } = command;
  if (!decision.options.some(({ id }) => id === given.option)) {
    return refuse('no-option', '预案里没有这个选项，请重新选择', 'The plan has no such option: choose again');
  }
  if (given.reviewAt <= meta.now) {
    return refuse('review-passed', '复核时间已经过去，请改一个以后的时间', 'Set the review for a time that lies ahead');
  }
  if (given.reviews !== undefined && !train.decisions.some(({ version }) => version === given.reviews)) {
    return refuse(
      'no-decision',
      `${train.train} 没有这条留移撤决定`,
      `${train.train} has no such decision on its card`,
    );
  }
  return ok([{ type: 'TrainDecided', at: meta.at, data: { ...defined(given), train: train.train } }]);
}
