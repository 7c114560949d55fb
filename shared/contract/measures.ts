import { z } from 'zod';
import { deskMeasures, responseMeasures } from '../review/measures/shape.ts';
import { textPair } from './shapes.ts';

export const measureRequests = {
  /**
   * What is measured of the live responses of this data folder and, apart from them, of its drills, counted anew from the rows, off the main thread; progress
   * comes as pushes under `job`. Days are Beijing days, both included: of awareness, and of drills the day on which the run was started. `station`: only
   * responses of this area; roll calls belong to the desk and are not narrowed by it. `response`: only this one, with all its
   * cases; with many responses long lists of cases are cut, what was not met before what was, and say how many are left. Asked of the live desk.
   */
  readMeasures: {
    input: z.strictObject({
      job: z.uuid(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      station: z.string().trim().min(1).max(120).optional(),
      response: z.string().trim().min(1).max(120).optional(),
    }),
    output: z.strictObject({
      live: z.array(responseMeasures).readonly(),
      drill: z.array(responseMeasures).readonly(),
      /** The live desk, then that of each run. */
      desks: z.array(deskMeasures).readonly(),
      /** Records that cannot be read: named, and in no figure. */
      unread: z.array(z.strictObject({ id: z.string(), run: z.string().optional(), message: textPair })).readonly(),
      /** Ended by cancelJob: what had been measured by then. */
      cancelled: z.boolean(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
