import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { instant } from './shapes.ts';

/** Roll calls as they cross the border, beside the acts on them; what each part means stands with the types in shared/duty. */

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

export const rollCallRequests = {
  /** Answer rates of the calls begun from `from` up to `until`, counted from the rows of the journal off the main thread. */
  readRollCallRates: {
    input: z.strictObject({ from: moment, until: moment }),
    output: z.strictObject({ ours: direction, city: direction, leftOut: n }),
  },
  /** Writes a call of this day, begun or planned, as an .xlsx file into the exports folder; what is not entered stays blank. */
  exportRollCall: {
    input: z.strictObject({ day: z.iso.date(), call: z.string().trim().min(1).max(60) }),
    output: z.strictObject({ path: z.string(), name: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
