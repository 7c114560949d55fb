import { beijingStamp } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { currentName, trainOf, type Train, type Trains } from './state.ts';
import { trainName } from './train-name.ts';

/** The card that a train typed by somebody has; a number it bore by mistake finds it too. Otherwise why there is none, and what to do. */
export function readCard(trains: Trains, typed: string): Result<Train> {
  const name = trainName(typed);
  if (name === undefined) return noName(typed);
  const train = trainOf(trains, currentName(trains, name));
  if (!train) {
    return refuse(
      'no-train',
      `${name} 还没有列车卡：请先把它列入，或核对车次`,
      `${name} has no card yet: list it first, or check the number`,
    );
  }
  if (train.struck) {
    return refuse(
      'train-struck',
      `${name} 的列车卡已注销（${train.struck.reason}）；确有此车的，请重新列入`,
      `The card of ${name} was struck (${train.struck.reason}): if there is such a train, list it again`,
    );
  }
  return ok(train);
}

export function noName(typed: string) {
  return refuse(
    'no-train-number',
    `“${typed}”不是车次；请写成 K396、Z180 或 1461，日期写成 2023-08-02`,
    `"${typed}" is no train number: write K396, Z180 or 1461, and a day as 2023-08-02`,
  );
}

export function noLongerHeld({ train, released }: Train, { now }: CommandMeta) {
  const at = beijingStamp(released?.at ?? now, now);
  return refuse(
    'not-held',
    `${train} 已于 ${at} 不再扣停；又停下的，请先重新列入`,
    `${train} has not been held since ${at}: if it stands again, list it again first`,
  );
}
