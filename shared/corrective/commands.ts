import { z } from 'zod';

const words = z.string().trim().min(1).max(2000);
const short = z.string().trim().min(1).max(120);
const version = z.int().positive();
const id = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();

const origin = z.strictObject({
  mode: z.enum(['live', 'drill']),
  run: short.optional(),
  stream: short,
  version,
  at: z.int(),
  words,
});

/** Acts on corrective actions, as they cross the border. `id` is chosen by the screen, so that a second press opens none twice. */
export const correctiveCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OpenAction'),
    id,
    problem: words,
    action: words,
    owner: short,
    dueOn: day,
    origin,
    step: z.strictObject({ plan: short, id: short }).optional(),
  }),
  z.strictObject({
    type: z.literal('ChangeAction'),
    id,
    owner: short.optional(),
    dueOn: day.optional(),
    reason: words,
  }),
  z.strictObject({
    type: z.literal('FixAction'),
    id,
    fix: z.union([z.strictObject({ plan: short, hash, step: short.optional() }), z.strictObject({ done: words })]),
    note: words,
  }),
  z.strictObject({
    type: z.literal('TryAction'),
    id,
    run: short,
    outcome: z.enum(['passed', 'failed']),
    words,
    evidence: z.strictObject({ stream: short, version }).optional(),
  }),
  z.strictObject({ type: z.literal('CloseAction'), id, words }),
  z.strictObject({ type: z.literal('DropAction'), id, reason: words }),
  z.strictObject({ type: z.literal('ReopenAction'), id, reason: words }),
]);
export type CorrectiveCommand = z.output<typeof correctiveCommand>;
