import { z } from 'zod';
import { instant } from './shapes.ts';

/** Answer rates of a span as they cross the border; what each part means stands with the types in shared/duty. */

const n = z.int().nonnegative();
const tally = z.strictObject({
  called: n,
  due: n,
  inTime: n,
  late: n,
  notAnswered: n,
  fault: n,
  excused: n,
  pending: n,
  rate: z.number().min(0).max(1).optional(),
});
const groups = z.array(z.strictObject({ key: z.string(), tally, calls: z.array(n).readonly() })).readonly();
const direction = z.strictObject({
  total: tally,
  calls: z
    .array(
      z.strictObject({
        id: z.string(),
        at: instant,
        channel: z.enum(['video', 'radio', 'phone', 'in-person']),
        content: z.string(),
        isOver: z.boolean(),
        tally,
      }),
    )
    .readonly(),
  by: z.strictObject({ station: groups, shift: groups, post: groups, channel: groups, day: groups }),
});

export const rollCallRatesShape = z.strictObject({ ours: direction, city: direction, leftOut: n });
