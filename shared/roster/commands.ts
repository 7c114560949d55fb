import { z } from 'zod';
import { personName } from '../plan/person-name.ts';
import { ROSTER_SOURCES } from './events.ts';

/** More rows than this no roster of a duty room has: at six seats a day they are nine years. */
export const MAX_ROWS = 20_000;

const words = z.string().trim().min(1);
const id = words.max(60);
export const slot = z.strictObject({ day: z.iso.date(), shift: id, post: id, seat: z.int().min(1).max(9) });
export const assignment = slot.extend({ person: personName, note: words.max(400).optional() });
const agreed = { reason: words.max(400), approvedBy: id };

/** Acts on the roster, as they cross the border. */
export const rosterCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SetRoster'),
    days: z.array(z.iso.date()).min(1).max(MAX_ROWS).readonly(),
    slots: z.array(assignment).max(MAX_ROWS).readonly(),
    source: z.enum(ROSTER_SOURCES),
    file: words.max(260).optional(),
  }),
  z.strictObject({
    type: z.literal('SetSlot'),
    slot,
    /** Nobody when left out. */
    person: personName.optional(),
    /** Needed once the shift has begun. */
    reason: words.max(400).optional(),
  }),
  z.strictObject({ type: z.literal('Substitute'), slot, to: personName, ...agreed }),
  z.strictObject({ type: z.literal('Swap'), slot, other: slot, ...agreed }),
]);

export type RosterCommand = z.output<typeof rosterCommand>;
