import { z } from 'zod';
import { quantileOf } from '../course/quantile.ts';

/** With fewer cases than this a middle or a share says more about chance than about the desk. Our own threshold, an assumption. */
export const FEW = 5;

export const distribution = z
  .strictObject({
    /** How many values it is of; never 0. */
    n: z.int().positive(),
    min: z.number(),
    p25: z.number(),
    median: z.number(),
    p75: z.number(),
    p90: z.number(),
    max: z.number(),
    /** Fewer than FEW: to be shown as single cases, not as a tendency. */
    small: z.boolean(),
  })
  .readonly();
/** How values lie, in the unit of what was measured. */
export type Distribution = z.output<typeof distribution>;

/** How values lie; undefined of none. Between two values the quantile lies in proportion (the common linear rule). */
export function distributionOf(values: readonly number[]): Distribution | undefined {
  const at = (p: number) => quantileOf(values, p);
  const [min, p25, median, p75, p90, max] = [at(0), at(0.25), at(0.5), at(0.75), at(0.9), at(1)];
  if (min === undefined || p25 === undefined || median === undefined) return undefined;
  if (p75 === undefined || p90 === undefined || max === undefined) return undefined;
  return { n: values.length, min, p25, median, p75, p90, max, small: values.length < FEW };
}
