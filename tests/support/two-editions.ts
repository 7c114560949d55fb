import { planSource } from '../../electron/backend/plan-source.ts';
import type { PlanSource } from '../../shared/response/evolve.ts';
import type { PlanFiles } from './plan-builder.ts';
import { pureDesk, type PureDesk } from './pure-desk.ts';
import { smallEditions, start, type SmallEditions } from './small-desk.ts';

/** A response at station `east` that began on the first editions, and a library in which `publish` puts the second in force. */
export function deskWithTwoEditions(
  first: (files: PlanFiles) => void,
  second: (files: PlanFiles) => void,
): {
  readonly desk: PureDesk;
  readonly publish: () => void;
  /** Puts the first in force again. */
  readonly takeBack: () => void;
  readonly before: SmallEditions;
  readonly next: SmallEditions;
  readonly source: PlanSource;
} {
  const before = smallEditions(first);
  const next = smallEditions((files) => {
    first(files);
    second(files);
  });
  let inForce = before;
  const byHash = new Map([...Object.values(before), ...Object.values(next)].map((one) => [one.hash, one]));
  const { source } = planSource((hash) => byHash.get(hash));
  const desk = pureDesk(
    {
      get general() {
        return inForce.general;
      },
      station: (id) => (id === 'east' ? inForce.east : undefined),
      special: (id) => (id === 'surge' ? inForce.surge : id === 'flood' ? inForce.flood : undefined),
    },
    source,
  );
  desk.must({
    type: 'RecordAwareness',
    station: 'east',
    what: 'a call',
    source: 'railway',
    channel: 'phone',
    specials: ['surge'],
  });
  const publish = () => {
    inForce = next;
  };
  const takeBack = () => {
    inForce = before;
  };
  return { desk, publish, takeBack, before, next, source };
}

export const alone = { alone: '只有一人值守' };

export function laneOf(plan: PlanFiles['surge'], block: number, name: string) {
  const found = plan.blocks[block]?.lanes.find((one) => one.lane === name);
  if (!found) throw new Error(`No lane ${name}`);
  return found;
}

/** A graded response (level II), and `move` that puts it on the second edition of the surge plan. */
export function begun(second: (files: PlanFiles) => void, first: (files: PlanFiles) => void = () => {}) {
  const made = deskWithTwoEditions(first, (files) => {
    files.surge.edition = 'second';
    second(files);
  });
  made.desk.must(start('II'));
  const move = (plan: 'surge' | 'east' = 'surge') => {
    made.publish();
    const key = plan === 'east' ? 'station' : plan;
    const { hash } = made.next[plan];
    return made.desk.act({ type: 'MoveEdition', plan: key, hash, reason: '新版缩短了时限', second: alone });
  };
  return { ...made, move };
}
