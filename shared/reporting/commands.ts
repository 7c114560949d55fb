import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { DELIVERY_OUTCOMES } from './events.ts';

const words = z.string().trim().min(1).max(4000);
const value = z.union([z.number(), z.string().max(2000), z.strictObject({ low: z.number(), high: z.number() })]);

/** Acts of the report chain and the fact board, as they cross the border. */
export const reportingCommands = [
  z.strictObject({
    type: z.literal('RecordFact'),
    fact: words.max(200),
    label: words.max(200).optional(),
    about: words.max(200).optional(),
    value: value.optional(),
    certainty: z.enum(['known', 'estimated', 'unknown']),
    source: words.max(400),
    channel: z.enum(['hand', 'import']).default('hand'),
  }),
  z.strictObject({
    type: z.literal('ImportFacts'),
    /** Who kept the table, or gave the answers. */
    source: words.max(400),
    /** In the order of the table; each with the time it was read. */
    readings: z
      .array(
        z.strictObject({
          fact: words.max(200),
          about: words.max(200).optional(),
          /** Left out where the certainty is `unknown`. */
          value: value.optional(),
          /** When it was read; left out, it is as old as the act. */
          at: moment.optional(),
          certainty: z.enum(['known', 'estimated', 'unknown']).optional(),
        }),
      )
      .min(1)
      .max(500)
      .readonly(),
    /** `hand`: what somebody told in one call, all taken down in one pass; otherwise an import. */
    channel: z.literal('hand').optional(),
  }),
  z.strictObject({
    type: z.literal('SendReport'),
    kind: z.enum(['first', 'follow-up', 'final']),
    channel: z.enum(['phone', 'written']),
    /** Number of the follow-up that the draft was for: two windows that send the same one are told so. */
    number: z.int().positive().max(9999).optional(),
    nothingNew: z.literal(true).optional(),
    text: z.string().trim().min(1).max(100_000),
    recipients: z
      .array(z.strictObject({ unit: words.max(120), takenBy: words.max(120).optional() }))
      .min(1)
      .max(40)
      .readonly(),
    unknowns: z.array(words.max(200)).max(100).readonly(),
    cites: z.array(z.int().positive()).max(2000).readonly(),
  }),
  z.strictObject({
    type: z.literal('AcknowledgeReport'),
    kind: z.enum(['first', 'follow-up', 'final']),
    number: z.int().nonnegative(),
    channel: z.enum(['phone', 'written']),
    unit: words.max(120),
    takenBy: words.max(120),
    readBackAt: moment,
  }),
  z.strictObject({
    type: z.literal('TryDelivery'),
    kind: z.enum(['first', 'follow-up', 'final']),
    number: z.int().nonnegative(),
    channel: z.enum(['phone', 'written']),
    unit: words.max(120),
    outcome: z.enum(DELIVERY_OUTCOMES),
    note: words.max(400).optional(),
  }),
  z.strictObject({ type: z.literal('CloseInquiry'), about: words.max(400), reason: words.max(400) }),
] as const;

export type ReportingCommand = z.output<(typeof reportingCommands)[number]>;
