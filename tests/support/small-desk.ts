import { parsePlan, type PlanEdition } from '../../shared/plan/parse.ts';
import { planSource } from '../../electron/backend/plan-source.ts';
import { planFiles, planText, type PlanFiles } from './plan-builder.ts';
import { pureDesk, type PureDesk } from './pure-desk.ts';

/** The smallest plan set, changed as a test needs, as editions. */
export function smallEditions(change: (files: PlanFiles) => void = () => {}) {
  const files = planFiles();
  change(files);
  const edition = (name: keyof PlanFiles): PlanEdition => {
    const parsed = parsePlan(planText(files[name]), name);
    if (!parsed.edition) throw new Error(`${name}: ${JSON.stringify(parsed.findings)}`);
    return parsed.edition;
  };
  return { general: edition('general'), east: edition('east'), surge: edition('surge'), flood: edition('flood') };
}

export type SmallEditions = ReturnType<typeof smallEditions>;

/** A desk over the smallest plan set, changed as a test needs; aware of an event at station `east` with these special plans. */
export function smallDesk(change?: (files: PlanFiles) => void, specials: readonly string[] = ['surge']): PureDesk {
  const all = smallEditions(change);
  const byHash = new Map(Object.values(all).map((one) => [one.hash, one]));
  const desk = pureDesk(
    {
      general: all.general,
      station: (id) => (id === 'east' ? all.east : undefined),
      special: (id) => (id === 'surge' ? all.surge : id === 'flood' ? all.flood : undefined),
    },
    planSource((hash) => byHash.get(hash)).source,
  );
  desk.must({
    type: 'RecordAwareness',
    station: 'east',
    what: 'a call',
    source: 'railway',
    channel: 'phone',
    specials: [...specials],
  });
  return desk;
}

/** The phase of a step, or the end it came to. */
export function standing(desk: PureDesk, ref: string): string | undefined {
  const [key, id = ''] = ref.split('/');
  const plan = desk.response.plans.find((one) => one.pinned.key === key && one.left === undefined);
  const index = plan?.compiled.indexOf.get(id);
  const record = index === undefined ? undefined : plan?.steps[index];
  return record?.phase === 'ended' ? record.ending?.end : record?.phase;
}

export const start = (level: 'IV' | 'III' | 'II' | 'I') =>
  ({ type: 'StartResponse', level, basis: 'test', authority: 'leader' }) as const;

export const setLevel = (level: 'IV' | 'III' | 'II' | 'I') =>
  ({ type: 'SetLevel', level, basis: 'test', authority: 'leader' }) as const;

export const done = (step: string) => ({ type: 'EndStep', step, end: 'done' }) as const;
