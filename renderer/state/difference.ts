import { useMemo } from 'react';
import { planKey } from '../../shared/machines/compile.ts';
import { planDifference } from '../../shared/plan/difference.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { ChangeLine } from '../../shared/review/change-line.ts';
import { differenceLines } from '../../shared/review/difference-lines.ts';
import type { Side } from '../../shared/review/field-words.ts';
import { planNames } from '../../shared/review/plan-names.ts';
import { useAllPlans } from './hooks.ts';

/** What `after` says otherwise than `before`, in sentences; undefined until both have been read. */
export function useDifference(before: Plan | undefined, after: Plan | undefined): readonly ChangeLine[] | undefined {
  const library = useAllPlans();
  return useMemo(() => {
    if (!before || !after) return undefined;
    const side = (plan: Plan): Side => {
      const own = { hash: '', plan };
      const station = plan.tier === 'station' ? own : library.find((one) => one.plan.tier === 'station');
      const others = library.filter((one) => one.plan.id !== plan.id);
      return { plan, home: planKey(plan), names: planNames([own, ...others], plan, station) };
    };
    return differenceLines(planDifference(before, after), { before: side(before), after: side(after) });
  }, [before, after, library]);
}
