import { createContext, useContext } from 'react';
import type { Instant } from '../../../../shared/base/instant.ts';
import type { TimelineNames, TimelineRow } from '../../../../shared/review/timeline/row.ts';

/** What every line of the list needs and none of them changes. */
export interface Lines {
  readonly names: TimelineNames;
  /** Days are named where they are not this one. */
  readonly readAt: Instant;
  /** Every line of the record by its key, also those that the filter hides. */
  readonly byKey: ReadonlyMap<string, TimelineRow>;
  /** Goes to a line and gives it the keyboard; where the filter hides it, the filter is taken away. */
  readonly reveal: (key: string) => void;
  readonly openCard: (key: string) => void;
}

export const LinesContext = createContext<Lines | undefined>(undefined);

export function useLines(): Lines {
  const lines = useContext(LinesContext);
  if (!lines) throw new Error('Lines are drawn in a LinesContext only');
  return lines;
}

export const lineId = (key: string): string => `review-line-${key}`;
