import { useDeferredValue, useMemo } from 'react';
import { filterTimeline } from '../../../../shared/review/timeline/filter.ts';
import { gapsIn } from '../../../../shared/review/timeline/gaps.ts';
import { useReviewFilter, type ReviewRecord } from '../../../state/index.ts';
import { itemsOf } from './items.ts';

/**
 * The lines that the filter shows, with the gaps of the record between them. Gaps stand among the lines only while every line of their time is shown: between lines that were
 * picked out they would say that nobody wrote where somebody did.
 */
export function useShown({ timeline }: ReviewRecord) {
  const { rows } = timeline;
  // Of a long record a letter typed is drawn first, the lines that it leaves follow.
  const filter = useDeferredValue(useReviewFilter());
  const gaps = useMemo(() => gapsIn(rows), [rows]);
  return useMemo(() => {
    const shown = filterTimeline(rows, filter);
    const { from: _, to: __, ...narrower } = filter;
    const isWhole = Object.keys(narrower).length === 0;
    return { ...shown, gaps, items: itemsOf(shown.rows, isWhole ? gaps : []) };
  }, [rows, filter, gaps]);
}
