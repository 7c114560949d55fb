import { groupBy } from '../../base/group-by.ts';
import { beijingTime, fromBeijing, type Instant } from '../../base/instant.ts';
import type { Text } from '../../base/text.ts';
import type { PlanEdition } from '../../plan/parse.ts';
import type { Plan, Step } from '../../plan/schema.ts';
import { stepsOf } from '../../plan/steps.ts';
import { LEVELS, type Level } from '../../plan/vocabulary.ts';
import type { Exercised, RunOutcome } from './outcome-shape.ts';

/** Which parts of the plans in force have been exercised in the last twelve months, and which have not. */

/** Counted back from now by the machine's clock. */
const COVERED_MONTHS = 12;

/** A run, or a real response, that exercised something: when, by the machine's clock. */
export interface Use {
  readonly id: string;
  readonly at: Instant;
  readonly station: string;
  readonly exercised: readonly Exercised[];
}

/** When a part was exercised, newest first, on the edition in force or on another one. */
export interface Exercise {
  readonly id: string;
  readonly at: Instant;
  readonly onThisEdition: boolean;
}

export type CoveredPart =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'answer'; readonly step: string; readonly option: string }
  | { readonly kind: 'level'; readonly level: Level };

/** A part of a plan with the drills that exercised it; real responses stand apart and count in no figure. */
export type Coverage = CoveredPart & {
  /** Absent for levels, which have names of their own. */
  readonly title?: Text;
  readonly drills: readonly Exercise[];
  readonly real: readonly Exercise[];
  /** `older`: only on another edition than the one in force. */
  readonly standing: 'exercised' | 'older' | 'never';
};

export interface PlanCoverage {
  readonly plan: string;
  readonly hash: string;
  readonly title: Text;
  /** Never exercised first, then what was exercised longest ago. */
  readonly parts: readonly Coverage[];
  readonly counts: Readonly<Record<Coverage['standing'], number>>;
}

/** The use that a run is: its first start counts. One that was never started has exercised nothing. */
export function useOf({ run, started, station, exercised }: RunOutcome): Use | undefined {
  return started && { id: run, at: started.wall, station, exercised };
}

/**
 * Coverage of every plan in force, least covered first. Runs that were forked from a record count too: people worked the plan there. `real` are responses
 * that were no drill.
 */
export function coverageOf(
  editions: readonly PlanEdition[],
  outcomes: readonly RunOutcome[],
  now: Instant,
  real: readonly Use[] = [],
): readonly PlanCoverage[] {
  const since = monthsBefore(now, COVERED_MONTHS);
  const within = ({ at }: Use) => since <= at && at <= now;
  const drills = byPart(outcomes.flatMap((one) => useOf(one) ?? []).filter(within));
  const apart = byPart(real.filter(within));
  return editions
    .map((edition) => coverageOfPlan(edition, drills, apart))
    .toSorted((a, b) => share(a) - share(b) || (a.plan < b.plan ? -1 : 1));
}

const share = ({ parts, counts }: PlanCoverage) => (parts.length === 0 ? 1 : counts.exercised / parts.length);

type ByPart = ReadonlyMap<string, readonly { readonly use: Use; readonly hash: string }[]>;

function byPart(uses: readonly Use[]): ByPart {
  const all = uses.flatMap((use) => use.exercised.map((one) => ({ use, hash: one.hash, key: keyOf(one.plan, one) })));
  return groupBy(all, ({ key }) => key);
}

function keyOf(plan: string, part: CoveredPart): string {
  switch (part.kind) {
    case 'step':
      return `${plan}/${part.step}`;
    case 'answer':
      return `${plan}/${part.step}=${part.option}`;
    case 'level':
      return `${plan}@${part.level}`;
  }
}

function coverageOfPlan({ plan, hash }: PlanEdition, drills: ByPart, real: ByPart): PlanCoverage {
  const parts = partsOf(plan).map(({ part, title }): Coverage => {
    const found = (uses: ByPart) => exercisesOf(uses.get(keyOf(plan.id, part)) ?? [], hash);
    const done = found(drills);
    const standing = done.length === 0 ? 'never' : done.some((one) => one.onThisEdition) ? 'exercised' : 'older';
    return { ...part, ...(title ? { title } : {}), drills: done, real: found(real), standing };
  });
  const count = (standing: Coverage['standing']) => parts.filter((one) => one.standing === standing).length;
  const rank = { never: 0, older: 1, exercised: 2 } as const;
  return {
    plan: plan.id,
    hash,
    title: plan.title,
    parts: parts.toSorted(
      (a, b) => rank[a.standing] - rank[b.standing] || (a.drills[0]?.at ?? 0) - (b.drills[0]?.at ?? 0),
    ),
    counts: { exercised: count('exercised'), older: count('older'), never: count('never') },
  };
}

function exercisesOf(uses: readonly { readonly use: Use; readonly hash: string }[], hash: string): readonly Exercise[] {
  return uses
    .map(({ use, hash: on }) => ({ id: use.id, at: use.at, onThisEdition: on === hash }))
    .toSorted((a, b) => b.at - a.at);
}

/** Everything of a plan that can be exercised, in the order of its text. */
function partsOf(plan: Plan): readonly { readonly part: CoveredPart; readonly title?: Text }[] {
  const added = plan.tier === 'station' ? plan.additions.map(({ step }) => step) : [];
  return [
    ...[...stepsOf(plan), ...added].flatMap(ofStep),
    ...levelsOf(plan).map((level) => ({ part: { kind: 'level', level } as const })),
  ];
}

function ofStep({ id, title, options = [] }: Step): readonly { readonly part: CoveredPart; readonly title: Text }[] {
  const answers = options.map((option) => ({
    part: { kind: 'answer', step: id, option: option.id } as const,
    title: { zh: `${title.zh}：${option.title.zh}`, en: `${title.en}: ${option.title.en}` },
  }));
  return [{ part: { kind: 'step', step: id }, title }, ...answers];
}

/** The levels that a plan says something about: all of the general plan, of a special plan those that open blocks or are proposed by its rules. */
function levelsOf(plan: Plan): readonly Level[] {
  if (plan.tier === 'general') return LEVELS;
  if (plan.tier === 'station') return [];
  return LEVELS.filter(
    (level) =>
      plan.blocks.some(({ opens }) => 'level' in opens && opens.level === level) ||
      plan.levelRules.some(({ at }) => at[level] !== undefined),
  );
}

/** The same clock time so many months before; a day that the month does not have is its last. */
function monthsBefore(now: Instant, months: number): Instant {
  const { year, month, day, hour, minute } = beijingTime(now);
  const count = year * 12 + (month - 1) - months;
  const two = (n: number) => String(n).padStart(2, '0');
  const head = `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
  for (let tried = day; tried > 27; tried -= 1) {
    const at = fromBeijing(`${head}-${two(tried)}`, `${two(hour)}:${two(minute)}`);
    if (at !== undefined) return at;
  }
  return fromBeijing(`${head}-${two(day)}`, `${two(hour)}:${two(minute)}`) ?? now;
}
