import { defined } from '../base/defined.ts';
import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { TrainCare } from '../plan/schema.ts';
import type { TrainCommand } from './commands.ts';
import type { TrainShapes } from './events.ts';
import { differenceWords, legBalances } from './head-count.ts';
import { noLongerHeld } from './read-card.ts';
import { standingArrivals, type Train } from './state.ts';

type Decision = Result<readonly NewEventOf<TrainShapes>[]>;
type CommandNamed<Type extends TrainCommand['type']> = Extract<TrainCommand, { type: Type }>;
type CountCommand = CommandNamed<
  'CountLeg' | 'ExplainDifference' | 'HandOverArrival' | 'WithdrawArrival' | 'ReleaseTrain'
>;

/** Head counts, arrivals, and the end of holding. A train that runs is still counted: its people have yet to arrive. */
export function decideCounts(train: Train, care: TrainCare, command: CountCommand, meta: CommandMeta): Decision {
  const { at } = meta;
  switch (command.type) {
    case 'CountLeg': {
      const { type: _, ...given } = command;
      const title = care.legs.find(({ id }) => id === given.leg)?.title;
      if (!title) return noLeg();
      const { from, off, remaining } = given;
      if (![from ?? 0, off, remaining].every(isCount)) return noCount();
      return ok([{ type: 'LegCounted', at, data: { ...defined(given), train: train.train } }]);
    }
    case 'ExplainDifference': {
      const { leg, reason } = command;
      const balance = legBalances(train, care).find((one) => one.leg === leg);
      if (!balance?.isOpen) {
        return refuse('no-difference', '这一段没有未说明的差数', 'This leg has no difference left to explain');
      }
      const data = { train: train.train, leg, count: balance.count.version, reason };
      return ok([{ type: 'LegDifferenceExplained', at, data }]);
    }
    case 'HandOverArrival':
      return handOver(train, care, command, meta);
    case 'WithdrawArrival': {
      const { arrival, reason } = command;
      if (!standingArrivals(train).some(({ version }) => version === arrival)) {
        return refuse(
          'no-arrival',
          `${train.train} 没有这次到达交接，或已经撤销；请在列车卡“到达交接”里重新选择`,
          `${train.train} has no such arrival, or it has been withdrawn: choose again on its card, under arrivals`,
        );
      }
      return ok([{ type: 'ArrivalWithdrawn', at, data: { train: train.train, arrival, reason } }]);
    }
    case 'ReleaseTrain':
      return release(train, care, command, meta);
  }
}

function handOver(
  train: Train,
  care: TrainCare,
  command: CommandNamed<'HandOverArrival'>,
  { at }: CommandMeta,
): Decision {
  const { type: _, means, ...given } = command;
  const figures = [given.people, ...means.flatMap(({ people = 0, vehicles = 0 }) => [people, vehicles])];
  if (!figures.every(isCount)) return noCount();
  const known = new Set(care.arrival.means.map(({ id }) => id));
  if (means.some((one) => !known.has(one.means))) {
    return refuse('no-means', '预案里没有这种离站方式，请重新选择', 'The plan has no such way on: choose again');
  }
  const onward = means.reduce((sum, { people = 0 }) => sum + people, 0);
  if (onward > given.people) {
    return refuse(
      'more-onward',
      `各方式合计 ${onward} 人，多于到站 ${given.people} 人，请核对`,
      `${onward} went on, more than the ${given.people} who arrived: check the numbers`,
    );
  }
  const data = { ...defined(given), train: train.train, means: means.map((one) => defined(one)) };
  return ok([{ type: 'ArrivalHandedOver', at, data }]);
}

function release(train: Train, care: TrainCare, command: CommandNamed<'ReleaseTrain'>, meta: CommandMeta): Decision {
  const { how, basis } = command;
  if (train.released && (how === 'running' || train.released.how === 'zero')) return noLongerHeld(train, meta);
  if (how === 'zero') {
    const open = legBalances(train, care).find(({ isOpen }) => isOpen);
    if (open) {
      const title = care.legs.find(({ id }) => id === open.leg)?.title;
      const { zh, en } = differenceWords(open.difference ?? 0);
      return refuse(
        'difference-open',
        `“${title?.zh ?? open.leg}”一段${zh}没有说明；请再点一次，或写明差数原因`,
        `${en} at "${title?.en ?? open.leg}", and nobody has said why: count again, or say why`,
      );
    }
  }
  return ok([{ type: 'TrainReleased', at: meta.at, data: { train: train.train, how, basis } }]);
}

/** More digits than any train or queue of vehicles has: a key that was held down. */
const SLIP = 100_000;

const isCount = (people: number) => Number.isSafeInteger(people) && people >= 0 && people < SLIP;

const noCount = () =>
  refuse(
    'no-count',
    '人数、车数要写 0 到 99999 的整数，请核对',
    'People and vehicles are whole numbers from 0 to 99999: check them',
  );

const noLeg = () => refuse('no-leg', '预案里没有这一段，请重新选择', 'The plan has no such leg: choose again');
