import { z } from 'zod';

const words = z.string().trim().min(1).max(4000);
const instant = z.int();

/** Acts of the report chain and the fact board, as they cross the border. */
export const reportingCommands = [
  z.strictObject({
    type: z.literal('RecordFact'),
    fact: words.max(200),
    label: words.max(200).optional(),
    about: words.max(200).optional(),
    value: z
      .union([z.number(), z.string().max(2000), z.strictObject({ low: z.number(), high: z.number() })])
      .optional(),
    certainty: z.enum(['known', 'estimated', 'unknown']),
    source: words.max(400),
    channel: z.enum(['hand', 'import', 'derived']).default('hand'),
  }),
  z.strictObject({
    type: z.literal('SendReport'),
    kind: z.enum(['first', 'follow-up', 'final']),
    channel: z.enum(['phone', 'written']),
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
    readBackAt: instant,
  }),
] as const;

export type ReportingCommand = z.output<(typeof reportingCommands)[number]>;
