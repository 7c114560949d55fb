import { refuse } from '../../base/result.ts';
import { editionInForce, type PlansInForce } from '../plans-in-force.ts';
import type { Response } from '../state.ts';
import { trainPlanToRead } from './train-plan.ts';

/** Why no card can be written on, and the way out: the plan has left, an edition without cards is in use, or the plan was never joined. */
export function noTrainPlan(response: Response, plans: PlansInForce) {
  if (trainPlanToRead(response)) {
    return refuse(
      'train-plan-left',
      '记列车卡的专项预案已在本次处置退出，卡只能看；还要记的，请按 F2 接报另起一次处置，选“晚点滞留”',
      'The special plan that keeps the train cards has left this response, so they can only be read: press F2 and start another response with the plan on stranded trains',
    );
  }
  const older = response.plans.find(({ pinned, left }) => {
    const next = left === undefined ? editionInForce(pinned, plans, response.station)?.plan : undefined;
    return next?.tier === 'special' && next.trains !== undefined;
  })?.pinned;
  if (older) {
    return refuse(
      'train-plan-older',
      `本次处置用的“${older.title.zh}”是旧版，没有列车卡；请到“处置”页对照新版并换用，再列入车次`,
      `This response runs on an older edition of "${older.title.en}", which keeps no train cards: compare the new edition on the response screen, move to it, then list the trains`,
    );
  }
  return refuse(
    'no-train-plan',
    '本次处置的预案没有列车卡：请先并入列车晚点停运与旅客滞留专项预案',
    'No plan of this response keeps train cards: join the special plan on stranded trains first',
  );
}
