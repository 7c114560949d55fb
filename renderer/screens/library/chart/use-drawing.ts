import { useEffect, useState } from 'react';
import { drawChart, type DrawnChart } from '../../../../shared/drawing/layout.ts';
import type { Chart } from '../../../../shared/machines/chart.ts';
import { layOut } from './elk.ts';

export type Drawing =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly chart: Chart; readonly ways: readonly DrawnChart[] }
  | { readonly state: 'failed'; readonly detail: string };

/** What a drawing was made of; another chart, language or attempt makes it out of date. */
interface Made {
  readonly of: readonly unknown[];
  readonly drawing: Drawing;
}

const DRAWING: Drawing = { state: 'drawing' };

/** The places of a chart, found in the background. `labelOf` and `chart` must be held, not made on every draw. */
export function useDrawing(
  chart: Chart,
  labelOf: (edge: Chart['edges'][number]) => string,
): readonly [Drawing, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<Made>({ of: [], drawing: DRAWING });
  useEffect(() => {
    let isCurrent = true;
    const keep = (drawing: Drawing) => {
      if (isCurrent) setMade({ of: [chart, labelOf, attempt], drawing });
    };
    drawChart(chart, labelOf, layOut).then(
      (ways) => keep({ state: 'drawn', chart, ways }),
      (error: unknown) => keep({ state: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [chart, labelOf, attempt]);
  const isCurrent = [chart, labelOf, attempt].every((part, at) => made.of[at] === part);
  return [isCurrent ? made.drawing : DRAWING, () => setAttempt((n) => n + 1)];
}
