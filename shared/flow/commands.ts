import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { ONWARD_MODES } from '../plan/vocabulary.ts';
import { ARRIVAL_WAYS } from './events.ts';
import { trainNumber } from './train-number.ts';

/** More rows than this no table of one day has: a peak day has some 2,000 trains at seven stations. */
export const MAX_ARRIVAL_ROWS = 20_000;
/** More people than this do not come in one row: it is a slip of the finger. */
export const MAX_PEOPLE = 200_000;

const words = z.string().trim().min(1).max(400);
const id = z.string().trim().min(1).max(120);
const train = z
  .string()
  .max(40)
  .refine((typed) => trainNumber(typed) === typed, 'a train number such as "G123"');
const people = z.int().min(0).max(MAX_PEOPLE);

export const spanRow = z.strictObject({ from: moment, until: moment, people });
export const trainRow = z.strictObject({
  train,
  due: moment.optional(),
  expected: moment.optional(),
  actual: moment.optional(),
  people: people.optional(),
});
const rows = <T extends z.ZodType>(row: T) => z.array(row).min(1).max(MAX_ARRIVAL_ROWS).readonly();
/** The rows of one station, in one shape. */
export const stationTable = z.discriminatedUnion('shape', [
  z.strictObject({ station: id, shape: z.literal('hourly'), rows: rows(spanRow) }),
  z.strictObject({ station: id, shape: z.literal('trains'), rows: rows(trainRow) }),
]);
const arrival = z.union([z.strictObject({ train }), z.strictObject({ from: moment })]);
const day = z.iso.date();

export const supplyChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('extended'), last: moment }),
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('suspended') }),
  z.strictObject({ kind: z.literal('carries'), perHour: z.number().min(0).max(MAX_PEOPLE) }),
  z.strictObject({
    kind: z.literal('more'),
    vehicles: z.int().positive().max(2000),
    load: z.number().positive().max(500),
    tripsPerHour: z.number().positive().max(20),
  }),
]);

/** Acts on arrivals and ways onward, as they cross the border. `day` is the operating day they belong to. */
export const flowCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('PushArrivals'),
    day,
    source: z.strictObject({ way: z.enum(ARRIVAL_WAYS), from: words, file: words.max(260).optional() }),
    tables: z.array(stationTable).min(1).max(40).readonly(),
  }),
  z.strictObject({
    type: z.literal('CorrectArrival'),
    day,
    station: id,
    arrival,
    people: people.optional(),
    expected: moment.optional(),
    actual: moment.optional(),
    reason: words,
  }),
  z.strictObject({ type: z.literal('StrikeArrival'), day, station: id, arrival, reason: words }),
  z.strictObject({
    type: z.literal('ChangeCapacity'),
    day,
    station: id,
    mode: z.enum(ONWARD_MODES),
    entry: id.optional(),
    change: supplyChange,
    from: moment,
    until: moment,
    source: words,
  }),
  z.strictObject({
    type: z.literal('AcceptMeasure'),
    day,
    station: id,
    /** `<plan id>/<trial id>`. */
    trial: id,
    reason: words,
    response: z.uuid().optional(),
    step: id.optional(),
  }),
]);

export type FlowCommand = z.output<typeof flowCommand>;
