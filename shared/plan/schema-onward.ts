import { z } from 'zod';
import { basisId, clock, duration, id, text } from './schema-words.ts';
import { ONWARD_MODES } from './vocabulary.ts';

/**
 * How people get away from a station: the capacity of each way onward (station plans), and the measures that can be tried on the forecast (special plans).
 * Clock times belong to the operating day, which turns at 04:00: `01:00` is the night after.
 */

const bases = z.array(basisId).min(1).describe('Bases of every number of this entry');
const perHour = z.strictObject({ perHour: z.number().min(0).max(200_000).describe('People an hour') });
const byHeadway = z.strictObject({
  every: duration.describe('One departure every so often'),
  load: z.number().positive().max(5000).describe('People one departure carries when full'),
  share: z.number().positive().max(1).describe('The part of it that is free for people of this station'),
});
const vehicles = { load: z.number().positive().max(500), tripsPerHour: z.number().positive().max(20) };
const byVehicles = z.strictObject({ vehicles: z.int().min(0).max(2000), ...vehicles });

export const onward = z.strictObject({
  id: id.describe('Stable for ever: the record names it'),
  mode: z.enum(ONWARD_MODES),
  title: text,
  places: z.array(id).min(1).optional().describe('Places of this plan where it leaves from'),
  capacity: z
    .union([perHour, byHeadway, byVehicles, z.literal('unknown')])
    .describe('`unknown` counts for nothing in the forecast, which names it as unknown; never write a guess'),
  from: clock.describe('First departure'),
  until: clock.describe('Last departure; may lie after midnight'),
  walk: duration.optional().describe('From where people wait to where it leaves: they set out so much earlier'),
  basis: bases,
});

/** Square metres on which people wait for a way onward. */
export const waitingArea = z.strictObject({
  value: z.union([z.number().positive(), z.literal('unknown')]),
  basis: basisId,
});

export const trial = z.strictObject({
  id: id.describe('Stable for ever: the record names it'),
  mode: z.enum(ONWARD_MODES),
  title: text,
  change: z
    .union([
      z.strictObject({ extend: duration.describe('The last departures of this mode are so much later') }),
      z.strictObject({ addVehicles: z.int().positive().max(2000), ...vehicles }),
      z.strictObject({ headway: duration.describe('Departures of this mode come at least this often') }),
      perHour,
    ])
    .describe('`perHour` and `addVehicles` come on top of what runs anyway'),
  from: clock.optional().describe('From when; the whole day when left out'),
  until: clock.optional(),
  step: id.describe('The order of this plan that asks for it'),
  basis: bases,
});

export type Onward = z.output<typeof onward>;
export type OnwardCapacity = Onward['capacity'];
export type Trial = z.output<typeof trial>;
