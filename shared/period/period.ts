import { z } from 'zod';

/** More days than a spring travel season has are a slip of the keyboard. */
export const MOST_PERIOD_DAYS = 45;

const id = z.string().trim().min(1).max(60);

/** A named span of days at some stations, and which of their time slots are wanted (all when empty). */
export const periodInput = z.strictObject({
  name: z.string().trim().min(1).max(40),
  from: z.iso.date(),
  until: z.iso.date(),
  stations: z.array(id).min(1).max(100).readonly(),
  slots: z.array(id).max(24).readonly(),
  language: z.enum(['zh', 'en']),
});

export type Period = z.output<typeof periodInput>;
