import { planSource } from '../../electron/backend/plan-source.ts';
import { parsePlan, type PlanEdition } from '../../shared/plan/parse.ts';
import { planFiles, planText, type PlanFiles } from './plan-builder.ts';
import { pureDesk, type PureDesk } from './pure-desk.ts';

function editionsOf(change: (files: PlanFiles) => void): Readonly<Record<keyof PlanFiles, PlanEdition>> {
  const files = planFiles();
  change(files);
  const edition = (name: keyof PlanFiles): PlanEdition => {
    const parsed = parsePlan(planText(files[name]), name);
    if (!parsed.edition) throw new Error(`${name}: ${JSON.stringify(parsed.findings)}`);
    return parsed.edition;
  };
  return {
    general: edition('general'),
    east: edition('east'),
    west: edition('west'),
    surge: edition('surge'),
    flood: edition('flood'),
  };
}

/** A response at station `east` that began on the first editions, and a library in which `publish` puts the second in force. */
export function deskWithTwoEditions(
  first: (files: PlanFiles) => void,
  second: (files: PlanFiles) => void,
): {
  readonly desk: PureDesk;
  readonly publish: () => void;
  readonly next: Readonly<Record<keyof PlanFiles, PlanEdition>>;
} {
  const before = editionsOf(first);
  const next = editionsOf((files) => {
    first(files);
    second(files);
  });
  let inForce = before;
  const byHash = new Map([...Object.values(before), ...Object.values(next)].map((one) => [one.hash, one]));
  const desk = pureDesk(
    {
      get general() {
        return inForce.general;
      },
      station: (id) => (id === 'east' ? inForce.east : undefined),
      special: (id) => (id === 'surge' ? inForce.surge : id === 'flood' ? inForce.flood : undefined),
    },
    planSource((hash) => byHash.get(hash)).source,
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
  return { desk, publish, next };
}
