import { fieldOf, listOf, wordsOf } from '../outline.ts';

/** One way in which a condition of `after` can hold: a step has ended, has missed its deadline, or has reached one of some states. */
export interface Way {
  readonly step: string;
  /** `ended`, `missed`, or states joined by `+`. */
  readonly how: string;
}

/** The conditions of `after` as a form shows them: all groups must hold, a group holds when any of its ways does. */
export function waysOf(after: unknown): readonly (readonly Way[])[] {
  return listOf(after).map((condition) => {
    const any = fieldOf(condition, 'any');
    return Array.isArray(any) ? any.map(wayOf) : [wayOf(condition)];
  });
}

function wayOf(condition: unknown): Way {
  if (typeof condition === 'string') return { step: condition, how: 'ended' };
  const missed = wordsOf(fieldOf(condition, 'missed'));
  if (missed !== '') return { step: missed, how: 'missed' };
  const states = listOf(fieldOf(condition, 'is')).map(wordsOf).filter(Boolean);
  return { step: wordsOf(fieldOf(condition, 'step')), how: states.join('+') || 'ended' };
}

/** As plans write it; undefined for no condition at all. */
export function writtenWays(groups: readonly (readonly Way[])[]): unknown {
  const written = groups.flatMap((ways): unknown[] => {
    const conditions = ways.map(({ step, how }) => {
      if (how === 'ended') return step;
      return how === 'missed' ? { missed: step } : { step, is: how.split('+') };
    });
    if (conditions.length === 0) return [];
    return conditions.length === 1 ? conditions : [{ any: conditions }];
  });
  return written.length === 0 ? undefined : written;
}

/** A branch as a form shows it. */
export interface Branch {
  readonly question: string;
  readonly is: readonly string[];
}

export function branchesOf(when: unknown): readonly Branch[] {
  const list = Array.isArray(when) ? listOf(when) : when === undefined ? [] : [when];
  return list.map((one) => ({
    question: wordsOf(fieldOf(one, 'question')),
    is: listOf(fieldOf(one, 'is')).map(wordsOf),
  }));
}

export function writtenBranches(branches: readonly Branch[]): unknown {
  return branches.length > 1 ? branches : branches[0];
}
