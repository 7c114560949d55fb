import { createContext, useContext } from 'react';
import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { ChartEdge } from '../../../../shared/machines/chart.ts';
import type { PlanNames } from '../../../../shared/review/plan-names.ts';

/** What the parts of a plan's document need to know of it. */
export interface Doc {
  readonly compiled: CompiledPlan;
  readonly names: PlanNames;
  /** What each step waits for, by its ref. */
  readonly waits: ReadonlyMap<string, readonly ChartEdge[]>;
  readonly selected: string | undefined;
  /** Grows with every selection, also of the same step again. */
  readonly turn: number;
  /** Selects a step of this plan. */
  readonly select: (step: string) => void;
  /** Goes to a step of any plan, by ref. */
  readonly follow: (ref: string) => void;
  /** Brings an entry of the basis register into view. */
  readonly showBasis: (id: string) => void;
}

const DocContext = createContext<Doc | undefined>(undefined);
export const DocProvider = DocContext.Provider;

export function useDoc(): Doc {
  const doc = useContext(DocContext);
  if (!doc) throw new Error('This part belongs inside a plan document');
  return doc;
}
